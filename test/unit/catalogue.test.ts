import { describe, expect, test } from 'vitest';
import {
  catalogueOf,
  definitionOf,
  publishedDefinitions,
  types,
  versionsOf,
} from '../../domain/catalogue.ts';
import { checkDefinition } from '../../domain/check/check.ts';
import type { Definition, ItemDefinition } from '../../domain/policy/definition.ts';
import { canonical, fingerprint } from '../../domain/case/fingerprint.ts';
import { after, assumed, norm, task } from '../../domain/policy/writing.ts';
import published from './published.json' with { type: 'json' };

const all = publishedDefinitions().map((each): [string, Definition] => [`${each.id}@${each.version}`, each]);

describe('published definitions', () => {
  test('are those whose fingerprints are kept, so that none is lost', () => {
    expect(all.map(([id]) => id).sort()).toEqual(Object.keys(published).sort());
  });

  test.each(all)(
    '%s has not changed since it was published (else give it a new version and keep the old one)',
    (id, definition) => {
      expect(fingerprint(definition)).toBe((published as Record<string, string>)[id]);
    },
  );

  test.each(all)('%s has no fault', (_, definition) => {
    expect(checkDefinition(definition, definitionOf)).toEqual([]);
  });

  test.each(all)('%s is plain data: it says the same after a journey through JSON', (_, definition) => {
    expect(canonical(JSON.parse(JSON.stringify(definition)))).toBe(canonical(definition));
  });

  test('the newest version is found by its type', () => {
    for (const type of types())
      expect(definitionOf(type)?.version).toBe(
        Math.max(...all.filter(([, each]) => each.id === type).map(([, each]) => each.version)),
      );
    expect(definitionOf('detention-reintegration@0')).toBeUndefined();
  });
});

