import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calendarOf } from '../../../domain/calendar/calendar.ts';
import { addDays, weekday } from '../../../domain/calendar/day.ts';
import { holidays } from '../../../domain/calendar/holidays.ts';
import { anyDay, everyDay } from './days.ts';

const calendar = calendarOf();
const closures = fc.array(anyDay, { maxLength: 30 });
const amount = fc.integer({ min: -300, max: 300 });

describe('working days', () => {
  test('are the days of 2020 to 2045 that are neither weekend nor holiday, and each closed day says why', () => {
    for (const day of everyDay) {
      const open = weekday(day) <= 5 && !holidays(Number(day.slice(0, 4))).has(day);
      if (calendar.isWorkingDay(day) !== open || (calendar.whyClosed(day) === undefined) !== open)
        throw new Error(day);
    }
    const closed = ['2026-05-02', '2026-05-03', '2026-04-27'].map((day) => calendar.whyClosed(day)?.nl);
    expect(closed).toEqual(['zaterdag', 'zondag', 'Koningsdag']);
  });

  test('leave out what the institution closes, on that calendar alone', () => {
    const closed = calendarOf(['2026-08-03', '2026-08-01']);
    expect(closed.isWorkingDay('2026-08-03')).toBe(false);
    expect(closed.whyClosed('2026-08-03')).toEqual({
      nl: 'gesloten door de instelling',
      en: 'closed by the institution',
    });
    expect(closed.whyClosed('2026-08-01')?.nl).toBe('zaterdag');
    expect(closed.roll('2026-08-01', 'following')).toBe('2026-08-04');
    expect(calendar.isWorkingDay('2026-08-03')).toBe(true);
  });

  test('share one calendar when there are no extra days', () => {
    expect(calendarOf([])).toBe(calendarOf());
    expect(calendarOf(['2026-08-03'])).not.toBe(calendarOf());
  });

  test('refuse a closed day that does not exist', () =>
    expect(() => calendarOf(['2026-02-30'])).toThrow(/2026-02-30/));

  test('are known before 2000 and after 2100', () => {
    expect(calendar.roll('1999-12-25', 'following')).toBe('1999-12-27');
    expect(calendar.roll('2150-12-25', 'preceding')).toBe('2150-12-24');
  });
});

describe('roll', () => {
  test('stays on a working day, moves to the nearest one on its side otherwise', () => {
    fc.assert(
      fc.property(anyDay, closures, (day, closedDays) => {
        const c = calendarOf(closedDays);
        expect(c.roll(day, 'none')).toBe(day);
        for (const [rule, step] of [
          ['preceding', -1],
          ['following', 1],
        ] as const) {
          let expected = day;
          while (!c.isWorkingDay(expected)) expected = addDays(expected, step);
          expect(c.roll(day, rule)).toBe(expected);
        }
      }),
    );
  });
});

describe('adding working days', () => {
  test('lands on a working day with exactly that many working days on the way', () => {
    fc.assert(
      fc.property(anyDay, amount, closures, (day, n, closedDays) => {
        const c = calendarOf(closedDays);
        const end = c.addWorkingDays(day, n);
        if (n === 0) expect(end).toBe(day);
        else expect(c.isWorkingDay(end)).toBe(true);
        expect(c.workingDaysBetween(day, end)).toBe(n);
      }),
      { numRuns: 300 },
    );
  });

  test('counts back what it counted forward, between working days', () => {
    fc.assert(
      fc.property(anyDay, amount, (day, n) => {
        const from = calendar.roll(day, 'following');
        expect(calendar.addWorkingDays(calendar.addWorkingDays(from, n), -n)).toBe(from);
      }),
    );
  });

  test.each([
    ['2026-05-01', 1, '2026-05-04'],
    ['2026-05-03', 1, '2026-05-04'],
    ['2026-05-03', 0, '2026-05-03'],
    ['2026-05-04', -1, '2026-05-01'],
    ['2026-04-02', 1, '2026-04-07'],
    ['2026-05-13', 1, '2026-05-18'],
    ['2025-12-31', 1, '2026-01-05'],
  ])('%s and %d working days is %s', (day, n, expected) =>
    expect(calendar.addWorkingDays(day, n)).toBe(expected),
  );

  test('refuses a part of a day', () =>
    expect(() => calendar.addWorkingDays('2026-03-02', 1.5)).toThrow(/1.5 working days/));
});
