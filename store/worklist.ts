import { calendarOf } from '../domain/calendar/calendar.ts';
import { addDays } from '../domain/calendar/day.ts';
import type { Day } from '../domain/calendar/types.ts';
import type { Actor } from '../domain/case/case.ts';
import { openStatuses } from '../domain/deadlines/deadline-status.ts';
import { viewerOf } from '../domain/people/access.ts';
import type { DeadlineFilter } from './deadline-filter.ts';
import type { Deadline } from './deadlines.ts';
import { isKept } from './kept.ts';
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
  /**
   * Another agency must act first, whoever owns it; of one's own work only in trajectories in which one
   * holds something.
   */
  waitingOnOthers: Deadline[];
}

/** Without holidays of an institution: a list is of many. */
const calendar = calendarOf();

/**
 * Whose work: one's own with that of whom one replaces, all of one's role (of a coordinator all of her
 * agency), or what nobody holds.
 */
export const worklistOwners = ['me', 'team', 'nobody'] as const;
export type WorklistOf = (typeof worklistOwners)[number];

/**
 * Under each heading the earliest first; what has no day last.
 * @param wanted.today in Amsterdam.
 * @param wanted.limit of rows under each, up to 200.
 * @param wanted.of what nobody holds waits on nobody else.
 */
export async function worklistOf(
  store: Store,
  actor: Actor,
  { today, limit, of = 'team' }: { today: Day; limit: number; of?: WorklistOf },
): Promise<Worklist> {
  const headings = await worklistFilters(store, actor, today, of);
  const rows = async (filter: DeadlineFilter | null) =>
    filter === null ? [] : (await store.deadlines(filter, { limit })).items;
  const [offered, overdue, dueToday, nextFive, waitingOnOthers] = await Promise.all([
    rows(headings.offered),
    rows(headings.overdue),
    rows(headings.today),
    rows(headings.nextFive),
    rows(headings.waitingOnOthers),
  ]);
  return { offered, overdue, today: dueToday, nextFive, waitingOnOthers };
}

/**
 * What stands under each heading of somebody's work list, to be listed or counted; null: nothing ever.
 * @param today in Amsterdam.
 */
export async function worklistFilters(
  store: Pick<Store, 'covering'>,
  actor: Actor,
  today: Day,
  of: WorklistOf,
): Promise<Record<keyof Worklist, DeadlineFilter | null>> {
  const headings = headingsOf(await whoseOf(store, actor, today, of), today, of);
  const viewer = viewerOf(actor);
  const whole = (filter: Partial<DeadlineFilter> | null) => filter && { viewer, today, ...filter };
  return {
    offered: whole(headings.offered),
    overdue: whole(headings.overdue),
    today: whole(headings.today),
    nextFive: whole(headings.nextFive),
    waitingOnOthers: whole(headings.waitingOnOthers),
  };
}

/** How many there are, of every status that the filter lets through. */
export async function totalOf(store: Pick<Store, 'counts'>, filter: DeadlineFilter): Promise<number> {
  const sum = async (of: DeadlineFilter) =>
    Object.values(await store.counts(of)).reduce((total, count) => total + count, 0);
  const whole = { ...filter, offered: undefined };
  if (filter.offered !== false || !isKept(whole)) return sum(filter);
  // All are kept, and what is offered is few.
  const [all, offered] = await Promise.all([sum(whole), sum({ ...filter, offered: true })]);
  return all - offered;
}

/** The last of the five working days that a work list looks ahead. */
export const lastOfFive = (today: Day): Day => calendar.addWorkingDays(today, 5);

/** Whose deadlines, of those that somebody sees. */
export type Whose = Partial<Pick<DeadlineFilter, 'agency' | 'mine' | 'heldBy' | 'heldByNone'>>;

/** What stands under each heading of a work list; null: nothing ever. */
export function headingsOf(
  whose: Whose,
  today: Day,
  of: WorklistOf,
): Record<keyof Worklist, Partial<DeadlineFilter> | null> {
  const own = (filter: Partial<DeadlineFilter>) => ({ ...whose, offered: false, ...filter });
  return {
    offered: { ...whose, offered: true, deadlineStatus: [...openStatuses, 'none'] },
    overdue: own({ deadlineStatus: ['overdue'] }),
    today: own({ deadlineStatus: ['due-today'] }),
    nextFive: own({ dueFrom: addDays(today, 1), dueTo: lastOfFive(today) }),
    waitingOnOthers: of === 'nobody' ? null : { waitingOn: 'others', withHeldBy: whose.heldBy },
  };
}

/** Who replaces somebody may have another role at their agency. */
async function whoseOf(
  store: Pick<Store, 'covering'>,
  actor: Actor,
  today: Day,
  of: WorklistOf,
): Promise<Whose> {
  const { agency, role } = actor;
  // The coordinator answers for all that her agency has, whatever the role, and gives out what nobody holds.
  const team = role === 'coordinator' ? { agency } : { mine: { agency, role } };
  if (of === 'team') return team;
  const covering = await store.covering(actor, today);
  if (of === 'me') return { heldBy: { agency, people: covering.mine } };
  return { ...team, heldByNone: covering.covered };
}
