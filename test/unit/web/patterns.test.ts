import { expect, test } from 'vitest';
import type { View } from '../../../web/ui/view.tsx';
import { agencyName } from '../../../web/ui/names.ts';
import { knownOf } from '../../../web/patterns/data.ts';
import { sayIn } from '../../../web/texts/texts.ts';

const titleOf = (cases: number, lang: 'nl' | 'en'): string => {
  const view: View = {
    lang,
    say: sayIn(lang),
    now: 0,
    today: '2026-03-02',
    actor: null,
    address: '/',
    mayStart: false,
    agencies: agencyName,
  };
  const days = { since: '2026-01-05', last: '2026-02-02' };
  return knownOf(
    { agency: 'pi-noord', name: 'PI Noord', cases, ...days, signal: false, trajectories: [], bring: true },
    view,
  ).title;
};

test('one hand-over is told as one', () => {
  expect([titleOf(1, 'nl'), titleOf(2, 'nl')]).toEqual([
    'PI Noord: 1 overdracht waar de ontvanger niets van wist',
    'PI Noord: 2 overdrachten waar de ontvanger niets van wist',
  ]);
  expect([titleOf(1, 'en'), titleOf(2, 'en')]).toEqual([
    'PI Noord: 1 hand-over of which the receiver knew nothing',
    'PI Noord: 2 hand-overs of which the receiver knew nothing',
  ]);
});
