/** The tabs, in this order. */
export const tabs = ['all', 'mine', 'overdue', 'soon', 'waiting', 'upcoming', 'done'] as const;
export type Tab = (typeof tabs)[number];

const periods = ['past', 'five', 'week', 'month', 'later'] as const;
export type Period = (typeof periods)[number];

export interface Filters {
  tab: Tab;
  q: string;
  type: string;
  /** Whose it is. */
  organisation: string;
  /** Who of one's own organisation holds it, by opaque id; `nobody`. */
  colleague: string;
  /** On whom it waits: an organisation, or a role without one. */
  waiting: string;
  period: Period | '';
  /** `-due`: latest due day first; empty: earliest first. */
  sort: '-due' | '';
}

export const filterKeys = ['q', 'type', 'organisation', 'colleague', 'waiting', 'period'] as const;

/** In the place of a colleague: what was given to nobody. */
export const nobody = 'nobody';

/** In the place of on whom it waits: any other organisation. */
export const others = 'others';

/** Where in the list one is. */
export interface Place {
  cursor: string | null;
  /** Rows before this page: known as long as one walks forward. */
  skipped: number;
  /** The row to go on with, after something was done with another one. */
  next: string | null;
  /** The row with which something was done. */
  done: string | null;
}

const textOf = (query: Record<string, unknown>, name: string, most = 100): string =>
  typeof query[name] === 'string' ? query[name].trim().slice(0, most) : '';

/** Reads the query of the dashboard. What it does not know it leaves out: a bookmark never breaks. */
export function readFilters(query: Record<string, unknown>): Filters {
  const text = (name: string) => textOf(query, name);
  const known = <T extends string>(values: readonly T[], value: string) => values.find((v) => v === value);
  return {
    tab: known(tabs, text('tab')) ?? 'all',
    q: text('q'),
    type: text('type'),
    organisation: text('organisation'),
    colleague: text('colleague'),
    waiting: text('waiting'),
    period: known(periods, text('period')) ?? '',
    sort: text('sort') === '-due' ? '-due' : '',
  };
}

export function readPlace(query: Record<string, unknown>): Place {
  const from = Number(query['from']);
  return {
    cursor: textOf(query, 'cursor', 500) || null,
    skipped: Number.isInteger(from) && from > 0 ? from : 0,
    next: textOf(query, 'next', 300) || null,
    done: textOf(query, 'done', 300) || null,
  };
}

/** The address of the dashboard with these filters, some changed; paging starts anew unless given. */
export function withQuery(
  filters: Filters,
  change: Partial<Filters>,
  { path = '/deadlines', ...more }: Record<string, string> = {},
): string {
  const next = { ...filters, ...change };
  const query = new URLSearchParams();
  if (next.tab !== 'all') query.set('tab', next.tab);
  for (const key of filterKeys) if (next[key]) query.set(key, next[key]);
  if (next.sort) query.set('sort', next.sort);
  for (const [key, value] of Object.entries(more)) query.set(key, value);
  // A plain address opens with what its reader keeps for it.
  if (query.size === 0) query.set('tab', 'all');
  return `${path}?${query.toString()}`;
}

/** The same, with the list in view: whoever chose something stays where it shows. */
export const listPath = (filters: Filters, change: Partial<Filters>, more?: Record<string, string>): string =>
  `${withQuery(filters, change, more)}#list`;

/** Whether anything but the tab narrows what is shown. */
export const isFiltered = (filters: Filters): boolean => filterKeys.some((key) => filters[key] !== '');
