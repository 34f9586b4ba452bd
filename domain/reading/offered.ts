import type { ItemReading } from './item.ts';
import { isWithoutAccess } from '../people/parties.ts';

/**
 * Whether its owner is offered it: a question or hand-over to accept or refuse, something to read, or a
 * report to confirm. What was accepted is work like any other.
 */
export function isOffered({ kind, owner, state, status }: ItemReading): boolean {
  if (status !== 'open' || isWithoutAccess(owner)) return false;
  if (state.reported && !state.reported.confirmed) return true;
  if (state.adHoc?.origin === 'told') return true;
  return kind === 'request' && !state.turned && state.outcome !== 'accepted';
}
