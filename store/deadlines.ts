import type { Viewer } from '../domain/people/access.ts';
import type { Day } from '../domain/calendar/types.ts';
import { deadlineStatuses, type DeadlineStatus } from '../domain/deadlines/deadline-status.ts';
import { chainOf } from './chain.ts';
import { decodeCursor, keyPart, pageSize, toPage, type Page, type PageRequest } from './cursor.ts';
import { deadlineConditions, statusConditions, type DeadlineFilter } from './deadline-filter.ts';
import type { Queryable } from './database.ts';
import type { DeadlineRow } from '../domain/reading/rows.ts';

/** One deadline as lists show it. */
export interface Deadline extends Omit<
  DeadlineRow,
  'soonFrom' | 'owner' | 'ownerPerson' | 'waitingOn' | 'askedAgency' | 'typedTitle' | 'titleReaders'
> {
  /** With the person to whom it was given, if any, and what she is called where that is known. */
  owner: { agency: string | null; role: string; person?: string; name?: string | null };
  /** Who must act first; the name is null of somebody outside every agency whom the store lost. */
  waitingOn: { agency: string | null; role: string } | { name: string | null } | null;
  trajectory: string;
  /** The viewer is only asked it, and takes no part: what kind of trajectory it is, is not for him. */
  askedOnly: boolean;
  /** Null where the viewer is only asked it. */
  type: string | null;
  /** Null where the viewer is only asked it. */
  organisation: string | null;
  /** Null where the trajectory is about many cases. */
  client: { pseudonym: string } | null;
  deadlineStatus: DeadlineStatus;
}

type DeadlinePage = PageRequest & { latestFirst?: boolean };

export type DeadlineCounts = Record<DeadlineStatus, number>;

/** An ISO week, by its Monday. */
interface Week {
  monday: Day;
  week: string;
  counts: DeadlineCounts;
}

interface WeekCount extends Omit<Week, 'counts'> {
  status: DeadlineStatus;
  count: number;
}

const noCounts = (): DeadlineCounts =>
  Object.fromEntries(deadlineStatuses.map((name) => [name, 0])) as DeadlineCounts;

/** @param seen whether the viewer takes part in the trajectory. */
const columnsOf = (seen: string) => `d.trajectory, not (${seen}) as "askedOnly",
  case when ${seen} then d.type end as type, case when ${seen} then d.organisation end as organisation, case when d.client <> '' then jsonb_build_object('pseudonym', coalesce(p.pseudonym, c.pseudonym, d.client)) end as client, d.item, d.kind,
  d.status, d.opens, d.due, jsonb_build_object('agency', d.owner_agency, 'role', d.owner_role)
    || case when d.owner_person is null then '{}' else jsonb_build_object('person', d.owner_person, 'name', h.name) end as owner,
  case when d.waiting_for ->> 'outside' is not null then jsonb_build_object('name', o.name)
    when d.waiting_for is not null then jsonb_build_object('agency', d.waiting_for -> 'agency', 'role', d.waiting_for -> 'role')
  end as "waitingOn", d.waiting_since as "waitingSince", d.chased, d.offered, d.label, d.flags,
  d.acted_on as "actedOn"`;

/** The title as an agency reads it: what somebody typed only where it is for that agency. */
const titleFor = (agency: string): string =>
  `case when d.title_readers @> array[${agency}::text] then d.typed_title else d.title end`;

export function deadlineQueries(database: Queryable) {
  /**
   * Deadlines by due day, then trajectory, then item; those without a due day last. The other way round with
   * `latestFirst`; a cursor goes on in the order it was made in. @throws InvalidCursor
   */
  async function deadlines(filter: DeadlineFilter, page: DeadlinePage = {}): Promise<Page<Deadline>> {
    const { only, status, seen } = deadlineConditions(filter);
    const after = decodeCursor(page.cursor, [keyPart.day, keyPart.text, keyPart.text]);
    if (after) {
      const [due, trajectory, item] = after.map((part) => only.bind(part));
      const beyond = page.latestFirst ? '<' : '>';
      only.add(`(d.due_key, d.trajectory, d.item) ${beyond} (${due}::date, ${trajectory}, ${item})`);
    }
    const size = pageSize(page);
    const way = page.latestFirst ? 'desc' : 'asc';
    const rows = await database.query<Deadline>(
      `select ${columnsOf(seen)}, ${titleFor(only.bind(filter.viewer.agency))} as title, ${status} as "deadlineStatus" from deadlines d left join clients c on c.id = d.client
       left join pseudonyms p on p.client = d.client and p.organisation = d.organisation
       left join people h on h.agency = d.owner_agency and h.id = d.owner_person
       left join outside_parties o on o.id = d.waiting_for ->> 'outside' and o.state <> 'forgotten' and o.trajectory in (${chainOf('d.trajectory')})
       where ${only.where()} order by d.due_key ${way}, d.trajectory ${way}, d.item ${way} limit ${size + 1}`,
      only.params,
    );
    return toPage(rows, size, (row) => [row.due ?? '9999-12-31', row.trajectory, row.item]);
  }

  /** How many deadlines of each status the filter lets through, exactly. */
  async function counts(filter: DeadlineFilter): Promise<DeadlineCounts> {
    const { only, status } = deadlineConditions(filter);
    const rows = await database.query<{ status: DeadlineStatus; count: number }>(
      `select ${status} as status, count(*) as count from deadlines d where ${only.where()} group by 1`,
      only.params,
    );
    return { ...noCounts(), ...Object.fromEntries(rows.map((row) => [row.status, row.count])) };
  }

  /**
   * The same counts per ISO week of the due day, by the week's Monday; weeks without deadlines are left out.
   */
  async function perWeek(filter: DeadlineFilter): Promise<Week[]> {
    const { only, status } = deadlineConditions(filter);
    const rows = await database.query<WeekCount>(
      `select monday, to_char(monday, 'IYYY-"W"IW') as week, status, sum(count)::bigint as count from (
         select (d.due - (extract(isodow from d.due)::int - 1)) as monday, ${status} as status, count(*) as count
         from deadlines d where d.due is not null and ${only.where()} group by 1, 2) by_day
       group by 1, 2, 3 order by 1`,
      only.params,
    );
    return inWeeks(rows);
  }

  /**
   * Items with a due day done on or after `day`, of closed trajectories too, and how many of those in time.
   */
  async function doneSince(day: Day, viewer: Viewer): Promise<{ done: number; onTime: number }> {
    const [row] = await database.query<{ done: number; onTime: number }>(
      `select count(*) as done, count(*) filter (where ${statusConditions('null::date').met}) as "onTime" from deadlines d
       where d.status = 'done' and d.due is not null and d.acted_on >= $1::date and d.agencies @> array[$2::text]`,
      [day, viewer.agency],
    );
    return row ?? { done: 0, onTime: 0 };
  }

  return { deadlines, counts, perWeek, doneSince };
}

function inWeeks(rows: WeekCount[]): Week[] {
  const weeks = new Map<Day, Week>();
  for (const { monday, week, status, count } of rows) {
    const entry = weeks.get(monday) ?? { monday, week, counts: noCounts() };
    entry.counts[status] = count;
    weeks.set(monday, entry);
  }
  return [...weeks.values()];
}

/** Whether a text from outside names a deadline status. */
export const isDeadlineStatus = (text: string): text is DeadlineStatus =>
  (deadlineStatuses as readonly string[]).includes(text);
