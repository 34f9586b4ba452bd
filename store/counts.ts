import { addDays, isoWeek, weekday } from '../domain/calendar/day.ts';
import type { Day } from '../domain/calendar/types.ts';
import { deadlineStatuses, openStatuses, type DeadlineStatus } from '../domain/deadlines/deadline-status.ts';
import type { Viewer } from '../domain/people/access.ts';
import type { Queryable } from './database.ts';
import { deadlineConditions, statusConditions, type DeadlineFilter } from './deadline-filter.ts';
import { isKept, keepsShares, keptQueries, type By, type OfDay, type Share, type Shared } from './kept.ts';

export type DeadlineCounts = Record<DeadlineStatus, number>;

/** An ISO week, by its Monday. */
interface Week {
  monday: Day;
  week: string;
  counts: DeadlineCounts;
}

/** How many there are of each status. */
export function countsOf(days: OfDay[]): DeadlineCounts {
  const counts = Object.fromEntries(deadlineStatuses.map((name) => [name, 0])) as DeadlineCounts;
  for (const { status, count } of days) counts[status] += count;
  return counts;
}

/** The same per week of the due day, earliest first; weeks without deadlines are left out. */
export function weeksOf(days: OfDay[]): Week[] {
  const weeks = new Map<Day, OfDay[]>();
  for (const each of days) {
    if (each.day === null) continue;
    const monday = addDays(each.day, 1 - weekday(each.day));
    weeks.set(monday, [...(weeks.get(monday) ?? []), each]);
  }
  return [...weeks].map(([monday, of]) => {
    const { year, week } = isoWeek(monday);
    return { monday, week: `${year}-W${String(week).padStart(2, '0')}`, counts: countsOf(of) };
  });
}

/** How many deadlines, exactly: from what is kept where that tells it, else counted row by row. */
export function countQueries(database: Queryable) {
  const { keptPerDay, keptDone, keptShares } = keptQueries(database);

  /** Of each status that the filter lets through, of what is still to be met by due day, earliest first. */
  const perDay = (filter: DeadlineFilter): Promise<OfDay[]> =>
    isKept(filter) ? keptPerDay(filter) : countedPerDay(database, filter);

  return {
    perDay,
    counts: async (filter: DeadlineFilter): Promise<DeadlineCounts> => countsOf(await perDay(filter)),
    doneSince: keptDone,
    /**
     * What is overdue, and due from today until a day, told apart by whose it is, who of the viewer’s agency
     * holds it or on whom it waits. The filter may say nothing of that itself.
     */
    shares: (filter: Shared, by: By, until: Day): Promise<Share[]> =>
      keepsShares(filter) ? keptShares(filter, by, until) : countedShares(database, filter, by, until),
  };
}

/** `perDay`, by looking at each row. */
export function countedPerDay(database: Queryable, filter: DeadlineFilter): Promise<OfDay[]> {
  const { only, status } = deadlineConditions(filter);
  return database.query<OfDay>(
    `select status, case when status = any($${only.params.push(openStatuses)}) then due end as day, count(*) as count
     from (select ${status} as status, d.due from deadlines d where ${only.where()}) d group by 1, 2 order by 2, 1`,
    only.params,
  );
}

/** `doneSince`, by looking at each row. */
export async function countedDone(
  database: Queryable,
  day: Day,
  viewer: Viewer,
): Promise<{ done: number; onTime: number }> {
  const [row] = await database.query<{ done: number; onTime: number }>(
    `select count(*) as done, count(*) filter (where ${statusConditions('null::date').met}) as "onTime" from deadlines d
     where d.status = 'done' and d.due is not null and d.acted_on >= $1::date and d.agencies @> array[$2::text]`,
    [day, viewer.agency],
  );
  return row!;
}

const SHARED_BY: Record<By, string> = {
  owner: 'd.owner_agency',
  holder: 'd.owner_person',
  waiting: 'd.waiting_on',
};

/** `shares`, by looking at each row. */
export function countedShares(database: Queryable, filter: Shared, by: By, until: Day): Promise<Share[]> {
  const { only } = deadlineConditions({ ...filter, dueTo: until });
  if (by === 'holder') only.equal('d.owner_agency', filter.viewer.agency);
  if (by === 'waiting') only.add('d.waiting_on is not null');
  const isLate = `d.due < ${only.bind(filter.today)}::date`;
  const waits = by === 'holder' ? `d.waiting_on <> ${only.bind(filter.viewer.agency)}` : 'false';
  return database.query<Share>(
    `select coalesce(${SHARED_BY[by]}, '') as of, count(*) filter (where ${isLate}) as overdue,
       count(*) filter (where not ${isLate}) as next, count(*) filter (where ${isLate} and ${waits}) as waiting,
       min(d.due) filter (where ${isLate}) as oldest
     from deadlines d where ${only.where()} group by 1 order by 1`,
    only.params,
  );
}
