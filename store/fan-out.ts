import type { Instant } from '../domain/calendar/types.ts';
import { typesOf } from '../domain/partners/outgoing.ts';
import { iso, json, type Database, type Queryable, type Transaction } from './database.ts';
import { feedQueries, type FedEvent, type Position } from './feed.ts';

/** Events that one reading of the feed takes. */
const BATCH = 500;
/** Clocks of workers differ: what was recorded so long before a subscription was made is told to it too. */
const SKEW = 60_000;

export function fanOutQueries(database: Database) {
  const { horizon, feed } = feedQueries(database);

  /**
   * Puts in line what happened since the last time, for each subscription whose agency takes part. Several
   * may run at once. @returns `nobody`: there is no subscription; `more`: there may be more at once; `held`:
   * something is yet to be shown.
   */
  async function fanOut(now: Instant): Promise<{ nobody?: true; more: boolean; held: boolean }> {
    const told = await toldUpTo();
    const until = await horizon();
    const wanted = await database.query<Wanting>(
      `select id, agency, types, created_at as "createdAt" from subscriptions where status in ('verifying', 'active')`,
    );
    if (wanted.length === 0) {
      await moveOn(database, told, until.end);
      return { nobody: true, more: false, held: false };
    }
    const events = await feed(told, until, BATCH);
    const last = events.at(-1);
    if (!last) return { more: false, held: until.held };
    await database.transaction(async (tx) => {
      if (!(await moveOn(tx, told, last))) return;
      await putInLine(
        tx,
        events.flatMap((each) => linesOf(each, wanted)),
        now,
      );
    });
    return { more: events.length === BATCH, held: until.held };
  }

  async function toldUpTo(): Promise<Position> {
    const [row] = await database.query<Position>(
      'select told_era as era, told_tx::text as tx, told_trajectory as trajectory, told_sequence as sequence from feed',
    );
    return row!;
  }

  return { fanOut };
}

interface Wanting {
  id: string;
  agency: string;
  types: string[];
  createdAt: Instant;
}

interface Line {
  subscription: string;
  trajectory: string;
  sequence: number;
  event: string;
  type: string;
  at: string;
}

const linesOf = (event: FedEvent, wanted: Wanting[]): Line[] =>
  typesOf(event).flatMap((type, number) =>
    wanted
      .filter(
        ({ agency, types, createdAt }) =>
          event.agencies.includes(agency) &&
          (types.length === 0 || types.includes(type)) &&
          event.recordedAt >= createdAt - SKEW,
      )
      .map(({ id }) => ({
        subscription: id,
        trajectory: event.trajectory,
        sequence: event.sequence,
        event: `${event.trajectory}/${event.sequence}/${number}`,
        type,
        at: iso(event.at),
      })),
  );

/** False where another worker was first. */
async function moveOn(tx: Queryable, from: Position, to: Position): Promise<boolean> {
  const rows = await tx.query(
    `update feed set told_era = $1, told_tx = $2::xid8, told_trajectory = $3, told_sequence = $4
     where told_era = $5 and told_tx = $6::xid8 and told_trajectory = $7 and told_sequence = $8 returning era`,
    [to.era, to.tx, to.trajectory, to.sequence, from.era, from.tx, from.trajectory, from.sequence],
  );
  return rows.length > 0;
}

async function putInLine(tx: Transaction, lines: Line[], now: Instant): Promise<void> {
  if (lines.length === 0) return;
  await tx.query(
    `insert into deliveries (subscription, trajectory, sequence, event, type, at, next_at)
     select l.subscription, l.trajectory, l.sequence, l.event, l.type, l.at, $2
     from rows from (jsonb_to_recordset($1::jsonb) as (subscription text, trajectory text, sequence bigint,
       event text, type text, at timestamptz)) with ordinality as
       l(subscription, trajectory, sequence, event, type, at, n)
     join subscriptions s on s.id = l.subscription
     order by l.n on conflict (subscription, event) do nothing`,
    [json(lines), iso(now)],
  );
}
