import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calendarOf } from '../../../domain/calendar/calendar.ts';
import { addDays, addMonths } from '../../../domain/calendar/day.ts';
import { reckon, type Reckoning } from '../../../domain/calendar/term.ts';
import type { Roll, Unit } from '../../../domain/calendar/types.ts';
import { anyDay } from './days.ts';

const calendar = calendarOf();
const admission = '2026-03-02';
const term = (
  amount: number,
  unit: Unit = 'days',
  direction: Reckoning['direction'] = 'after',
  roll: Roll = 'preceding',
) => ({
  amount,
  unit,
  direction,
  roll,
});
const anyTerm = fc.record({
  amount: fc.integer({ min: 0, max: 200 }),
  unit: fc.constantFrom<Unit>('days', 'weeks', 'months', 'working-days'),
  direction: fc.constantFrom<Reckoning['direction']>('before', 'after'),
  roll: fc.constantFrom<Roll>('none', 'preceding', 'following'),
});

describe('terms from the admission of 2 March 2026', () => {
  test.each([
    ['basic conditions', term(10), '2026-03-12'],
    ['SOM', term(21), '2026-03-23'],
    ['first MDO', term(28), '2026-03-30'],
    ['first MDO in weeks', term(4, 'weeks'), '2026-03-30'],
    [
      'window of the second MDO, on Koningsdag, which does not roll',
      term(56, 'days', 'after', 'none'),
      '2026-04-27',
    ],
    ['second MDO: day 62 is Sunday 3 May', term(62), '2026-05-01'],
    ['the same by the statutory rule', term(62, 'days', 'after', 'following'), '2026-05-04'],
    ['intake', term(1, 'working-days'), '2026-03-03'],
    ['three months', term(3, 'months'), '2026-06-02'],
  ])('%s', (_, reckoning, expected) => expect(reckon(reckoning, admission, calendar)).toBe(expected));

  test('asks for the v.i. report 105 days before', () => {
    expect(reckon(term(105, 'days', 'before'), '2027-03-01', calendar)).toBe('2026-11-16');
  });
});

describe('reckon', () => {
  test('counts days, weeks and months by the calendar, then rolls', () => {
    fc.assert(
      fc.property(anyDay, anyTerm, (day, t) => {
        const n = t.direction === 'before' ? -t.amount : t.amount;
        const counted = {
          days: () => addDays(day, n),
          weeks: () => addDays(day, 7 * n),
          months: () => addMonths(day, n),
          'working-days': () => calendar.addWorkingDays(day, n),
        }[t.unit]();
        expect(reckon(t, day, calendar)).toBe(calendar.roll(counted, t.roll));
      }),
      { numRuns: 500 },
    );
  });

  test('lands on a working day when it rolls, at most six days off in these years', () => {
    fc.assert(
      fc.property(anyDay, anyTerm, (day, t) => {
        const unrolled = reckon({ ...t, roll: 'none' }, day, calendar);
        const back = reckon({ ...t, roll: 'preceding' }, day, calendar);
        const on = reckon({ ...t, roll: 'following' }, day, calendar);
        expect(calendar.isWorkingDay(back) && calendar.isWorkingDay(on)).toBe(true);
        expect(back <= unrolled && unrolled <= on).toBe(true);
        expect(back >= addDays(unrolled, -6) && on <= addDays(unrolled, 6)).toBe(true);
      }),
    );
  });
});
