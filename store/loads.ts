import type { Day } from '../domain/calendar/types.ts';
import type { Load } from '../domain/people/load.ts';
import { conditions } from './conditions.ts';
import type { Queryable } from './database.ts';
import { statusConditions } from './deadline-filter.ts';

/** What each person of an agency holds, by opaque id, and under null what nobody holds. */
export type Loads = ReadonlyMap<string | null, Load>;

export const loadQueries = (database: Queryable) => ({
  /**
   * Deadlines of open trajectories that are still to be met, by who holds them.
   * @param today in Amsterdam. @param until the last day of the five working days after it.
   */
  async loads(agency: string, { today, until }: { today: Day; until: Day }): Promise<Loads> {
    const only = conditions();
    const [own, day] = [only.bind(agency), `${only.bind(today)}::date`];
    const { overdue } = statusConditions(day);
    const rows = await database.query<Load & { person: string | null }>(
      `select owner_person as person, count(*) as open, count(distinct trajectory) as trajectories,
         count(*) filter (where ${overdue}) as overdue, min(due) filter (where ${overdue}) as oldest,
         count(*) filter (where due >= ${day} and due <= ${only.bind(until)}::date) as "nextFive",
         count(*) filter (where waiting_on <> ${own}) as waiting
       from deadlines d where live and status = 'open' and owner_agency = ${own} and agencies @> array[${own}::text]
       group by owner_person`,
      only.params,
    );
    return new Map(rows.map(({ person, ...load }) => [person, load]));
  },
});
