import { createHash } from 'node:crypto';
import type { Instant } from '../domain/calendar/types.ts';
import type { Database, Queryable } from './database.ts';
import { locks } from './locks.ts';

/**
 * A place among the events of all trajectories. `tx`: the transaction that wrote it, of up to 64 bits.
 */
export interface Position {
  era: number;
  tx: string;
  trajectory: string;
  sequence: number;
}

/** An event at its place, and the agencies that take part in its trajectory now. */
export interface FedEvent extends Position {
  at: Instant;
  recordedAt: Instant;
  type: string;
  item: string | null;
  data: Record<string, unknown>;
  definition: string;
  agencies: string[];
}

/** What lies before `end` is there for good; `held`: something lies after it that is yet to be shown. */
export interface Horizon {
  end: Position;
  held: boolean;
}

export const start: Position = { era: 0, tx: '0', trajectory: '', sequence: 0 };

/** Negative where `a` lies before `b`. */
export function compare(a: Position, b: Position): number {
  if (a.era !== b.era) return a.era - b.era;
  if (a.tx !== b.tx) return BigInt(a.tx) < BigInt(b.tx) ? -1 : 1;
  if (a.trajectory !== b.trajectory) return a.trajectory < b.trajectory ? -1 : 1;
  return a.sequence - b.sequence;
}

const digest = (trajectory: string): string =>
  createHash('sha256').update(trajectory).digest('hex').slice(0, 12);

/** A position as a text that names no trajectory, since whoever gets it may not know of that one. */
export const cursorOf = ({ era, tx, trajectory, sequence }: Position): string =>
  `${era}-${tx}-${digest(trajectory)}-${sequence}`;

const CURSOR = /^(\d{1,4})-(\d{1,19})-([0-9a-f]{12})-(\d{1,15})$/;
const PLACE = 'e.era, e.tx, e.trajectory collate "C", e.sequence';
const AFTER = `(${PLACE}) > ($1::smallint, $2::xid8, $3, $4::bigint)`;

export function feedQueries(database: Queryable) {
  /**
   * Up to where nothing can appear any more: the oldest transaction that still writes, anywhere on the
   * server. One that stays open keeps everything after it from being told.
   */
  async function horizon(): Promise<Horizon> {
    const [row] = await database.query<{ era: number; tx: string; held: boolean }>(
      `select f.era, s.xmin::text as tx, exists (
         select from events e where e.tx is not null and (e.era, e.tx) >= (f.era, s.xmin)) as held
       from feed f, pg_snapshot_xmin(pg_current_snapshot()) s(xmin)`,
    );
    const { era, tx, held } = row!;
    return { end: { ...start, era, tx }, held };
  }

  /**
   * Events of all trajectories after a position and before a horizon, in their order, at most `limit`.
   * @param agency only of trajectories in which it takes part now.
   */
  async function feed(
    after: Position,
    { end }: Horizon,
    limit: number,
    agency: string | null = null,
  ): Promise<FedEvent[]> {
    return database.query<FedEvent>(
      `select e.era, e.tx::text as tx, e.trajectory, e.sequence, e.at, e.recorded_at as "recordedAt", e.type,
         e.item, e.data, t.definition, t.agencies
       from events e join trajectories t on t.id = e.trajectory
       where e.tx is not null and ${AFTER} and (e.era, e.tx) < ($5::smallint, $6::xid8)
         and ($7::text is null or t.agencies @> array[$7::text])
       order by ${PLACE} limit $8`,
      [after.era, after.tx, after.trajectory, after.sequence, end.era, end.tx, agency, limit],
    );
  }

  /**
   * The position that a cursor names; undefined for one that this store never gave: of another store, or of
   * an event that it lost.
   */
  async function positionOf(cursor: string): Promise<Position | undefined> {
    const [, era, tx, trajectory, sequence] = CURSOR.exec(cursor) ?? [];
    if (era === undefined) return undefined;
    const rows = await database.query<Position>(
      `select era, tx::text as tx, trajectory, sequence from events
       where era = $1::int and tx = $2::xid8 and sequence = $3`,
      [era, tx, sequence],
    );
    return rows.find((row) => digest(row.trajectory) === trajectory);
  }

  /** The last event before a horizon; undefined where there is none. */
  async function lastBefore({ end }: Horizon): Promise<Position | undefined> {
    const [row] = await database.query<Position>(
      `select e.era, e.tx::text as tx, e.trajectory, e.sequence from events e
       where e.tx is not null and (e.era, e.tx) < ($1::smallint, $2::xid8)
       order by e.era desc, e.tx desc, e.trajectory collate "C" desc, e.sequence desc limit 1`,
      [end.era, end.tx],
    );
    return row;
  }

  return { horizon, feed, positionOf, lastBefore };
}

/**
 * Begins a new era where the database holds events of transactions that its server has yet to reach: it was
 * brought here from another server, and what is written from now on would appear before them.
 */
export async function keepEra(database: Database): Promise<void> {
  await database.transaction(async (tx) => {
    await tx.query('select pg_advisory_xact_lock($1)', [locks.migrate]);
    const [moved] = await tx.query<{ era: number }>(
      `update feed f set era = f.era + 1 where exists (
         select from events e where e.tx is not null and e.era = f.era
           and e.tx >= pg_snapshot_xmax(pg_current_snapshot())) returning era`,
    );
    if (moved) await tx.script(`alter table events alter column era set default ${moved.era}`);
  });
}
