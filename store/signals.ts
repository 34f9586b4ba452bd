import type { SharedSignal } from '../domain/case/shared-signal.ts';
import type { Database } from './database.ts';

/**
 * Signals that are open in one trajectory of a client, for each of his others that does not know them: also
 * for one that was opened later. Only where the organisation of the other takes part in the one in which it
 * was raised, so that it may know; what a trajectory heard itself goes no further.
 */
export const signalQueries = (database: Database) => ({
  signalsToTell: (): Promise<(SharedSignal & { to: string })[]> =>
    database.query(
      `select s.id as "from", d.item, s."case" #>> array['items', d.item, 'adHoc', 'signal'] as kind, t.id as "to"
       from deadlines d join trajectories s on s.id = d.trajectory and s.status = 'open' and s.client <> ''
         cross join lateral same_client(s.client) as same(id)
         join trajectories t on t.client = same.id and t.id <> s.id and t.status = 'open'
       where d.kind = 'signal' and d.status = 'open' and s.agencies @> array[t.organisation]
         and s."case" #>> array['items', d.item, 'adHoc', 'from'] is null
         and t."case" -> 'deceased' is null
         and not exists (
           select from events e where e.trajectory = t.id and e.command_id = 'signal/' || s.id || '/' || d.item)
       order by s.id, d.item, t.id limit 500`,
    ),
});
