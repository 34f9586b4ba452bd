import type { Actor } from '../domain/case/case.ts';
import { addDays } from '../domain/calendar/day.ts';
import { instantOf } from '../domain/calendar/zone.ts';
import { deadlineStatuses } from '../domain/deadlines/deadline-status.ts';
import { viewerOf } from '../domain/people/access.ts';
import { migrate } from '../store/migrate.ts';
import { openPostgres } from '../store/pg.ts';
import { createStore, type Store } from '../store/store.ts';
import { startPostgres } from '../test/setup/postgres.ts';
import { inParallel, percentile } from './engine.ts';
import { watched } from './size/blocks.ts';
import { pages } from './size/pages.ts';
import { EVERYWHERE, OPEN_EACH, seed } from './size/seed.ts';
import { startSite } from './size/site.ts';

/**
 * Every page that lists, and the lists and counts of the API, on many trajectories of which one agency takes
 * part in all: `TZ=UTC node --import tsx bench/size.ts [trajectories]`. Prints p50 and p95 in milliseconds,
 * and the blocks that the queries of one load look at, which no other work on the machine changes. With
 * `DATABASE_URL` it measures a database that it filled before (or fills an empty one) and leaves it.
 */
const TRAJECTORIES = Number(process.argv[2] ?? 100_000);
const TARGET = 50;
const ROUNDS = 20;
const TODAY = '2026-11-27';
const now = () => instantOf(TODAY, 12);

const actors: Record<string, Actor> = {
  'case manager': { agency: 'pi-1', role: 'case-manager', person: 'pi-1-p3' },
  coordinator: { agency: 'pi-1', role: 'coordinator', person: 'pi-1-p4' },
  'everywhere, worker': { agency: EVERYWHERE, role: 'probation-worker', person: `${EVERYWHERE}-p3` },
  'everywhere, coordinator': { agency: EVERYWHERE, role: 'coordinator', person: `${EVERYWHERE}-p4` },
  'asked from outside': { agency: 'ggz', role: 'case-manager', person: 'ggz-p1' },
};

const lists = (store: Store): Record<string, (actor: Actor) => Promise<unknown>> => {
  const of = (actor: Actor) => ({ viewer: viewerOf(actor), today: TODAY });
  return {
    'counts, all statuses': (actor) => store.counts({ ...of(actor), deadlineStatus: deadlineStatuses }),
    'counts, mine': (actor) => store.counts({ ...of(actor), mine: actor }),
    'list of one organisation': (actor) => store.deadlines({ ...of(actor), organisation: 'pi-1' }),
    'list without a day': (actor) => store.deadlines({ ...of(actor), deadlineStatus: ['none'] }),
    'list of what is done': (actor) => store.deadlines({ ...of(actor), deadlineStatus: ['met-late'] }),
    'list of next month': (actor) => store.deadlines({ ...of(actor), dueFrom: addDays(TODAY, 30) }),
    'closed trajectories': (actor) => store.trajectories({ viewer: viewerOf(actor), status: 'closed' }),
    'load of people': (actor) => store.loads(viewerOf(actor), { today: TODAY, until: addDays(TODAY, 7) }),
  };
};

const server = process.env['DATABASE_URL'] ? undefined : await startPostgres();
const { database, watch } = watched(
  openPostgres(process.env['DATABASE_URL'] ?? (await server!.createDatabase())),
);
const store = createStore(database, now);
const site = await startSite(store, now);
let missed = 0;

async function measure(name: string, work: (actor: Actor) => Promise<unknown>): Promise<void> {
  for (const [who, actor] of Object.entries(actors)) {
    const looked = await watch(() => work(actor));
    const times = [];
    for (let round = 0; round < ROUNDS && (round < 3 || times.length < ROUNDS); round += 1) {
      const start = performance.now();
      await work(actor);
      times.push(performance.now() - start);
      if (times.length > 2 && times.reduce((sum, each) => sum + each, 0) > 3_000) break;
    }
    const [p50, p95] = [percentile(times, 0.5), percentile(times, 0.95)];
    if (p95 > TARGET) missed += 1;
    const blocks = looked.reduce((sum, each) => sum + each.blocks, 0);
    console.log(
      `${p95 > TARGET ? 'MISSED' : 'ok    '} ${p50.toFixed(0).padStart(5)} ${p95.toFixed(0).padStart(5)} ms ${String(blocks).padStart(7)} blocks  ${name}: ${who}`,
    );
    if (process.env['PLANS'] && p50 > Number(process.env['PLANS']))
      for (const each of looked.filter(({ ms }) => ms > 5))
        console.log(
          `   ${each.ms.toFixed(1)} ms, ${each.blocks} blocks: ${each.sql}\n   ${JSON.stringify(each.params)}`,
        );
  }
}

async function together(count: number): Promise<void> {
  const who = Object.values(actors);
  const load = (n: number) => site.load(n % 2 ? '/' : '/worklist', who[n % who.length]!);
  const start = performance.now();
  const times = await inParallel(count, count, load);
  console.log(
    `${count} page loads at once: p50 ${percentile(times, 0.5).toFixed(0)} ms, p95 ${percentile(times, 0.95).toFixed(0)} ms, all in ${(performance.now() - start).toFixed(0)} ms`,
  );
}

try {
  const start = performance.now();
  await migrate(database);
  const [row] = await database.query<{ seeded: boolean }>(
    'select exists (select from trajectories) as seeded',
  );
  if (!row!.seeded) await seed(database, TRAJECTORIES, TODAY);
  console.log(
    `${TRAJECTORIES} trajectories, ${TRAJECTORIES * OPEN_EACH} open deadlines, ready after ${((performance.now() - start) / 1000).toFixed(0)} s`,
  );
  const only = process.env['ONLY'];
  for (const path of pages)
    if (!only || path.includes(only)) await measure(path, (actor) => site.load(path, actor));
  for (const [name, work] of Object.entries(lists(store)))
    if (!only || name.includes(only)) await measure(name, work);
  if (!only) for (let round = 0; round < 3; round += 1) await together(200);
  console.log(missed === 0 ? 'all within the target' : `${missed} above ${TARGET} ms`);
} finally {
  await site.stop();
  await store.close();
  await server?.stop();
}
