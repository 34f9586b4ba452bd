import { epochDay, fromEpochDay, weekdayOf } from './day.ts';
import { dayWords } from './format.ts';
import { holidays } from './holidays.ts';
import { inEvery } from './text.ts';
import type { Day, Roll, Text } from './types.ts';

/** Which days are working days, and how to count and roll along them. */
export interface Calendar {
  isWorkingDay(day: Day): boolean;
  /** Why it is not a working day; `undefined` on a working day. */
  whyClosed(day: Day): Text | undefined;
  /**
   * The day itself when it is a working day or the rule is
   * `none`, else the nearest working day on the rule's side.
   */
  roll(day: Day, roll: Roll): Day;
  /**
   * The n-th working day after the day (before it when negative); 0 gives the day itself, working day or not.
   */
  addWorkingDays(day: Day, n: number): Day;
  /**
   * Working days after `from` up to and including `to`; negative,
   * counted from the other side, when `to` is the earlier.
   */
  workingDaysBetween(from: Day, to: Day): number;
}

/** Why a day is closed that no law closes. */
const usually = (weekday: number): Text =>
  inEvery(dayWords, ({ weekdays, closedByInstitution }) =>
    weekday > 5 ? weekdays[weekday - 1]! : closedByInstitution,
  );
const ordinary = over(new Set());

/**
 * The working-day calendar: Saturdays, Sundays and the days of `holidays` are closed, and so are
 * `closedDays`, the extra closing days of an institution. Without extra days it is always the same object.
 */
export function calendarOf(closedDays?: readonly Day[]): Calendar {
  return closedDays?.length ? over(new Set(closedDays.map(epochDay))) : ordinary;
}

function over(extra: ReadonlySet<number>): Calendar {
  const open = extra.size === 0 ? isOpen : (n: number) => isOpen(n) && !extra.has(n);

  const whyClosed = (day: Day): Text | undefined => {
    const n = epochDay(day);
    if (open(n)) return undefined;
    return holidays(Number(day.slice(0, 4))).get(day) ?? usually(weekdayOf(n));
  };

  const roll = (day: Day, rule: Roll): Day => {
    if (rule === 'none') return day;
    const step = rule === 'preceding' ? -1 : 1;
    let n = epochDay(day);
    while (!open(n)) n += step;
    return fromEpochDay(n);
  };

  const addWorkingDays = (day: Day, count: number): Day => {
    if (!Number.isInteger(count))
      throw new RangeError(`cannot add ${count} working days: give a whole number`);
    const step = count < 0 ? -1 : 1;
    let n = epochDay(day);
    for (let left = Math.abs(count); left > 0;) {
      n += step;
      if (open(n)) left -= 1;
    }
    return fromEpochDay(n);
  };

  const workingDaysBetween = (from: Day, to: Day): number => {
    const end = epochDay(to);
    let n = epochDay(from);
    let count = 0;
    while (n < end) if (open(++n)) count += 1;
    while (n > end) if (open(--n)) count -= 1;
    return count;
  };

  return { isWorkingDay: (day) => open(epochDay(day)), whyClosed, roll, addWorkingDays, workingDaysBetween };
}

/** What is known of each day from 2000 on: 0 nothing yet, 1 open, 2 closed. */
const known = new Uint8Array(40_000);
const firstKnown = 10_957; // 2000-01-01

function isOpen(n: number): boolean {
  const at = n - firstKnown;
  const state = known[at];
  if (state) return state === 1;
  const day = fromEpochDay(n);
  const open = weekdayOf(n) < 6 && !holidays(Number(day.slice(0, 4))).has(day);
  if (state === 0) known[at] = open ? 1 : 2;
  return open;
}
