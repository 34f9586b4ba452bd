import type { StepInput, StepResult } from '../../../domain/case/messages.ts';
import { nothingFails, restsAndRepeats } from './check-steps.ts';
import { ownersCanAct } from './check-owners.ts';
import { closedAndPaused, settledStays, statusAndDates } from './check-plan.ts';
import { shownAsRead } from './check-shown.ts';
import { notTwice, inWorkingTime } from './check-told.ts';

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

const all: readonly (() => Check)[] = [
  nothingFails,
  notTwice,
  inWorkingTime,
  statusAndDates,
  closedAndPaused,
  settledStays,
  ownersCanAct,
  restsAndRepeats,
  shownAsRead,
];

export const checksOf = (): Check[] => all.map((make) => make());
export const checkNames = (): string[] => checksOf().map(({ name }) => name);
