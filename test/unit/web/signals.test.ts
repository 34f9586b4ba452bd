import { expect, test } from 'vitest';
import { signalStatuses } from '../../../domain/partners/signal.ts';
import { lists } from '../../../web/signals/page.tsx';

test('a coordinator finds a signal whatever became of it, also while it is on its way', () => {
  expect([...lists].toSorted()).toEqual([...signalStatuses].toSorted());
});
