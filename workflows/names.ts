/** Name of the workflow type that holds a trajectory type: `warm-handover` → `warmHandover`. */
export function workflowTypeOf(trajectoryType: string): string {
  return trajectoryType.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

/** The task queue of all trajectories. */
export const TASK_QUEUE = 'trajectories';

/**
 * Type of the error with which the shell refuses an update when
 * a case is too busy: answer 503 and let the caller repeat.
 */
export const TOO_BUSY = 'too-busy';

/** Type of the error for an update that is no command at all: a fault of the caller's code. */
export const MALFORMED = 'malformed';

/** Updates that may wait on one case at a time; the server's own limit is the same. */
export const MAX_WAITING_UPDATES = 10;
