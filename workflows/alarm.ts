import { CancellationScope, sleep } from '@temporalio/workflow';
import type { Instant } from '../domain/calendar/types.ts';

const SECOND = 1_000;
/** A wait beyond this is cut up: the step that follows finds nothing due and sets the alarm again. */
const LONGEST = 365 * 24 * 60 * 60 * SECOND;

/**
 * The one wake-up timer of a case. It lives in its own scope and is replaced only when the instant moves:
 * setting it anew at every command costs a quarter of the command's time.
 */
export function alarmClock() {
  let at: Instant | undefined;
  let scope = new CancellationScope();
  let rang = false;

  return {
    /** Sets the alarm, at least a second and at most a year ahead; `undefined` switches it off. */
    set(wakeAt: Instant | undefined): void {
      rang = false;
      if (wakeAt === at) return;
      scope.cancel();
      at = wakeAt;
      if (wakeAt === undefined) return;
      scope = new CancellationScope();
      const wait = Math.min(Math.max(wakeAt - Date.now(), SECOND), LONGEST);
      void scope
        .run(() => sleep(wait))
        .then(() => {
          at = undefined;
          rang = true;
        })
        .catch(() => undefined); // replaced
    },
    rang: () => rang,
  };
}
