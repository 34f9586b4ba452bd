import type { Instant, Text } from '../domain/calendar/types.ts';
import { unhandledCodes } from '../domain/mailing/unhandled.ts';
import { json, type Queryable } from './database.ts';
import type { Judged } from './received.ts';
import { STOPPED } from './undelivered.ts';

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

const REFUSED = `status in ('refused', 'conflict') and judged is null`;
const TOLD = `to_agency = $1 and to_role = 'coordinator' and read_at is null and code = any($2::text[])`;

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
