import { expect, test } from 'vitest';
import { probation } from '../../scenarios/people.ts';
import { agreedThreshold, failuresBeforeSignal, patternsOf } from '../../../domain/reading/patterns.ts';
import { begin } from '../play.ts';

const failed = (agency: string, cases: number) => ({ agency, cases, since: 0, last: 0, trajectories: [] });

test('the fourth failed hand-over of one agency is a signal, the third is not', () => {
  expect(failuresBeforeSignal).toBe(4);
  expect(patternsOf([failed('a', 3), failed('b', 4)])).toEqual([
    { ...failed('b', 4), signal: true },
    { ...failed('a', 3), signal: false },
  ]);
});

test('a reflection meeting can agree on another number', () => {
  const meeting = begin('reflection-meeting', {
    on: '2026-06-01',
    by: probation,
    facts: { failuresBeforeSignal: 2 },
  });
  expect(agreedThreshold(meeting.current())).toBe(2);
  expect(agreedThreshold(undefined)).toBe(4);
});

test('most cases first, then by name; the threshold can be another', () => {
  const rows = [failed('c', 1), failed('b', 1), failed('a', 5)];
  expect(patternsOf(rows, 1).map((each) => [each.agency, each.signal])).toEqual([
    ['a', true],
    ['b', true],
    ['c', true],
  ]);
  expect(patternsOf(rows, 6).some((each) => each.signal)).toBe(false);
});