describe('a faulty definition', () => {
  const base = definitionOf('warm-handover')!;
  const extra = (more: Partial<ItemDefinition> = {}, name = 'extra'): ItemDefinition => ({
    ...task(name, 'Extra taak', 'Extra task', {
      owner: 'case-manager',
      due: assumed(null, after('arrival', 1, 'days')),
    }),
    ...more,
  });
  const faults = (...items: ItemDefinition[]) =>
    checkDefinition({ ...base, items: [...base.items, ...items] }, definitionOf);
  const waitingFor = { nl: 'iets', en: 'something' };
  const status: ['done'] = ['done'];

  const tries: [what: string, faults: string[], says: RegExp][] = [
    [
      'an unknown base date',
      faults(extra({ due: [assumed(null, after('handover-day', 1, 'days'))] })),
      /“extra”.*date “handover-day”.*there are:/,
    ],
    [
      'a cycle between sentries',
      faults(
        extra({ sentry: { when: { item: 'other', status }, waitingFor } }),
        extra({ sentry: { when: { item: 'extra', status }, waitingFor } }, 'other'),
      ),
      /“extra” → “other” → “extra”/,
    ],
    [
      'an item that counts from itself',
      faults(extra({ due: [assumed(null, after({ due: 'extra' }, 1, 'days'))] })),
      /“extra” → “extra”/,
    ],
    [
      'an unknown fact',
      faults(extra({ sentry: { when: { fact: 'mood', in: ['good'] }, waitingFor } })),
      /“extra”.*fact “mood”/,
    ],
    [
      'an unknown item',
      faults(extra({ sentry: { when: { item: 'nothing', status }, waitingFor } })),
      /“extra”.*item “nothing”/,
    ],
    [
      'a norm without a source',
      faults(extra({ due: [norm('', after('arrival', 1, 'days'))] })),
      /“extra” has a norm or practice without its source/,
    ],
    [
      'a role that is none',
      faults(extra({ owner: { role: 'astronaut' } })),
      /“extra” names the role “astronaut”/,
    ],
    ['two items of one name', faults(extra(), extra()), /“extra” stands in the list twice/],
    [
      'a name that reads like an occurrence',
      faults(extra(), extra({}, 'extra-2')),
      /“extra-2” reads like an occurrence of “extra”/,
    ],
    [
      'an item that serves one that is not there',
      faults(extra({ discretionary: true, serves: 'aim' })),
      /“extra”.*item “aim”/,
    ],
    [
      'an item that serves what nobody adds',
      faults(extra({ discretionary: true, serves: 'package' })),
      /“extra” serves “package”, which nobody adds/,
    ],
    [
      'an item that serves itself',
      faults(extra({ discretionary: true, serves: 'extra' })),
      /“extra” → “extra”/,
    ],
    [
      'an item of the plan that serves',
      faults(extra({ serves: 'extra' })),
      /“extra” serves or is titled, so it must be discretionary/,
    ],
    ['a finding that is no fact', faults(extra({ records: ['housing'] })), /“extra”.*fact “housing”/],
    [
      'an outcome that another item is needed for',
      faults(extra({ repeat: { with: ['acceptance'], each: 'before', neededFor: ['blessed'] } })),
      /“extra” asks for the outcome “blessed” of “acceptance”/,
    ],
    [
      'a fact that follows a date',
      checkDefinition(
        {
          ...base,
          facts: {
            ...base.facts,
            arrived: {
              title: { nl: 'Aangekomen', en: 'Arrived' },
              type: 'boolean',
              follows: { known: 'arrival' },
            },
          },
        },
        definitionOf,
      ),
      /the fact “arrived” follows, so it must be a boolean, and follow other facts only/,
    ],
    ['a decision without outcomes', faults(extra({ kind: 'decision' })), /“extra” is a decision/],
    [
      'a word for an answer that no request can have',
      faults(
        extra({
          kind: 'request',
          settledBy: ['accepted'],
          outcomes: [{ id: 'aanvaard', title: waitingFor }],
        }),
      ),
      /“extra” has a word for an answer that no request can have/,
    ],
    [
      'a text in one language',
      faults(extra({ title: { nl: 'Extra', en: '' } })),
      /title lacks its Dutch or English text/,
    ],
    [
      'a phase after the one that always holds',
      checkDefinition({ ...base, phases: [...base.phases].reverse() }, definitionOf),
      /only the last phase/,
    ],
    [
      'a trajectory that does not exist',
      checkDefinition(definitionOf('detention-reintegration')!, () => undefined),
      /opens the trajectory/,
    ],
    [
      'an offer of a trajectory that does not exist',
      checkDefinition({ ...base, offers: [{ type: 'journey' }] }, definitionOf),
      /offers the trajectory “journey”/,
    ],
    [
      'an offer of a hand-over',
      checkDefinition({ ...base, offers: [{ type: 'warm-handover' }] }, definitionOf),
      /opened by the command “hand-over”/,
    ],
    [
      'an offer that gives a date which is not there',
      checkDefinition({ ...base, offers: [{ type: 'title-end', dates: { titleEnd: 'end' } }] }, definitionOf),
      /has no date “end”/,
    ],
  ];
  test.each(tries)('%s is named, with where', (_, found, says) => {
    expect(found.join('\n')).toMatch(says);
    for (const fault of found) expect(fault).toMatch(/^[a-z-]+@1: /);
  });

  test('keeps the catalogue from being built', () => {
    expect(() =>
      catalogueOf([{ ...base, items: [extra({ due: [assumed(null, after('nowhere', 1, 'days'))] })] }]),
    ).toThrow(/warm-handover@1: “extra”.*“nowhere”/);
    expect(() => catalogueOf([base, base])).toThrow(/warm-handover@1 stands in the catalogue twice/);
  });

  test('two versions stand side by side, and the newest is meant by the type', () => {
    const second = { ...base, version: 2 };
    const meeting = definitionOf('multi-agency-meeting')!;
    const catalogue = catalogueOf([second, base, meeting]);
    expect(catalogue.definitionOf('warm-handover')).toBe(second);
    expect(catalogue.definitionOf('warm-handover@1')).toBe(base);
    expect(catalogue.versionsOf('warm-handover')).toEqual(['warm-handover@1', 'warm-handover@2']);
    expect(versionsOf('warm-handover')).toEqual(['warm-handover@1']);
  });
});
