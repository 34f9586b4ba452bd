import type { Day } from './types.ts';

/**
 * Civil days as integers: days since 1970-01-01, so that arithmetic is addition.
 * Both conversions are remembered for the years that occur; outside them they are computed.
 */
const firstKept = -10_957; // 1940-01-01
const lastKept = 69_396; // 2159-12-31
const dayOfNumber = Array.from<Day | undefined>({ length: lastKept - firstKept + 1 });
const numberOfDay = new Map<Day, number>();

/** The first and the last day that anything can be due or happen on. */
export const firstDay: Day = '2000-01-01';
export const lastDay: Day = '2100-12-31';

/** Is it a day that exists, written `YYYY-MM-DD`, from 2000-01-01 to 2100-12-31? */
export function isDay(s: unknown): s is Day {
  return typeof s === 'string' && s >= firstDay && s <= lastDay && numberOf(s) !== undefined;
}

/** Days since 1970-01-01. Refuses (RangeError) what is no real day written `YYYY-MM-DD`. */
export function epochDay(day: Day): number {
  const n = numberOfDay.get(day) ?? numberOf(day);
  if (n === undefined) throw new RangeError(`'${day}' is not a day: give one that exists, as YYYY-MM-DD`);
  return n;
}

/**
 * The day with that number of days since 1970-01-01. Refuses
 * (RangeError) what lies outside the years 0 to 9999.
 */
export function fromEpochDay(n: number): Day {
  return dayOfNumber[n - firstKept] ?? written(n);
}

/** `n` calendar days later; earlier when negative. */
export function addDays(day: Day, n: number): Day {
  return fromEpochDay(epochDay(day) + n);
}

/**
 * `n` calendar months later (earlier when negative), on the
 * same day of the month or else the last one of that month.
 */
export function addMonths(day: Day, n: number): Day {
  const { year, month, dayOfMonth } = fields(day);
  const months = year * 12 + month - 1 + n;
  const toYear = Math.floor(months / 12);
  const toMonth = months - toYear * 12 + 1;
  const first = civilToEpoch(toYear, toMonth, 1);
  return fromEpochDay(first + Math.min(dayOfMonth, monthLength(toYear, toMonth)) - 1);
}

/** Calendar days from one day to the other; negative when `to` is the earlier. */
export function daysBetween(from: Day, to: Day): number {
  return epochDay(to) - epochDay(from);
}

/** Day of the week: Monday 1 to Sunday 7. */
export function weekday(day: Day): 1 | 2 | 3 | 4 | 5 | 6 | 7 {
  return weekdayOf(epochDay(day));
}

/** As `weekday`, of a number of days since 1970-01-01 (a Thursday). */
export function weekdayOf(n: number): 1 | 2 | 3 | 4 | 5 | 6 | 7 {
  return (((((n + 3) % 7) + 7) % 7) + 1) as 1 | 2 | 3 | 4 | 5 | 6 | 7;
}

/** Week by ISO 8601: it belongs to the year in which its Thursday lies. */
export function isoWeek(day: Day): { year: number; week: number } {
  const n = epochDay(day);
  const thursday = n - weekdayOf(n) + 4;
  const { year } = fields(fromEpochDay(thursday));
  return { year, week: Math.floor((thursday - civilToEpoch(year, 1, 1)) / 7) + 1 };
}

/** Year, month (1 to 12) and day of the month of a day. */
export function fields(day: Day): { year: number; month: number; dayOfMonth: number } {
  return {
    year: Number(day.slice(0, 4)),
    month: Number(day.slice(5, 7)),
    dayOfMonth: Number(day.slice(8, 10)),
  };
}

function numberOf(day: Day): number | undefined {
  if (!/^\d{4}-\d\d-\d\d$/.test(day)) return undefined;
  const { year, month, dayOfMonth } = fields(day);
  if (month < 1 || month > 12 || dayOfMonth < 1 || dayOfMonth > monthLength(year, month)) return undefined;
  const n = civilToEpoch(year, month, dayOfMonth);
  if (n >= firstKept && n <= lastKept) numberOfDay.set(day, n);
  return n;
}

function written(n: number): Day {
  const time = new Date(n * 86_400_000);
  const year = time.getUTCFullYear();
  if (!Number.isInteger(n) || !(year >= 0 && year <= 9999)) {
    throw new RangeError(
      `day number ${n} cannot be written as YYYY-MM-DD: give a whole number within the years 0 to 9999`,
    );
  }
  const day = time.toISOString().slice(0, 10);
  if (n >= firstKept && n <= lastKept) {
    dayOfNumber[n - firstKept] = day;
    numberOfDay.set(day, n);
  }
  return day;
}

function monthLength(year: number, month: number): number {
  if (month !== 2) return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
}

/** Counts in years that begin on 1 March, so that the leap day comes last. */
function civilToEpoch(year: number, month: number, dayOfMonth: number): number {
  const y = month > 2 ? year : year - 1;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + dayOfMonth - 1;
  return 365 * y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + dayOfYear - 719_468;
}
