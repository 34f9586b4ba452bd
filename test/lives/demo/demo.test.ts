import { describe, expect, test } from 'vitest';
import { colleagues, personas } from '../../../api/identity/personas.ts';
import { organisations } from '../../../bin/demo/organisations.ts';
import { demoStarts, type DemoStart } from '../../../bin/demo/starts.ts';
import { addDays } from '../../../domain/calendar/day.ts';
import type { Instant } from '../../../domain/calendar/types.ts';
import { dayOf, instantOf } from '../../../domain/calendar/zone.ts';
import { lastSettled } from '../../../domain/case/occurrences.ts';
import { definitionOf } from '../../../domain/catalogue.ts';
import { createWorld, type World } from '../../../domain/what-if/world.ts';
import { fixedDays } from '../../setup/clock.ts';

/** Lives one demo case in a world of its own until now; gives what was refused. */
function lived({ start, then }: DemoStart, now: Instant): { world: World; refused: string[] } {
  const { type, organisation, dates, facts, parties, parameters, actor, history = [] } = start;
  const receivedAt = start.receivedAt!;
  const world = createWorld(receivedAt);
  const defaults = organisations.find(({ agency }) => agency === organisation)!.defaults;
  world.open('demo', {
    type,
    client: 'c',
    organisation,
    dates,
    facts,
    parties,
    parameters,
    defaults,
    actor,
    receivedAt,
    hash: 'demo',
  });
  const refused: string[] = [];
  const say = (outcome: { outcome: string }, what: string) => {
    if (outcome.outcome !== 'accepted')
      refused.push(`${start.client?.pseudonym}: ${what}: ${JSON.stringify(outcome)}`);
  };
  for (const step of history) {
    world.advance(step.receivedAt);
    say(world.send('demo', step.actor, step.body), JSON.stringify(step.body));
  }
  world.advance(now);
  for (const { in: path, as, body } of then) {
    const id = path.reduce(
      (at, each) =>
        world.cases.get(at)!.related.findLast((r) => r.type === each && r.relation === 'opened')!.id,
      'demo',
    );
    say(world.send(id, as, body), JSON.stringify(body));
  }
  return { world, refused };
}

const monday = '2026-11-23';
const now = instantOf(monday, 10);

describe('the demo', () => {
  // Its days are counted from the day it is started, so each day is another demo.
  const week = [0, 1, 2, 3, 4, 5, 6].map((days): [string, Instant] => [
    `${days} days after a Monday`,
    instantOf(addDays(monday, days), 10),
  ]);
  // Days after three or more without work: what was to be told in them is told before.
  const afterRest = ['2026-12-28', '2027-03-29', '2027-05-09'].map((day): [string, Instant] => [
    day,
    instantOf(day, 0, 5),
  ]);
  test.each([...week, ...afterRest, ...Object.entries(fixedDays)])(
    'goes as it is written, started on %s',
    (_, at) => {
      expect(demoStarts(dayOf(at)).flatMap((each) => lived(each, at).refused)).toEqual([]);
    },
  );

  test('shows a pattern: four hand-overs of one agency of which the receiver knew nothing', () => {
    const failed = demoStarts(monday)
      .filter(({ start }) => start.type === 'warm-handover')
      .map((each) =>
        lived(each, now).world.events.filter(
          ({ event }) => event.type === 'request-answered' && event.answer === 'not-received',
        ),
      );
    expect(failed.map((events) => events.length)).toEqual([1, 1, 1, 1]);
  });

  test('has found out what it says was found out', () => {
    const missing = demoStarts(monday).flatMap((each) => {
      const c = lived(each, now).world.cases.get('demo')!;
      const { items } = definitionOf(c.definition)!;
      const records = items
        .filter(({ name }) => lastSettled(c, name)?.status === 'done')
        .flatMap((i) => i.records ?? []);
      return records
        .filter((fact) => (c.facts[fact] ?? null) === null)
        .map((fact) => `${each.start.client?.pseudonym}: ${fact}`);
    });
    expect(missing).toEqual([]);
  });

  test('shows a track that is paused, a title that ends, and care beside a detention', () => {
    const starts = demoStarts(monday);
    const paused = starts.filter(
      (each) => (lived(each, now).world.cases.get('demo')?.paused.length ?? 0) > 0,
    );
    expect(paused.map(({ start }) => start.client?.pseudonym)).toEqual(['Sleedoorn']);
    expect(starts.map(({ start }) => start.type)).toEqual(
      expect.arrayContaining(['title-end', 'critical-time-intervention']),
    );
  });

  test('shows promises kept and broken, a question refused, a house with guidance, and what all forgot', () => {
    const lives = demoStarts(monday).map((each) => ({ ...each, ...lived(each, now) }));
    const of = (type: string) => lives.filter(({ start }) => start.type === type).map(({ world }) => world);
    const told = (type: string) => of(type).flatMap(({ events }) => events.map(({ event }) => event));
    expect(
      told('supervision').flatMap((event) => (event.type === 'promise-settled' ? [event.kept] : [])),
    ).toEqual([true, false]);
    expect(
      told('zsm-workplace').flatMap((event) => (event.type === 'request-answered' ? [event.answer] : [])),
    ).toEqual(['refused']);
    const cases = (type: string) => of(type).map((world) => world.cases.get('demo')!);
    expect(cases('sheltered-housing').map(({ phase }) => phase)).toEqual(['living']);
    const late = cases('detention-reintegration')
      .flatMap((c) => Object.values(c.items))
      .filter(({ status, due }) => status === 'open' && (due ?? monday) < addDays(monday, -100));
    expect(late).not.toEqual([]);
  });

  test('gives each role in a case to one of the people of that agency, or to nobody in particular', () => {
    const worlds = demoStarts(monday).map((each) => lived(each, now).world);
    const parties = worlds.flatMap(({ cases }) => [...cases.values()].flatMap((c) => c.parties));
    const held = parties.flatMap(({ agency, role, person }) =>
      person === undefined ? [] : [`${agency}/${role}/${person}`],
    );
    const people = [...personas, ...colleagues].map(({ id, agency, role }) => `${agency}/${role}/${id}`);
    expect(held.filter((each) => !people.includes(each))).toEqual([]);
    expect(parties.length).toBeGreaterThan(held.length);
    const cases = (id: string) => held.filter((each) => each === `pi-noord/case-manager/${id}`).length;
    // Who is away with and without replacement, and who left, hold something; one holds twice what others do.
    for (const id of ['casemanager-3', 'casemanager-4', 'casemanager-5', 'casemanager-6'])
      expect([id, cases(id) > 0, cases('casemanager-2') >= 2 * cases(id)]).toEqual([id, true, true]);
    expect(cases('casemanager')).toBeGreaterThan(1);
  });

  test('says of each step who did it, by those who hold the case', () => {
    const steps = demoStarts(monday).flatMap(({ start }) => start.history ?? []);
    const named = steps.filter(({ actor }) => actor.person !== undefined);
    expect(named.length).toBeGreaterThan(steps.length / 2);
  });
});
