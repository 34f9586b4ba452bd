import type { Viewer } from '../domain/people/access.ts';
import type { Instant } from '../domain/calendar/types.ts';
import type { Case } from '../domain/case/case.ts';
import { comparisonForm } from '../domain/ports/reference.ts';
import type { TrajectoryRow } from '../domain/reading/rows.ts';
import { conditions } from './conditions.ts';
import { decodeCursor, keyPart, pageSize, toPage, type Page, type PageRequest } from './cursor.ts';
import { iso, type Queryable } from './database.ts';

/** A trajectory without its case, as lists show it. */
export interface TrajectorySummary extends Omit<TrajectoryRow, 'case' | 'client' | 'openHash'> {
  /** Null where it is about many cases. */
  client: { id: string; reference: string; pseudonym: string } | null;
  publishedAt: Instant;
}

export interface StoredTrajectory extends TrajectorySummary {
  openHash: string;
  case: Case;
}

export interface TrajectoryFilter {
  viewer: Viewer;
  type?: string;
  phase?: string;
  status?: 'open' | 'closed';
  organisation?: string;
  clientReference?: string;
  /** Opaque id of the client: all records that are read as this one. */
  client?: string;
}

// A client that the store lost shows as its opaque id, so that the trajectory can be found and worked on.
export const SUMMARY = `t.id, t.type, t.definition, t.status, t.phase, t.organisation, t.sequence, t.agencies, t.opened_at as "openedAt",
  t.published_at as "publishedAt",
  case when t.client <> '' then jsonb_build_object('id', t.client, 'reference', coalesce(c.reference, t.client), 'pseudonym', coalesce(p.pseudonym, c.pseudonym, t.client)) end as client`;
export const FROM = `from trajectories t left join clients c on c.id = t.client
  left join pseudonyms p on p.client = t.client and p.organisation = t.organisation`;

export function trajectoryQueries(database: Queryable) {
  /** One trajectory; undefined if the store does not show it, or not to this viewer. */
  async function trajectory(id: string, viewer?: Viewer): Promise<StoredTrajectory | undefined> {
    const only = conditions();
    only.equal('t.id', id);
    if (viewer) only.add(`t.agencies @> array[${only.bind(viewer.agency)}]`);
    const [row] = await database.query<StoredTrajectory>(
      `select ${SUMMARY}, t.open_hash as "openHash", t."case" ${FROM} where ${only.where()}`,
      only.params,
    );
    return row;
  }

  /** Trajectories the viewer takes part in, newest opened first. @throws InvalidCursor */
  async function trajectories(
    filter: TrajectoryFilter,
    page: PageRequest = {},
  ): Promise<Page<TrajectorySummary>> {
    const only = conditions();
    only.add(`t.agencies @> array[${only.bind(filter.viewer.agency)}]`);
    only.equal('t.type', filter.type);
    only.equal('t.phase', filter.phase);
    only.equal('t.status', filter.status);
    only.equal('t.organisation', filter.organisation);
    if (filter.clientReference !== undefined)
      only.add(`t.client in (select same_client(id) from clients where compared = ${only.bind(comparisonForm(filter.clientReference))}
        or reference = ${only.bind(filter.clientReference)})`);
    if (filter.client !== undefined)
      only.add(`t.client in (select same_client(${only.bind(filter.client)}))`);
    const after = decodeCursor(page.cursor, [keyPart.instant, keyPart.text]);
    if (after)
      only.add(`(t.opened_at, t.id) < (${only.bind(iso(Number(after[0])))}, ${only.bind(after[1])})`);
    const size = pageSize(page);
    const rows = await database.query<TrajectorySummary>(
      `select ${SUMMARY} ${FROM} where ${only.where()} order by t.opened_at desc, t.id desc limit ${size + 1}`,
      only.params,
    );
    return toPage(rows, size, (row) => [row.openedAt, row.id]);
  }

  /** Other trajectories of the client of this one that the viewer takes part in too, newest opened first. */
  async function relatedOfClient(id: string, viewer: Viewer): Promise<TrajectorySummary[]> {
    return database.query<TrajectorySummary>(
      `select ${SUMMARY} ${FROM} where t.client in (select same_client(nullif(client, '')) from trajectories where id = $1) and t.id <> $1
         and t.agencies @> array[$2] order by t.opened_at desc, t.id desc limit 200`,
      [id, viewer.agency],
    );
  }

  /** The trajectory that a closed one goes on in, through every continuation; itself where it does not. */
  async function latest(id: string): Promise<string> {
    const [row] = await database.query<{ id: string }>(
      `with recursive later(id, n) as (
         select $1::text, 0
         union all
         select t.id, n + 1 from later join trajectories t on t."case" #>> '{continued,from}' = later.id
       ) select id from later order by n desc limit 1`,
      [id],
    );
    return row!.id;
  }

  return { trajectory, trajectories, relatedOfClient, latest, casesNamed: namedIn(database) };
}

/** The cases with these ids, of those that the viewer takes part in. */
const namedIn =
  (database: Queryable) =>
  (ids: readonly string[], viewer: Viewer): Promise<Pick<StoredTrajectory, 'id' | 'case'>[]> =>
    database.query(`select id, "case" from trajectories where id = any($1) and agencies @> array[$2]`, [
      ids,
      viewer.agency,
    ]);

/** The trajectory, or the one in which it goes on after it was closed by mistake. */
export async function whereItGoesOn(
  { trajectory, latest }: Pick<ReturnType<typeof trajectoryQueries>, 'trajectory' | 'latest'>,
  id: string,
): Promise<StoredTrajectory | undefined> {
  const row = await trajectory(id);
  return row?.case.status === 'closed' ? trajectory(await latest(id)) : row;
}
