import type { Viewer } from '../domain/people/access.ts';
import { searchForm } from '../domain/ports/reference.ts';
import { escapeLike } from './conditions.ts';
import type { Queryable } from './database.ts';
import { FROM, SUMMARY, type TrajectorySummary } from './trajectories.ts';

/** A trajectory that somebody looked for. */
export interface FoundTrajectory extends TrajectorySummary {
  /** Another record that is read as its client is called so, or has that reference. */
  through: boolean;
}

export interface FoundTrajectories {
  rows: FoundTrajectory[];
  /** There are more than were looked at: who looks has to type more. */
  more: boolean;
}

/** Clients called alike that are looked at, and trajectories of a small agency; and rows that are given. */
const CLIENTS = 2_000;
const TRAJECTORIES = 3_000;
const ROWS = 100;

const LATEST = `t.status desc, t.opened_at desc, t.id desc limit ${ROWS + 1}`;
/** Whose reference is all of what was typed, comes first. */
const whole = (param: string): string => `order by coalesce(c.searched = ${param}, false) desc, ${LATEST}`;

/** Who is read as the record `named.id`, and that record itself: `same(id)`. */
const SAME = `same(id) as (
  select id from named
  union
  select case when m.from_client = same.id then m.into_client else m.from_client end
    from same join merges m on m.undone_at is null and (m.from_client = same.id or m.into_client = same.id))`;

export function findingQueries(database: Queryable) {
  /**
   * Trajectories that the viewer takes part in, of clients of whom each word of the text begins a word of
   * what they are called or of their reference; open ones and the newest first. However many clients are
   * called so, it looks at no more than a few thousand.
   */
  async function trajectoriesOfClients(text: string, viewer: Viewer): Promise<FoundTrajectories> {
    const named = await database.query<{ id: string }>(
      `select id from clients where searched = $2
       union all (select id from clients where words @@ search_query($1) limit ${CLIENTS})
       union all (select client from pseudonyms where words @@ search_query($1) limit ${CLIENTS})`,
      [text, searchForm(text)],
    );
    const tooMany = named.length >= CLIENTS;
    if (tooMany) {
      const own = await database.query<{ id: string }>(
        `select id from trajectories where agencies @> array[$1] limit ${TRAJECTORIES}`,
        [viewer.agency],
      );
      if (own.length < TRAJECTORIES) return ofOwn(text, ids(own));
    }
    const found = await database.query<FoundTrajectory>(
      `with recursive named as (select distinct id from unnest($1::text[]) id), ${SAME}
       select ${SUMMARY}, not exists (select from named where named.id = t.client) as through
       ${FROM} where t.client in (select id from same) and t.agencies @> array[$2] ${whole('$3')}`,
      [ids(named), viewer.agency, searchForm(text)],
    );
    return cut(found, tooMany);
  }

  /** The same, from the side of the few trajectories that the viewer takes part in. */
  async function ofOwn(text: string, own: string[]): Promise<FoundTrajectories> {
    const found = await database.query<FoundTrajectory>(
      `select ${SUMMARY}, false as through ${FROM}
       where t.id = any($2) and (c.words @@ search_query($1) or p.words @@ search_query($1)) ${whole('$3')}`,
      [text, own, searchForm(text)],
    );
    return cut(found, false);
  }

  /** Trajectories that the viewer takes part in of which the id begins so. */
  async function trajectoriesNumbered(start: string, viewer: Viewer): Promise<FoundTrajectories> {
    const found = await database.query<FoundTrajectory>(
      `select ${SUMMARY}, false as through ${FROM} where t.id like $1 and t.agencies @> array[$2] order by ${LATEST}`,
      [`${escapeLike(start.toLowerCase())}%`, viewer.agency],
    );
    return cut(found, false);
  }

  return { trajectoriesOfClients, trajectoriesNumbered };
}

const ids = (rows: { id: string }[]): string[] => rows.map(({ id }) => id);

const cut = (rows: FoundTrajectory[], more: boolean): FoundTrajectories => ({
  rows: rows.slice(0, ROWS),
  more: more || rows.length > ROWS,
});
