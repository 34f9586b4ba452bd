import type { Instant } from '../../domain/calendar/types.ts';
import type { Terms, Trajectories } from '../../domain/ports/ports.ts';
import type { Store } from '../../store/store.ts';

/** What the pages need: they read the store and act through the one command path. */
export interface PageServices {
  store: Store;
  trajectories: Trajectories;
  terms: Terms;
  now: () => Instant;
  log: { error(details: object, message: string): void };
}
