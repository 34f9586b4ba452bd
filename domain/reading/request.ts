import type { Day } from '../calendar/types.ts';
import type { ItemReading } from './item.ts';

/**
 * How far a request is. `not-sent`: nobody asked yet. `requested`, `received` (confirmed that it is there),
 * `accepted`: it waits. `overdue`: it waits longer than was expected. `refused`, `not-received`: it came
 * back. `delivered`, `accepted`, `refused`, `withdrawn` also end it. `ended`: it was let go, or applies no
 * more.
 */
export const requestStates = [
  'not-sent',
  'requested',
  'received',
  'accepted',
  'overdue',
  'delivered',
  'refused',
  'not-received',
  'withdrawn',
  'ended',
] as const;
type RequestState = (typeof requestStates)[number];

/** Of a request to a partner: how far it is, since when, and by when an answer is expected. */
export interface RequestReading {
  state: RequestState;
  since: Day | null;
  expectedBy: Day | null;
}

/** How far a request is; null for what is none. An answer that came early ends the wait like any other. */
export function requestOf(read: ItemReading): RequestReading | null {
  if (read.kind !== 'request') return null;
  const { state, status, due } = read;
  const last = (state.dialogue?.answers ?? []).findLast(({ answer }) => answer !== 'passed-on');
  const answered = last?.answer as RequestState | undefined;
  const asked = state.requestedOn ?? null;
  const told = { expectedBy: due, since: last?.on ?? asked };
  if (status === 'skipped' || status === 'cancelled')
    return { ...told, state: answered === 'withdrawn' ? 'withdrawn' : 'ended' };
  if (status === 'done') return { ...told, state: answered ?? 'ended' };
  if (state.turned) return { ...told, state: answered ?? 'refused' };
  if (read.deadlineStatus === 'overdue') return { ...told, state: 'overdue', since: due };
  if (last && (asked === null || last.on >= asked)) return { ...told, state: answered! };
  return asked === null ? { ...told, state: 'not-sent' } : { ...told, state: 'requested', since: asked };
}
