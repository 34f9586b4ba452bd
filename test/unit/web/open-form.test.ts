import { expect, test } from 'vitest';
import { definitionOf } from '../../../domain/catalogue.ts';
import { agencyName } from '../../../web/ui/names.ts';
import { open, openable } from '../../../web/commands/open-form.ts';
import type { Subject } from '../../../web/ui/forms/form.ts';
import { flatFields } from '../../../web/ui/forms/values.ts';
import { sayIn } from '../../../web/texts/texts.ts';
import { caseManager, municipality } from '../../scenarios/people.ts';
import { plan } from '../play.ts';

function subject(type: string, dates = {}): Subject {
  const { current } = plan('2026-03-02', { dates });
  const organisations = [{ agency: 'humanitas', name: 'Humanitas' }];
  const definition = definitionOf('detention-reintegration')!;
  return {
    say: sayIn('nl'),
    lang: 'nl',
    today: '2026-03-02',
    actor: caseManager,
    c: current(),
    definition,
    name: type,
    organisations,
    agencies: agencyName,
  };
}
const asked = (s: Subject) => flatFields(open.fields(s)).map(({ name }) => name);

test('asks only what is not known in the case', () => {
  expect(asked(subject('critical-time-intervention'))).toEqual(['reason']);
  expect(asked(subject('sheltered-housing'))).toEqual(['reason']); // registered on the day itself
  expect(asked(subject('multi-agency-meeting'))).toEqual([
    'dates.planned',
    'facts.kind',
    'facts.purpose',
    'reason',
  ]);
  expect(asked(subject('supervision'))).toEqual(['dates.start', 'reason']);
  expect(asked(subject('supervision', { expectedRelease: '2026-09-01' }))).toEqual(['reason']);
});

test('asks for the reason of a decision: what is offered is in the plan', () => {
  const s = subject('supervision');
  expect(flatFields(open.fields(s)).at(-1)).toMatchObject({ name: 'reason', hint: s.say('reasonDecide') });
});

test('asks which agency runs it while none holds the role', () => {
  expect(asked(subject('buddy-matching'))).toEqual(['organisation', 'reason']);
});

test('gives the command, without what was left empty', () => {
  const values = { 'dates.planned': '2026-04-01', 'facts.kind': 'mdo', reason: 'Nodig' };
  expect(open.command(values, subject('multi-agency-meeting'))).toEqual({
    trajectory: 'multi-agency-meeting',
    dates: { planned: '2026-04-01' },
    facts: { kind: 'mdo' },
    organisation: undefined,
    reason: 'Nodig',
  });
});

test('offers what this person may open, and nothing to who steers neither', () => {
  const s = subject('');
  const types = openable(s).map(({ id }) => id);
  expect(types).toEqual(
    expect.arrayContaining(['critical-time-intervention', 'sheltered-housing', 'multi-agency-meeting']),
  );
  expect(openable({ ...s, actor: municipality }).map(({ id }) => id)).toEqual(['multi-agency-meeting']);
});
