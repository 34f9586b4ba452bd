import type { Instant } from '../domain/calendar/types.ts';
import type { NoticeRow } from '../domain/reading/rows.ts';
import { iso, type Database, type Transaction } from './database.ts';
import { WITHHELD } from './deceased.ts';
import { putInMailbox } from './mailbox.ts';

export interface OutboxNotice extends NoticeRow {
  trajectory: string;
  /** Earlier attempts that failed. */
  attempts: number;
}

/** What a deliverer may do in the transaction that marks the notice as delivered. */
export interface Delivery {
  /**
   * Shows the notice in the mailbox of its addressee: exactly once, however often delivery is tried.
   * `alone`: nobody is mailed.
   */
  toMailbox(alone?: 'alone'): Promise<void>;
}

export type Deliver = (notice: OutboxNotice, delivery: Delivery) => Promise<void>;

/** `withheld`: the client died, and nothing more is sent about him. */
export type OutboxStatus = 'pending' | 'delivered' | 'failed' | 'held' | 'withheld';

/** Attempts before a notice counts as failed: with the back-off about nine hours. */
const MAX_ATTEMPTS = 12;
const MINUTE = 60_000;
/** Wait before the next attempt: 15 s, doubled each time, two hours at most. */
const backOff = (attempts: number): number => Math.min(120 * MINUTE, (MINUTE / 4) * 2 ** (attempts - 1));

const COLUMNS =
  'key, trajectory, kind, to_agency as "toAgency", to_role as "toRole", to_person as "toPerson", item, title, due, code, at, attempts';

export function outboxQueries(database: Database) {
  /**
   * Hands out at most `limit` notices that are due, each to one dispatcher at a time (`skip locked`), and
   * marks each as delivered, or for another attempt when `give` throws. All in one transaction: what `give`
   * writes with its `delivery`, and not with the store, is undone with it.
   */
  function deliver(
    limit: number,
    now: Instant,
    give: Deliver,
  ): Promise<{ delivered: number; failed: number }> {
    return database.transaction(async (tx) => {
      const notices = await tx.query<OutboxNotice & { withheld: boolean }>(
        `select ${COLUMNS}, ${WITHHELD} as withheld from outbox where status = 'pending' and next_at <= $1 order by next_at, key limit $2 for update skip locked`,
        [iso(now), limit],
      );
      const outcome = { delivered: 0, failed: 0 };
      for (const { withheld, ...notice } of notices) {
        if (withheld) await tx.query(`update outbox set status = 'withheld' where key = $1`, [notice.key]);
        else outcome[await deliverOne(tx, notice, now, give)] += 1;
      }
      return outcome;
    });
  }

  async function outboxCounts(): Promise<Record<OutboxStatus, number>> {
    const rows = await database.query<{ status: OutboxStatus; count: number }>(
      'select status, count(*) as count from outbox group by status',
    );
    const counts = { pending: 0, delivered: 0, failed: 0, held: 0, withheld: 0 };
    for (const { status, count } of rows) counts[status] = count;
    return counts;
  }

  return { deliver, outboxCounts };
}

async function deliverOne(
  tx: Transaction,
  notice: OutboxNotice,
  now: Instant,
  give: Deliver,
): Promise<'delivered' | 'failed'> {
  await tx.query('savepoint notice');
  try {
    await give(notice, { toMailbox: (alone) => putInMailbox(tx, notice.key, alone) });
    await tx.query(
      `update outbox set status = 'delivered', delivered_at = $2, last_error = null where key = $1`,
      [notice.key, iso(now)],
    );
    await tx.query('release savepoint notice');
    return 'delivered';
  } catch (error) {
    await tx.query('rollback to savepoint notice');
    const attempts = notice.attempts + 1;
    await tx.query(
      'update outbox set status = $2, attempts = $3, next_at = $4, last_error = $5 where key = $1',
      [
        notice.key,
        attempts >= MAX_ATTEMPTS ? 'failed' : 'pending',
        attempts,
        iso(now + backOff(attempts)),
        String(error).replaceAll('\0', '').slice(0, 500),
      ],
    );
    return 'failed';
  }
}
