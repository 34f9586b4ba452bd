import type { Viewer } from '../domain/people/access.ts';
import { answersOf, type AnswersGiven, type FailedHandovers } from '../domain/reading/patterns.ts';
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

  /**
   * How often each agency gave each answer, over all trajectories. Of older answers, of which nobody noted
   * whose they are, that of who recorded them.
   */
  async function answersGiven(): Promise<AnswersGiven[]> {
    const rows = await database.query<{ agency: string; answer: string; times: number }>(
      `select coalesce(data->'of'->>'agency', actor->>'agency') as agency, data->>'answer' as answer, count(*) as times
       from events where type = 'request-answered' and coalesce(data->'of'->>'role', '') not in ('client', 'outside')
       group by 1, 2`,
    );
    return answersOf(rows);
  }

  return { patterns, answersGiven };
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
