import type { Instant } from '../domain/calendar/types.ts';
import type { MailStatus, PlannedMail } from '../domain/mailing/mail.ts';
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

/** What became of mail is kept for so long after it was due. */
const KEPT_MS = 365 * 24 * 3_600_000;

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

  /** Forgets mail that ended and was due more than a year ago. */
  async function forgetMail(now: Instant): Promise<void> {
    await database.query(`delete from mail where due_at < $1 and status not in ('pending', 'sending')`, [
      iso(now - KEPT_MS),
    ]);
  }

  return {
    mailState,
    forgetMail,
    planMail: (mail: readonly PlannedMail[]) => planMail(database, mail),
    mailOf,
  };
}
