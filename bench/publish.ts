import type { Database } from '../store/database.ts';
import { migrate } from '../store/migrate.ts';
import { openPostgres } from '../store/pg.ts';
import { publish } from '../store/publish.ts';
import { startPostgres } from '../test/setup/postgres.ts';
import { publicationOf, START } from './publications.ts';

/**
 * What a publish costs beside a bare INSERT of the same case in the same run: a first one (case, 15
 * deadlines, 10 events, 2 notices) and a later one (one deadline moves, 2 events, 1 notice). Machines differ,
 * so read the ratios.
 */
const ROUNDS = 300;
const WARM_UP = 30;
async function timed(into: number[], work: () => Promise<unknown>): Promise<void> {
  const start = performance.now();
  await work();
  into.push(performance.now() - start);
}

const median = (times: number[]): number =>
  times.slice(WARM_UP).sort((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? NaN;

/** Medians in milliseconds; the three kinds take turns, so that noise hits all alike. */
async function measure(database: Database): Promise<{ insert: number; first: number; later: number }> {
  await migrate(database);
  await database.query('create table bare (id text primary key, "case" jsonb not null)');
  const times: Record<'insert' | 'first' | 'later', number[]> = { insert: [], first: [], later: [] };
  for (let round = 0; round < ROUNDS + WARM_UP; round += 1) {
    const id = `trajectory-${round}`;
    const first = publicationOf(id, 1, 10, '2026-03-30', 2);
    const later = publicationOf(id, 11, 12, '2026-04-02', 1);
    const text = JSON.stringify(first.trajectory.case);
    await timed(times.insert, () => database.query('insert into bare values ($1, $2::jsonb)', [id, text]));
    await timed(times.first, () => publish(database, first, START));
    await timed(times.later, () => publish(database, later, START));
  }
  return { insert: median(times.insert), first: median(times.first), later: median(times.later) };
}

async function report(name: string, database: Database): Promise<void> {
  try {
    const { insert, first, later } = await measure(database);
    const line = (ms: number) => `${ms.toFixed(2)} ms (${(ms / insert).toFixed(1)} x)`;
    console.log(
      `${name}: bare insert ${insert.toFixed(2)} ms; first publish ${line(first)}; later publish ${line(later)}`,
    );
  } finally {
    await database.close();
  }
}

const server = await startPostgres();
try {
  await report('PostgreSQL', openPostgres(await server.createDatabase()));
} finally {
  await server.stop();
}
