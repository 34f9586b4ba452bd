import { parseArgs } from 'node:util';
import { runInThreads } from '../api/planning/threads.ts';
import { isDay } from '../domain/calendar/day.ts';
import { readChange } from '../domain/national/change.ts';
import { livesOf, type PlanningRequest } from '../domain/national/run.ts';
import type { LoadRow, PlanningReport } from '../domain/national/report.ts';

const usage = `npm run simulate -- [--years 10] [--admissions 30000] [--from 2027-01-01] [--seed 1] [--change first-mdo=21days]... [--json]
Simulates the country: deadlines per week per role and agency, the peaks, and what a changed term does to them.`;

/** Reads the command line. @throws with every remedy when something is wrong. */
export function readRequest(args: string[]): { request: PlanningRequest; json: boolean } {
  const { values } = parseArgs({
    args,
    options: {
      years: { type: 'string', default: '10' },
      admissions: { type: 'string', default: '30000' },
      from: { type: 'string', default: '2027-01-01' },
      seed: { type: 'string', default: '1' },
      change: { type: 'string', multiple: true, default: [] },
      json: { type: 'boolean', default: false },
    },
  });
  if (!isDay(values.from) || values.from > '2080-12-31') throw new Error(`--from ${values.from}: give a day from 2000-01-01 to 2080-12-31`);
  const population = {
    from: values.from,
    years: whole('years', values.years, 1, 10),
    admissions: whole('admissions', values.admissions, 1, 100_000),
    seed: whole('seed', values.seed, 0, 2 ** 31 - 1),
  };
  return { request: { population, changes: values.change.map(readChange) }, json: values.json };
}

function whole(name: string, given: string, least: number, most: number): number {
  const n = Number(given);
  if (/^\d+$/.test(given) && n >= least && n <= most) return n;
  throw new Error(`--${name} ${given}: give a whole number from ${least} to ${most}`);
}

const line = ({ role, agency, deadlines, weekly, peak, changed }: LoadRow): string =>
  [
    role.padEnd(22),
    (agency ?? '').padEnd(24),
    String(deadlines).padStart(9),
    String(weekly).padStart(9),
    `${peak.deadlines}`.padStart(8),
    peak.week.padStart(10),
    ...(changed ? [`${changed.peak.deadlines}`.padStart(10), changed.peak.week.padStart(10), `${changed.deadlines}`.padStart(10)] : []),
  ].join(' ');

function text(report: PlanningReport): string {
  const head = `${'role'.padEnd(22)} ${'agency'.padEnd(24)} ${'deadlines'.padStart(9)} ${'per week'.padStart(9)} ${'peak'.padStart(8)} ${'in'.padStart(10)}`;
  const more = report.roles[0]?.changed ? `${'new peak'.padStart(11)} ${'in'.padStart(10)} ${'new total'.padStart(10)}` : '';
  const busiest = [...report.agencies].sort((a, b) => b.peak.deadlines - a.peak.deadlines).slice(0, 15);
  return [
    `${report.lives} admissions, ${report.trajectories} trajectories, ${report.deadlines} deadlines, from ${report.from}, ${report.weeks} weeks`,
    '',
    head + more,
    ...report.roles.map(line),
    '',
    'The fifteen highest peaks by agency:',
    ...busiest.map(line),
    '',
    ...report.limits,
    `Rests on ${report.restsOn.length} proportions (${report.restsOn.filter(({ label }) => label === 'assumed').length} assumed): domain/national/proportions.ts`,
  ].join('\n');
}

async function main(): Promise<void> {
  const { request, json } = readRequest(process.argv.slice(2));
  const total = livesOf(request);
  let done = 0;
  let said = 0;
  const report = await runInThreads(request, (lives) => {
    done += lives;
    if (done - said < total / 20 && done < total) return;
    said = done;
    process.stderr.write(`${Math.floor((100 * done) / total)}% (${done} of ${total} lives)\n`);
  });
  process.stdout.write(`${json ? JSON.stringify(report) : text(report)}\n`);
}

if (import.meta.filename === process.argv[1]) {
  try {
    await main();
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n\n${usage}\n`);
    process.exitCode = 1;
  }
}
