import { setTimeout as pause } from 'node:timers/promises';

export interface Loop {
  /** Has it look at once, also while it looks. */
  wake(): void;
  /** Resolves when what it does is done and nothing more will be begun. */
  stop(): Promise<void>;
}

/** Milliseconds after work during which somebody woke it: what comes close together is looked at once. */
const GATHER_MS = 25;

/**
 * Does `work` again and again, once at a time, until it is stopped. Work that fails is reported and tried
 * again after the ordinary pause.
 * @param work gives the pause before the next time in milliseconds, where it is not the ordinary one.
 * @param ordinary milliseconds between the end of one time and the next.
 */
export function startLoop(
  work: () => Promise<number | void>,
  ordinary: number,
  report: (error: unknown) => void,
): Loop {
  const stopping = new AbortController();
  let woken = false;
  let sleeping: AbortController | undefined;
  const done = run();
  return {
    wake: () => {
      woken = true;
      sleeping?.abort();
    },
    stop: async () => {
      stopping.abort();
      sleeping?.abort();
      await done;
    },
  };

  async function run(): Promise<void> {
    while (!stopping.signal.aborted) {
      woken = false;
      const wait = (await work().catch(report)) ?? ordinary;
      if (stopping.signal.aborted || wait === 0) continue;
      sleeping = new AbortController();
      await pause(woken ? Math.min(GATHER_MS, wait) : wait, undefined, { signal: sleeping.signal }).catch(
        () => undefined,
      );
      sleeping = undefined;
    }
  }
}
