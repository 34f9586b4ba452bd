import type { Database, Transaction } from './database.ts';
import { locks } from './locks.ts';
import { startLoop, type Loop } from './loop.ts';

/** Milliseconds between two folds: what came since is added up by whoever reads. */
const PERIOD_MS = 1_000;

/** What tells one row of `deadline_counts` from another. */
const KEY = ['agency', 'facet', 'whose', 'who', 'state', 'type', 'elsewhere', 'day', 'soon_from'];
const key = (of: string): string => KEY.map((column) => `${of}.${column}`).join(', ');

/**
 * The counts that rows of `deadline_changes` belong to: of each agency that sees them, under each facet. Who
 * is only asked something is not told of which type its trajectory is. Only what is open keeps its due day:
 * that is what most counts ask for, and days are what makes many rows of few.
 * @param from the rows, as SQL.
 */
export const countedIn = (from: string): string => `
  select seen_by.agency, facet.name as facet, facet.whose, facet.who, c.state, seen_by.type,
    facet.elsewhere, coalesce(facet.day, '9999-12-31') as day,
    case when c.state = 'open' then c.soon_from else '9999-12-31' end as soon_from, c.count
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
      select 'waiting', c.waiting_on, '', open.due, false
        where c.live and c.state = 'open' and c.waiting_on is not null
      union all
      select 'done', '', '', c.acted_on, false
        where c.state in ('met', 'met-late', 'not-met') and c.acted_on is not null and seen_by.takes_part
    ) facet`;

/** One statement, so that whoever reads sees a change either here or there. */
export const FOLD = `
  with taken as (
    delete from deadline_changes returning *
  ), net as materialized (
    select ${KEY.join(', ')}, sum(count)::bigint as count from (${countedIn('taken')}) each
    group by ${KEY.join(', ')} having sum(count) <> 0
  ), summed as (
    select net.*, net.count + coalesce(k.count, 0) as total
    from net left join deadline_counts k on (${key('k')}) = (${key('net')})
  ), gone as (
    delete from deadline_counts k using summed
    where summed.total = 0 and (${key('k')}) = (${key('summed')})
  )
  insert into deadline_counts as k (${KEY.join(', ')}, count)
  select ${KEY.join(', ')}, count from summed where total <> 0
  on conflict (${KEY.join(', ')}) do update set count = k.count + excluded.count`;

/**
 * Adds what changed to what is kept, all of it or nothing. One at a time: another one that folds now is left
 * to it. @returns whether anything was left to fold by this one.
 */
export function fold(database: Pick<Database, 'transaction'>): Promise<boolean> {
  return database.transaction(async (tx) => {
    const [row] = await tx.query<{ due: boolean }>(
      'select exists (select from deadline_changes) and pg_try_advisory_xact_lock($1) as due',
      [locks.counts],
    );
    if (row!.due) await foldAll(tx);
    return row!.due;
  });
}

async function foldAll(tx: Transaction): Promise<void> {
  // The first time it is all that there ever was.
  await tx.script(`set local statement_timeout = 0; set local work_mem = '64MB'`);
  await tx.query(FOLD);
}

/** Folds until it is stopped, in any number of processes. How fast one reads hangs on it, not what. */
export const startFolding = (
  store: { fold: () => Promise<boolean> },
  report: (problem: string) => void,
): Loop =>
  startLoop(
    async () => void (await store.fold()),
    PERIOD_MS,
    (error) =>
      report(
        `counts could not be brought up to date (${error instanceof Error ? error.message : String(error)}); tried again shortly`,
      ),
  );
