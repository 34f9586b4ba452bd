import type { Viewer } from '../domain/people/access.ts';
import type { FailedAt, FailedHandovers } from '../domain/reading/patterns.ts';
import { answerQueries } from './answers.ts';
import type { Queryable } from './database.ts';
import type { StoredTrajectory, trajectoryQueries } from './trajectories.ts';

export function patternQueries(database: Queryable) {
  /**
   * Failed hand-overs per giving agency over all trajectories, open and closed: those answered *not
   * received*. The numbers count every case; only the cases that the viewer takes part in are named.
   */
  async function patterns(viewer: Viewer): Promise<FailedHandovers[]> {
    return database.query<FailedHandovers>(
      `with failed as (
         select t.id, t."case"->'facts'->'giver'->>'agency' as agency, t.agencies @> array[$1::text] as visible,
           coalesce(p.pseudonym, c.pseudonym, t.client) as pseudonym, min(e.at) as first, max(e.at) as last
         from events e join trajectories t on t.id = e.trajectory left join clients c on c.id = t.client
           left join pseudonyms p on p.client = t.client and p.organisation = t.organisation
         where e.type = 'request-answered' and e.data->>'answer' = 'not-received'
         group by t.id, p.pseudonym, c.pseudonym
       )
       select agency, count(*) as cases, min(first) as since, max(last) as last,
         coalesce(jsonb_agg(jsonb_build_object('id', id, 'pseudonym', pseudonym, 'at', floor(extract(epoch from first) * 1000))
           order by first, id) filter (where visible), '[]') as trajectories
       from failed where agency is not null group by agency order by agency`,
      [viewer.agency],
    );
  }

  /** Organisations of cases in which hand-overs of an agency failed, with the number over all cases. */
  const failedByOrganisation = (): Promise<FailedAt[]> =>
    database.query<FailedAt>(
      `with failed as (
         select t.organisation, t."case"->'facts'->'giver'->>'agency' as agency
         from events e join trajectories t on t.id = e.trajectory
         where e.type = 'request-answered' and e.data->>'answer' = 'not-received' group by t.id
       ), counted as (select agency, count(*) as cases from failed where agency is not null group by agency)
       select distinct agency, organisation, cases from failed join counted using (agency)
       order by agency, organisation`,
    );

  return { patterns, failedByOrganisation, ...answerQueries(database) };
}

/** The newest open reflection meeting that the viewer takes part in. */
export async function openReflection(
  store: Pick<ReturnType<typeof trajectoryQueries>, 'trajectories' | 'trajectory'>,
  viewer: Viewer,
): Promise<StoredTrajectory | undefined> {
  const { items } = await store.trajectories(
    { viewer, type: 'reflection-meeting', status: 'open' },
    { limit: 1 },
  );
  return items[0] && store.trajectory(items[0].id, viewer);
}
