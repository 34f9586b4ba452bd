import { addDays } from '../../domain/calendar/day.ts';
import type { Day, Instant } from '../../domain/calendar/types.ts';
import { dayOf, instantOf } from '../../domain/calendar/zone.ts';

/**
 * The days on which tests live, as clock time in Amsterdam and in their own order: an ordinary one, and those on which
 * reckoning with days goes wrong. A night of clock change begins two minutes before it.
 */
export const fixedDays = {
  ordinary: at('2026-09-15', 10),
  'october-night': at('2026-10-25', 2, 58),
  friday: at('2026-11-27', 10),
  'christmas-eve': at('2026-12-24', 10),
  'new-years-eve': at('2026-12-31', 23, 30),
  'march-night': at('2027-03-28', 1, 58),
  'leap-day': at('2028-02-29', 10),
  'beyond-decrees': at('2029-05-09', 10),
};

export type FixedDay = keyof typeof fixedDays;

/** When tests begin: on the ordinary day, or on the one that the environment names in `TEST_DAY`. */
export const TEST_NOW: Instant = fixedDays[chosen(process.env['TEST_DAY'] || 'ordinary')];

/** A day counted from the day on which tests live. */
export const daysFromNow = (days: number): Day => addDays(dayOf(TEST_NOW), days);

export interface TestClock {
  now: () => Instant;
  /** Milliseconds by which it is ahead of the machine's, and so of a real engine's. */
  ahead: () => number;
  /** Lets it go on from another instant. */
  set: (instant: Instant) => void;
}

/** A clock that stands at `start` now and runs on with the machine's. This is the only place in the tests that reads that one. */
export function testClock(start: Instant = TEST_NOW): TestClock {
  let ahead = start - Date.now();
  return {
    now: () => Date.now() + ahead,
    ahead: () => ahead,
    set: (instant) => void (ahead = instant - Date.now()),
  };
}

function at(day: Day, hour: number, minute = 0): Instant {
  return instantOf(day, hour, minute);
}

function chosen(name: string): FixedDay {
  if (Object.hasOwn(fixedDays, name)) return name as FixedDay;
  throw new Error(`TEST_DAY=${name}: no such day; there are ${Object.keys(fixedDays).join(', ')}`);
}
