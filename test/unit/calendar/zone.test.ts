import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../../domain/calendar/day.ts';
import { rungInstant } from '../../../domain/calendar/spread.ts';
import { dayOf, dueAt, instantOf, iso, parseInstant, startOfDay } from '../../../domain/calendar/zone.ts';
import { anyDay, everyDay } from './days.ts';

const zone = 'Europe/Amsterdam';
const at = (day: string, hour: number, minute: number) =>
  Temporal.PlainDateTime.from(
    `${day}T${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`,
  ).toZonedDateTime(zone).epochMilliseconds;
const changeDays = everyDay.filter((day) => startOfDay(addDays(day, 1)) - startOfDay(day) !== 24 * 3_600_000);

describe('clock changes of 2020 to 2045', () => {
  test('are the last Sundays of March and October', () => {
    expect(changeDays).toHaveLength(52);
    expect(changeDays.slice(12, 14)).toEqual(['2026-03-29', '2026-10-25']);
  });

  test('give each quarter of an hour around them the instant that Temporal gives, skipped and doubled hours too', () => {
    for (const change of changeDays) {
      for (const day of [addDays(change, -1), change, addDays(change, 1)]) {
        for (let quarter = 0; quarter < 5 * 4; quarter++) {
          const [hour, minute] = [Math.floor(quarter / 4), (quarter % 4) * 15];
          if (instantOf(day, hour, minute) !== at(day, hour, minute))
            throw new Error(`${day} ${hour}:${minute}`);
        }
      }
    }
    expect(iso(instantOf('2026-03-29', 2, 30))).toBe('2026-03-29T01:30:00Z');
    expect(iso(instantOf('2026-10-25', 2, 30))).toBe('2026-10-25T00:30:00Z');
  });

  test('leave the instants around them on the right day', () => {
    for (const change of changeDays) {
      const [start, end] = [startOfDay(change), startOfDay(addDays(change, 1))];
      const days = [start - 1, start, start + 2 * 3_600_000, end - 1, end].map(dayOf);
      expect(days).toEqual([addDays(change, -1), change, change, change, addDays(change, 1)]);
    }
  });
});

describe('instants', () => {
  test('are those of Temporal at any time of any day', () => {
    fc.assert(
      fc.property(
        anyDay,
        fc.integer({ min: 0, max: 23 }),
        fc.integer({ min: 0, max: 59 }),
        (day, hour, minute) => {
          expect(instantOf(day, hour, minute)).toBe(at(day, hour, minute));
          expect(dayOf(instantOf(day, hour, minute))).toBe(day);
        },
      ),
      { numRuns: 500 },
    );
  });

  test('lie on the day they start and are due on, every day', () => {
    for (const day of everyDay) {
      const [start, due] = [startOfDay(day), dueAt(day)];
      if (dayOf(start) !== day || dayOf(start - 1) === day || dayOf(due) !== day) throw new Error(day);
    }
    expect([iso(dueAt('2026-03-02')), iso(dueAt('2026-03-30'))]).toEqual([
      '2026-03-02T16:00:00Z',
      '2026-03-30T15:00:00Z',
    ]);
  });

  test('are written in UTC, with milliseconds only where there are any, and read back', () => {
    expect(iso(1_774_882_800_000)).toBe('2026-03-30T15:00:00Z');
    expect(iso(1_774_882_800_007)).toBe('2026-03-30T15:00:00.007Z');
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 86_399_999 }), (day, ms) => {
        expect(parseInstant(iso(startOfDay(day) + ms))).toBe(startOfDay(day) + ms);
      }),
    );
    expect(parseInstant('2026-03-30T17:00:00+02:00')).toBe(1_774_882_800_000);
  });

  test.each([
    '',
    '2026-03-30',
    '2026-03-30T15:00:00',
    '2026-02-30T15:00:00Z',
    '2026-03-30T24:00:00Z',
    '1999-03-30T15:00:00Z',
    'Mon 2 Mar 2026',
  ])('are not read from %j', (text) => expect(parseInstant(text)).toBeUndefined());
});

describe('rungs', () => {
  test('come within the hour from 09:00, on the second that the key gives', () => {
    fc.assert(
      fc.property(anyDay, fc.string(), (day, key) => {
        const after = rungInstant(day, key) - instantOf(day, 9);
        expect(after >= 0 && after < 3_600_000 && after % 1000 === 0).toBe(true);
        expect(rungInstant('2026-03-30', key) - instantOf('2026-03-30', 9)).toBe(after);
      }),
    );
  });

  test('spread: of 6000 keys no minute of the hour gets more than twice its share', () => {
    const perMinute = Array.from({ length: 60 }, () => 0);
    for (let n = 0; n < 6000; n++)
      perMinute[
        Math.floor((rungInstant('2026-03-30', `case-${n}/first-mdo`) - instantOf('2026-03-30', 9)) / 60_000)
      ]! += 1;
    expect(Math.max(...perMinute)).toBeLessThan(200);
    expect(Math.min(...perMinute)).toBeGreaterThan(50);
  });

  test('keep their second over releases: FNV-1a of the key', () => {
    // FNV-1a of 'foobar' is 0xbf9cf968; its remainder by 3600 is 520 s: 8 min 40 s past nine.
    expect(0xbf9cf968 % 3600).toBe(520);
    expect(iso(rungInstant('2026-03-30', 'foobar'))).toBe('2026-03-30T07:08:40Z');
  });
});
