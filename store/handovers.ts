import type { Day } from '../domain/calendar/types.ts';
import type { HeldCase } from '../domain/ports/handovers.ts';
import { decodeCursor, keyPart, pageSize, toPage, type Page, type PageRequest } from './cursor.ts';
import { conditions } from './conditions.ts';
import { json, type Queryable } from './database.ts';
import { statusConditions } from './deadline-filter.ts';

/** Whose cases at an agency, with or without those of nobody, and which of them. */
interface HeldFilter {
  agency: string;
  people: readonly string[];
  nobody: boolean;
  /** Today in Amsterdam: before it is overdue. */
  today: Day;
  /** Only these. */
  roles?: readonly { trajectory: string; role: string }[];
}

export function handoverQueries(database: Queryable) {
  /**
   * Roles in open cases that these people hold, also where nothing is open, and those with open work that
   * nobody holds; by trajectory and role. @throws InvalidCursor
   */
  async function held(filter: HeldFilter, page: PageRequest = {}): Promise<Page<HeldCase>> {
    const { sql, only } = heldBy(filter, page.cursor);
    const size = pageSize(page);
    const overdue = statusConditions(`${only.bind(filter.today)}::date`).overdue;
    const rows = await database.query<HeldCase>(
      `select h.trajectory, h.role, h.person, t.type, t.organisation,
         case when t.client <> '' then jsonb_build_object('pseudonym', coalesce(p.pseudonym, c.pseudonym, t.client)) end as client,
         w.open, w.overdue, w.next
       from (${sql} order by trajectory, role, person limit ${size + 1}) h
       join trajectories t on t.id = h.trajectory
       left join clients c on c.id = t.client
       left join pseudonyms p on p.client = t.client and p.organisation = t.organisation
       cross join lateral (
         select count(*) as open, count(*) filter (where ${overdue}) as overdue, min(d.due) as next from deadlines d
         where d.trajectory = h.trajectory and d.live and d.status = 'open' and d.owner_agency = ${only.bind(filter.agency)}
           and d.owner_role = h.role) w
       order by h.trajectory, h.role, h.person`,
      only.params,
    );
    return toPage(rows, size, ({ trajectory, role }) => [trajectory, role]);
  }

  /** How many of them come after a page. */
  async function countHeld(filter: HeldFilter, cursor: string): Promise<number> {
    const { sql, only } = heldBy(filter, cursor);
    const [row] = await database.query<{ count: number }>(
      `select count(*) as count from (${sql}) h`,
      only.params,
    );
    return row?.count ?? 0;
  }

  return { held, countHeld };
}

function heldBy({ agency, people, nobody, roles }: HeldFilter, cursor?: string | null) {
  const only = conditions();
  const of = only.bind(agency);
  const among = people.map((person) => json([{ agency, person }]));
  const after = decodeCursor(cursor, [keyPart.text, keyPart.text]);
  if (after) only.add(`(trajectory, role) > (${only.bind(after[0])}, ${only.bind(after[1])})`);
  if (roles)
    only.add(`(trajectory, role) in (select * from unnest(
      ${only.bind(roles.map(({ trajectory }) => trajectory))}::text[], ${only.bind(roles.map(({ role }) => role))}::text[]))`);
  const held = `select t.id as trajectory, p ->> 'role' as role, p ->> 'person' as person
    from trajectories t cross join jsonb_array_elements(t."case" -> 'parties') p
    where t.status = 'open' and t.agencies @> array[${of}::text]
      and t."case" -> 'parties' @> any(${only.bind(among)}::jsonb[])
      and p ->> 'agency' = ${of} and p ->> 'person' = any(${only.bind(people)}::text[])`;
  const ofNobody = `select distinct trajectory, owner_role, null::text from deadlines
    where live and status = 'open' and owner_agency = ${of} and owner_person is null
      and agencies @> array[${of}::text]`;
  const sql = `select * from (${held}${nobody ? ` union ${ofNobody}` : ''}) x where ${only.where()}`;
  return { sql, only };
}
