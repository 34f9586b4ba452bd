import type { Instant } from '../domain/calendar/types.ts';
import type { Present } from '../domain/case/case.ts';
import type { Store } from './store.ts';

/** Longest wait for the store to show a change that the engine knows already, in milliseconds. */
const SHOWN_WITHIN = 2_000;

export interface Change {
  /** Null for somebody of no agency, through a link. */
  agency: string | null;
  role: string;
  at: Instant;
}

/** Who changed last what somebody wanted to save over; null while the store cannot tell. */
export async function lastChange(
  { waitFor, events }: Pick<Store, 'waitFor' | 'events'>,
  id: string,
  { changed }: Present,
): Promise<Change | null> {
  const row = await waitFor(id, changed, SHOWN_WITHIN)
    .then(() => events(id, { after: changed - 1, limit: 1 }))
    .then(([first]) => first)
    .catch(() => undefined);
  if (row?.sequence !== changed || row.type === 'gap') return null;
  return { agency: row.actor.agency || null, role: row.actor.role, at: row.at };
}
