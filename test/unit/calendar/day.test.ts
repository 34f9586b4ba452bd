import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  daysBetween,
  epochDay,
  fromEpochDay,
  isDay,
  isoWeek,
  weekday,
} from '../../../domain/calendar/day.ts';
import { anyDay, everyDay } from './days.ts';

describe('isDay', () => {
  test.each(['2000-01-01', '2100-12-31', '2024-02-29', '2000-02-29'])('takes %s', (day) =>
    expect(isDay(day)).toBe(true),
  );

  test.each([
    '2026-02-30',
    '2025-02-29',
    '2100-02-29',
    '2026-04-31',
    '2026-00-10',
    '2026-13-01',
    '2026-01-00',
    '1999-12-31',
    '2101-01-01',
  ])('refuses %s: no such day, or outside the years', (day) => expect(isDay(day)).toBe(false));

  test.each([
    '',
    '2026-3-2',
    '2026-03-02T00:00',
    ' 2026-03-02',
    '2026-03-02\n',
    '20260302',
    '２026-03-02',
    null,
    undefined,
    20260302,
    {},
  ])('refuses %j: not written as a day', (value) => expect(isDay(value)).toBe(false));

  test('takes exactly the days that Temporal takes', () => {
    const parts = fc.tuple(
      fc.integer({ min: 2000, max: 2100 }),
      fc.integer({ min: 0, max: 14 }),
      fc.integer({ min: 0, max: 33 }),
    );
    fc.assert(
      fc.property(parts, ([year, month, day]) => {
        const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
        let exists = true;
        try {
          Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' });
        } catch {
          exists = false;
        }
        expect(isDay(text)).toBe(exists);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('days as numbers', () => {
  test('counts from 1 January 1970', () => {
    expect(epochDay('1970-01-01')).toBe(0);
    expect(fromEpochDay(0)).toBe('1970-01-01');
    expect(epochDay('2000-03-01') - epochDay('2000-02-28')).toBe(2);
  });

  test('gives every day of 2020 to 2045 its own number, one more than the day before', () => {
    everyDay.forEach((day, n) => {
      if (epochDay(day) !== epochDay('2020-01-01') + n || fromEpochDay(epochDay(day)) !== day)
        throw new Error(day);
    });
    expect(everyDay.every(isDay)).toBe(true);
    expect(everyDay).toHaveLength(26 * 365 + 7);
  });

  test.each(['2026-02-30', 'tomorrow', '', '2026-1-1'])('refuses %j with a remedy', (day) => {
    expect(() => epochDay(day)).toThrow(/is not a day: give one that exists/);
  });

  test.each([0.5, Number.NaN, 1e12])('refuses the number %d', (n) =>
    expect(() => fromEpochDay(n)).toThrow(RangeError),
  );

  test('leaves 2000 to 2100 without complaint', () => {
    expect(addDays('2100-12-31', 36_600)).toBe('2201-03-17');
    expect(addMonths('2100-12-31', 3660)).toBe('2405-12-31');
    expect(addMonths('2000-01-01', -3660)).toBe('1695-01-01');
    expect(addDays('2000-01-01', -40_000)).toBe(
      Temporal.PlainDate.from('2000-01-01').subtract({ days: 40_000 }).toString(),
    );
  });
});

describe('adding', () => {
  const amount = fc.integer({ min: -4000, max: 4000 });

  test('adds days as Temporal does, and back', () => {
    fc.assert(
      fc.property(anyDay, amount, (day, n) => {
        expect(addDays(day, n)).toBe(Temporal.PlainDate.from(day).add({ days: n }).toString());
        expect(addDays(addDays(day, n), -n)).toBe(day);
        expect(daysBetween(day, addDays(day, n))).toBe(n);
      }),
    );
  });

  test('adds months as Temporal does, clamped to the end of the month, in both directions', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -600, max: 600 }), (day, n) => {
        expect(addMonths(day, n)).toBe(
          Temporal.PlainDate.from(day).add({ months: n }, { overflow: 'constrain' }).toString(),
        );
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-02-29', -48, '2020-02-29'],
    ['2026-01-15', -1, '2025-12-15'],
    ['2026-12-31', 2, '2027-02-28'],
  ])('%s and %d months is %s', (day, n, expected) => expect(addMonths(day, n)).toBe(expected));
});

describe('weeks', () => {
  test('knows the weekday and the ISO week of every day of 2020 to 2045', () => {
    for (const day of everyDay) {
      const date = Temporal.PlainDate.from(day);
      const { year, week } = isoWeek(day);
      if (weekday(day) !== date.dayOfWeek || week !== date.weekOfYear || year !== date.yearOfWeek)
        throw new Error(day);
    }
    expect(weekday('2026-03-02')).toBe(1);
    expect(isoWeek('2027-01-03')).toEqual({ year: 2026, week: 53 });
  });

  test('knows weekdays before 1970', () =>
    expect([weekday('1969-12-31'), weekday('1900-01-01')]).toEqual([3, 1]));
});
