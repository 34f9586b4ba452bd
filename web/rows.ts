import type { Day } from '../domain/calendar/types.ts';
import type { DeadlineStatus } from '../domain/model/deadline-status.ts';

/** A deadline as the lists show it, in the language of the request. */
export interface DeadlineView {
  trajectory: string;
  type: string;
  typeTitle: string;
  pseudonym: string;
  item: string;
  title: string;
  due: Day | null;
  deadlineStatus: DeadlineStatus;
  owner: { agency: string | null; role: string };
  waitingOn: string | null;
}

/** Open deadlines that fall in one week. */
export interface WeekView {
  /** Monday. */
  from: Day;
  overdue: number;
  soon: number;
  upcoming: number;
}
