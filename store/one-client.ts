import type { Day } from '../domain/calendar/types.ts';
import type { Page, PageRequest } from './cursor.ts';
import type { Deadline } from './deadlines.ts';
import type { Store } from './store.ts';
import type { TrajectoryFilter, TrajectorySummary } from './trajectories.ts';

type Of = Pick<TrajectoryFilter, 'viewer' | 'client' | 'clientReference'>;

/**
 * Everything of one client that the viewer takes part in: trajectories, newest
 * first, and the deadlines still to be met, earliest first. Empty for a client
 * that is unknown, and for one of whom the viewer takes part in nothing.
 */
export async function allOfClient(
  store: Store,
  of: Of,
  today: Day,
): Promise<{ trajectories: TrajectorySummary[]; deadlines: Deadline[] }> {
  const trajectories = await allPages((page) => store.trajectories(of, page));
  const client = trajectories[0]?.client?.id;
  if (client === undefined) return { trajectories: [], deadlines: [] };
  return {
    trajectories,
    deadlines: await allPages((page) => store.deadlines({ today, viewer: of.viewer, client }, page)),
  };
}

async function allPages<T>(read: (page: PageRequest) => Promise<Page<T>>): Promise<T[]> {
  const rows: T[] = [];
  let cursor: string | null | undefined;
  do {
    const page = await read({ cursor, limit: 200 });
    rows.push(...page.items);
    cursor = page.next;
  } while (cursor !== null);
  return rows;
}
