import type { Instant } from '../domain/calendar/types.ts';
import type { Actor } from '../domain/case/case.ts';
import type { Subscription } from '../domain/partners/subscription.ts';
import { iso, json, type Queryable } from './database.ts';

/** With its secrets, sealed. */
export interface SealedSubscription extends Subscription {
  secret: string;
  oldSecret: string | null;
}

export const SUBSCRIPTION = `s.id, s.agency, s.url, s.types, s.status, s.reason, s.rate,
  s.created_at as "createdAt", s.changed_at as "changedAt", s.old_until as "oldUntil"`;

export interface NewSubscription {
  id: string;
  agency: string;
  url: string;
  types: string[];
  /** Sealed. */
  secret: string;
  by: Actor;
  at: Instant;
}

export function subscriptionQueries(database: Queryable) {
  /** Of one agency, or of all; by agency and address. */
  const subscriptions = (agency?: string): Promise<Subscription[]> =>
    database.query(
      `select ${SUBSCRIPTION} from subscriptions s where $1::text is null or s.agency = $1 order by s.agency, s.url`,
      [agency ?? null],
    );

  async function subscription(id: string): Promise<Subscription | undefined> {
    const [row] = await database.query<Subscription>(
      `select ${SUBSCRIPTION} from subscriptions s where s.id = $1`,
      [id],
    );
    return row;
  }

  /** False where the agency has one with this address, or there is one with this id. */
  async function addSubscription({ id, agency, url, types, secret, by, at }: NewSubscription) {
    const rows = await database.query(
      `insert into subscriptions (id, agency, url, types, secret, created_by, created_at, changed_at, free_at)
       values ($1, $2, $3, $4, $5, $6::jsonb, $7, $7, $7) on conflict do nothing returning id`,
      [id, agency, url, types, secret, json(by), iso(at)],
    );
    return rows.length > 0;
  }

  /** Another address or other types; the receiver is asked again. False where another has the address. */
  async function changeSubscription(
    id: string,
    { url, types, at }: { url: string; types: string[]; at: Instant },
  ): Promise<boolean> {
    const rows = await database.query(
      `update subscriptions s set url = $2, types = $3, status = 'verifying', reason = null, rate = null, pauses = 0,
         free_at = $4, changed_at = $4
       where id = $1 and not exists (
         select from subscriptions o where o.agency = s.agency and o.url = $2 and o.id <> $1) returning id`,
      [id, url, types, iso(at)],
    );
    return rows.length > 0;
  }

  /** With all that was to be sent. */
  const removeSubscription = async (id: string): Promise<void> =>
    void (await database.query('delete from subscriptions where id = $1', [id]));

  return {
    subscriptions,
    subscription,
    addSubscription,
    changeSubscription,
    removeSubscription,
  };
}

/** Secrets, as they are sealed. */
export function secretQueries(database: Queryable) {
  const sealedSecret = async (id: string): Promise<string> => {
    const [row] = await database.query<{ secret: string }>('select secret from subscriptions where id = $1', [
      id,
    ]);
    return row!.secret;
  };

  /** The new secret signs from now on, and the one before too until `oldUntil`. */
  const rotateSecret = async (id: string, secret: string, oldUntil: Instant): Promise<void> =>
    void (await database.query(
      'update subscriptions set old_secret = secret, old_until = $3, secret = $2 where id = $1',
      [id, secret, iso(oldUntil)],
    ));

  return { sealedSecret, rotateSecret };
}

/** What the worker asks and says of receivers that have yet to agree. */
export function verifyingQueries(database: Queryable) {
  /** Those whose receiver is to be asked now whether it agrees, each given to one worker for `leaseMs`. */
  const toVerify = (now: Instant, leaseMs: number): Promise<Subscription[]> =>
    database.query(
      `update subscriptions s set free_at = $2 where id in (
         select id from subscriptions where status = 'verifying' and free_at <= $1 limit 10
         for no key update skip locked) returning ${SUBSCRIPTION}`,
      [iso(now), iso(now + leaseMs)],
    );

  /** What the receiver said, unless the subscription was changed meanwhile. */
  const verified = async (
    { id, changedAt }: Pick<Subscription, 'id' | 'changedAt'>,
    { rate, now }: { rate: number | null; now: Instant },
  ): Promise<void> =>
    void (await database.query(
      `update subscriptions set status = 'active', rate = $3, free_at = $4, reason = null
       where id = $1 and status = 'verifying' and changed_at = $2`,
      [id, iso(changedAt), rate, iso(now)],
    ));

  /** It did not agree: for good, or until it is asked again. */
  const notVerified = async (
    { id, changedAt }: Pick<Subscription, 'id' | 'changedAt'>,
    { reason, again }: { reason: string; again: Instant | null },
  ): Promise<void> =>
    void (await database.query(
      `update subscriptions set status = case when $4::timestamptz is null then 'refused' else status end,
         reason = $3, free_at = coalesce($4, free_at)
       where id = $1 and status = 'verifying' and changed_at = $2`,
      [id, iso(changedAt), reason, again === null ? null : iso(again)],
    ));

  return { toVerify, verified, notVerified };
}

/** The receiver is gone: nothing is sent any more, and whoever administers it hears so, once. */
export async function disable(
  tx: Queryable,
  id: string,
  told: { title: object; at: Instant },
): Promise<void> {
  await tx.query(
    `with ended as (
       update subscriptions set status = 'disabled', reason = 'gone' where id = $1 and status = 'active' returning *)
     insert into mailbox (key, trajectory, kind, to_agency, to_role, item, title, due, code, at)
     select 'subscription/' || id || '/' || $3, null, 'message', agency, 'coordinator', null, $2::jsonb, null,
       'subscription-disabled', $3::timestamptz from ended on conflict (key) do nothing`,
    [id, json(told.title), iso(told.at)],
  );
}
