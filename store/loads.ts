import type { Day } from '../domain/calendar/types.ts';
import type { Viewer } from '../domain/people/access.ts';
import { noLoad, type Load } from '../domain/people/load.ts';
import type { Queryable } from './database.ts';
import { keptQueries } from './kept.ts';

/** What each person of an agency holds, by opaque id, and under null what nobody holds. */
export type Loads = ReadonlyMap<string | null, Load>;

export function loadQueries(database: Queryable) {
  const { keptHeld, keptShares } = keptQueries(database);
  return {
    /**
     * Terms of open trajectories that are still to be met, by who of the viewer’s agency holds them; what is
     * paused or has no day is none.
     * @param today in Amsterdam. @param until the last day of the five working days after it.
     */
    async loads(viewer: Viewer, { today, until }: { today: Day; until: Day }): Promise<Loads> {
      const [held, near] = await Promise.all([
        keptHeld(viewer.agency),
        keptShares({ viewer, today }, 'holder', until),
      ]);
      const nearOf = new Map(
        near.map(({ of, overdue, next, oldest }) => [of, { overdue, nextFive: next, oldest }]),
      );
      return new Map(
        held.map(({ who, open, waiting }) => [who || null, { ...noLoad, ...nearOf.get(who), open, waiting }]),
      );
    },

    /** In how many open trajectories each person of an agency holds something, and under null nobody does. */
    async caseloads(agency: string): Promise<ReadonlyMap<string | null, number>> {
      const rows = await database.query<{ person: string | null; trajectories: number }>(
        `select owner_person as person, count(distinct trajectory) as trajectories from deadlines
         where live and status = 'open' and owner_agency = $1 and agencies @> array[$1::text] group by owner_person`,
        [agency],
      );
      return new Map(rows.map(({ person, trajectories }) => [person, trajectories]));
    },
  };
}
