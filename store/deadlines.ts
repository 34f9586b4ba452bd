import { deadlineStatuses, type DeadlineStatus } from '../domain/deadlines/deadline-status.ts';
import { chainOf } from './chain.ts';
import { decodeCursor, keyPart, pageSize, toPage, type Page, type PageRequest } from './cursor.ts';
import { deadlineConditions, type DeadlineFilter } from './deadline-filter.ts';
import type { Queryable } from './database.ts';
import { keptQueries } from './kept.ts';
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
  const { spanOf } = keptQueries(database);

  /**
   * Deadlines by due day, then trajectory, then item; those without a due day last. The other way round with
   * `latestFirst`; a cursor goes on in the order it was made in. @throws InvalidCursor
   */
  async function deadlines(filter: DeadlineFilter, page: DeadlinePage = {}): Promise<Page<Deadline>> {
    const { only, status, seen } = deadlineConditions(filter);
    if (filter.deadlineStatus?.length || filter.agency !== undefined) {
      const span = await spanOf(filter);
      if (!span) return { items: [], next: null };
      only.add(`d.due_key between ${only.bind(span.from)}::date and ${only.bind(span.to)}::date`);
    }
    const after = decodeCursor(page.cursor, [keyPart.day, keyPart.text, keyPart.text]);
    if (after) {
      const [due, trajectory, item] = after.map((part) => only.bind(part));
      const beyond = page.latestFirst ? '<' : '>';
      only.add(`(d.due_key, d.trajectory, d.item) ${beyond} (${due}::date, ${trajectory}, ${item})`);
    }
    const size = pageSize(page);
    const way = page.latestFirst ? 'desc' : 'asc';
    const order = ['d.due_key', 'd.trajectory', 'd.item'].map((each) => `${each} ${way}`).join(', ');
    // The rows of the page first: what goes with them is looked up for those alone.
    const rows = await database.query<Deadline>(
      `select ${columnsOf(seen)}, ${titleFor(only.bind(filter.viewer.agency))} as title, ${status} as "deadlineStatus"
       from (select * from deadlines d where ${only.where()} order by ${order} limit ${size + 1}) d
       left join clients c on c.id = d.client
       left join pseudonyms p on p.client = d.client and p.organisation = d.organisation
       left join people h on h.agency = d.owner_agency and h.id = d.owner_person
       left join outside_parties o on o.id = d.waiting_for ->> 'outside' and o.state <> 'forgotten' and o.trajectory in (${chainOf('d.trajectory')})
       order by ${order}`,
      only.params,
    );
    return toPage(rows, size, (row) => [row.due ?? '9999-12-31', row.trajectory, row.item]);
  }

  return { deadlines };
}

/** Whether a text from outside names a deadline status. */
export const isDeadlineStatus = (text: string): text is DeadlineStatus =>
  (deadlineStatuses as readonly string[]).includes(text);
