import type { Viewer } from '../domain/people/access.ts';
import type { Instant } from '../domain/calendar/types.ts';
import type { Actor } from '../domain/case/case.ts';
import { iso, json, type Database, type Queryable } from './database.ts';
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

  /** Takes a merge back: both records are read as they were. What was undone stays so. */
  async function undoMerge(id: string, by: Actor, at: Instant): Promise<void> {
    await database.query(
      'update merges set undone_at = $2, undone_by = $3::jsonb where id = $1 and undone_at is null',
      [id, iso(at), json(by)],
    );
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
         select from trajectories t where t.client in (select same_client(c.id)) and t.agencies @> array[$2])`,
      [clients, viewer.agency],
    );
    return new Map(rows.map((row) => [row.id, row.as]));
  }

  /** References that are equal when compared and that nobody has merged, as far as the viewer takes part. */
  async function twins(viewer: Viewer): Promise<Twins[]> {
    return database.query<Twins>(
      `select jsonb_agg(jsonb_build_object('id', id, 'reference', reference, 'pseudonym', pseudonym)
           order by twin, id) filter (where seen) as clients, count(*) filter (where not seen) as others
       from (
         select c.*, exists (
           select from trajectories t where t.client in (select same_client(c.id)) and t.agencies @> array[$1]) as seen
         from clients c where merged_into(c.id) = c.id and (c.system, c.compared) in (
           select system, compared from clients where twin)
       ) each group by system, compared having bool_or(seen) and count(*) > 1 order by system, compared`,
      [viewer.agency],
    );
  }

  return { merge, undoMerge, mergesOf, seenAs, twins, mergeById: (id: string) => mergeOf(database, id) };
}

async function mergeOf(database: Queryable, id: string): Promise<Merge | undefined> {
  const [row] = await database.query<Merge>(`select ${COLUMNS} from merges where id = $1`, [id]);
  return row;
}
