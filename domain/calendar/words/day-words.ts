import type { TermUnit } from '../types.ts';

/** What days and numbers of them are called in a language. Weeks begin on Monday. */
export interface DayWords {
  weekdays: readonly string[];
  shortWeekdays: readonly string[];
  months: readonly string[];
  shortMonths: readonly string[];
  /** Why a day is closed that its institution closes. */
  closedByInstitution: string;
  units: Record<TermUnit, readonly [one: string, more: string]>;
}
