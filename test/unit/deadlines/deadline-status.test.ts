import fc from 'fast-check';
import { expect, test } from 'vitest';
import { calendarOf } from '../../../domain/calendar/calendar.ts';
import { addDays } from '../../../domain/calendar/day.ts';
import type { Day } from '../../../domain/calendar/types.ts';
import {
  deadlineStatus,
  deadlineStatuses,
  soonFrom,
  type DeadlineStatus,
  type StatusFacts,
} from '../../../domain/deadlines/deadline-status.ts';

// Easter, Kingsday, Ascension and Whitsun lie in these weeks.
const anyDay = fc.integer({ min: 0, max: 90 }).map((n) => addDays('2026-03-16', n));
const maybe = fc.option(anyDay);
const closures = fc.array(anyDay, { maxLength: 12 });
const status = fc.constantFrom(
  'waiting' as const,
  'open' as const,
  'done' as const,
  'skipped' as const,
  'cancelled' as const,
);

const flags = fc.subarray(['paused', 'broken', 'extended']);

/** The same said once more, as a professional would say it. */
function inWords(
  { status: is, due, actedOn, flags: marked }: StatusFacts,
  today: Day,
  closedDays: Day[],
): DeadlineStatus {
  if (is === 'skipped') return 'waived';
  if (due === null || is === 'waiting' || is === 'cancelled') return 'none';
  if (is === 'done' && marked.includes('broken')) return 'not-met';
  if (is === 'open' && marked.includes('paused')) return 'none';
  if (is === 'done') return actedOn !== null && actedOn > due ? 'met-late' : 'met';
  if (due < today) return 'overdue';
  if (due === today) return 'due-today';
  return due <= calendarOf(closedDays).addWorkingDays(today, 5) ? 'due-soon' : 'upcoming';
}

test('soon is within five working days of the institution; each item has one status, on any day', () => {
  const met = new Set<DeadlineStatus>();
  fc.assert(
    fc.property(
      status,
      maybe,
      maybe,
      anyDay,
      closures,
      flags,
      fc.boolean(),
      (is, due, actedOn, someDay, closedDays, marked, onTheDay) => {
        const today = onTheDay ? (due ?? someDay) : someDay;
        const facts = {
          status: is,
          due,
          actedOn,
          flags: marked,
          soonFrom: due === null ? null : soonFrom(due, calendarOf(closedDays)),
        };
        const expected = inWords(facts, today, closedDays);
        expect(deadlineStatus(facts, today)).toBe(expected);
        met.add(expected);
      },
    ),
    { numRuns: 2000 },
  );
  expect([...met].sort()).toEqual([...deadlineStatuses].sort());
});

test.each<[today: Day, DeadlineStatus]>([
  ['2026-03-20', 'upcoming'],
  ['2026-03-23', 'due-soon'],
  ['2026-03-29', 'due-soon'],
  ['2026-03-30', 'due-today'],
  ['2026-03-31', 'overdue'],
])('due on Monday 30 March 2026, on %s: %s', (today, expected) => {
  const open = { status: 'open' as const, due: '2026-03-30', actedOn: null, flags: [] };
  expect(deadlineStatus({ ...open, soonFrom: soonFrom('2026-03-30', calendarOf()) }, today)).toBe(expected);
});

test('two days closed make it soon two working days earlier', () => {
  expect(soonFrom('2026-03-30', calendarOf(['2026-03-26', '2026-03-27']))).toBe('2026-03-19');
});
