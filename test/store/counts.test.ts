import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDays } from '../../domain/calendar/day.ts';
import { dayOf } from '../../domain/calendar/zone.ts';
import type { StepInput } from '../../domain/case/messages.ts';
import { deadlineStatuses } from '../../domain/deadlines/deadline-status.ts';
import { viewerOf } from '../../domain/people/access.ts';
import { publicationOf } from '../../domain/reading/publication.ts';
import type { Publication } from '../../domain/reading/rows.ts';
import { rules } from '../../domain/rules.ts';
import { countedDone, countedPerDay, countedShares, countsOf } from '../../store/counts.ts';
import type { Database, Queryable } from '../../store/database.ts';
import type { DeadlineFilter } from '../../store/deadline-filter.ts';
import { FOLD, PART } from '../../store/folding.ts';
import { isKept, keepsShares, keptQueries } from '../../store/kept.ts';
import { openPostgres } from '../../store/pg.ts';
import { migrate } from '../../store/migrate.ts';
import { createStore, type Store } from '../../store/store.ts';
import { type Chance, chanceOf } from '../lives/histories/chance.ts';
import { historyOf, walk } from '../lives/histories/life.ts';
import { startPostgres, type PostgresServer } from '../setup/postgres.ts';
import { NOW, onDatabase } from './open.ts';
import { deadline, newId, publication } from './publications.ts';

/** How many lives: `LIVES=500 npx vitest run --project store test/store/counts.test.ts`. */
const LIVES = Number(process.env['LIVES'] ?? 10);

/** What would be published of every trajectory of a life, in the order in which it came. */
function publicationsOf(seed: number): Publication[] {
  const published: Publication[] = [];
  walk(historyOf(seed), (input: StepInput) => {
    const result = rules.step(input);
    const { trajectory, ...rest } = publicationOf(result.case, result.events);
    const id = `${seed}-${trajectory.id}`;
    published.push({ ...rest, notices: [], trajectory: { ...trajectory, id } });
    return result;
  });
  return published;
}

/** Any filter. */
function filterOf(chance: Chance, agency: string, { trajectory, deadlines }: Publication): DeadlineFilter {
  const today = addDays(dayOf(trajectory.case.clock), chance.whole(-10, 60));
  const owner = chance.pick(deadlines).owner;
  const some = <T>(of100: number, value: T) => (chance.of100(of100) ? value : undefined);
  return {
    viewer: viewerOf({ agency, role: 'case-manager' }),
    today,
    deadlineStatus: some(60, chance.of100(50) ? deadlineStatuses : [chance.pick(deadlineStatuses)]),
    agency: some(20, owner.agency ?? undefined),
    role: some(20, owner.role),
    mine: some(20, { agency, role: owner.role }),
    type: some(20, trajectory.type),
    dueFrom: some(15, addDays(today, chance.whole(-30, 30))),
    dueTo: some(15, addDays(today, chance.whole(-10, 90))),
    waitingOn: some(20, chance.of100(50) ? 'others' : (chance.pick(deadlines).waitingOn?.agency ?? 'others')),
    heldBy: some(10, { agency, people: deadlines.flatMap(({ ownerPerson }) => ownerPerson ?? []) }),
    heldByNone: some(10, [chance.pick(deadlines).ownerPerson ?? 'somebody']),
    unheld: some(10, true as const),
  };
}

/** That what is kept is what there is, however one asks. */
async function expectTheSame(database: Queryable, chance: Chance, latest: Publication): Promise<void> {
  const { keptPerDay, keptDone, keptHeld, keptShares } = keptQueries(database);
  const asked = latest.deadlines.flatMap(({ askedAgency }) => askedAgency ?? []);
  for (const agency of [...latest.trajectory.agencies, ...asked]) {
    for (let round = 0; round < 4; round += 1) {
      const filter = filterOf(chance, agency, latest);
      if (!isKept(filter)) continue;
      const counted = await countedPerDay(database, filter);
      expect(await keptPerDay(filter), JSON.stringify(filter)).toEqual(counted);
    }
    for (const by of ['owner', 'holder', 'waiting'] as const) {
      const {
        deadlineStatus: _status,
        dueFrom: _from,
        dueTo: _to,
        ...filter
      } = filterOf(chance, agency, latest);
      if (!keepsShares(filter)) continue;
      const until = addDays(filter.today, chance.whole(0, 20));
      const counted = await countedShares(database, filter, by, until);
      expect(await keptShares(filter, by, until), `${by} ${JSON.stringify(filter)}`).toEqual(counted);
    }
    const held = await database.query(
      `select coalesce(owner_person, '') as who, count(*) as open, count(*) filter (where waiting_on <> $1) as waiting
       from deadlines where live and deadline_state(status, due, flags, acted_on) = 'open'
         and owner_agency = $1 and (agencies @> array[$1::text] or asked_agency = $1) group by 1 order by 1`,
      [agency],
    );
    expect((await keptHeld(agency)).toSorted((a, b) => (a.who < b.who ? -1 : 1))).toEqual(held);
    const viewer = viewerOf({ agency, role: 'case-manager' });
    const since = addDays(dayOf(latest.trajectory.case.clock), -chance.whole(0, 60));
    expect(await keptDone(since, viewer)).toEqual(await countedDone(database, since, viewer));
  }
}

