import { calendarOf } from '../calendar/calendar.ts';
import type { Day } from '../calendar/types.ts';
import { PATTERN } from '../reading/patterns.ts';
import type { NoticeRow } from '../reading/rows.ts';

/** What of a notice decides whether it can wait. */
export interface Said extends Pick<NoticeRow, 'kind' | 'code' | 'due'> {
  /** Null where it is about no trajectory. */
  trajectory: string | null;
  /** Its trajectory is a hand-over to another organisation. */
  handover?: boolean;
}

/** Alarms of which nothing is lost by a night. */
const restful = new Set(['ready-to-close', 'not-needed', 'review-pause', 'another-runs', 'opened-late']);
/** What a person asks of another, and what came back to her: it can wait if its day is far enough. */
const asking = new Set([
  'asked',
  'given',
  'passed-on',
  'chased',
  'to-confirm',
  'addressed',
  'came-back',
  'new-owner',
  'cannot-come',
]);

/** What asks something about one item: nothing is left of it once that item is settled. */
export const overWithItem = ['asked', 'passed-on', 'chased', 'to-confirm'];

/**
 * Whether a notice cannot wait for the digest of the next morning: a hand-over that is offered, a signal that
 * somebody raised (it can be danger), an alarm, a term or question due at the latest on the working day after
 * `today`, and what is wrong with the way in which people are reached.
 */
export function isAtOnce({ kind, code, due, trajectory, handover }: Said, today: Day): boolean {
  if (kind === 'summary') return false;
  if (trajectory === null) return code !== PATTERN;
  if (kind === 'alarm') return !restful.has(code);
  if (code === 'raised') return true;
  if (code === 'addressed' && handover) return true;
  if (kind === 'message' && !asking.has(code)) return false;
  return due !== null && due <= calendarOf().addWorkingDays(today, 1);
}

/** Whether her digest tells it as well: a day of her own work. What climbs to her is work of others. */
export const isInDigest = ({ kind }: Pick<Said, 'kind'>): boolean => kind === 'reminder';
