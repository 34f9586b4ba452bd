import type { Instant } from '../domain/calendar/types.ts';
import type { Carrier } from '../notify/letter.ts';
import type { Store } from '../store/store.ts';

/** Receipts asked for in one round. */
const MOST = 50;

/** Asks the service that brings letters what became of them; a permanent failure counts as a bounce. */
export async function pollReceipts(
  store: Store,
  ask: NonNullable<Carrier['ask']>,
  now: Instant,
): Promise<void> {
  for (const { key, receipt } of await store.receipts(MOST, now)) {
    const fate = await ask(receipt).catch(() => 'under-way' as const);
    await store.receiptSays(key, fate, now);
  }
}
