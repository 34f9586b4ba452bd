import type { Instant } from '../domain/calendar/types.ts';
import type { MailFate, MailQueue } from '../domain/mailing/channel.ts';
import { conditions } from './conditions.ts';
import { iso, type Queryable } from './database.ts';

/** A mail that is due for longer should have gone. */
const LATE_MS = 10 * 60_000;
const WEEK_MS = 7 * 24 * 3_600_000;

const FATE =
  'key, agency, kind, status, due_at as "dueAt", sent_at as "sentAt", last_error as "lastError" from mail';

export function mailStandingQueries(database: Queryable) {
  /** What waits and what was sent in a week, of an agency or of all. */
  async function mailQueue(agency: string | undefined, now: Instant): Promise<MailQueue> {
    const only = conditions();
    only.equal('agency', agency);
    const [at, since] = [only.bind(iso(now)), only.bind(iso(now - WEEK_MS))];
    only.add(`status in ('pending', 'sending') or sent_at >= ${since}`);
    const [row] = await database.query<MailQueue>(
      `select count(*) filter (where status in ('pending', 'sending')) as waiting,
         min(due_at) filter (where status in ('pending', 'sending') and due_at < ${at}) as late,
         count(*) filter (where status = 'sent' and sent_at >= ${since}) as sent
       from mail where ${only.where()}`,
      only.params,
    );
    return row!;
  }

  /** What was given up or refused, and what failed so far; the newest first. */
  function mailFailures(agency: string | undefined, limit = 20): Promise<MailFate[]> {
    const only = conditions();
    only.equal('agency', agency);
    only.add("status in ('failed', 'bounced') or status = 'pending' and last_error is not null");
    return database.query<MailFate>(
      `select ${FATE} where ${only.where()} order by due_at desc, key limit ${only.bind(limit)}`,
      only.params,
    );
  }

  /** The mails with which somebody tried whether mail reaches her, the newest first. */
  const mailTests = (agency: string, person: string): Promise<MailFate[]> =>
    database.query<MailFate>(
      `select ${FATE} where agency = $1 and person = $2 and kind = 'test' order by due_at desc, key limit 5`,
      [agency, person],
    );

  /** Since when something should have been mailed to somebody that still waits; null: nothing is late. */
  async function mailLateSince(agency: string, person: string, now: Instant): Promise<Instant | null> {
    const [row] = await database.query<{ since: Instant | null }>(
      `select min(due_at) as since from mail where agency = $1 and person = $2 and due_at < $4
         and status in ('pending', 'sending') and (attempts > 0 or next_at <= $3)`,
      [agency, person, iso(now), iso(now - LATE_MS)],
    );
    return row!.since;
  }

  return { mailQueue, mailFailures, mailTests, mailLateSince };
}
