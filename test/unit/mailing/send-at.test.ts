import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calendarOf } from '../../../domain/calendar/calendar.ts';
import { addDays } from '../../../domain/calendar/day.ts';
import { clockTime, dayOf, parseClockTime } from '../../../domain/calendar/zone.ts';
import { digestAt, isQuiet, sendAt, type Hours } from '../../../domain/mailing/send-at.ts';

const at = (time: string) => parseClockTime(time)!;
const calendar = calendarOf();
const usual: Hours = { quiet: { from: '18:00', until: '07:00' }, calendar };
const sent = (time: string, hours: Hours = usual) => {
  const found = sendAt(at(time), 'key', hours);
  return found === undefined ? undefined : clockTime(found);
};

describe('at once', () => {
  test('in office hours there is no wait', () => {
    expect(sent('2026-03-03T11:20')).toBe('2026-03-03T11:20');
  });

  test.each([
    ['an evening', '2026-03-03T21:00', '2026-03-04'],
    ['the small hours', '2026-03-04T03:00', '2026-03-04'],
    ['a Friday evening', '2026-03-06T18:00', '2026-03-09'],
    ['a Saturday noon', '2026-03-07T12:00', '2026-03-09'],
    ['Christmas', '2026-12-24T18:30', '2026-12-28'],
    ['the night of the spring change', '2027-03-28T02:30', '2027-03-30'],
    ['the night of the autumn change', '2026-10-25T02:30', '2026-10-26'],
  ])('what is said on %s goes out in the first half hour of the next working morning', (_, time, day) => {
    const morning = sent(time)!;
    expect(morning.slice(0, 13)).toBe(`${day}T07`);
    expect(morning.slice(14) < '30').toBe(true);
  });

  test('without quiet hours only days that are closed are silent, those of the agency too', () => {
    expect(sent('2026-03-03T23:59', { quiet: null, calendar })).toBe('2026-03-03T23:59');
    const closed = { quiet: null, calendar: calendarOf(['2026-03-03']) };
    expect(sent('2026-03-03T11:00', closed)!.slice(0, 13)).toBe('2026-03-04T00');
  });

  test('an agency that never opens is not mailed', () => {
    const never = Array.from({ length: 90 }, (_, n) => addDays('2026-03-01', n));
    expect(sent('2026-03-03T11:00', { quiet: null, calendar: calendarOf(never) })).toBeUndefined();
  });
});

describe('whatever she chose', () => {
  const time = fc
    .integer({ min: 0, max: 1439 })
    .map((n) => [Math.floor(n / 60), n % 60].map((part) => String(part).padStart(2, '0')).join(':'));
  const quiet = fc.option(fc.record({ from: time, until: time }));
  // Both clock changes and Christmas lie in it.
  const instant = fc.integer({ min: at('2026-10-20T00:00'), max: at('2027-04-02T00:00') });

  test('nothing is mailed before it is said, on a closed day, or in her quiet hours', () => {
    fc.assert(
      fc.property(instant, quiet, fc.string(), (from, hours, key) => {
        const found = sendAt(from, key, { quiet: hours, calendar })!;
        expect(found).toBeGreaterThanOrEqual(from);
        expect(calendar.isWorkingDay(dayOf(found))).toBe(true);
        expect(isQuiet(found, hours)).toBe(false);
      }),
    );
  });

  test('a digest comes on its own day from 07:30, or not at all', () => {
    fc.assert(
      fc.property(instant, quiet, fc.string(), (from, hours, key) => {
        const day = dayOf(from);
        const found = digestAt(day, key, { quiet: hours, calendar });
        const closed = !calendar.isWorkingDay(day);
        if (found === undefined) {
          expect(closed || isQuiet(at(`${day}T23:59`), hours)).toBe(true);
        } else {
          expect(closed).toBe(false);
          expect(clockTime(found) >= `${day}T07:30`).toBe(true);
          expect(dayOf(found)).toBe(day);
          expect(isQuiet(found, hours)).toBe(false);
        }
      }),
    );
  });
});

test('two thousand digests of a morning are spread over five minutes', () => {
  const times = Array.from({ length: 2000 }, (_, n) => digestAt('2026-03-03', `person-${n}`, usual)!);
  const minutes = new Map<string, number>();
  for (const each of times) minutes.set(clockTime(each), (minutes.get(clockTime(each)) ?? 0) + 1);
  expect([...minutes.keys()].sort()).toEqual(['30', '31', '32', '33', '34'].map((m) => `2026-03-03T07:${m}`));
  expect(Math.max(...minutes.values())).toBeLessThan(500);
});
