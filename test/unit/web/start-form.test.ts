import { describe, expect, test } from 'vitest';
import { instantOf } from '../../../domain/calendar/zone.ts';
import { addDays } from '../../../domain/calendar/day.ts';
import { definitionOf, definitions } from '../../../domain/catalogue.ts';
import type { Organisation } from '../../../domain/people/organisation.ts';
import { kindOf } from '../../../domain/what-if/change.ts';
import { exampleFacts } from '../../../domain/what-if/example.ts';
import { seeStart } from '../../../domain/what-if/start.ts';
import { sayIn } from '../../../web/texts/texts.ts';
import { flatFields } from '../../../web/ui/forms/values.ts';
import { datesNeeded, municipalities, startFields } from '../../../web/start/form.ts';
import { caseManager, defaults } from '../../scenarios/people.ts';
import { openingOf } from '../play.ts';

const organisation = (agency: string, name: string, more: Partial<Organisation> = {}): Organisation => ({
  agency,
  name,
  defaults: {},
  closedDays: [],
  ...more,
});
const organisations = [
  organisation('pi-noord', 'PI Noord', { defaults: { 'aftercare-coordinator': 'sociaal-domein' } }),
  organisation('sociaal-domein', 'Sociaal Domein Heuvelland'),
  organisation('gemeente-utrecht', 'Gemeente Utrecht'),
  organisation('almere', 'Gemeente Almere'),
  organisation('reclassering', 'Reclassering Midden'),
];
const view = {
  lang: 'nl' as const,
  say: sayIn('nl'),
  now: instantOf('2026-03-02', 10),
  today: '2026-03-02',
  actor: caseManager,
  address: '/',
  mayStart: true,
  agencies: (agency: string) => agency,
  organisations,
};

test('a detention asks three things, and folds away what may be known already', () => {
  const fields = startFields(definitionOf('detention-reintegration')!, view);
  expect(fields.flatMap((field) => ('name' in field ? [field.name] : []))).toEqual([
    'type',
    'reference',
    'dates.admission',
    'municipality',
  ]);
  const folded = fields.at(-1)!;
  const names = folded.kind === 'group' ? flatFields(folded.fields).map(({ name }) => name) : [];
  expect(names).toEqual(expect.arrayContaining(['dates.expectedRelease', 'pseudonym', 'facts.status']));
  // What happens later is told when it happens.
  expect(names).not.toContain('dates.release');
});

test('a municipality is chosen from those there are; without an answer it is the usual one', () => {
  expect(municipalities(organisations).map(({ agency }) => agency)).toEqual([
    'almere',
    'gemeente-utrecht',
    'sociaal-domein',
  ]);
  const none = [organisation('pi-noord', 'PI Noord'), organisation('reclassering', 'Reclassering Midden')];
  expect(municipalities(none)).toHaveLength(2);
  const field = startFields(definitionOf('detention-reintegration')!, view).find(
    (each) => 'name' in each && each.name === 'municipality',
  );
  expect(JSON.stringify(field)).toContain('Nog niet bekend: Sociaal Domein Heuvelland zolang');
});

describe('with the dates that it asks', () => {
  test.each(definitions().map((definition) => [definition.id, definition] as const))(
    'the start of %s shows dates, or what they wait for',
    (type, definition) => {
      const dates = Object.fromEntries(
        datesNeeded(definition).map((name) => [
          name,
          definition.dates[name]!.happened ? view.today : addDays(view.today, 7),
        ]),
      );
      const opening = openingOf(type, { on: view.today, dates, facts: exampleFacts(definition), defaults });
      const actor = { ...caseManager, role: definition.steeredBy[0]! };
      const seen = seeStart(
        { ...opening, actor },
        { actor, now: view.now, lang: 'nl', settingsOf: () => undefined },
      );
      if ('outcome' in seen) throw new Error(`${type}: ${seen.code}`);
      const changes = seen.cases.flatMap((each) => each.changes);
      expect(seen.cases[0]!.type).toBe(type);
      expect(changes.length).toBeGreaterThan(0);
      for (const change of changes.filter((each) => kindOf(each) === 'other'))
        expect([change.item, change.after!.status]).not.toContain('open');
    },
  );
});
