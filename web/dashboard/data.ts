import { textIn } from '../../domain/calendar/text.ts';
import { viewerOf } from '../../domain/people/access.ts';
import { addDays, weekday } from '../../domain/calendar/day.ts';
import type { Day } from '../../domain/calendar/types.ts';
import { definitions } from '../../domain/catalogue.ts';
import type { Actor } from '../../domain/case/case.ts';
import type { DeadlineStatus } from '../../domain/deadlines/deadline-status.ts';
import { countsOf, firstDayOf, weeksOf, type DeadlineCounts } from '../../store/counts.ts';
import type { DeadlineFilter } from '../../store/deadline-filter.ts';
import type { OfDay } from '../../store/kept.ts';
import type { Store } from '../../store/store.ts';
import type { View } from '../ui/view.tsx';
import { filterKeys, type Filters, type Period, type Tab } from './filters.ts';
import { searchText } from '../ui/format.ts';
import { deadlineView, type DeadlineView } from '../ui/deadlines.ts';
import type { Option } from '../ui/forms/fields.tsx';

/** Open deadlines that fall in one week. */
export interface WeekView {
  /** Monday; null for all weeks before those that are shown. */
  from: Day | null;
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
/** The chart shows all that is older in one bar, two weeks back, this week, and three ahead. */
const weeksBack = 2;
const weeksShown = 6;

const periods: Record<Period, (today: Day) => { dueFrom?: Day; dueTo?: Day }> = {
  past: (today) => ({ dueTo: addDays(today, -1) }),
  week: (today) => ({ dueFrom: today, dueTo: addDays(today, 7) }),
  month: (today) => ({ dueFrom: today, dueTo: addDays(today, 30) }),
  later: (today) => ({ dueFrom: addDays(today, 31) }),
};

const open = (counts: DeadlineCounts): number =>
  counts.overdue + counts['due-today'] + counts['due-soon'] + counts.upcoming;
const soon = (counts: DeadlineCounts): number => counts['due-today'] + counts['due-soon'];
const finished: DeadlineStatus[] = ['met', 'met-late', 'not-met'];

interface Looking {
  store: Store;
  view: View & { actor: Actor };
  filters: Filters;
  /** All that this person sees. */
  everything: DeadlineFilter;
  /** Of those, what fits the filters. */
  filtered: DeadlineFilter;
  mine: { agency: string; role: string };
}

type Paging = { cursor: string | null; skipped: number };

/**
 * Everything on the dashboard: the tiles and the chart over
 * all one sees, the tabs and the list with the filters.
 */
export async function dashboardData(
  store: Store,
  view: View & { actor: Actor; organisations: { agency: string; name: string }[] },
  filters: Filters,
  paging: Paging,
): Promise<DashboardData> {
  const { today, actor, lang } = view;
  const everything: DeadlineFilter = { viewer: viewerOf(actor), today };
  const filtered: DeadlineFilter = {
    ...everything,
    type: filters.type || undefined,
    agency: filters.organisation || undefined,
    text: searchText(filters.q) || undefined,
    ...(filters.period ? periods[filters.period](today) : {}),
  };
  const mine = { agency: actor.agency, role: actor.role };
  const looking = { store, view, filters, everything, filtered, mine };
  // The tiles, the chart and, where nothing is filtered, the tabs are of the same days.
  const whole = store.perDay(everything);
  const isFiltered = filterKeys.some((key) => filters[key]);
  const [list, counts, tiles, weeks] = await Promise.all([
    listOf(looking, paging),
    tabCounts(looking, isFiltered ? store.perDay(filtered) : whole),
    tilesOf(looking, whole),
    chartOf(looking, whole),
  ]);
  return {
    filters,
    ...list,
    counts,
    tiles,
    weeks,
    types: definitions().map(({ id, title }) => ({ value: id, text: textIn(title, lang) })),
    organisations: view.organisations.map(({ agency, name }) => ({ value: agency, text: name })),
  };
}

/** One page of the tab that is open. */
async function listOf(
  { store, view, filters, filtered, mine }: Looking,
  { cursor, skipped }: Paging,
): Promise<Pick<DashboardData, 'rows' | 'next' | 'skipped'>> {
  const ofTab: Record<Tab, Partial<DeadlineFilter>> = {
    all: {},
    mine: { mine },
    overdue: { deadlineStatus: ['overdue'] },
    soon: { deadlineStatus: ['due-today', 'due-soon'] },
    waiting: { waitingOn: 'others' },
    upcoming: { deadlineStatus: ['upcoming'] },
    done: { deadlineStatus: finished },
  };
  const page = await store.deadlines(
    { ...filtered, ...ofTab[filters.tab] },
    { cursor, limit: pageSize, latestFirst: filters.sort === '-due' },
  );
  return {
    rows: page.items.map(deadlineView(view)),
    next: page.next,
    skipped: cursor === null ? 0 : skipped,
  };
}

/** How many each tab holds; what was done is counted only where it is shown. */
async function tabCounts(
  { store, filters, filtered, mine }: Looking,
  days: Promise<OfDay[]>,
): Promise<DashboardData['counts']> {
  const [all, ours, waiting, done] = await Promise.all([
    days.then(countsOf),
    store.counts({ ...filtered, mine }),
    store.counts({ ...filtered, waitingOn: 'others' }),
    filters.tab === 'done' ? store.counts({ ...filtered, deadlineStatus: finished }) : null,
  ]);
  return {
    all: open(all),
    mine: open(ours),
    overdue: all.overdue,
    soon: soon(all),
    waiting: open(waiting),
    upcoming: all.upcoming,
    done: done ? done.met + done['met-late'] + done['not-met'] : 0,
  };
}

/** The tiles, which no filter changes. */
async function tilesOf(
  { store, view: { today }, everything }: Looking,
  whole: Promise<OfDay[]>,
): Promise<DashboardData['tiles']> {
  const [days, { done, onTime }] = await Promise.all([
    whole,
    store.doneSince(`${today.slice(0, 8)}01`, everything.viewer),
  ]);
  const counts = countsOf(days);
  return {
    overdue: counts.overdue,
    soon: soon(counts),
    today: counts['due-today'],
    upcoming: counts.upcoming,
    oldest: firstDayOf(days, 'overdue'),
    firstUpcoming: firstDayOf(days, 'upcoming'),
    done,
    onTime,
  };
}

async function chartOf({ view: { today } }: Looking, whole: Promise<OfDay[]>): Promise<WeekView[]> {
  const monday = addDays(today, 1 - weekday(today) - 7 * weeksBack);
  const weeks = weeksOf(await whole);
  const older = weeks.filter((week) => week.monday < monday);
  const shown = Array.from({ length: weeksShown }, (_, at) => {
    const from = addDays(monday, 7 * at);
    return weekView(
      from,
      weeks.filter((week) => week.monday === from),
    );
  });
  return older.length === 0 ? shown : [weekView(null, older), ...shown];
}

function weekView(from: Day | null, weeks: { counts: DeadlineCounts }[]): WeekView {
  const sum = (of: (counts: DeadlineCounts) => number) =>
    weeks.reduce((total, { counts }) => total + of(counts), 0);
  return {
    from,
    overdue: sum(({ overdue }) => overdue),
    soon: sum(soon),
    upcoming: sum(({ upcoming }) => upcoming),
  };
}
