import { calendarOf } from '../domain/calendar/calendar.ts';
import { addDays } from '../domain/calendar/day.ts';
import type { Day } from '../domain/calendar/types.ts';
import type { Actor } from '../domain/case/case.ts';
import { openStatuses } from '../domain/deadlines/deadline-status.ts';
import { viewerOf } from '../domain/people/access.ts';
import type { DeadlineFilter } from './deadline-filter.ts';
import type { Deadline } from './deadlines.ts';
import type { Store } from './store.ts';

/** The work of one person: what his role at his agency owns, and what his agency waits for. */
export interface Worklist {
  /** What is yet to be taken up, read or confirmed, whatever its day; under no other heading. */
  offered: Deadline[];
  overdue: Deadline[];
  /** Due today. */
  today: Deadline[];
  /** Due in the five working days after today. */
  nextFive: Deadline[];
  /** Another agency must act first, whoever owns it. */
  waitingOnOthers: Deadline[];
}

/** Without holidays of an institution: a list is of many. */
const calendar = calendarOf();

/**
 * Under each heading the earliest first; what has no day last.
 * @param today in Amsterdam.
 * @param limit of rows under each, up to 200.
 */
export async function worklistOf(store: Store, actor: Actor, today: Day, limit: number): Promise<Worklist> {
  const mine = { agency: actor.agency, role: actor.role };
  const rows = async (filter: Partial<DeadlineFilter>) =>
    (await store.deadlines({ viewer: viewerOf(actor), today, ...filter }, { limit })).items;
  const own = (filter: Partial<DeadlineFilter>) => rows({ mine, offered: false, ...filter });
  const [offered, overdue, dueToday, nextFive, waitingOnOthers] = await Promise.all([
    rows({ mine, offered: true, deadlineStatus: [...openStatuses, 'none'] }),
    own({ deadlineStatus: ['overdue'] }),
    own({ deadlineStatus: ['due-today'] }),
    own({ dueFrom: addDays(today, 1), dueTo: calendar.addWorkingDays(today, 5) }),
    rows({ waitingOn: 'others' }),
  ]);
  return { offered, overdue, today: dueToday, nextFive, waitingOnOthers };
}
