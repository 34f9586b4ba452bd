import { describe, expect, test } from 'vitest';
import type { FormField } from '../../../web/ui/forms/form.ts';
import { filledIn } from '../../../web/what-if/filled-in.ts';

const lang = { lang: 'nl' } as const;
const options = [
  { value: 'yes', text: 'Ja' },
  { value: 'no', text: 'Nee' },
];

describe('what was filled in, to be read again', () => {
  test('is said in the words of the form, and what was left empty is not', () => {
    const fields: FormField[] = [
      { kind: 'hidden', name: 'track', value: 'all' },
      { kind: 'radios', name: 'kept', label: 'Nagekomen?', options },
      { kind: 'date', name: 'on', label: 'Op', value: '2026-03-02' },
      { kind: 'checks', name: 'outcomes', label: 'Besluiten', options },
      { kind: 'area', name: 'note', label: 'Toelichting' },
    ];
    const posted = { track: 'all', kept: 'no', on: '2026-03-03', 'outcomes.0': 'yes', 'outcomes.1': 'no' };
    expect(filledIn(fields, posted, lang)).toEqual([
      { label: 'Nagekomen?', text: 'Nee' },
      { label: 'Op', text: 'di 3 mrt 2026' },
      { label: 'Besluiten', text: 'Ja, Nee' },
    ]);
  });

  test('shows a date of the case beside what it was, also when it is taken away', () => {
    const fields: FormField[] = [{ kind: 'date', name: 'on', label: 'Nieuwe datum', was: '2026-03-02' }];
    expect(filledIn(fields, { on: '2026-04-01' }, lang)).toEqual([
      { label: 'Nieuwe datum', from: '2026-03-02', to: '2026-04-01' },
    ]);
    expect(filledIn(fields, {}, lang)).toEqual([{ label: 'Nieuwe datum', from: '2026-03-02', to: null }]);
  });

  test('of a row that was left empty nothing is said, although its choices have a value', () => {
    const row = (at: number): FormField => ({
      kind: 'group',
      legend: `Afspraak ${at + 1}`,
      fields: [
        { kind: 'text', name: `agreements.${at}.text`, label: 'Wat' },
        { kind: 'select', name: `agreements.${at}.owner`, label: 'Wie', options },
      ],
    });
    const fields: FormField[] = [{ kind: 'group', legend: 'Afspraken', fields: [row(0), row(1)] }];
    const posted = {
      'agreements.0.text': 'Bellen',
      'agreements.0.owner': 'yes',
      'agreements.1.owner': 'no',
    };
    expect(filledIn(fields, posted, lang)).toEqual([
      { label: 'Afspraken', text: 'Afspraak 1: Wat: Bellen; Wie: Ja' },
    ]);
    expect(filledIn(fields, { 'agreements.1.owner': 'no' }, lang)).toEqual([]);
  });
});
