import type { Check } from './check.ts';
import { nothingFails, restsAndRepeats } from './check-steps.ts';
import { ownersCanAct } from './check-owners.ts';
import { closedAndPaused, settledStays, statusAndDates } from './check-plan.ts';
import { shownAsRead } from './check-shown.ts';
import { notTwice, inWorkingTime } from './check-told.ts';

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
