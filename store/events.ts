import type { EventRow } from '../domain/reading/rows.ts';
import { chainOf } from './chain.ts';
import type { Queryable } from './database.ts';

const COLUMNS =
  'sequence, at, recorded_at as "recordedAt", type, item, actor, reason, command_id as "commandId", data';

export function eventQueries(database: Queryable) {
  /**
   * The timeline of a trajectory, oldest first. A row of type `gap` stands for rows that the store lost
   * (`data.from` to `data.to`). @param page at most `limit` rows, 1000 if not said, after sequence `after`.
   */
  async function events(id: string, page: { limit?: number; after?: number } = {}): Promise<EventRow[]> {
    return database.query<EventRow>(
      `select ${COLUMNS} from events where trajectory in (${chainOf('$1')}) and sequence > $2 order by sequence limit $3`,
      [id, page.after ?? 0, page.limit ?? 1000],
    );
  }

  /** What one command led to, oldest first; empty if nothing of it was recorded. */
  async function commandOutcome(id: string, commandId: string): Promise<EventRow[]> {
    return database.query<EventRow>(
      `select ${COLUMNS}, command_hash as "commandHash" from events
       where trajectory in (${chainOf('$1')}) and command_id = $2 order by sequence`,
      [id, commandId],
    );
  }

  return { events, commandOutcome };
}
