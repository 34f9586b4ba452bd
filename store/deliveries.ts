import type { Instant } from '../domain/calendar/types.ts';
import type { Delivery, DeliveryStatus } from '../domain/partners/subscription.ts';
import { decodeCursor, keyPart, pageSize, toPage, type Page, type PageRequest } from './cursor.ts';
import { iso, type Queryable } from './database.ts';

/** Columns of a delivery `d`. */
export const DELIVERY = `d.id, d.event, d.type, d.trajectory, d.sequence, d.at, d.status, d.attempts, d.next_at as "nextAt",
  d.last_status as "lastStatus", d.last_error as "lastError", d.ended_at as "endedAt"`;

export function deliveryQueries(database: Queryable) {
  /** Deliveries of a subscription, the last put in line first. @throws InvalidCursor */
  async function deliveries(
    subscription: string,
    { status, ...page }: PageRequest & { status?: DeliveryStatus } = {},
  ): Promise<Page<Delivery>> {
    const [place] = decodeCursor(page.cursor, [keyPart.number]) ?? [];
    const size = pageSize(page);
    const rows = await database.query<Delivery & { place: number }>(
      `select ${DELIVERY}, d.place from deliveries d where d.subscription = $1
         and ($2::text is null or d.status = $2) and ($3::bigint is null or d.place < $3)
       order by d.place desc limit ${size + 1}`,
      [subscription, status ?? null, place ?? null],
    );
    const { items, next } = toPage(rows, size, (row) => [row.place]);
    return { items: items.map(({ place: _place, ...row }) => row), next };
  }

  /** Puts one that is over in line again, behind all others. False where it is in line, or is not there. */
  async function redeliver(subscription: string, id: string, now: Instant): Promise<boolean> {
    const rows = await database.query(
      `update deliveries set status = 'pending', attempts = 0, tried_since = null, next_at = $3, ended_at = null,
         place = nextval(pg_get_serial_sequence('deliveries', 'place'))
       where id = $2 and subscription = $1 and status <> 'pending' returning id`,
      [subscription, id, iso(now)],
    );
    return rows.length > 0;
  }

  const hasDelivery = async (subscription: string, id: string): Promise<boolean> => {
    const rows = await database.query('select from deliveries where id = $2 and subscription = $1', [
      subscription,
      id,
    ]);
    return rows.length > 0;
  };

  /** Puts one in line that is about no trajectory. @returns its id */
  async function addTest(subscription: string, type: string, now: Instant): Promise<string> {
    const [row] = await database.query<{ id: string }>(
      `insert into deliveries (subscription, trajectory, sequence, event, type, at, next_at)
       values ($1, '', 0, 'test/' || gen_random_uuid(), $2, $3, $3) returning id`,
      [subscription, type, iso(now)],
    );
    return row!.id;
  }

  /** Removes what was over before this moment; dead letters stay until somebody decides. */
  const forgetDeliveries = async (before: Instant): Promise<void> =>
    void (await database.query(
      `delete from deliveries where status in ('delivered', 'withheld') and ended_at < $1`,
      [iso(before)],
    ));

  return {
    deliveries,
    redeliver,
    hasDelivery,
    addTest,
    forgetDeliveries,
  };
}
