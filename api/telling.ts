import { setTimeout as pause } from 'node:timers/promises';
import type { Instant } from '../domain/calendar/types.ts';
import type { Store } from '../store/store.ts';
import { tellTrajectories } from './clients.ts';
import type { Engine } from './engine.ts';

const PERIOD_MS = 30_000;

/**
 * Tells trajectories what was recorded of their client where the process that recorded it was killed before
 * it could. Looks twice a minute; several may run at once.
 */
export function startTelling(
  parts: { engine: Engine; store: Store; now: () => Instant },
  report: (problem: string) => void,
): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const done = run();
  return {
    stop: async () => {
      stopping.abort();
      await done;
    },
  };

  async function run(): Promise<void> {
    while (!stopping.signal.aborted) {
      await tellTrajectories(parts).catch((error: unknown) =>
        report(`trajectories could not be told of their client (${String(error)}); tried again shortly`),
      );
      await pause(PERIOD_MS, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  }
}
