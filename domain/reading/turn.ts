import type { Actor } from '../case/case.ts';
import { isOffered } from './offered.ts';
import type { ItemReading } from './item.ts';
import { holderOfItem } from '../people/holding.ts';
import { statusOf } from '../case/pauses.ts';
import { isForAnotherCase } from './blockers.ts';

/**
 * Where an item stands for whoever reads a case: what she must do, what waits on others, what comes, what
 * waits for something first, what is past, and what is for another case than this one.
 */
export type Turn = 'must' | 'others' | 'planned' | 'waiting' | 'done' | 'elsewhere';

const soon: readonly ItemReading['deadlineStatus'][] = ['overdue', 'due-today', 'due-soon'];

/**
 * Whose turn it is with an item; each item has exactly one place.
 * @param covers people for whom she acts today, beside herself: by opaque id.
 */
export function turnOf(read: ItemReading, actor: Actor, covers: readonly string[] = []): Turn {
  const { status, case: c, deadlineStatus, waitingOn, flags } = read;
  if (status === 'done' || status === 'skipped') return 'done';
  if (status === 'cancelled' || isForAnotherCase(read)) return 'elsewhere';
  if (status === 'waiting') return 'waiting';
  // Of what rests nobody has to do anything.
  if (statusOf(c) === 'closed' || flags.includes('paused')) return 'planned';
  const isNow = soon.includes(deadlineStatus) || read.kind === 'signal' || isOffered(read);
  if (isMine(read, actor, covers)) return isNow ? 'must' : 'planned';
  return waitingOn !== null || isNow ? 'others' : 'planned';
}

/** Whether it lies with her role, unless that was given here to somebody for whom she does not act. */
function isMine(
  { case: c, state, holder, waitingOn }: ItemReading,
  actor: Actor,
  covers: readonly string[],
): boolean {
  const lies = waitingOn ?? holder;
  if (lies.agency !== actor.agency || lies.role !== actor.role || lies.outside !== undefined) return false;
  const person = holderOfItem(c, state, lies);
  return person === undefined || [undefined, person].includes(actor.person) || covers.includes(person);
}
