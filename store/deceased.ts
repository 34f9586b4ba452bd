import type { Instant } from '../domain/calendar/types.ts';
import type { Viewer } from '../domain/people/access.ts';
import type { Actor } from '../domain/case/case.ts';
import type { Deceased, Told } from '../domain/case/deceased.ts';
import { iso, json, type Database, type Queryable } from './database.ts';

/** A trajectory that does not know yet what was recorded of its client, or that it was taken back. */
export interface Untold {
  trajectory: string;
  record: Told;
}

const COLUMNS = `d.id, d.client, d.died_on as "on", d.reason, d.by, d.at, d.undone_at as "undoneAt", d.undone_by as "undoneBy"`;
const OF_CLIENT = '(select t.id from trajectories t where t.client in (select same_client($1)))';

/** Whether a client died, as is recorded; of the trajectory that this expression gives the id of. */
export const withheld = (trajectory: string): string =>
  `exists (select from trajectories t cross join lateral same_client(t.client) as same(id)
  join deceased gone on gone.client = same.id and gone.undone_at is null where t.id = ${trajectory})`;

/** Whether a notice of the outbox is about such a client. */
export const WITHHELD = withheld('outbox.trajectory');

/** Clients about whom something was taken back: that they died, or that they are one. */
const TAKEN_BACK = `select client from deceased where undone_at is not null
  union select unnest(array[into_client, from_client]) from merges where undone_at is not null`;

/** Who took back that a record counts for a trajectory: that the client died, or that two are one. */
const TAKEN_BACK_BY = `coalesce(r."undoneBy", (
  select m.undone_by from merges m where m.undone_at >= r.at and t.client in (m.from_client, m.into_client)
  order by m.undone_at desc limit 1), r.by)`;

export function deceasedQueries(database: Database) {
  /**
   * Records that a client died, and withholds what is still to be sent about him. A repeat under the same id
   * gives what it gave the first time. @returns `deceased-already` where another record says so.
   */
  function recordDeceased(
    given: Omit<Deceased, 'undoneAt' | 'undoneBy'>,
  ): Promise<Deceased | 'deceased-already'> {
    return database.transaction(async (tx) => {
      await tx.query('lock table deceased in share row exclusive mode');
      const before = await recordOf(tx, given.id);
      if (before) return before;
      if (await activeOf(tx, given.client)) return 'deceased-already';
      await tx.query(
        'insert into deceased (id, client, died_on, reason, by, at) values ($1, $2, $3, $4, $5::jsonb, $6)',
        [given.id, given.client, given.on, given.reason, json(given.by), iso(given.at)],
      );
      await tx.query(
        `update outbox set status = 'withheld' where status = 'pending' and trajectory in ${OF_CLIENT}`,
        [given.client],
      );
      return (await recordOf(tx, given.id))!;
    });
  }

  /**
   * Trajectories that are still to hear of a record, or that it counts for them no more: it was taken back,
   * or its client is no longer read as theirs. Of one client if said.
   */
  const untold = (client?: string): Promise<Untold[]> =>
    database.query<Untold>(
      `with r as (select ${COLUMNS} from deceased d), told as (
         select t.id as trajectory, to_jsonb(r) as record, r.at
         from r cross join lateral same_client(r.client) as same(id) join trajectories t on t.client = same.id
         where r."undoneAt" is null and t.status = 'open'
           and ($1::text is null or r.client in (select same_client($1)))
         union
         select t.id, to_jsonb(r) || jsonb_build_object('undoneBy', ${TAKEN_BACK_BY}), r.at
         from (${TAKEN_BACK}) as once(client) cross join lateral same_client(once.client) as same(id)
           join trajectories t on t.client = same.id join r on r.id = t."case" #>> '{deceased,record}'
         where ($1::text is null or t.client in (select same_client($1)))
           and (r."undoneAt" is not null or r.client not in (select same_client(t.client)))
       ) select trajectory, record from told order by at, trajectory`,
      [client ?? null],
    );

  /** How many notices about a client are withheld, of the trajectories that the viewer takes part in. */
  async function withheldOf(client: string, viewer: Viewer): Promise<number> {
    const [row] = await database.query<{ count: number }>(
      `select count(*) as count from outbox where status = 'withheld' and trajectory in (
         select t.id from trajectories t where t.client in (select same_client($1)) and t.agencies @> array[$2])`,
      [client, viewer.agency],
    );
    return row?.count ?? 0;
  }

  return {
    recordDeceased,
    undoDeceased: (client: string, by: Actor, at: Instant) => undo(database, client, by, at),
    untold,
    withheldOf,
    deceasedOf: (client: string) => activeOf(database, client),
  };
}

/** Takes the record back, and lets what was withheld go. @returns it; undefined where there is none. */
function undo(database: Database, client: string, by: Actor, at: Instant): Promise<Deceased | undefined> {
  return database.transaction(async (tx) => {
    await tx.query('lock table deceased in share row exclusive mode');
    const record = await activeOf(tx, client);
    if (!record) return undefined;
    await tx.query('update deceased set undone_at = $2, undone_by = $3::jsonb where id = $1', [
      record.id,
      iso(at),
      json(by),
    ]);
    await tx.query(
      `update outbox set status = 'pending' where status = 'withheld' and trajectory in ${OF_CLIENT}`,
      [client],
    );
    return recordOf(tx, record.id);
  });
}

async function recordOf(from: Queryable, id: string): Promise<Deceased | undefined> {
  const [row] = await from.query<Deceased>(`select ${COLUMNS} from deceased d where d.id = $1`, [id]);
  return row;
}

/** What says that this client, under any of his records, died. */
async function activeOf(from: Queryable, client: string): Promise<Deceased | undefined> {
  const [row] = await from.query<Deceased>(
    `select ${COLUMNS} from deceased d where d.undone_at is null and d.client in (select same_client($1))
     order by d.at limit 1`,
    [client],
  );
  return row;
}
