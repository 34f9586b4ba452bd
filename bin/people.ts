import { readFile } from 'node:fs/promises';
import type { Instant } from '../domain/calendar/types.ts';
import { readSettings } from '../settings/read.ts';
import type { Transaction } from '../store/database.ts';
import { departureQueries } from '../store/departures.ts';
import { openPostgres } from '../store/pg.ts';
import { peopleQueries } from '../store/people.ts';
import { readLeavers, type Leaver } from './people-file.ts';

const USAGE =
  'Say which file, or whose people to list: npm run people -- people.json, npm run people -- --list pi-noord';

/**
 * For installations that hear of leavers by no SCIM: says in the PostgreSQL of `DATABASE_URL` who left an
 * agency and who is back, all of a file or none; or lists the people of an agency as such a file. Who left
 * has no access from the next request on, and her coordinator is told that what she held is nobody's.
 */
async function main(): Promise<void> {
  const [first, agency] = process.argv.slice(2);
  if (!first || (first === '--list' && !agency)) throw new Error(USAGE);
  const now = Date.now;
  const { DATABASE_URL } = readSettings(process.env, 'command');
  const leavers = first === '--list' ? undefined : readLeavers(await readFile(first, 'utf8'));
  const database = openPostgres(DATABASE_URL);
  try {
    if (leavers) await database.transaction((tx) => put(tx, leavers, now()));
    else process.stdout.write(asFile(agency!, await peopleQueries(database, now).people(agency!)));
  } finally {
    await database.close();
  }
}

async function put(tx: Transaction, leavers: readonly Leaver[], now: Instant): Promise<void> {
  const unknown: string[] = [];
  for (const { agency, person, left } of leavers)
    if (!(await departureQueries(tx).putLeft(agency, person, left ? now : null)))
      unknown.push(`“${person}” is not known at ${agency}; npm run people -- --list ${agency} says who is`);
  if (unknown.length > 0) throw new Error(unknown.join('\n'));
  const gone = leavers.filter(({ left }) => left).length;
  process.stdout.write(`${gone} left, ${leavers.length - gone} there\n`);
}

type People = Awaited<ReturnType<ReturnType<typeof peopleQueries>['people']>>;

/** One person a line, as the command takes it back. */
function asFile(agency: string, people: People): string {
  const lines = people.map(({ id, name, roles, team, hasLeft }) =>
    JSON.stringify({ agency, person: id, left: hasLeft, name, roles, team }),
  );
  return `[\n${lines.map((line) => `  ${line}`).join(',\n')}\n]\n`;
}

main().catch((error: Error) => {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
});
