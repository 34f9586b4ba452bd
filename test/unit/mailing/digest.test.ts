import { expect, test } from 'vitest';
import { calendarOf } from '../../../domain/calendar/calendar.ts';
import { type Digest, digestHeadings, isWorthMailing } from '../../../domain/mailing/digest.ts';

const nothing = (today: string): Digest => ({
  agency: 'pi-noord',
  today,
  lists: Object.fromEntries(
    digestHeadings.map((name) => [name, { total: 0, lines: [] }]),
  ) as unknown as Digest['lists'],
  nobodys: 0,
  covers: [],
});
const withOne = (name: (typeof digestHeadings)[number], today: string): Digest => {
  const empty = nothing(today);
  return { ...empty, lists: { ...empty.lists, [name]: { total: 1, lines: [] } } };
};
const [monday, tuesday] = ['2026-11-23', '2026-11-24'];

test('who has nothing gets no digest, on no day', () => {
  for (const day of [monday, tuesday]) expect(isWorthMailing(nothing(day))).toBe(false);
});

test.each(['overdue', 'today', 'offered'] as const)('what is %s is mailed on any day', (name) => {
  expect(isWorthMailing(withOne(name, tuesday))).toBe(true);
});

test('so is what nobody holds', () => {
  expect(isWorthMailing({ ...nothing(tuesday), nobodys: 1 })).toBe(true);
});

test.each(['nextFive', 'waitingOnOthers'] as const)(
  'what is %s alone, on the first day of the week',
  (name) => {
    expect(isWorthMailing(withOne(name, monday))).toBe(true);
    expect(isWorthMailing(withOne(name, tuesday))).toBe(false);
    // Easter Monday 2027; and a Monday on which the agency itself is closed.
    expect(isWorthMailing(withOne(name, '2027-03-30'))).toBe(true);
    expect(isWorthMailing(withOne(name, tuesday), calendarOf([monday]))).toBe(true);
  },
);
