import type { Day } from '../domain/calendar/types.ts';
import { openStatuses } from '../domain/deadlines/deadline-status.ts';
import { viewerOf } from '../domain/people/access.ts';
import { loadDays } from '../domain/people/load.ts';
import type { Store } from './store.ts';
import type { Unhandled } from './unhandled.ts';

/** With what the agency owns, was given to nobody, and is overdue or due in the next five working days. */
export type InboxCounts = Unhandled & { unheld: number };

/** How much nobody picked up of an agency, exactly. @param today in Amsterdam. */
export async function inboxCounts(
  store: Pick<Store, 'unhandled' | 'counts'>,
  agency: string,
  today: Day,
): Promise<InboxCounts> {
  const viewer = viewerOf({ agency, role: 'coordinator' });
  const { until: dueTo } = loadDays(today);
  const [counts, unheld] = await Promise.all([
    store.unhandled(agency),
    store.counts({ viewer, today, agency, unheld: true, dueTo }),
  ]);
  return { ...counts, unheld: openStatuses.reduce((sum, status) => sum + unheld[status], 0) };
}

/** The number in the menu. */
export const inboxTotal = (counts: InboxCounts): number =>
  Object.values(counts).reduce((sum, n) => sum + n, 0);
