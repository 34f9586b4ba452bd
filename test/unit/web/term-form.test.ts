import { renderState, states, viewFor } from '../../../web/gallery/index.tsx';
import { expect, test } from 'vitest';
import { definitionOf } from '../../../domain/catalogue.ts';
import type { View } from '../../../web/ui/view.tsx';
import { readTerm } from '../../../web/terms/form.ts';
import { agencyName } from '../../../web/ui/names.ts';
import { termRow } from '../../../web/terms/data.ts';
import { sayIn } from '../../../web/texts/texts.ts';
import { itemNamed } from '../../../domain/policy/items.ts';

const view: View = {
  lang: 'nl',
  say: sayIn('nl'),
  now: 0,
  today: '2026-03-02',
  actor: { agency: 'pi-noord', role: 'coordinator' },
  address: '/terms',
  mayStart: false,
  agencies: agencyName,
};
const detention = definitionOf('detention-reintegration')!;
const row = termRow(detention, itemNamed(detention, 'language-level')!, [], view)!;

test.each([
  ['3661', 'days', 'Vul een heel getal in, van 0 tot en met 3660 dagen.'],
  ['2611', 'working-days', 'Vul een heel getal in, van 0 tot en met 2610 werkdagen.'],
  ['523', 'weeks', 'Vul een heel getal in, van 0 tot en met 522 weken.'],
  ['121', 'months', 'Vul een heel getal in, van 0 tot en met 120 maanden.'],
  ['-1', 'months', 'Vul een heel getal in, van 0 tot en met 120 maanden.'],
])('a term of %s %s is refused with what is possible', (amount, unit, text) => {
  expect(readTerm({ amount, unit, reason: 'Afspraak' }, row, view)).toEqual({
    errors: { fields: { amount: text } },
  });
});

test('a unit that does not exist is what is wrong, not the amount', () => {
  const { errors } = readTerm({ amount: '5', unit: 'years', reason: 'Afspraak' }, row, view) as {
    errors: { fields: object };
  };
  expect(Object.keys(errors.fields)).toEqual(['unit']);
});

test('the preview tells apart where a date moves and where the term is only for later, and hides no late day', () => {
  const state = states.find(({ name }) => name === 'term-preview')!;
  const html = renderState(state, viewFor(state, 'nl'));
  expect(html).toContain('Bij 1 van de 40 bekeken trajecten verschuift een datum; 1 in totaal.');
  expect(html).toContain('Bij 1 geldt de termijn alleen voor wat nog komt.');
  expect(html).toContain('berekend op ma 16 nov 2026, die dag is al voorbij');
});
