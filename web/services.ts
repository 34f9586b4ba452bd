import type { Instant } from '../domain/calendar/types.ts';
import type { Trajectories } from '../domain/ports.ts';
import type { Store } from '../store/store.ts';

/** What the pages need: they read the store and act through the one command path. */
export interface PageServices {
  store: Store;
  trajectories: Trajectories;
  now: () => Instant;
  log: { error(details: object, message: string): void };
}
