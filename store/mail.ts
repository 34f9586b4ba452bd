import type { Instant } from '../domain/calendar/types.ts';
import type { MailStatus, PlannedMail } from '../domain/mailing/mail.ts';
import { iso, json, type Queryable } from './database.ts';

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

export function mailQueries(database: Queryable) {
  /** The newest first: what somebody was mailed at an agency, and is to be. */
  const mailOf = (agency: string, person: string, limit = 50): Promise<MailShown[]> =>
    database.query<MailShown>(
      `select key, kind, what, due_at as "dueAt", status, attempts, sent_at as "sentAt", last_error as "lastError"
       from mail where agency = $1 and person = $2 order by due_at desc, key limit $3`,
      [agency, person, limit],
    );

  return { planMail: (mail: readonly PlannedMail[]) => planMail(database, mail), mailOf };
}
