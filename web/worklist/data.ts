import type { Actor } from '../../domain/case/case.ts';
import type { Day } from '../../domain/calendar/types.ts';
import { viewerOf } from '../../domain/people/access.ts';
import type { ItemKey } from '../../domain/people/snooze.ts';
import type { DeadlineFilter } from '../../store/deadline-filter.ts';
import type { Deadline } from '../../store/deadlines.ts';
import type { Store } from '../../store/store.ts';
import { lastOfFive, totalOf, worklistFilters } from '../../store/worklist.ts';
import type { TextKey } from '../texts/texts.ts';
import type { View } from '../ui/view.tsx';
import { casesOf, doneWith, type DoneWith } from '../commands/acting.ts';
import { laterOf, putAwayBy, type LaterView, type PutAway } from './later.ts';
import { headings, worklistPath, type Heading, type WorklistQuery } from './query.ts';
import { rowsOf, type RowView } from './rows.ts';

/** One heading, with the rows below it. */
export interface GroupView<Name extends TextKey = Heading> {
  name: Name;
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
  /** What is asked of one's role and nobody holds: beside one's own, where it would wait unseen. */
  unheld: GroupView<'offeredUnheld'> | null;
  /** What the reader does not see for a while, in whatever list. */
  later: LaterView[];
  /** In all trajectories that the reader takes part in, whosever: counted where the list itself has none. */
  overdueAnywhere: number;
  /** The list was not asked for, but opened because one's own is empty. */
  opened?: true;
  /** The last day that the list looks ahead to. */
  until: Day;
  /** What something was just done with, or with how many rows. */
  done: DoneWith | number | null;
}

/** Rows under each heading; of one heading alone. */
const firstRows = 15;
const pageRows = 50;

export type Reader = View & { actor: Actor };
type Page = { items: Deadline[]; next: string | null };

/**
 * Everything on the page, of the first of these lists that has something; of the first where none has. What
 * is not of one list alone is asked for once.
 * @throws InvalidCursor
 */
export async function worklistData(
  store: Store,
  view: Reader,
  [asked, ...others]: readonly [WorklistQuery, ...WorklistQuery[]],
): Promise<WorklistData> {
  const away = await putAwayBy(store, view);
  const mine = await listedBy(store, view, asked, away);
  if (hasSome(mine)) return dataOf(store, view, { query: asked, listed: mine, away });
  for (const query of others) {
    const listed = await listedBy(store, view, query, away);
    if (hasSome(listed)) return { ...(await dataOf(store, view, { query, listed, away })), opened: true };
  }
  return dataOf(store, view, { query: asked, listed: mine, away });
}

/** A heading with its rows, as the store has them. */
interface Listed {
  name: Heading;
  page: Page;
  total: number;
}

const hasSome = (listed: Listed[]): boolean => listed.some(({ total }) => total > 0);

async function listedBy(
  store: Store,
  view: Reader,
  query: WorklistQuery,
  away: readonly PutAway[],
): Promise<Listed[]> {
  const filters = await worklistFilters(store, view.actor, view.today, query.of);
  const later = keysOf(away);
  return Promise.all(
    headings.map(async (name) => ({
      name,
      ...(await groupOf(store, filters[name], { query, name, later })),
    })),
  );
}

const keysOf = (away: readonly PutAway[]): ItemKey[] =>
  away.map(({ row: { trajectory, item } }) => ({ trajectory, item }));

interface Found {
  query: WorklistQuery;
  listed: Listed[];
  away: readonly PutAway[];
}

async function dataOf(store: Store, view: Reader, { query, listed, away }: Found): Promise<WorklistData> {
  const unheld = await unheldOf(store, view, query, keysOf(away));
  const shown = listed.filter(({ name }) => !query.later && (query.group === null || query.group === name));
  const cases = await casesOf(
    store,
    view,
    [...shown, ...(unheld ? [unheld] : [])].flatMap(({ page }) => page.items),
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
    unheld: unheld && {
      name: 'offeredUnheld',
      rows: rowsOf(unheld.page.items, { view, query, name: 'offered', cases }),
      total: unheld.total,
      more: unheld.page.next && worklistPath({ of: 'nobody', group: 'offered' }),
    },
    later: laterOf(away, view, query),
    overdueAnywhere: await anywhere(store, view, listed.find(({ name }) => name === 'overdue')!.total),
    until: lastOfFive(view.today),
    done: await doneOf(store, view, query),
  };
}

/** How much is overdue in all that the reader sees, where nothing of the list is. */
async function anywhere(store: Store, { actor, today }: Reader, listed: number): Promise<number> {
  if (listed > 0) return 0;
  return totalOf(store, { viewer: viewerOf(actor), today, deadlineStatus: ['overdue'] });
}

/** A coordinator has a page of her own for what nobody picked up. */
async function unheldOf(
  store: Store,
  { actor, today }: Reader,
  query: WorklistQuery,
  later: readonly ItemKey[],
): Promise<{ page: Page; total: number } | null> {
  if (query.of !== 'me' || query.group !== null || query.later || actor.role === 'coordinator') return null;
  const { offered } = await worklistFilters(store, actor, today, 'nobody');
  const found = await groupOf(store, offered, { query, name: 'offered', later });
  return found.total > 0 ? found : null;
}

interface Wanted {
  query: WorklistQuery;
  name: Heading;
  later: readonly ItemKey[];
}

/** The rows of a heading and how many there are in all; counted only where the rows do not tell it. */
async function groupOf(
  store: Store,
  filter: DeadlineFilter | null,
  { query: { group, cursor, later: onlyLater }, name, later }: Wanted,
): Promise<{ page: Page; total: number }> {
  const none = { items: [], next: null };
  if (filter === null) return { page: none, total: 0 };
  if (onlyLater || (group !== null && group !== name))
    return { page: none, total: await totalWithout(store, filter, later) };
  const seen = later.length > 0 ? { ...filter, without: later } : filter;
  const page = await store.deadlines(seen, { cursor, limit: group === null ? firstRows : pageRows });
  const whole = cursor === null && page.next === null;
  return { page, total: whole ? page.items.length : await totalWithout(store, filter, later) };
}

/** The kept counts know nothing of what one reader does not see: these few are counted and taken off. */
async function totalWithout(
  store: Store,
  filter: DeadlineFilter,
  later: readonly ItemKey[],
): Promise<number> {
  const [all, unseen] = await Promise.all([
    totalOf(store, filter),
    later.length > 0 ? totalOf(store, { ...filter, among: later }) : 0,
  ]);
  return all - unseen;
}

/** How many rows, or the one that something was done with. */
async function doneOf(store: Store, view: Reader, { done }: WorklistQuery): Promise<WorklistData['done']> {
  if (!view.notice || done === null) return null;
  return /^\d{1,3}$/.test(done) ? Number(done) : doneWith(store, view, done);
}
