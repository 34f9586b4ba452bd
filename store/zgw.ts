import type { Instant } from '../domain/calendar/types.ts';
import { iso, json, type Database } from './database.ts';

/** A system of cases as it is kept: its settings as the adapter knows them, the secret sealed. */
export interface ZgwSystem {
  sender: string;
  authorizationDigest: string;
  settings: Record<string, unknown>;
}

export interface ZgwNotification {
  id: string;
  sender: string;
  notification: Record<string, unknown>;
  attempts: number;
}

/** What came of following a notification; `received` with `nextAt`: to be tried again then. */
export interface Followed {
  status: 'received' | 'followed' | 'passed-over' | 'refused';
  reason?: string;
  nextAt?: Instant;
}

const NOTIFIED = 'traject_zgw';

export function zgwQueries(database: Database) {
  const SELECT = 'select sender, authorization_digest as "authorizationDigest", settings from zgw_systems';

  /** Makes or replaces it; what it notified of before is followed as it is now. */
  async function putZgwSystem({ sender, authorizationDigest, settings }: ZgwSystem): Promise<void> {
    await database.query(
      `insert into zgw_systems (sender, authorization_digest, settings) values ($1, $2, $3::jsonb)
       on conflict (sender) do update set authorization_digest = excluded.authorization_digest,
         settings = excluded.settings`,
      [sender, authorizationDigest, json(settings)],
    );
  }

  async function zgwSystem(
    by: { sender: string } | { authorizationDigest: string },
  ): Promise<ZgwSystem | undefined> {
    const [column, value] =
      'sender' in by ? ['sender', by.sender] : ['authorization_digest', by.authorizationDigest];
    const [system] = await database.query<ZgwSystem>(`${SELECT} where ${column} = $1`, [value]);
    return system;
  }

  /** Keeps a notification until it is followed; the same one again changes nothing. */
  async function putZgwNotification(
    { id, sender, notification }: Omit<ZgwNotification, 'attempts'>,
    at: Instant,
  ): Promise<void> {
    await database.query(
      `with kept as (
         insert into zgw_notifications (id, sender, notification, received_at, next_at)
         values ($1, $2, $3::jsonb, $4, $4) on conflict do nothing returning id
       ) select pg_notify('${NOTIFIED}', '') from kept`,
      [id, sender, json(notification), iso(at)],
    );
  }

  /**
   * Hands out a notification that is due, to one caller for as long as `until`: whoever is killed with it in
   * hand leaves it to another then. Undefined where none is due.
   */
  async function takeZgw(now: Instant, until: Instant): Promise<ZgwNotification | undefined> {
    const [one] = await database.query<ZgwNotification>(
      `update zgw_notifications set attempts = attempts + 1, next_at = $2 where id = (
         select id from zgw_notifications where status = 'received' and next_at <= $1
         order by next_at limit 1 for update skip locked)
       returning id, sender, notification, attempts`,
      [iso(now), iso(until)],
    );
    return one;
  }

  /** Notes what came of following a notification. */
  async function noteZgw(id: string, { status, reason, nextAt }: Followed): Promise<void> {
    await database.query(
      `update zgw_notifications set status = $2, reason = $3, next_at = coalesce($4::timestamptz, next_at)
       where id = $1 and status = 'received'`,
      [id, status, reason ?? null, nextAt === undefined ? null : iso(nextAt)],
    );
  }

  /** Calls `onArrival` when a notification comes in, until the function it gives is called. */
  const onZgw = (onArrival: () => void) => database.listen(NOTIFIED, onArrival);

  return { putZgwSystem, zgwSystem, putZgwNotification, takeZgw, noteZgw, onZgw };
}
