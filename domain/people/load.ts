import { calendarOf } from '../calendar/calendar.ts';
import type { Day } from '../calendar/types.ts';

/** The terms that somebody holds, still to be met, for planning: it says nothing of how well she works. */
export interface Load {
  open: number;
  overdue: number;
  /** Due today or in the five working days after it. */
  nextFive: number;
  /** Another agency must act first. */
  waiting: number;
  /** The day of what is overdue longest. */
  oldest: Day | null;
}

export const noLoad: Load = { open: 0, overdue: 0, nextFive: 0, waiting: 0, oldest: null };

/** Without holidays of an institution: a list is of many. */
const calendar = calendarOf();

/** The days over which a load is counted. */
export const loadDays = (today: Day): { today: Day; until: Day } => ({
  today,
  until: calendar.addWorkingDays(today, 5),
});
