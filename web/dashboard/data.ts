import { viewerOf } from '../../domain/people/access.ts';
import { calendarOf } from '../../domain/calendar/calendar.ts';
import { addDays, weekday } from '../../domain/calendar/day.ts';
import type { Day } from '../../domain/calendar/types.ts';
import { definitions } from '../../domain/catalogue.ts';
import type { Actor } from '../../domain/case/case.ts';
import type { DeadlineStatus } from '../../domain/deadlines/deadline-status.ts';
import type { DeadlineCounts } from '../../store/deadlines.ts';
import type { DeadlineFilter } from '../../store/deadline-filter.ts';
import type { Store } from '../../store/store.ts';
import type { View } from '../ui/view.tsx';
import { filterKeys, type Filters, type Period, type Tab } from './filters.ts';
import { searchText } from '../ui/format.ts';
import { deadlineView, type DeadlineView } from '../ui/deadlines.ts';
import type { Option } from '../ui/forms/fields.tsx';

/** Open deadlines that fall in one week. */
export interface WeekView {
  /** Monday. */
  from: Day;
  overdue: number;
  soon: number;
  upcoming: number;
}

/** Everything on the dashboard. */
export interface DashboardData {
  filters: Filters;
  rows: DeadlineView[];
  /** Cursor of the next page. */
  next: string | null;
  /** Rows before this page: known as long as one walks forward. */
  skipped: number;
  /** With the filters, per tab. */
  counts: Record<Tab, number>;
  /** Without filters. */
  tiles: {
    overdue: number;
    soon: number;
    today: number;
    upcoming: number;
    oldest: Day | null;
    firstUpcoming: Day | null;
    done: number;
    onTime: number;
  };
  weeks: WeekView[];
  types: Option[];
  organisations: Option[];
}

const pageSize = 25;
/** The chart shows two weeks back, this week, and three ahead. */
const weeksBack = 2;
const weeksShown = 6;

const periods: Record<Period, (today: Day) => { dueFrom?: Day; dueTo?: Day }> = {
  past: (today) => ({ dueTo: addDays(today, -1) }),
  week: (today) => ({ dueFrom: today, dueTo: addDays(today, 7) }),
  month: (today) => ({ dueFrom: today, dueTo: addDays(today, 30) }),
  later: (today) => ({ dueFrom: addDays(today, 31) }),
};

const open = (counts: DeadlineCounts): number => counts.overdue + counts['due-today'] + counts['due-soon'] + counts.upcoming;
const soon = (counts: DeadlineCounts): number => counts['due-today'] + counts['due-soon'];
const finished: DeadlineStatus[] = ['met', 'met-late'];

/** Everything on the dashboard: the tiles and the chart over all one sees, the tabs and the list with the filters. */
export async function dashboardData(
  store: Store,
  view: View & { actor: Actor; organisations: { agency: string; name: string }[] },
  filters: Filters,
  { cursor, skipped }: { cursor: string | null; skipped: number },
): Promise<DashboardData> {
  const { today, actor, lang } = view;
  const everything: DeadlineFilter = { viewer: viewerOf(actor), today, soon: calendarOf().addWorkingDays(today, 5) };
  const filtered: DeadlineFilter = {
    ...everything,
    type: filters.type || undefined,
    agency: filters.organisation || undefined,
    text: searchText(filters.q) || undefined,
    ...(filters.period ? periods[filters.period](today) : {}),
  };
  const mine = { agency: actor.agency, role: actor.role };
  const ofTab: Record<Tab, Partial<DeadlineFilter>> = {
    all: {},
    mine: { mine },
    overdue: { deadlineStatus: ['overdue'] },
    soon: { deadlineStatus: ['due-today', 'due-soon'] },
    waiting: { waitingOn: 'others' },
    upcoming: { deadlineStatus: ['upcoming'] },
    done: { deadlineStatus: finished },
  };
  const first = async (status: DeadlineStatus) =>
    (await store.deadlines({ ...everything, deadlineStatus: [status] }, { limit: 1 })).items[0]?.due ?? null;
  const monday = addDays(today, 1 - weekday(today) - 7 * weeksBack);
  const filtering = filterKeys.some((key) => filters[key]);
  const [page, all, ours, waiting, done, total, oldest, firstUpcoming, doneSince, weeks] = await Promise.all([
    store.deadlines({ ...filtered, ...ofTab[filters.tab] }, { cursor, limit: pageSize, latestFirst: filters.sort === '-due' }),
    store.counts(filtered),
    store.counts({ ...filtered, mine }),
    store.counts({ ...filtered, waitingOn: 'others' }),
    filters.tab === 'done' ? store.counts({ ...filtered, deadlineStatus: finished }) : null,
    filtering ? store.counts(everything) : null,
    first('overdue'),
    first('upcoming'),
    store.doneSince(`${today.slice(0, 8)}01`, viewerOf(actor)),
    store.perWeek({ ...everything, dueFrom: monday, dueTo: addDays(monday, 7 * weeksShown - 1) }),
  ]);
  const whole = total ?? all;
  return {
    filters,
    rows: page.items.map(deadlineView(view)),
    next: page.next,
    skipped: cursor === null ? 0 : skipped,
    counts: {
      all: open(all),
      mine: open(ours),
      overdue: all.overdue,
      soon: soon(all),
      waiting: open(waiting),
      upcoming: all.upcoming,
      done: done ? done.met + done['met-late'] : 0,
    },
    tiles: {
      overdue: whole.overdue,
      soon: soon(whole),
      today: whole['due-today'],
      upcoming: whole.upcoming,
      oldest,
      firstUpcoming,
      done: doneSince.done,
      onTime: doneSince.onTime,
    },
    weeks: Array.from({ length: weeksShown }, (_, at) => weekView(addDays(monday, 7 * at), weeks)),
    types: definitions().map(({ id, title }) => ({ value: id, text: title[lang] })),
    organisations: view.organisations.map(({ agency, name }) => ({ value: agency, text: name })),
  };
}

function weekView(from: Day, weeks: { monday: Day; counts: DeadlineCounts }[]): WeekView {
  const counts = weeks.find(({ monday }) => monday === from)?.counts;
  return { from, overdue: counts?.overdue ?? 0, soon: counts ? soon(counts) : 0, upcoming: counts?.upcoming ?? 0 };
}
