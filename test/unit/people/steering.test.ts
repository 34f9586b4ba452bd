import { describe, expect, test } from 'vitest';
import { organisations } from '../../../bin/demo/organisations.ts';
import { catalogue, definitionOf } from '../../../domain/catalogue.ts';
import type { Command } from '../../../domain/case/commands.ts';
import { mayCommand } from '../../../domain/people/access.ts';
import { professionals } from '../../../domain/policy/roles.ts';
import type { Party } from '../../../domain/policy/values.ts';
import { exampleDates, exampleDay, exampleFacts } from '../../../domain/what-if/example.ts';
import { addOwn, close, complete, decide } from '../../scenarios/commands.ts';
import { care, caseManager, municipality, probation, supervisor } from '../../scenarios/people.ts';
import { begin, plan } from '../play.ts';

const partners = organisations.find(({ agency }) => agency === 'pi-noord')!.defaults;
/** Everybody of the demo takes part in every case, also those who have nothing to steer in it. */
const present: Party[] = [
  caseManager,
  { agency: 'pi-zuid', role: 'mentor' },
  ...Object.entries(partners).map(([role, agency]) => ({ agency, role })),
];

/** Who steers beside the roles of the agency that has the case. */
const beside: Record<string, string[]> = {
  'detention-reintegration': [],
  'conditional-release': ['pi-noord case-manager'],
  'warm-handover': [],
  'critical-time-intervention': ['pi-noord case-manager', 'reclassering probation-worker'],
  'sheltered-housing': ['reclassering probation-worker', 'reclassering supervisor'],
  'title-end': [],
  'prison-exit-guidance': ['pi-noord case-manager'],
  'probation-advice': ['om-midden prosecutor', 'pi-noord case-manager'],
  supervision: [],
  'zsm-workplace': [],
  'multi-agency-meeting': [],
  'alliance-check': [],
  'case-learning-meeting': [],
  'reflection-meeting': ['om-midden prosecutor'],
  'buddy-matching': ['bw-de-brug care-worker'],
};

/** The agency whose people lead it. */
const homes: Record<string, string> = {
  'case-manager': 'pi-noord',
  'prison-exit-worker': 'exodus',
  'volunteer-coordinator': 'humanitas',
};

function running(type: string) {
  const definition = definitionOf(type)!;
  const lead = definition.steeredBy[0]!;
  const by = { agency: homes[lead] ?? partners[lead]!, role: lead };
  const facts = exampleFacts(definition);
  for (const [name, fact] of Object.entries(definition.facts))
    if (fact.type === 'party' && fact.required) facts[name] = name === 'receiver' ? municipality : by;
  const start = { on: exampleDay, by, dates: exampleDates(definition), facts, parties: present };
  return { definition, by, c: begin(type, { ...start, defaults: partners }).current() };
}

describe('a case is steered', () => {
  test('with every trajectory in the table', () => {
    expect(Object.keys(beside).sort()).toEqual(catalogue.types().toSorted());
  });

  test.each(catalogue.types())(
    '%s: by its organisation, and by the agency that holds a steering role in it',
    (type) => {
      const { definition, by, c } = running(type);
      const agencies = new Set([by.agency, ...organisations.map(({ agency }) => agency)]);
      const may = [...agencies].flatMap((agency) =>
        professionals
          .filter((role) => !mayCommand(definition, c, { agency, role }, close('released', 'Klaar')))
          .map((role) => `${agency} ${role}`),
      );
      const own = definition.steeredBy.map((role) => `${by.agency} ${role}`);
      expect(may.sort()).toEqual([...own, ...beside[type]!].sort());
    },
  );

  test.each<[string, Command]>([
    ['a task', addOwn('Belt terug', { agency: 'gemeente-utrecht', role: 'case-manager' }, '2026-03-16')],
    [
      'the work of a coordinator',
      addOwn('Ziet toe', { agency: 'gemeente-utrecht', role: 'coordinator' }, '2026-03-16'),
    ],
  ])('not by who was only given something to do: %s', (_, command) => {
    const play = plan('2026-03-02', { parties: [municipality] });
    play.by(caseManager, command);
    for (const role of ['case-manager', 'coordinator'])
      expect(play.asks({ agency: 'gemeente-utrecht', role }, close('released', 'Klaar'))).toMatchObject({
        status: 403,
      });
  });

  test('and in such a role somebody is only brought in by who steers', () => {
    const play = begin('supervision', {
      on: exampleDay,
      by: supervisor,
      dates: exampleDates(definitionOf('supervision')!),
      parties: [municipality],
    });
    const given = addOwn('Kijkt mee', { agency: 'bw-de-brug', role: 'probation-worker' }, '2026-03-16');
    expect(play.asks(municipality, given)).toMatchObject({ status: 403, pointer: '/owner' });
    play.by(supervisor, given);
  });
});

describe('a role counts at the agency that holds it in the case', () => {
  test('to record for who has no access', () => {
    const play = plan('2026-03-02', { parties: [municipality, probation] });
    const stranger = { agency: 'gemeente-utrecht', role: 'case-manager' };
    const item = 'information-request-probation';
    const told: Command = { type: 'answer', item, answer: 'delivered' };
    expect(play.asks(stranger, told)).toMatchObject({ status: 403 });
    play.by(caseManager, told);
  });

  test('to agree to a decision: one agency does not agree with itself in two roles', () => {
    const play = plan('2026-03-02', { parties: [probation] });
    const agreed = decide('som-screening', 'prepare-supervision', 'Samen');
    play.by(caseManager, agreed);
    expect(play.asks({ agency: 'pi-noord', role: 'probation-worker' }, agreed)).toMatchObject({
      status: 403,
    });
    play.by(probation, agreed);
  });
});

test('a colleague of the owner still stands in', () => {
  const play = begin('sheltered-housing', {
    on: exampleDay,
    by: care,
    dates: exampleDates(definitionOf('sheltered-housing')!),
    parties: [supervisor],
  });
  const [item] = Object.keys(play.current().items).filter(
    (key) => play.item(key).owner.agency === care.agency,
  );
  expect(item).toBeDefined();
  expect(
    mayCommand(
      definitionOf('sheltered-housing')!,
      play.current(),
      { ...care, role: 'mentor' },
      complete(item!),
    ),
  ).toBeUndefined();
});
