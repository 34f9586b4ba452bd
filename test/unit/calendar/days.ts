import fc from 'fast-check';
import { addDays, daysBetween } from '../../../domain/calendar/day.ts';
import type { Day } from '../../../domain/calendar/types.ts';

const first = '2020-01-01';
const last = '2045-12-31';

/** Every day of 2020–2045, in order: all weekdays, leap days and clock changes are among them. */
export const everyDay: Day[] = Array.from({ length: daysBetween(first, last) + 1 }, (_, n) =>
  addDays(first, n),
);

/** Any day of 2020–2045. */
export const anyDay = fc.integer({ min: 0, max: everyDay.length - 1 }).map((n) => everyDay[n]!);
