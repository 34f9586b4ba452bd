import type { Instant } from '../domain/calendar/types.ts';
import type { MailFate, MailQueue } from '../domain/mailing/channel.ts';
import type { MailStatus, PlannedMail } from '../domain/mailing/mail.ts';
import { conditions } from './conditions.ts';
import { iso, json, type Queryable } from './database.ts';

/** Of the last seven days. */
export interface MailState {
  waiting: number;
  /** Null where nothing that is due failed. */
  lateSince: Instant | null;
  failed: number;
  lastSent: Instant | null;
  refusedAddresses: number;
  coordinatorsWithoutAddress: number;
}

export interface MailShown extends Pick<PlannedMail, 'key' | 'kind' | 'what' | 'dueAt'> {
  status: MailStatus;
  attempts: number;
  sentAt: Instant | null;
  lastError: string | null;
}

/** Plans mail; what is planned already stays as it is. */
export async function planMail(tx: Queryable, mail: readonly PlannedMail[]): Promise<void> {
  if (mail.length === 0) return;
  await tx.query(
    `insert into mail (key, agency, person, kind, what, due_at, next_at)
     select key, agency, person, kind, what, due, due
     from jsonb_to_recordset($1::jsonb) as m (key text, agency text, person text, kind text, what jsonb, due timestamptz)
     on conflict (key) do nothing`,
    [json(mail.map(({ dueAt, ...each }) => ({ ...each, due: iso(dueAt) })))],
  );
}

const WEEK_MS = 7 * 24 * 3_600_000;

export function mailQueries(database: Queryable) {
  /** The newest first: what somebody was mailed at an agency, and is to be. */
  const mailOf = (agency: string, person: string, limit = 50): Promise<MailShown[]> =>
    database.query<MailShown>(
      `select key, kind, what, due_at as "dueAt", status, attempts, sent_at as "sentAt", last_error as "lastError"
       from mail where agency = $1 and person = $2 order by due_at desc, key limit $3`,
      [agency, person, limit],
    );

  /** How mail stands: what waits, since when what could not be sent is due, and what addresses lack. */
  async function mailState(now: Instant): Promise<MailState> {
    const [row] = await database.query<MailState>(
      `select count(*) filter (where status in ('pending', 'sending')) as waiting,
         min(due_at) filter (where status in ('pending', 'sending') and due_at < $1 and attempts > 0) as "lateSince",
         count(*) filter (where status = 'failed') as failed, max(sent_at) as "lastSent",
         (select count(*) from people where email = email_refused and left_at is null) as "refusedAddresses",
         (select count(*) from people where 'coordinator' = any(roles) and email is null and left_at is null)
           as "coordinatorsWithoutAddress"
       from mail where due_at > $1::timestamptz - interval '7 days'`,
      [iso(now)],
    );
    return row!;
  }

  /** What waits and what was sent in a week, of an agency or of all. */
  async function mailQueue(agency: string | undefined, now: Instant): Promise<MailQueue> {
    const only = conditions();
    only.equal('agency', agency);
    const [at, since] = [only.bind(iso(now)), only.bind(iso(now - WEEK_MS))];
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
      `select key, agency, kind, status, due_at as "dueAt", sent_at as "sentAt", last_error as "lastError"
       from mail where ${only.where()} order by due_at desc, key limit ${only.bind(limit)}`,
      only.params,
    );
  }

  /** The mails with which somebody tried whether mail reaches her, the newest first. */
  const mailTests = (agency: string, person: string): Promise<MailFate[]> =>
    database.query<MailFate>(
      `select key, agency, kind, status, due_at as "dueAt", sent_at as "sentAt", last_error as "lastError"
       from mail where agency = $1 and person = $2 and kind = 'test' order by due_at desc, key limit 5`,
      [agency, person],
    );

  return {
    mailState,
    mailQueue,
    mailFailures,
    mailTests,
    planMail: (mail: readonly PlannedMail[]) => planMail(database, mail),
    mailOf,
  };
}
