import type { Viewer } from '../domain/people/access.ts';
import type { Instant } from '../domain/calendar/types.ts';
import { iso, type Database } from './database.ts';
import { locks } from './locks.ts';

/** What runs for a client beside a trajectory that is about to start. */
export type Running =
  /** One that the viewer takes part in: no second one starts. */
  | { seen: string }
  /** Reserved before, and not shown: only the engine knows whether it runs. Nothing is reserved yet. */
  | { pending: { trajectory: string; at: Instant }[] }
  /** It is reserved now; these run where the viewer takes no part. */
  | { unseen: string[] };

/** Longer than any start takes, also one that is shown only once the store is back, in milliseconds. */
const KEPT = 86_400_000;

export function reservationQueries(database: Database) {
  /**
   * Reserves the start of a trajectory of a type that cannot run twice for one client. One at a time for each
   * client, so that two starts at once see each other. A repeat is harmless.
   * @param judged reservations of which the caller knows that they run and that the viewer takes no part.
   */
  function reserve(given: {
    trajectory: string;
    client: string;
    type: string;
    viewer: Viewer;
    at: Instant;
    judged: string[];
  }): Promise<Running> {
    const { trajectory, client, type, viewer, at, judged } = given;
    return database.transaction(async (tx) => {
      await tx.query('select pg_advisory_xact_lock(hashtextextended(merged_into($1), $2))', [
        client,
        locks.start,
      ]);
      const rows = await tx.query<{ id: string; seen: boolean }>(
        `select id, agencies @> array[$4] as seen from trajectories
         where client in (select same_client($1)) and type = $2 and status = 'open' and id <> $3 order by id`,
        [client, type, trajectory, viewer.agency],
      );
      const seen = rows.find((row) => row.seen);
      if (seen) return { seen: seen.id };
      const reserved = await tx.query<{ trajectory: string; at: Instant }>(
        `select trajectory, at from reservations r where client in (select same_client($1)) and type = $2
           and trajectory <> $3 and not exists (select from trajectories t where t.id = r.trajectory)`,
        [client, type, trajectory],
      );
      const pending = reserved.filter((each) => !judged.includes(each.trajectory));
      if (pending.length > 0) return { pending };
      // Of starts that never came about, or were shown after nobody waited for it any more.
      await tx.query('delete from reservations where at < $1', [iso(at - KEPT)]);
      await tx.query(
        'insert into reservations (trajectory, client, type, at) values ($1, $2, $3, $4) on conflict (trajectory) do update set at = excluded.at',
        [trajectory, client, type, iso(at)],
      );
      return { unseen: [...rows.map(({ id }) => id), ...reserved.map((each) => each.trajectory)] };
    });
  }

  /** Gives up a reservation: the start failed, or its trajectory is shown and speaks for itself. */
  async function release(trajectory: string): Promise<void> {
    await database.query('delete from reservations where trajectory = $1', [trajectory]);
  }

  return { reserve, release };
}
