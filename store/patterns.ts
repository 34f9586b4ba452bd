import type { FailedHandovers } from '../domain/patterns.ts';
import type { Queryable } from './database.ts';

export function patternQueries(database: Queryable) {
  /**
   * Failed hand-overs per giving agency over all trajectories, open and closed: those answered *not received*.
   * Numbers only, no case: who asks need not take part in any of them.
   */
  async function patterns(): Promise<FailedHandovers[]> {
    return database.query<FailedHandovers>(
      `select t."case"->'facts'->'giver'->>'agency' as agency, count(distinct e.trajectory) as cases, max(e.at) as last
       from events e join trajectories t on t.id = e.trajectory
       where e.type = 'request-answered' and e.data->>'answer' = 'not-received' and t."case"->'facts'->'giver'->>'agency' is not null
       group by 1 order by 1`,
    );
  }

  return { patterns };
}
