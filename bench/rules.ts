import { addDays } from '../domain/calendar/day.ts';
import { instantOf } from '../domain/calendar/zone.ts';
import { rulesWith } from '../domain/national/change.ts';
import { happenings, openingOf } from '../domain/national/happenings.ts';
import { live } from '../domain/national/life.ts';
import { admissionOf, type Admission } from '../domain/national/population.ts';
import { createWorld } from '../domain/what-if/world.ts';

/**
 * Whole trajectories a second through the pure rules, of the same people: lived for planning (every deadline
 * acted on, no reminders) and unattended (nobody acts, so every reminder and escalation is given). Machines
 * differ, so both are also told in copies of a finished case (JSON there and back), measured in the same run.
 * Blocks take turns.
 */
const ROUNDS = 12;
const BLOCK = 100;
const population = { from: '2027-01-01', years: 1, admissions: 10_000, seed: 1 };
const rules = rulesWith();

/** Processor time of this process, in microseconds: others on the machine do not count. */
function spent(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return user + system;
}

function unattended(one: Admission): number {
  const start = instantOf(one.on, 10);
  const world = createWorld(start);
  world.open(one.id, openingOf(one));
  for (const { at, commands } of happenings(one)) {
    world.advance(at);
    for (const command of commands) world.send(one.id, { agency: one.prison, role: 'case-manager' }, command);
  }
  world.advance(instantOf(addDays(one.release, 30), 12));
  return world.cases.size;
}

const totals = {
  lived: { time: 0, trajectories: 0 },
  unattended: { time: 0, trajectories: 0 },
  copies: { time: 0, trajectories: 0 },
};
for (let round = 0; round < ROUNDS; round += 1) {
  const people = Array.from({ length: BLOCK }, (_, n) => admissionOf(population, round * BLOCK + n));
  const cases = people.flatMap((one) => [...live(rules, one).cases].map(({ case: c }) => c));
  const blocks: [keyof typeof totals, () => void][] = [
    [
      'lived',
      () => people.forEach((one) => (totals.lived.trajectories += [...live(rules, one).cases].length)),
    ],
    ['unattended', () => people.forEach((one) => (totals.unattended.trajectories += unattended(one)))],
    [
      'copies',
      () =>
        cases.forEach(
          (c) => (totals.copies.trajectories += (JSON.parse(JSON.stringify(c)) as object) ? 1 : 0),
        ),
    ],
  ];
  for (const [name, work] of blocks) {
    const time = spent(work);
    // The first rounds warm up.
    if (round < 3) totals[name].trajectories = 0;
    else totals[name].time += time;
  }
}

const each = (name: keyof typeof totals): number => totals[name].time / totals[name].trajectories;
for (const name of ['lived', 'unattended'] as const) {
  const rate = Math.round(1_000_000 / each(name));
  console.log(
    `${name.padEnd(10)} ${rate} trajectories/s per core, ${Math.round(each(name) / each('copies'))} copies of a case each`,
  );
}
console.log(
  `unattended with every reminder ÷ lived for planning: ${(each('unattended') / each('lived')).toFixed(2)}`,
);
