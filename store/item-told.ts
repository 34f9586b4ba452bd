import type { CaseEvent } from '../domain/case/events.ts';
import type { ItemReading } from '../domain/reading/item.ts';
import { agenciesTold, aheadOf, keysTold, missedOf, toldOf } from '../domain/reading/told.ts';
import type { Store } from './store.ts';

/** Who was told what of an item, what comes next, and what fell in a pause. */
export async function itemTold(
  store: Pick<Store, 'delivered' | 'peopleOf'>,
  read: ItemReading,
  rows: readonly { data: Record<string, unknown> }[],
) {
  const events = rows.map(({ data }) => data as unknown as CaseEvent);
  const [delivered, people] = await Promise.all([
    store.delivered(keysTold(read, events)),
    store.peopleOf(agenciesTold(read, events)),
  ]);
  return {
    told: toldOf(read, events, delivered, people),
    ahead: aheadOf(read, people),
    missed: missedOf(read, people),
  };
}

export type ItemTold = Awaited<ReturnType<typeof itemTold>>;
