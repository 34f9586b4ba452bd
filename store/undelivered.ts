import type { Instant, Text } from '../domain/calendar/types.ts';
import { iso, type Queryable } from './database.ts';

/** A subscription of which something could not be delivered, or that is told nothing any more. */
export interface FailedSubscription {
  id: string;
  url: string;
  status: string;
  undelivered: number;
  /** Since when the first of it is undelivered, and how often what was tried most was; null: nothing is. */
  since: Instant | null;
  attempts: number | null;
}

/** A notice that was given up, with whom it was for. */
export interface FailedNotice {
  key: string;
  trajectory: string;
  item: string | null;
  title: Text;
  role: string;
  /** Of the person, if it was for one. */
  name: string | null;
  at: Instant;
  attempts: number;
}

/** Of a subscription that is told nothing any more. */
export const STOPPED = `status in ('refused', 'disabled')`;

export const undeliveredQueries = (database: Queryable) => ({
  /** By address. */
  failedSubscriptions: (agency: string): Promise<FailedSubscription[]> =>
    database.query(
      `select s.id, s.url, s.status, count(d.id) as undelivered, min(d.at) as since,
         max(d.attempts) as attempts
       from subscriptions s left join deliveries d on d.subscription = s.id and d.status = 'dead'
       where s.agency = $1 group by s.id having count(d.id) > 0 or s.${STOPPED} order by s.url`,
      [agency],
    ),

  /** The newest notices that were given up. */
  failedNotices: (agency: string, limit: number): Promise<FailedNotice[]> =>
    database.query(
      `select o.key, o.trajectory, o.item, o.title, o.to_role as role, p.name, o.at, o.attempts
       from outbox o left join people p on p.agency = o.to_agency and p.id = o.to_person
       where o.to_agency = $1 and o.status = 'failed' order by o.at desc, o.key limit $2`,
      [agency, limit],
    ),

  /** Tries notices of this agency that were given up again, from now on; all others stay as they are. */
  retryNotices: async (agency: string, keys: readonly string[], now: Instant): Promise<void> =>
    void (await database.query(
      `update outbox set status = 'pending', attempts = 0, next_at = $3
       where key = any($2::text[]) and to_agency = $1 and status = 'failed'`,
      [agency, keys, iso(now)],
    )),

  /** Puts all that could not be delivered to a subscription of this agency in line again, in its order. */
  redeliverAll: async (agency: string, subscription: string, now: Instant): Promise<void> =>
    void (await database.query(
      `with again as (
         select d.id from deliveries d join subscriptions s on s.id = d.subscription
         where s.id = $2 and s.agency = $1 and d.status = 'dead' order by d.place),
       placed as (select id, nextval(pg_get_serial_sequence('deliveries', 'place')) as place from again)
       update deliveries d set status = 'pending', attempts = 0, tried_since = null, next_at = $3,
         ended_at = null, place = placed.place
       from placed where d.id = placed.id and d.status = 'dead'`,
      [agency, subscription, iso(now)],
    )),
});
