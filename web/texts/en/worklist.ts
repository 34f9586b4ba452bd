import type { worklist as dutch } from '../nl/worklist.ts';

/** The work list: what is to be done, from the list itself. */
export const worklist: Record<keyof typeof dutch, string> = {
  worklistCounts: '{due} overdue or due today · {next} until {day} · {offered} offered · {waiting} waiting',
  groupMore: 'The first {n} of {total}.',
  groupAll: 'Show all {total}',
  groupNext: 'Next',
  groupBack: 'Whole worklist',
  backToList: 'Back to the list',
  worklistNothing: 'Where there is nothing',
  rowAction: 'Do',
  rowDone: 'It was about:',
  rowSince: 'since {day}',
};
