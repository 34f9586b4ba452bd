import type { StepInput, StepResult } from '../../../domain/case/messages.ts';

/** A step that was taken: what went in and what came out. */
export interface Taken {
  input: StepInput;
  result: StepResult;
}

/** One thing that must hold after every step; `wrong` says what does not. Made anew for each history. */
export interface Check {
  name: string;
  wrong(taken: Taken): Iterable<string>;
}
