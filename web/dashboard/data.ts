import { textIn } from '../../domain/calendar/text.ts';
import { definitions } from '../../domain/catalogue.ts';
import type { Actor } from '../../domain/case/case.ts';
import { openStatuses } from '../../domain/deadlines/deadline-status.ts';
import { countsOf, type DeadlineCounts } from '../../store/counts.ts';
import type { Store } from '../../store/store.ts';
import { casesOf, doneWith, type DoneWith } from '../commands/acting.ts';
import type { Option } from '../ui/forms/fields.tsx';
import type { View } from '../ui/view.tsx';
import { filterOf, tabFilter } from './asked.ts';
import { causesOf, type CausesData } from './causes-data.ts';
import { chartOf, type WeekView } from './chart-data.ts';
import type { Filters, Place, Tab } from './filters.ts';
import { rowsOf, type RowView } from './rows.ts';

/** Everything on the dashboard: all of it follows the filters, and the list the tab too. */
export interface DashboardData {
  filters: Filters;
  place: Place;
  causes: CausesData;
  rows: RowView[];
  /** Cursor of the next page. */
  next: string | null;
  /** Rows before this page. */
  skipped: number;
  /** Per tab. */
  counts: Record<Tab, number>;
  weeks: WeekView[];
  /** This month, of all one sees: no filter changes it. */
  month: { done: number; onTime: number };
  types: Option[];
  organisations: Option[];
  /** What something was just done with. */
  done: DoneWith | null;
}

const pageSize = 25;

const sum = (counts: DeadlineCounts): number => Object.values(counts).reduce((total, n) => total + n, 0);
const open = (counts: DeadlineCounts): number =>
  openStatuses.reduce((total, status) => total + counts[status], 0);

type Reader = View & { actor: Actor; organisations: { agency: string; name: string }[] };

/** @throws InvalidCursor */
export async function dashboardData(
  store: Store,
  view: Reader,
  filters: Filters,
  place: Place,
): Promise<DashboardData> {
  const days = store.perDay(filterOf(view, filters));
  const [causes, list, counts, weeks, month, done] = await Promise.all([
    causesOf(store, view, filters),
    listOf(store, view, filters, place),
    days.then((each) => tabCounts(store, view, filters, countsOf(each))),
    days.then((each) => chartOf(each, view.today)),
    store.doneSince(`${view.today.slice(0, 8)}01`, filterOf(view, filters).viewer),
    view.notice && place.done !== null ? doneWith(store, view, place.done) : null,
  ]);
  return {
    filters,
    place,
    causes,
    ...list,
    counts,
    weeks,
    month,
    types: definitions().map(({ id, title }) => ({ value: id, text: textIn(title, view.lang) })),
    organisations: view.organisations.map(({ agency, name }) => ({ value: agency, text: name })),
    done,
  };
}

/** One page of the tab that is open. */
async function listOf(
  store: Store,
  view: Reader,
  filters: Filters,
  place: Place,
): Promise<Pick<DashboardData, 'rows' | 'next' | 'skipped'>> {
  const { cursor, skipped } = place;
  const page = await store.deadlines(tabFilter(view, filters, filters.tab), {
    cursor,
    limit: pageSize,
    latestFirst: filters.sort === '-due',
  });
  const cases = filters.tab === 'done' ? new Map() : await casesOf(store, view, page.items);
  return {
    rows: rowsOf(page.items, { view, filters, place, cases }),
    next: page.next,
    skipped: cursor === null ? 0 : skipped,
  };
}

/** How many each tab holds; what is done is counted only where it is shown. */
async function tabCounts(
  store: Store,
  view: Reader,
  filters: Filters,
  all: DeadlineCounts,
): Promise<DashboardData['counts']> {
  const count = async (tab: Tab) => sum(await store.counts(tabFilter(view, filters, tab)));
  const [mine, waiting, done] = await Promise.all([
    count('mine'),
    count('waiting'),
    filters.tab === 'done' ? count('done') : 0,
  ]);
  return {
    all: open(all),
    mine,
    overdue: all.overdue,
    soon: all['due-today'] + all['due-soon'],
    waiting,
    upcoming: all.upcoming,
    done,
  };
}
