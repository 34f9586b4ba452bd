import type { Step } from './step.ts';

/**
 * The rules on another clock than the engine's, for demonstrations and
 * tests: the step hears the time moved, and its wake-up is moved back.
 * @param ahead milliseconds by which the clock of the rules
 * is ahead of the engine's; less than 0 when behind.
 */
export function movedStep(step: Step, ahead: () => number): Step {
  return (input) => {
    const by = ahead();
    const result = step({ ...input, now: input.now + by });
    return result.wakeAt === undefined ? result : { ...result, wakeAt: result.wakeAt - by };
  };
}
