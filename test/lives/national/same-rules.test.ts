import { expect, test } from 'vitest';
import { instantOf } from '../../../domain/calendar/zone.ts';
import type { Case } from '../../../domain/case/case.ts';
import type { Command } from '../../../domain/case/commands.ts';
import { canonical } from '../../../domain/case/fingerprint.ts';
import { rulesWith, simulatedTypes } from '../../../domain/national/change.ts';
import { openingOf } from '../../../domain/national/happenings.ts';
import { type Given, live } from '../../../domain/national/life.ts';
import { admissionOf } from '../../../domain/national/population.ts';
import { createWorld } from '../../../domain/what-if/world.ts';

const population = { from: '2027-01-01', years: 1, admissions: 300, seed: 11 };
const rules = rulesWith();

/** What a planner counts, and what hangs on it. */
const deadlines = ({ status, phase, dates, items }: Case) => ({
  status,
  phase,
  dates,
  items: Object.fromEntries(
    Object.entries(items).map(([key, { status: each, due, natural, actedOn, outcome, flags }]) => [
      key,
      { status: each, due, natural, actedOn, outcome, flags },
    ]),
  ),
});

/** The same commands, at the same instants, by whole steps: with the clock, its reminders and its alarms. */
function byWholeSteps(n: number, given: readonly Given[]) {
  const admission = admissionOf(population, n);
  const world = createWorld(instantOf(admission.on, 10));
  world.open(admission.id, openingOf(admission));
  for (const { at, to, actor, body } of given) {
    if (actor.role === 'system') continue; // Trajectories tell each other here as well.
    world.advance(at);
    const { outcome } = world.send(to, actor, body as Command);
    if (outcome !== 'accepted') throw new Error(`${to}: ${JSON.stringify(body)} was ${outcome}`);
  }
  return world;
}

test('a simulated life has the deadlines that the same commands give by whole steps', () => {
  const types = new Set<string>();
  let compared = 0;
  let again = 0;
  for (let n = 0; n < population.admissions; n += 1) {
    const one = admissionOf(population, n);
    // Few lives meet a conditional release, an advice, or a receiver who refuses: of the others a few will do.
    const given: Given[] = [];
    const lived = live(rules, one, (command) => given.push(command));
    const cases = [...lived.cases].map(({ case: c }) => c);
    again += given.filter(({ body }) => body.type === 'hand-over').length;
    if (cases.length === 2 && n % 30 > 0) continue;
    expect(lived.refused).toBe(0);
    const world = byWholeSteps(n, given);
    for (const c of cases) {
      const same = world.cases.get(c.id);
      expect(same && canonical(deadlines(same)), `${one.id}: ${c.definition}`).toBe(canonical(deadlines(c)));
      types.add(c.definition.split('@')[0]!);
      compared += 1;
    }
  }
  expect([...types].sort()).toEqual([...simulatedTypes].sort());
  expect(again).toBeGreaterThan(3);
  expect(compared).toBeGreaterThan(60);
}, 60_000);

test('whoever is refused hands over again, until somebody takes over', () => {
  const ends = Array.from({ length: population.admissions }, (_, n) =>
    [...live(rules, admissionOf(population, n)).cases].filter(
      ({ definition }) => definition.id === 'warm-handover',
    ),
  );
  const refused = ends.filter((life) => life.some(({ case: c }) => c.phase === 'returned'));
  expect(refused.length).toBeGreaterThan(3);
  for (const life of refused) expect(life.at(-1)!.case.phase).toBe('completed');
});
