import type { Viewer } from '../domain/people/access.ts';
import type { Instant } from '../domain/calendar/types.ts';
import type { Actor } from '../domain/case/case.ts';
import { iso, json, type Database, type Queryable } from './database.ts';
import { WITHHELD } from './deceased.ts';
import { locks } from './locks.ts';

export interface Merge {
  id: string;
  into: string;
  from: string;
  reason: string;
  by: Actor;
  at: Instant;
  undoneAt: Instant | null;
}

/** A group of records whose references are equal when compared. */
export interface Twins {
  clients: { id: string; reference: string; pseudonym: string }[];
  /** How many more there are, of whom the viewer takes part in nothing. */
  others: number;
}

const COLUMNS = 'id, into_client as into, from_client as "from", reason, by, at, undone_at as "undoneAt"';

/** Groups of which $1 takes part in some, from those few that are marked as twins. */
const TWINS = `with twin as materialized (select * from clients where twin), equal as materialized (
     select * from twin
     union all
     select c.* from (select distinct system, compared from twin) given
       join clients c on c.system = given.system and c.compared = given.compared and not c.twin
   )
   select jsonb_agg(jsonb_build_object('id', id, 'reference', reference, 'pseudonym', pseudonym)
       order by twin, id) filter (where seen) as clients, count(*) filter (where not seen) as others
   from (
     select c.*, exists (
       select from same_client(c.id) as same(id) join trajectories t on t.client = same.id
       where t.agencies @> array[$1]) as seen
     from equal c where merged_into(c.id) = c.id
   ) each group by system, compared having bool_or(seen) and count(*) > 1 order by system, compared`;

export function mergeQueries(database: Database) {
  /**
   * Reads `from` as `into` from now on. A repeat under the same id gives what it gave the first time.
   * @returns `merged-already` where `from` is read as another record, or both as the same.
   */
  function merge(
    given: Pick<Merge, 'id' | 'into' | 'from' | 'reason' | 'by' | 'at'>,
  ): Promise<Merge | 'merged-already'> {
    return database.transaction(async (tx) => {
      await tx.query('select pg_advisory_xact_lock($1)', [locks.merge]);
      const before = await mergeOf(tx, given.id);
      if (before) return before;
      const [state] = await tx.query<{ free: boolean }>(
        'select merged_into($1) = $1 and merged_into($2) <> $1 as free',
        [given.from, given.into],
      );
      if (!state?.free) return 'merged-already';
      await tx.query(
        'insert into merges (id, into_client, from_client, reason, by, at) values ($1, $2, $3, $4, $5::jsonb, $6)',
        [given.id, given.into, given.from, given.reason, json(given.by), iso(given.at)],
      );
      return (await mergeOf(tx, given.id))!;
    });
  }

  /** The merges through which records are read as this one, oldest first. */
  const mergesOf = (client: string): Promise<Merge[]> =>
    database.query<Merge>(
      `select ${COLUMNS} from merges where undone_at is null and from_client in (select same_client($1)) order by at, id`,
      [client],
    );

  /** The record that each of these is read as, for those of whom the viewer takes part in something. */
  async function seenAs(clients: string[], viewer: Viewer): Promise<Map<string, string>> {
    const rows = await database.query<{ id: string; as: string }>(
      `select c.id, merged_into(c.id) as as from clients c where c.id = any($1) and exists (
         select from same_client(c.id) as same(id) join trajectories t on t.client = same.id
         where t.agencies @> array[$2])`,
      [clients, viewer.agency],
    );
    return new Map(rows.map((row) => [row.id, row.as]));
  }

  /** References that are equal when compared and that nobody has merged, as far as the viewer takes part. */
  async function twins(viewer: Viewer): Promise<Twins[]> {
    return database.query<Twins>(TWINS, [viewer.agency]);
  }

  return {
    merge,
    undoMerge: (id: string, by: Actor, at: Instant) => undo(database, id, by, at),
    mergesOf,
    seenAs,
    twins,
    mergeById: (id: string) => mergeOf(database, id),
  };
}

/**
 * Takes a merge back: both records are read as they were, and what was withheld of one because the other
 * had died may go. What was undone stays so.
 */
function undo(database: Database, id: string, by: Actor, at: Instant): Promise<void> {
  return database.transaction(async (tx) => {
    await tx.query(
      'update merges set undone_at = $2, undone_by = $3::jsonb where id = $1 and undone_at is null',
      [id, iso(at), json(by)],
    );
    await tx.query(
      `update outbox set status = 'pending' where status = 'withheld' and not ${WITHHELD} and trajectory in (
         select t.id from merges m cross join lateral (values (m.into_client), (m.from_client)) as one(client)
           cross join lateral same_client(one.client) as same(id) join trajectories t on t.client = same.id
         where m.id = $1)`,
      [id],
    );
  });
}

async function mergeOf(database: Queryable, id: string): Promise<Merge | undefined> {
  const [row] = await database.query<Merge>(`select ${COLUMNS} from merges where id = $1`, [id]);
  return row;
}
