import type { Day } from '../domain/calendar/types.ts';
import {
  isHidden,
  MOST_SNOOZED,
  type ItemKey,
  type Snoozable,
  type Snooze,
} from '../domain/people/snooze.ts';
import type { Queryable } from './database.ts';

/** Whose work list it is. */
interface Of {
  agency: string;
  person: string;
}

/** What somebody chose not to see before a day. */
export type SnoozedItem = ItemKey & Snooze;

export function snoozeQueries(database: Queryable) {
  /** What somebody does not see today, what comes back first first. @param today in Amsterdam. */
  async function snoozed({ agency, person }: Of, today: Day): Promise<SnoozedItem[]> {
    const rows = await database.query<SnoozedItem & Snoozable & { waitsAsThen: boolean }>(
      `select s.trajectory, s.item, s.until, s.reason, d.due, d.offered and d.owner_agency = s.agency as offered,
         d.waiting_on is not distinct from s.waiting_on as "waitsAsThen"
       from snoozes s join deadlines d using (trajectory, item)
       where s.agency = $1 and s.person = $2 and s.until > $3::date and d.live and d.status = 'open'
       order by s.until, s.trajectory, s.item`,
      [agency, person, today],
    );
    return rows
      .filter((row) => isHidden(row, today))
      .map(({ trajectory, item, until, reason }) => ({ trajectory, item, until, reason }));
  }

  /**
   * Puts something away, in place of what was said of it before, and forgets what has come back.
   * @returns false where she has put away as much as she may.
   */
  async function putSnooze(
    { agency, person }: Of,
    { trajectory, item, until, reason }: SnoozedItem,
    today: Day,
  ): Promise<boolean> {
    await database.query('delete from snoozes where agency = $1 and person = $2 and until <= $3::date', [
      agency,
      person,
      today,
    ]);
    const put = await database.query(
      `insert into snoozes (agency, person, trajectory, item, until, reason, waiting_on)
       select $1, $2, d.trajectory, d.item, $5::date, $6, d.waiting_on from deadlines d
       where d.trajectory = $3 and d.item = $4
         and (select count(*) from snoozes s where s.agency = $1 and s.person = $2
           and (s.trajectory, s.item) <> ($3, $4)) < $7
       on conflict (agency, person, trajectory, item) do update set until = excluded.until,
         reason = excluded.reason, waiting_on = excluded.waiting_on
       returning item`,
      [agency, person, trajectory, item, until, reason, MOST_SNOOZED],
    );
    return put.length > 0;
  }

  /** Shows it again at once. */
  async function endSnooze({ agency, person }: Of, { trajectory, item }: ItemKey): Promise<void> {
    await database.query(
      'delete from snoozes where agency = $1 and person = $2 and trajectory = $3 and item = $4',
      [agency, person, trajectory, item],
    );
  }

  return { snoozed, putSnooze, endSnooze };
}
