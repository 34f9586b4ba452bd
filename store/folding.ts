import type { Database } from './database.ts';
import { locks } from './locks.ts';
import { startLoop, type Loop } from './loop.ts';

/** Milliseconds between two folds: what came since is added up by whoever reads. */
const PERIOD_MS = 1_000;

/** Rows of `deadline_changes` in one transaction, of a few seconds: the first time there are millions. */
export const PART = 50_000;

/** What tells one row of `deadline_counts` from another. */
const KEY = 'agency, facet, whose, who, state, type, elsewhere, day, soon_from';

/**
 * The counts that rows of `deadline_changes` belong to: of each agency that sees them, under each facet. Who
 * is only asked something is not told of which type its trajectory is. Only what is open keeps its due day:
 * that is what most counts ask for, and days are what makes many rows of few.
 * @param from the rows, as SQL.
 */
export const countedIn = (from: string): string => `
  select seen_by.agency, facet.name as facet, facet.whose, facet.who, c.state,
    case when facet.name = 'held' then '' else seen_by.type end as type,
    facet.elsewhere, coalesce(facet.day, '9999-12-31') as day,
    case when c.state = 'open' and facet.name <> 'held' then c.soon_from else '9999-12-31' end as soon_from, c.count
  from ${from} c
    cross join lateral (
      select unnest(c.agencies) as agency, c.type, true as takes_part
      union all
      select c.asked_agency, '', false where c.asked_agency <> all(c.agencies)
    ) seen_by
    cross join lateral (select case when c.state = 'open' then c.due end as due) open
    cross join lateral (
      select 'all' as name, '' as whose, '' as who, open.due as day,
        coalesce(c.waiting_on <> seen_by.agency, false) as elsewhere where c.live
      union all
      select 'owner', coalesce(c.owner_agency, ''), c.owner_role, open.due, false where c.live
      union all
      select 'holder', c.owner_agency, coalesce(c.owner_person, ''), open.due,
        coalesce(c.waiting_on <> seen_by.agency, false)
        where c.live and c.state = 'open' and c.owner_agency = seen_by.agency
      union all
      select 'held', c.owner_agency, coalesce(c.owner_person, ''), null,
        coalesce(c.waiting_on <> seen_by.agency, false)
        where c.live and c.state = 'open' and c.owner_agency = seen_by.agency
      union all
      select 'waiting', c.waiting_on, '', open.due, false
        where c.live and c.state = 'open' and c.waiting_on is not null
      union all
      select 'done', '', '', c.acted_on, false
        where c.state in ('met', 'met-late', 'not-met') and c.acted_on is not null and seen_by.takes_part
    ) facet`;

/**
 * Adds a part of what changed to what is kept. One statement, so that whoever reads sees a change either here
 * or there. Its plan hangs on no statistics: when the first fold begins, they say that there is nothing yet.
 */
export const FOLD = `
  with taken as (
    delete from deadline_changes
    where ctid = any(array(select ctid from deadline_changes limit $1)) returning *
  ), added as (
    insert into deadline_counts as k (${KEY}, count)
    select ${KEY}, sum(count)::bigint from (${countedIn('taken')}) each group by ${KEY} having sum(count) <> 0
    on conflict (${KEY}) do update set count = k.count + excluded.count
  )
  select count(*)::int as taken from taken`;

/**
 * Adds a part of what changed to what is kept, that part wholly or not at all. One at a time: another one
 * that folds now is left to it. @returns how many changes it took; `PART` where more may be left.
 */
export function foldPart(database: Pick<Database, 'transaction'>): Promise<number> {
  return database.transaction(async (tx) => {
    const [row] = await tx.query<{ due: boolean }>(
      'select exists (select from deadline_changes) and pg_try_advisory_xact_lock($1) as due',
      [locks.counts],
    );
    if (!row!.due) return 0;
    await tx.script(`set local statement_timeout = 0; set local work_mem = '64MB'`);
    const [part] = await tx.query<{ taken: number }>(FOLD, [PART]);
    await tx.query('delete from deadline_counts where count = 0');
    return part!.taken;
  });
}

/** Folds part after part until nothing is left for this one. @returns how many changes it took. */
export async function fold(database: Pick<Database, 'transaction'>): Promise<number> {
  let all = 0;
  for (;;) {
    const taken = await foldPart(database);
    all += taken;
    if (taken < PART) return all;
  }
}

/** Folds until it is stopped, in any number of processes. How fast one reads hangs on it, not what. */
export const startFolding = (
  store: { foldPart: () => Promise<number> },
  report: (problem: string) => void,
): Loop =>
  startLoop(
    async () => ((await store.foldPart()) < PART ? PERIOD_MS : 0),
    PERIOD_MS,
    (error) =>
      report(
        `counts could not be brought up to date (${error instanceof Error ? error.message : String(error)}); tried again shortly`,
      ),
  );
