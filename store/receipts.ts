import type { Instant } from '../domain/calendar/types.ts';
import { iso, type Database } from './database.ts';
import { refuse, tellFailed } from './mail-sending.ts';

/** Whether a letter arrives is asked again after so long, and no more after the other. */
const AGAIN_MS = 5 * 60_000;
const ASKED_MS = 3 * 24 * 3_600_000;

export function receiptQueries(database: Database) {
  /** Letters of which the service that brings them has yet to say what became of them. */
  const receipts = (limit: number, now: Instant): Promise<{ key: string; receipt: string }[]> =>
    database.query(
      `update mail set next_at = $3 where key in (
         select key from mail where status = 'sent' and receipt is not null and next_at <= $2
         order by sent_at limit $1 for update skip locked) returning key, receipt`,
      [limit, iso(now), iso(now + AGAIN_MS)],
    );

  /** Records what became of a letter that was sent; its coordinator hears what did not arrive. */
  function receiptSays(
    key: string,
    fate: 'under-way' | 'delivered' | 'refused' | 'failed',
    now: Instant,
  ): Promise<void> {
    return database.transaction(async (tx) => {
      if (fate === 'under-way') {
        await tx.query('update mail set receipt = null where key = $1 and sent_at < $2', [
          key,
          iso(now - ASKED_MS),
        ]);
        return;
      }
      const status = { delivered: 'sent', refused: 'bounced', failed: 'failed' }[fate];
      const [row] = await tx.query<{
        agency: string;
        person: string;
        email: string | null;
        name: string | null;
      }>(
        `update mail m set receipt = null, status = $2, last_error = case when $2 <> 'sent' then $2 end
         where m.key = $1 and m.receipt is not null returning m.agency, m.person,
           (select email from people p where p.agency = m.agency and p.id = m.person) as email,
           (select name from people p where p.agency = m.agency and p.id = m.person) as name`,
        [key, status],
      );
      if (fate === 'failed' && row) await tellFailed(tx, row, now);
      if (fate === 'refused' && row?.email) await refuse(tx, row.email, now);
    });
  }

  return { receipts, receiptSays };
}