const rowsOf = async (database: Queryable, table: string) =>
  (await database.query<{ count: number }>(`select count(*) as count from ${table}`))[0]!.count;

onDatabase('counts that are kept', (open) => {
  test('are those that are counted, in random lives, folded at any moment or never', async () => {
    const { store, database } = open();
    let compared = 0;
    for (let seed = 1; seed <= LIVES; seed += 1) {
      const chance = chanceOf(seed);
      for (const each of publicationsOf(seed)) {
        await store.publish(each);
        if (chance.of100(30)) await store.fold();
        if (chance.of100(7) && each.deadlines.length > 0) {
          await expectTheSame(database, chance, each);
          compared += 1;
        }
      }
    }
    expect(compared).toBeGreaterThan(LIVES);
    await store.fold();
    expect(await rowsOf(database, 'deadline_changes')).toBe(0);
    await database.query('delete from trajectories');
    await store.fold();
    expect(await rowsOf(database, 'deadline_counts'), 'nothing is left of what is gone').toBe(0);
  });

  test('say whose lateness it is, who holds it and on whom it waits', async () => {
    const { store } = open();
    const agency = newId();
    const viewer = viewerOf({ agency, role: 'coordinator' });
    const own = { owner: { agency, role: 'case-manager' } };
    const other = { owner: { agency: `${agency}-b`, role: 'probation-worker' } };
    const on = { waitingOn: { agency: `${agency}-b`, role: 'probation-worker' } };
    await store.publish(
      publication(newId(), 1, {
        events: [],
        trajectory: { agencies: [agency, `${agency}-b`] },
        deadlines: [
          deadline('a', { ...own, ownerPerson: 'p1', due: '2026-02-20' }),
          deadline('b', { ...own, ownerPerson: 'p1', due: '2026-03-02', ...on }),
          deadline('c', { ...own, due: '2026-05-20' }),
          deadline('e', { ...own, ownerPerson: 'p3', due: '2026-02-24', ...on }),
          deadline('d', { ...other, ownerPerson: 'p2', due: '2026-01-20', ...on }),
        ],
      }),
    );
    const filter = { viewer, today: '2026-03-02' };
    const shares = (by: 'owner' | 'holder' | 'waiting', more = {}) =>
      store.shares({ ...filter, ...more }, by, '2026-03-09');
    for (const fold of [false, true]) {
      if (fold) await store.fold();
      expect(await shares('owner')).toEqual([
        { of: agency, overdue: 2, next: 1, waiting: 0, oldest: '2026-02-20' },
        { of: `${agency}-b`, overdue: 1, next: 0, waiting: 0, oldest: '2026-01-20' },
      ]);
      expect(await shares('holder')).toEqual([
        { of: 'p1', overdue: 1, next: 1, waiting: 0, oldest: '2026-02-20' },
        { of: 'p3', overdue: 1, next: 0, waiting: 1, oldest: '2026-02-24' },
      ]);
      const waits = [{ of: `${agency}-b`, overdue: 2, next: 1, waiting: 0, oldest: '2026-01-20' }];
      expect(await shares('waiting')).toEqual(waits);
      // What is not kept is counted row by row, and says the same.
      expect(await shares('waiting', { organisation: undefined, text: '' })).toEqual(waits);
      expect(await shares('holder', { waitingOn: `${agency}-b` })).toEqual([
        { of: 'p1', overdue: 0, next: 1, waiting: 0, oldest: null },
        { of: 'p3', overdue: 1, next: 0, waiting: 1, oldest: '2026-02-24' },
      ]);
      const held = { heldBy: { agency, people: ['p1'] } };
      expect(countsOf(await store.perDay({ ...filter, ...held }))).toMatchObject({
        overdue: 1,
        'due-today': 1,
      });
      expect(countsOf(await store.perDay({ ...filter, agency, unheld: true }))).toMatchObject({
        upcoming: 1,
      });
    }
  });

  test('what changes nothing that is counted leaves nothing to fold', async () => {
    const { store, database } = open();
    const id = newId();
    const rows = (label: 'norm' | 'assumed') => [deadline('a', { label }), deadline('b', { label })];
    await store.publish(publication(id, 1, { deadlines: rows('norm') }));
    await store.fold();
    await store.publish(publication(id, 2, { deadlines: rows('assumed') }));
    expect(await rowsOf(database, 'deadline_changes')).toBe(0);
  });

  test('much is folded in parts, and what is read is the same after each', async () => {
    const { store, database } = open();
    const agency = newId();
    await database.query(
      `insert into deadline_changes (agencies, owner_agency, owner_role, type, live, state, due, soon_from, count)
       select array[$1::text], $1, 'case-manager', 'supervision', true, 'open', '2026-03-09'::date + n % 30, '2026-03-08', 1
       from generate_series(1, $2::int) n`,
      [agency, 2 * PART + 7],
    );
    const filter = { viewer: viewerOf({ agency, role: 'case-manager' }), today: '2026-03-02' };
    for (const left of [PART + 7, 7, 0]) {
      expect(await store.foldPart()).toBeGreaterThan(0);
      expect(await rowsOf(database, 'deadline_changes')).toBe(left);
      expect((await store.counts(filter)).upcoming).toBe(2 * PART + 7);
    }
    await database.query('delete from deadline_counts where agency = $1', [agency]);
  });

  test('whoever reads while others publish and fold sees each deadline once', async () => {
    const { store } = open();
    const agency = newId();
    const ids = Array.from({ length: 4 }, newId);
    const publish = (id: string, sequence: number) => {
      const role = sequence % 2 ? 'case-manager' : 'coordinator';
      return store.publish(
        publication(id, sequence, {
          events: [],
          deadlines: [deadline('a', { owner: { agency, role }, due: `2026-03-${10 + (sequence % 20)}` })],
          trajectory: { agencies: [agency] },
        }),
      );
    };
    await Promise.all(ids.map((id) => publish(id, 1)));
    const filter = { viewer: viewerOf({ agency, role: 'case-manager' }), today: '2026-03-02' };
    const publishing = new AbortController();
    const read = async () => {
      let times = 0;
      for (; !publishing.signal.aborted || times === 0; times += 1) {
        const { upcoming, 'due-soon': soon } = await store.counts(filter);
        expect(upcoming + soon).toBe(ids.length);
      }
      return times;
    };
    const folding = async () => {
      while (!publishing.signal.aborted) await store.fold();
    };
    const readers = [read(), read(), folding(), folding()];
    await Promise.all(
      ids.map(async (id) => {
        for (let sequence = 2; sequence <= 40; sequence += 1) await publish(id, sequence);
      }),
    ).finally(() => publishing.abort());
    await Promise.all(readers);
  });
});

