import type { Actor } from '../domain/case/case.ts';
import type { CaseEvent } from '../domain/case/events.ts';
import type { ItemReading } from '../domain/reading/item.ts';
import { aheadOf, keysTold, missedOf, toldOf } from '../domain/reading/told.ts';
import type { Store } from './store.ts';

/**
 * Who was told what of an item, what comes next, and what fell in a pause. People are named, and who acts for
 * whom is said, to those of their own agency alone.
 */
export async function itemTold(
  store: Pick<Store, 'delivered' | 'peopleOf'>,
  read: ItemReading,
  rows: readonly { data: Record<string, unknown> }[],
  { agency }: Actor,
) {
  const events = rows.map(({ data }) => data as unknown as CaseEvent);
  const [delivered, people] = await Promise.all([
    store.delivered(keysTold(read, events)),
    store.peopleOf([agency]),
  ]);
  return {
    told: toldOf(read, events, delivered, people),
    ahead: aheadOf(read, people),
    missed: missedOf(read, people),
  };
}

export type ItemTold = Awaited<ReturnType<typeof itemTold>>;
