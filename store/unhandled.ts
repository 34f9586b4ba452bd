import type { Instant, Text } from '../domain/calendar/types.ts';
import { unhandledCodes } from '../domain/mailing/unhandled.ts';
import { iso, json, type Queryable } from './database.ts';
import type { Judged } from './received.ts';

/** How much of an agency nobody picked up, by what it is. */
export interface Unhandled {
  /** Signals of partners that nobody could place. */
  unknown: number;
  /** Signals of partners that were refused, and that nobody saw. */
  refused: number;
  /** Messages to the coordinator that tell of something that reached nobody, or came back. */
  told: number;
  /** Notices to people of the agency that were given up. */
  notices: number;
  /** What could not be delivered to a system of the agency. */
  undelivered: number;
  /** Systems of the agency that are told nothing any more. */
  stopped: number;
}

/** A message to the coordinator of what reached nobody or came back. */
export interface ToldMessage {
  id: number;
  trajectory: string | null;
  item: string | null;
  title: Text;
  code: string;
  at: Instant;
}

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

const REFUSED = `status in ('refused', 'conflict') and judged is null`;
const TOLD = `to_agency = $1 and to_role = 'coordinator' and read_at is null and code = any($2::text[])`;
const STOPPED = `status in ('refused', 'disabled')`;

export const unhandledQueries = (database: Queryable) => ({
  /** Exact, of one agency. */
  async unhandled(agency: string): Promise<Unhandled> {
    const [row] = await database.query<Unhandled>(
      `select
         (select count(*) from signals where organisations @> array[$1] and status = 'unknown') as unknown,
         (select count(*) from signals where organisations @> array[$1] and ${REFUSED}) as refused,
         (select count(*) from mailbox where ${TOLD}) as told,
         (select count(*) from outbox where to_agency = $1 and status = 'failed') as notices,
         (select count(*) from subscriptions s join deliveries d on d.subscription = s.id and d.status = 'dead'
           where s.agency = $1) as undelivered,
         (select count(*) from subscriptions where agency = $1 and ${STOPPED}) as stopped`,
      [agency, unhandledCodes],
    );
    return row!;
  },

  /** The newest of them. */
  toldUnhandled: (agency: string, limit: number): Promise<ToldMessage[]> =>
    database.query(
      `select id, trajectory, item, title, code, at from mailbox where ${TOLD} order by at desc, id desc limit $3`,
      [agency, unhandledCodes, limit],
    ),

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
       from placed where d.id = placed.id`,
      [agency, subscription, iso(now)],
    )),

  /** That somebody of their organisation saw these refused signals; those of others stay as they are. */
  seeRefused: async (ids: readonly string[], organisation: string, judged: Judged): Promise<void> =>
    void (await database.query(
      `update signals set judged = $3::jsonb where id = any($1::text[]) and organisations @> array[$2] and ${REFUSED}`,
      [ids, organisation, json(judged)],
    )),

  /** The newest refused signals that nobody saw: ids. */
  refusedUnseen: async (organisation: string, limit: number): Promise<string[]> =>
    (
      await database.query<{ id: string }>(
        `select id from signals where organisations @> array[$1] and ${REFUSED} order by received_at desc, id desc limit $2`,
        [organisation, limit],
      )
    ).map(({ id }) => id),
});
