import { parseArgs } from 'node:util';
import { runInThreads } from '../api/planning/threads.ts';
import { isDay } from '../domain/calendar/day.ts';
import { readChange } from '../domain/national/change.ts';
import { livesOf, type PlanningRequest } from '../domain/national/run.ts';
import { asCsv, asText } from './simulate/print.ts';

const usage = `Simulates the country: who has how many deadlines in which week, the peaks, and what another term would do to them.

npm run simulate -- [options]

  --years 10                how many years, 1 to 10
  --admissions 30000        people who come into prison a year, 1 to 100000
  --from 2027-01-01         first day, 2000-01-01 to 2080-12-31
  --seed 1                  chance: the same seed gives the same people, 0 to 2147483647
  --change first-mdo=21days what if: another amount for the term of an item (days, weeks, months, working-days);
                            may be given more than once. A norm can be varied too: only in this run, no case follows it.
  --csv                     one line for each week, role and agency
  --json                    everything, for programs
  --help                    this text

Progress is told on standard error; the outcome is on standard output.

npm run simulate -- --years 1 --admissions 3000                      a small country, in seconds
npm run simulate -- --change first-mdo=21days                        the first MDO in week 3 instead of week 4
npm run simulate --silent -- --years 3 --csv > load.csv              for a spreadsheet
`;

type Print = 'text' | 'csv' | 'json';

/**
 * Reads the command line; undefined: help is asked for.
 * @throws with the option, its value and what it takes.
 */
export function readRequest(args: string[]): { request: PlanningRequest; print: Print } | undefined {
  const { values } = parseArgs({
    args,
    options: {
      years: { type: 'string', default: '10' },
      admissions: { type: 'string', default: '30000' },
      from: { type: 'string', default: '2027-01-01' },
      seed: { type: 'string', default: '1' },
      change: { type: 'string', multiple: true, default: [] },
      csv: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false, short: 'h' },
    },
  });
  if (values.help) return undefined;
  if (!isDay(values.from) || values.from > '2080-12-31')
    throw new Error(`--from ${values.from}: give a day from 2000-01-01 to 2080-12-31`);
  if (values.csv && values.json) throw new Error('--csv --json: give one of the two');
  const population = {
    from: values.from,
    years: whole('years', values.years, 1, 10),
    admissions: whole('admissions', values.admissions, 1, 100_000),
    seed: whole('seed', values.seed, 0, 2 ** 31 - 1),
  };
  const changes = values.change.map(readChange);
  const twice = changes.find(({ item }, n) => changes.findIndex((other) => other.item === item) < n);
  if (twice)
    throw new Error(
      `--change ${twice.item}=${twice.amount}${twice.unit}: ${twice.item} is changed already, give it once`,
    );
  const plain = values.json ? 'json' : 'text';
  return { request: { population, changes }, print: values.csv ? 'csv' : plain };
}

function whole(name: string, given: string, least: number, most: number): number {
  const n = Number(given);
  if (/^\d+$/.test(given) && n >= least && n <= most) return n;
  throw new Error(`--${name} ${given}: give a whole number from ${least} to ${most}`);
}

/** Tells how far it is at every twentieth part, with the time that is left at this pace. */
function progress(total: number): (lives: number) => void {
  const start = performance.now();
  let done = 0;
  let said = 0;
  return (lives) => {
    done += lives;
    if (done - said < total / 20 && done < total) return;
    said = done;
    const left = Math.ceil(((performance.now() - start) / 1000 / done) * (total - done));
    process.stderr.write(
      `${Math.floor((100 * done) / total)}% (${done} of ${total} lives), about ${left} s left\n`,
    );
  };
}

async function main(): Promise<void> {
  const asked = readRequest(process.argv.slice(2));
  if (!asked) return void process.stdout.write(usage);
  const { request, print } = asked;
  const report = await runInThreads(request, progress(livesOf(request)));
  process.stdout.write(
    { text: asText, csv: asCsv, json: (all: typeof report) => `${JSON.stringify(all)}\n` }[print](report),
  );
}

if (import.meta.filename === process.argv[1]) {
  try {
    await main();
  } catch (error) {
    process.stderr.write(
      `${error instanceof Error ? error.message : String(error)}\nnpm run simulate -- --help tells what can be asked.\n`,
    );
    process.exitCode = 1;
  }
}