/** A server of its own, which is stopped while it folds. */
let server: PostgresServer;
let database: Database;
let store: Store;
beforeAll(async () => {
  server = await startPostgres();
  database = openPostgres(await server.createDatabase());
  await migrate(database);
  store = createStore(database, () => NOW);
});
afterAll(async () => {
  await store?.close();
  await server?.stop();
});

test.each([
  [
    'a fold whose connection is cut',
    2,
    async (tx: Queryable) => void (await tx.query('select pg_terminate_backend(pg_backend_pid())')),
  ],
  [
    'a server that dies while it folds',
    3,
    async () => {
      await server.crash();
      await server.restart();
    },
  ],
])('%s leaves the counts as they were, and the next one does it', async (_, seed, stop) => {
  const published = publicationsOf(seed).filter(({ deadlines }) => deadlines.length > 0);
  const latest = published.at(-1)!;
  for (const each of published) await store.publish(each);
  const broken = database.transaction(async (tx) => {
    await tx.query(FOLD, [PART]);
    expect(await rowsOf(tx, 'deadline_changes')).toBe(0);
    await stop(tx);
    await tx.query('select 1');
  });
  await expect(broken).rejects.toThrow(/cannot be reached|terminat/i);
  await expect.poll(() => store.health()).toEqual({ ok: true });
  expect(await rowsOf(database, 'deadline_changes')).toBeGreaterThan(0);
  await expectTheSame(database, chanceOf(7), latest);
  expect(await store.fold()).toBeGreaterThan(0);
  expect(await rowsOf(database, 'deadline_changes')).toBe(0);
  await expectTheSame(database, chanceOf(8), latest);
});
