import { setTimeout as pause } from 'node:timers/promises';
import type { Instant } from '../domain/calendar/types.ts';
import { anotherRunsAlarm, anotherRunsFor, anotherRunsKeys } from '../domain/case/another-runs.ts';
import { definitions } from '../domain/catalogue.ts';
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

/** Of a hand-over several can be under way, one after the other. */
const once = definitions()
  .filter(({ several, handover, withoutClient }) => !several && !handover && !withoutClient)
  .map(({ id }) => id);

/**
 * Tells the coordinators of two trajectories that should not both run: whoever opens one beside another, and
 * a rule that does, sees only the case at hand.
 */
export async function tellTwice({ engine, store, now }: Parts): Promise<void> {
  const tell = async (id: string, key: string, alarms: string[]) => {
    if (!alarms.includes(anotherRunsAlarm(key))) await engine.send(id, anotherRunsFor(key, now()));
  };
  for (const { older, newer, alarmsOfOlder, alarmsOfNewer } of await store.runningTwice(once)) {
    await tell(older, anotherRunsKeys.older(newer, older), alarmsOfOlder);
    await tell(newer, anotherRunsKeys.newer(newer), alarmsOfNewer);
  }
}

async function tellAll(parts: Parts): Promise<void> {
  await tellTrajectories(parts);
  await tellSignals(parts);
  await tellTwice(parts);
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
