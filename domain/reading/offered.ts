import type { ItemReading } from './item.ts';
import { isWithoutAccess } from '../people/parties.ts';

/**
 * Whether its owner is offered it: a question or hand-over to accept or refuse, something to read, a
 * report to confirm, or what came back because the other refused it. What was accepted is work like any
 * other.
 */
export function isOffered({ kind, owner, state, status, flags }: ItemReading): boolean {
  if (status !== 'open' || isWithoutAccess(owner)) return false;
  if (state.reported && !state.reported.confirmed) return true;
  if (state.adHoc?.origin === 'told') return true;
  if (flags.includes('returned')) return true;
  return kind === 'request' && !state.turned && state.outcome !== 'accepted';
}
