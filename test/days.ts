import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fixedDays } from './setup/clock.ts';

/**
 * Runs what people and other systems touch on each of the fixed days, and says one line a day:
 * `npm run test:days`, or some days only, `npm run test:days -- friday leap-day`. Fails if a day fails or tests nothing.
 */
const projects = ['api', 'pages', 'failure'];

interface Report {
  numTotalTests: number;
  numPassedTests: number;
  testResults: {
    name: string;
    status: string;
    message: string;
    assertionResults: { fullName: string; status: string }[];
  }[];
}

const folder = mkdtempSync(join(tmpdir(), 'traject-days-'));
const wanted = process.argv.slice(2);
const unknown = wanted.filter((day) => !Object.hasOwn(fixedDays, day));
if (unknown.length > 0)
  throw new Error(`${unknown.join(', ')}: no such day; there are ${Object.keys(fixedDays).join(', ')}`);

/** One day's tests, with what they say in a file: ends when they do. */
async function run(day: string, file: string): Promise<number | null> {
  const args = [
    'vitest',
    'run',
    ...projects.flatMap((project) => ['--project', project]),
    '--reporter=json',
    `--outputFile=${file}`,
  ];
  const child = spawn('npx', args, { env: { ...process.env, TEST_DAY: day }, stdio: 'ignore' });
  return new Promise((done, fail) => child.once('error', fail).once('exit', done));
}

/** What failed, a line each: tests, and files that could not run. */
function failuresOf({ testResults }: Report): string[] {
  return testResults.flatMap(({ name, status, message, assertionResults }) => {
    const tests = assertionResults.filter((each) => each.status === 'failed').map(({ fullName }) => fullName);
    return status === 'failed'
      ? (tests.length > 0 ? tests : [message]).map((what) => `${name}: ${what}`)
      : [];
  });
}

let failed = false;
for (const day of wanted.length > 0 ? wanted : Object.keys(fixedDays)) {
  const from = performance.now();
  const file = join(folder, `${day}.json`);
  const code = await run(day, file);
  const report = JSON.parse(readFileSync(file, 'utf8')) as Report;
  const good = code === 0 && report.numPassedTests > 0;
  failed ||= !good;
  const seconds = Math.round((performance.now() - from) / 1000);
  process.stdout.write(
    `${day}: ${report.numPassedTests} of ${report.numTotalTests} tests passed in ${seconds} s${good ? '' : ', FAILED'}\n`,
  );
  for (const line of failuresOf(report)) process.stdout.write(`  ${line}\n`);
}
rmSync(folder, { recursive: true });
process.exit(failed ? 1 : 0);
