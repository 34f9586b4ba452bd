import { setTimeout as pause } from 'node:timers/promises';

export interface Repeating {
  /** Looks at once, whatever the time. */
  wake(): void;
  stop(): Promise<void>;
}

/**
 * Does a piece of work again and again, until it is stopped, each time after the wait in milliseconds that it
 * gave back. What goes wrong is reported, and tried again after `period`.
 */
export function repeating(
  work: () => Promise<number | void>,
  { period, report }: { period: number; report: (error: unknown) => void },
): Repeating {
  const stopping = new AbortController();
  let waiting = new AbortController();
  let woken = false;
  const done = run();
  return {
    wake: () => {
      woken = true;
      waiting.abort();
    },
    stop: async () => {
      stopping.abort();
      waiting.abort();
      await done;
    },
  };

  async function run(): Promise<void> {
    while (!stopping.signal.aborted) {
      woken = false;
      waiting = new AbortController();
      const wait = await work().catch(report);
      if (woken || stopping.signal.aborted) continue;
      await pause(wait ?? period, undefined, { signal: waiting.signal }).catch(() => undefined);
    }
  }
}
