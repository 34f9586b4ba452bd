import type { Instant } from '../domain/calendar/types.ts';
import type { Carrier } from '../notify/letter.ts';
import type { Store } from '../store/store.ts';

/** Receipts asked for in one round. */
const MOST = 50;

/**
 * Asks the service that brings letters what became of them; a permanent failure counts as a bounce.
 * @param until of `performance.now()`: of the others it asks another time.
 */
export async function pollReceipts(
  store: Store,
  ask: NonNullable<Carrier['ask']>,
  { now, until }: { now: Instant; until: number },
): Promise<void> {
  for (const { key, receipt } of await store.receipts(MOST, now)) {
    if (performance.now() >= until) return;
    const fate = await ask(receipt).catch(() => 'under-way' as const);
    await store.receiptSays(key, fate, now);
  }
}
