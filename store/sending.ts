import type { Instant, Text } from '../domain/calendar/types.ts';
import type { Delivery } from '../domain/partners/subscription.ts';
import { iso, type Database, type Transaction } from './database.ts';
import { DELIVERY } from './deliveries.ts';
import { disable, SUBSCRIPTION, type SealedSubscription } from './subscriptions.ts';

/** One that a worker has in hand. */
export interface Claimed extends Delivery {
  /** First attempt since it was put in line. */
  triedSince: Instant;
  /** Agencies that take part in the trajectory now. */
  agencies: string[];
  /** `traceparent` of the partner's signal that led to it. */
  trace: string | null;
}

export type DeliveryOutcome =
  | { is: 'delivered'; status: number }
  | { is: 'withheld' }
  | { is: 'failed' | 'dead'; status: number | null; error: string; nextAt: Instant }
  | { is: 'gone'; status: number; title: Text };

const MINUTE = 60_000;

export function sendingQueries(database: Database) {
  /** Subscriptions for which something may be due. */
  const dueSubscriptions = async (now: Instant): Promise<string[]> => {
    const rows = await database.query<{ id: string }>(
      `select s.id from subscriptions s where s.status = 'active' and s.free_at <= $1 and exists (
         select from deliveries d where d.subscription = s.id and d.status = 'pending' and d.next_at <= $1
           and coalesce(d.leased_until <= $1, true))`,
      [iso(now)],
    );
    return rows.map(({ id }) => id);
  };

  /**
   * Takes what is due for a subscription in hand, for `leaseMs`: of each trajectory the first that is not
   * over, and `most` at once over all workers; after that it is free when the receiver's rate allows.
   */
  function claim(
    id: string,
    { now, most, leaseMs }: { now: Instant; most: number; leaseMs: number },
  ): Promise<{ subscription: SealedSubscription; deliveries: Claimed[] } | undefined> {
    return database.transaction(async (tx) => {
      const [row] = await tx.query<SealedSubscription & { busy: number }>(
        `select ${SUBSCRIPTION}, s.secret, s.old_secret as "oldSecret", (select count(*) from deliveries
           where subscription = s.id and status = 'pending' and leased_until > $2) as busy
         from subscriptions s where s.id = $1 and s.status = 'active' and s.free_at <= $2
         for no key update skip locked`,
        [id, iso(now)],
      );
      if (!row || row.busy >= most) return undefined;
      const { busy, ...subscription } = row;
      const taken = await take(tx, id, { now, most: most - busy, leaseMs });
      if (row.rate !== null && taken.length > 0) {
        const free = now + Math.ceil((taken.length * MINUTE) / row.rate);
        await tx.query('update subscriptions set free_at = $2 where id = $1', [id, iso(free)]);
      }
      return { subscription, deliveries: taken };
    });
  }

  return {
    dueSubscriptions,
    claim,
    ended: (subscription: string, delivery: Delivery, outcome: DeliveryOutcome, now: Instant) =>
      end(database, { subscription, delivery, outcome, now }),
  };
}

/** What became of an attempt; of no effect where another worker has taken it over. */
async function end(database: Database, ended: Ended): Promise<void> {
  const { subscription, delivery, outcome, now } = ended;
  const over = outcome.is === 'failed' || outcome.is === 'gone' ? 'pending' : outcome.is;
  const {
    status = null,
    error = null,
    nextAt = now,
  } = { ...outcome } as Partial<{
    status: number | null;
    error: string;
    nextAt: Instant;
  }>;
  const told = error && error.replaceAll('\0', '').slice(0, 200);
  await database.transaction(async (tx) => {
    const done = await tx.query(
      `update deliveries set status = $3, leased_until = null, next_at = $4, last_status = $5, last_error = $6,
         ended_at = case when $3 = 'pending' then null else $7::timestamptz end
       where id = $1 and attempts = $2 and status = 'pending' returning id`,
      [delivery.id, delivery.attempts, over, iso(nextAt), status, told, iso(now)],
    );
    if (done.length === 0) return;
    await inTurn(tx, ended, over === 'pending' ? nextAt : undefined);
    if (outcome.is === 'gone') await disable(tx, subscription, { title: outcome.title, at: now });
    if (outcome.is !== 'withheld') await rest(tx, ended, status !== null);
  });
}

/** What follows in the trajectory waits as long as its first, and is due at once when that is over. */
async function inTurn(
  tx: Transaction,
  { subscription, delivery, now }: Ended,
  until: Instant | undefined,
): Promise<void> {
  const lane = [subscription, delivery.trajectory, iso(until ?? now)];
  if (until !== undefined)
    await tx.query(
      `update deliveries set next_at = $3
       where subscription = $1 and trajectory = $2 and status = 'pending' and next_at < $3`,
      lane,
    );
  else
    await tx.query(
      `update deliveries set next_at = $3 where next_at > $3 and id = (
         select id from deliveries where subscription = $1 and trajectory = $2 and status = 'pending'
         order by place limit 1)`,
      lane,
    );
}

/**
 * A receiver that does not answer at all is left alone for a while: 2 s, doubled each time, five minutes at
 * most. What waits for it is not tried one by one meanwhile.
 */
async function rest(tx: Transaction, { subscription, now }: Ended, answered: boolean): Promise<void> {
  await tx.query(
    answered
      ? 'update subscriptions set pauses = 0 where id = $1 and pauses > 0 and $2::timestamptz is not null'
      : `update subscriptions set pauses = pauses + 1,
           free_at = $2::timestamptz + least(300, 2 ^ least(pauses + 1, 9)) * interval '1 second'
         where id = $1 and free_at <= $2`,
    [subscription, iso(now)],
  );
}

interface Ended {
  subscription: string;
  delivery: Delivery;
  outcome: DeliveryOutcome;
  now: Instant;
}

async function take(
  tx: Transaction,
  subscription: string,
  { now, most, leaseMs }: { now: Instant; most: number; leaseMs: number },
): Promise<Claimed[]> {
  return tx.query<Claimed>(
    `with due as (
       select id from deliveries d
       where d.subscription = $1 and d.status = 'pending' and d.next_at <= $2
         and coalesce(d.leased_until <= $2, true) and not exists (
           select from deliveries e where e.subscription = d.subscription and e.trajectory = d.trajectory
             and e.status = 'pending' and e.place < d.place)
       order by d.next_at, d.place limit $3
     )
     update deliveries d set leased_until = $4, attempts = attempts + 1, tried_since = coalesce(tried_since, $2)
     from due where d.id = due.id
     returning ${DELIVERY}, d.tried_since as "triedSince",
       coalesce((select t.agencies from trajectories t where t.id = d.trajectory), '{}') as agencies,
       (select s.trace from events e join signals s on e.command_id = 'signal/' || s.id
         where e.trajectory = d.trajectory and e.sequence = d.sequence) as trace`,
    [subscription, iso(now), most, iso(now + leaseMs)],
  );
}
