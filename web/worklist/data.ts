import type { Actor } from '../../domain/case/case.ts';
import type { Day } from '../../domain/calendar/types.ts';
import type { DeadlineFilter } from '../../store/deadline-filter.ts';
import type { Deadline } from '../../store/deadlines.ts';
import type { Store } from '../../store/store.ts';
import { lastOfFive, totalOf, worklistFilters } from '../../store/worklist.ts';
import type { View } from '../ui/view.tsx';
import { casesOf, doneWith, type DoneWith } from '../commands/acting.ts';
import { headings, worklistPath, type Heading, type WorklistQuery } from './query.ts';
import { rowsOf, type RowView } from './rows.ts';

/** One heading, with the rows below it. */
export interface GroupView {
  name: Heading;
  rows: RowView[];
  /** Of all pages. */
  total: number;
  /** Where the rest is found; null where these rows are all, or the last ones. */
  more: string | null;
}

/** The work list in the words of the reader. */
export interface WorklistData {
  query: WorklistQuery;
  /** Those that are shown. */
  groups: GroupView[];
  totals: Record<Heading, number>;
  /** The last day that the list looks ahead to. */
  until: Day;
  /** What something was just done with. */
  done: DoneWith | null;
}

/** Rows under each heading; of one heading alone. */
const firstRows = 15;
const pageRows = 50;

type Reader = View & { actor: Actor };
type Page = { items: Deadline[]; next: string | null };

/** Everything on the page. @throws InvalidCursor */
export async function worklistData(store: Store, view: Reader, query: WorklistQuery): Promise<WorklistData> {
  const filters = await worklistFilters(store, view.actor, view.today, query.of);
  const listed = await Promise.all(
    headings.map(async (name) => ({ name, ...(await groupOf(store, filters[name], query, name)) })),
  );
  const shown = listed.filter(({ name }) => query.group === null || query.group === name);
  const cases = await casesOf(
    store,
    view,
    shown.flatMap(({ page }) => page.items),
  );
  const groups = shown.map(({ name, page, total }) => ({
    name,
    rows: rowsOf(page.items, { view, query, name, cases }),
    total,
    more: page.next && worklistPath({ of: query.of, group: name, cursor: query.group && page.next }),
  }));
  return {
    query,
    groups,
    totals: Object.fromEntries(listed.map(({ name, total }) => [name, total])) as Record<Heading, number>,
    until: lastOfFive(view.today),
    done: view.notice && query.done !== null ? await doneWith(store, view, query.done) : null,
  };
}

/** The rows of a heading and how many there are in all; counted only where the rows do not tell it. */
async function groupOf(
  store: Store,
  filter: DeadlineFilter | null,
  { group, cursor }: WorklistQuery,
  name: Heading,
): Promise<{ page: Page; total: number }> {
  const none = { items: [], next: null };
  if (filter === null) return { page: none, total: 0 };
  if (group !== null && group !== name) return { page: none, total: await totalOf(store, filter) };
  const page = await store.deadlines(filter, { cursor, limit: group === null ? firstRows : pageRows });
  const whole = cursor === null && page.next === null;
  return { page, total: whole ? page.items.length : await totalOf(store, filter) };
}
