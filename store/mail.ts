import type { PlannedMail } from '../domain/mailing/mail.ts';
import { iso, json, type Queryable } from './database.ts';

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
  return { planMail: (mail: readonly PlannedMail[]) => planMail(database, mail) };
}
