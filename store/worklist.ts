import { addDays, weekday } from '../domain/calendar/day.ts';
import type { Day } from '../domain/calendar/types.ts';
import type { Actor } from '../domain/case/case.ts';
import { viewerOf } from '../domain/people/access.ts';
import type { DeadlineFilter } from './deadline-filter.ts';
import type { Deadline } from './deadlines.ts';
import type { Store } from './store.ts';

/** The work of one person: what his role at his agency owns, and what his agency waits for. */
export interface Worklist {
  /** Due today or overdue. */
  today: Deadline[];
  /** Due later this week, up to Sunday. */
  thisWeek: Deadline[];
  /** Another agency must act first, whoever owns it. */
  waitingOnOthers: Deadline[];
}

/**
 * Under each heading the earliest first.
 * @param today in Amsterdam.
 * @param limit of rows under each, up to 200.
 */
export async function worklistOf(store: Store, actor: Actor, today: Day, limit: number): Promise<Worklist> {
  const mine = { agency: actor.agency, role: actor.role };
  const sunday = addDays(today, 7 - weekday(today));
  const rows = async (filter: Partial<DeadlineFilter>) =>
    (await store.deadlines({ viewer: viewerOf(actor), today, ...filter }, { limit })).items;
  return {
    today: await rows({ mine, dueTo: today }),
    thisWeek: today === sunday ? [] : await rows({ mine, dueFrom: addDays(today, 1), dueTo: sunday }),
    waitingOnOthers: await rows({ waitingOn: 'others' }),
  };
}
