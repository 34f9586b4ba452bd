import { ApplicationFailure, log } from '@temporalio/activity';
import type { StepInput, StepResult } from '../domain/case/messages.ts';

export type Step = (input: StepInput) => StepResult;

/**
 * The rules, as a local activity. A step that throws is tried again by the shell. Its message
 * stays here and out of the engine's history: it can quote what a professional wrote.
 */
export function stepActivity(step: Step) {
  return async (input: StepInput): Promise<StepResult> => {
    try {
      return step(input);
    } catch (error) {
      const where = placeOf(error);
      log.error(
        'The step of a trajectory failed and will be tried again: fix the rules and deploy a new worker',
        {
          trajectory: input.id,
          where,
        },
      );
      throw ApplicationFailure.retryable(
        `The step of trajectory ${input.id} failed at ${where}`,
        'StepFailed',
      );
    }
  };
}

/** Kind of error and the place in our code, without its message. */
function placeOf(error: unknown): string {
  if (!(error instanceof Error)) return `a thrown ${typeof error}`;
  const line = error.stack?.split('\n').find((row) => /^\s+at /.test(row));
  return `${error.name} ${line?.trim() ?? 'without a stack'}`;
}
