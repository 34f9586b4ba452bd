import { expect, test } from 'vitest';
import { movedStep } from '../../activities/moved.ts';
import type { StepInput, StepResult } from '../../domain/case/messages.ts';

const DAY = 86_400_000;
const at = Date.parse('2026-06-01T12:00:00Z');

test.each([
  ['ahead of', 200 * DAY],
  ['behind', -30 * DAY],
])('rules whose clock is %s the engine’s hear their own time, and are woken at their own', (_, ahead) => {
  const heard: number[] = [];
  const step = movedStep(
    ({ now }) => (heard.push(now), { wakeAt: now + DAY, outcomes: [] }) as unknown as StepResult,
    () => ahead,
  );
  expect(step({ now: at } as StepInput)).toEqual({ wakeAt: at + DAY, outcomes: [] });
  expect(heard).toEqual([at + ahead]);
});

test('rules that want not to be woken are not', () => {
  const step = movedStep(
    () => ({ outcomes: [] }) as unknown as StepResult,
    () => DAY,
  );
  expect(step({ now: at } as StepInput)).toEqual({ outcomes: [] });
});
