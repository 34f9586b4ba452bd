import type { Day } from '../domain/calendar/types.ts';
import type { Actor, Refusal } from '../domain/case/case.ts';
import { openStatuses } from '../domain/deadlines/deadline-status.ts';
import { viewerOf } from '../domain/people/access.ts';
import { tooManySnoozed, wrongSnooze, type ItemKey, type Snoozable } from '../domain/people/snooze.ts';
import type { Deadline } from './deadlines.ts';
import type { SnoozedItem } from './snoozes.ts';
import type { Store } from './store.ts';

/** Of these few items what this person sees and is still to be met, by due day. @param today in Amsterdam. */
export async function openAmong(
  store: Pick<Store, 'deadlines'>,
  actor: Actor,
  among: readonly ItemKey[],
  today: Day,
): Promise<Deadline[]> {
  if (among.length === 0) return [];
  const filter = {
    viewer: viewerOf(actor),
    today,
    among,
    deadlineStatus: [...openStatuses, 'none'] as const,
  };
  const { items } = await store.deadlines(filter, { limit: among.length });
  return items.filter(({ status }) => status === 'open');
}

/** What decides whether a row may be put away, for this reader. */
export const snoozable = ({ due, offered, owner }: Deadline, { agency }: Actor): Snoozable => ({
  due,
  offered: offered && owner.agency === agency,
});

/**
 * Leaves something out of the work list of whoever asks, before a day; nothing else changes.
 * @returns why not; `not-found` of what she does not see or what is done.
 */
export async function putAway(
  store: Pick<Store, 'deadlines' | 'putSnooze'>,
  actor: Actor & { person: string },
  snooze: SnoozedItem,
  today: Day,
): Promise<Refusal | 'not-found' | undefined> {
  const [found] = await openAmong(store, actor, [snooze], today);
  if (!found) return 'not-found';
  const wrong = wrongSnooze(snooze.until, snoozable(found, actor), today);
  if (wrong) return wrong;
  return (await store.putSnooze(actor, snooze, today)) ? undefined : tooManySnoozed;
}
