import { createHash } from 'node:crypto';
import type { Day, Instant, Lang } from '../domain/calendar/types.ts';
import type { DueDay } from '../domain/icalendar/entries.ts';
import { iso, type Database, type Queryable } from './database.ts';
import { TOLD_MEETING, type ToldMeeting } from './meetings.ts';

/** An address that a calendar program reads, without its secret. */
export interface CalendarFeed {
  id: string;
  agency: string;
  /** Whose it is, by opaque id. */
  person: string;
  /** Of one trajectory; null: what is hers. */
  trajectory: string | null;
  lang: Lang;
  madeAt: Instant;
  /** When it was last read; null: never. */
  usedAt: Instant | null;
  revokedAt: Instant | null;
}

export interface NewCalendar extends Omit<CalendarFeed, 'usedAt' | 'revokedAt'> {
  secret: string;
}

const COLUMNS = `id, agency, person, trajectory, lang, made_at as "madeAt", used_at as "usedAt", revoked_at as "revokedAt"`;
/** Due days and meetings that a calendar holds at most. */
const MOST = 2_000;

/** The only form in which a secret is compared or kept. */
const digestOf = (secret: string): Buffer => createHash('sha256').update(secret).digest();

const DUE = `select d.trajectory, d.item, d.title, d.discreet, d.due, t.sequence, t.published_at as "changedAt"
  from deadlines d join trajectories t on t.id = d.trajectory
  where d.live and d.status = 'open' and d.due >= $1::date and d.agencies @> array[$2::text]`;
const MEETINGS = `${TOLD_MEETING} join trajectories t on t.id = m.trajectory
  where m.state = 'planned' and m.on_day >= $1::date and t.agencies @> array[$2::text]`;

export function calendarQueries(database: Database) {
  /** Makes the one address for this, in place of any before it. */
  const keepCalendar = (calendar: NewCalendar): Promise<void> =>
    database.transaction((tx) => keep(tx, calendar));

  /** The one with this secret, also one that was taken back; it counts as read now. */
  async function calendarBySecret(secret: string, now: Instant): Promise<CalendarFeed | undefined> {
    const [row] = await database.query<CalendarFeed>(
      `update calendars set used_at = $2 where secret_hash = $1 returning ${COLUMNS}`,
      [digestOf(secret), iso(now)],
    );
    return row;
  }

  /** Somebody's addresses that work, the one of what is hers first. */
  const calendarsOf = (agency: string, person: string): Promise<CalendarFeed[]> =>
    database.query<CalendarFeed>(
      `select ${COLUMNS} from calendars where agency = $1 and person = $2 and revoked_at is null
       order by trajectory is not null, made_at desc, id`,
      [agency, person],
    );

  /** Takes one of somebody's addresses back. @returns whether she has it. */
  async function revokeCalendar(
    { id, agency, person }: Pick<CalendarFeed, 'id' | 'agency' | 'person'>,
    at: Instant,
  ): Promise<boolean> {
    const rows = await database.query(
      `update calendars set revoked_at = coalesce(revoked_at, $4) where id = $1 and agency = $2 and person = $3
       returning id`,
      [id, agency, person, iso(at)],
    );
    return rows.length > 0;
  }

  return { keepCalendar, calendarBySecret, calendarsOf, revokeCalendar };
}

/** What calendars hold. */
export function calendarDayQueries(database: Queryable) {
  /** Due days from a day on that these people of an agency hold. */
  const dueDaysOf = (agency: string, people: readonly string[], from: Day): Promise<DueDay[]> =>
    database.query<DueDay>(
      `${DUE} and d.owner_agency = $2 and d.owner_person = any($3::text[]) order by d.due_key, d.trajectory, d.item limit ${MOST}`,
      [from, agency, people],
    );

  /** Planned meetings from a day on to which one of these people is asked, or one of these roles. */
  const meetingsFor = (
    agency: string,
    { people, roles }: { people: readonly string[]; roles: readonly string[] },
    from: Day,
  ): Promise<ToldMeeting[]> =>
    database.query<ToldMeeting>(
      `${MEETINGS} and exists (select from jsonb_to_recordset(m.invited) as i(agency text, role text, person text)
         where i.agency = $2 and (i.person = any($3::text[]) or i.person is null and i.role = any($4::text[])))
       order by m.on_day, m.trajectory, m.item limit ${MOST}`,
      [from, agency, people, roles],
    );

  /** What has a day in one trajectory that an agency takes part in. */
  async function daysOfCase(
    agency: string,
    trajectory: string,
    from: Day,
  ): Promise<{ due: DueDay[]; meetings: ToldMeeting[] }> {
    const [due, meetings] = await Promise.all([
      database.query<DueDay>(`${DUE} and d.trajectory = $3 order by d.due_key, d.item limit ${MOST}`, [
        from,
        agency,
        trajectory,
      ]),
      database.query<ToldMeeting>(`${MEETINGS} and m.trajectory = $3 order by m.on_day, m.item`, [
        from,
        agency,
        trajectory,
      ]),
    ]);
    return { due, meetings };
  }

  return { dueDaysOf, meetingsFor, daysOfCase };
}

async function keep(tx: Queryable, calendar: NewCalendar): Promise<void> {
  const { id, agency, person, trajectory, secret, lang, madeAt } = calendar;
  // One at a time: two at once would both make theirs.
  await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`calendar/${agency}/${person}`]);
  await tx.query(
    `update calendars set revoked_at = $4 where agency = $1 and person = $2
       and trajectory is not distinct from $3 and revoked_at is null`,
    [agency, person, trajectory, iso(madeAt)],
  );
  await tx.query(
    `insert into calendars (id, agency, person, trajectory, secret_hash, lang, made_at)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [id, agency, person, trajectory, digestOf(secret), lang, iso(madeAt)],
  );
}
