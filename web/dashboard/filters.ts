/** The tabs with a badge; `upcoming` and `done` are reached from the tiles. */
export const tabs = ['all', 'mine', 'overdue', 'soon', 'waiting'] as const;
const allTabs = [...tabs, 'upcoming', 'done'] as const;
export type Tab = (typeof allTabs)[number];

const periods = ['past', 'week', 'month', 'later'] as const;
export type Period = (typeof periods)[number];

export interface Filters {
  tab: Tab;
  q: string;
  type: string;
  organisation: string;
  period: Period | '';
  /** `-due`: latest due day first; empty: earliest first. */
  sort: '-due' | '';
}

export const filterKeys = ['q', 'type', 'organisation', 'period'] as const;

/** Reads the query of the dashboard. What it does not know it leaves out: a bookmark never breaks. */
export function readFilters(query: Record<string, unknown>): Filters {
  const text = (name: string) => (typeof query[name] === 'string' ? query[name].trim().slice(0, 100) : '');
  const known = <T extends string>(values: readonly T[], value: string) => values.find((v) => v === value);
  return {
    tab: known(allTabs, text('tab')) ?? 'all',
    q: text('q'),
    type: text('type'),
    organisation: text('organisation'),
    period: known(periods, text('period')) ?? '',
    sort: text('sort') === '-due' ? '-due' : '',
  };
}

/** The address of the dashboard with these filters, some changed; paging starts anew unless given. */
export function withQuery(
  filters: Filters,
  change: Partial<Filters>,
  paging: Record<string, string> = {},
): string {
  const next = { ...filters, ...change };
  const query = new URLSearchParams();
  if (next.tab !== 'all') query.set('tab', next.tab);
  for (const key of filterKeys) if (next[key]) query.set(key, next[key]);
  if (next.sort) query.set('sort', next.sort);
  for (const [key, value] of Object.entries(paging)) query.set(key, value);
  return query.size ? `/deadlines?${query.toString()}` : '/deadlines';
}
