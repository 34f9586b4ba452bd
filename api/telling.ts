import { setTimeout as pause } from 'node:timers/promises';
import type { Instant } from '../domain/calendar/types.ts';
import type { Store } from '../store/store.ts';
import { tellTrajectories } from './clients.ts';
import type { Engine } from './engine.ts';
import { signalFor } from '../domain/case/shared-signal.ts';

const PERIOD_MS = 30_000;

interface Parts {
  engine: Engine;
  store: Store;
  now: () => Instant;
}

/** Tells trajectories of a client what is open as a signal in his others, where they may know it. */
export async function tellSignals({ engine, store, now }: Parts): Promise<void> {
  for (const signal of await store.signalsToTell()) await engine.send(signal.to, signalFor(signal, now()));
}

async function tellAll(parts: Parts): Promise<void> {
  await tellTrajectories(parts);
  await tellSignals(parts);
}

/**
 * Carries signals to the other trajectories of a client, and tells trajectories what was recorded of their
 * client where the process that recorded it was killed before it could. Looks twice a minute; several may run
 * at once.
 */
export function startTelling(parts: Parts, report: (problem: string) => void): { stop(): Promise<void> } {
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
      await tellAll(parts).catch((error: unknown) =>
        report(`trajectories could not be told of their client (${String(error)}); tried again shortly`),
      );
      await pause(PERIOD_MS, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  }
}
