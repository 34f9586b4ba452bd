import type { Calendar } from './calendar.ts';
import { addDays, addMonths, weekday } from './day.ts';
import type { Day, Roll, TermUnit } from './types.ts';

/** How a day is reckoned from another. `amount` is a whole number, 0 or more; a week is 7 calendar days. */
export interface Reckoning {
  amount: number;
  unit: TermUnit;
  direction: 'before' | 'after';
  roll: Roll;
}

/** The day a term gives from its base day, after the roll rule. */
export function reckon(term: Reckoning, base: Day, calendar: Calendar): Day {
  return calendar.roll(count(term, base, calendar), term.roll);
}

/** The day a term gives before the roll rule. */
export function count(
  { amount, unit, direction }: Omit<Reckoning, 'roll'>,
  base: Day,
  calendar: Calendar,
): Day {
  const n = direction === 'before' ? -amount : amount;
  if (unit === 'days') return addDays(base, n);
  if (unit === 'weeks') return addDays(base, 7 * n);
  if (unit === 'months') return addMonths(base, n);
  if (unit === 'mondays') return nthMonday(base, n);
  return calendar.addWorkingDays(base, n);
}

/** The first Monday after (or before) a day is never that day itself. */
function nthMonday(base: Day, n: number): Day {
  if (n === 0) return base;
  const first = n > 0 ? 8 - weekday(base) : -(weekday(base) - 1 || 7);
  return addDays(base, first + 7 * (n - Math.sign(n)));
}
