import { setTimeout as pause } from 'node:timers/promises';
import type { Trajectories } from '../domain/ports/ports.ts';

/**
 * The same commands for a caller that would rather wait than hear `unavailable`: each is repeated, under
 * its own key and so without effect when it had come through, for at most `patienceMs` milliseconds.
 */
export function patient({ start, command, continueFrom }: Trajectories, patienceMs: number): Trajectories {
  return {
    start: (request) => repeated(() => start(request), patienceMs),
    command: (request) => repeated(() => command(request), patienceMs),
    continueFrom: (request) => repeated(() => continueFrom(request), patienceMs),
  };
}

async function repeated<T extends { outcome: string }>(
  call: () => Promise<T>,
  patienceMs: number,
): Promise<T> {
  const limit = performance.now() + patienceMs;
  for (;;) {
    const result = await call();
    if (result.outcome !== 'unavailable' || performance.now() > limit) return result;
    await pause(200);
  }
}
