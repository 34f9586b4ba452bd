import { expect, test } from 'vitest';
import { instantOf } from '../../../domain/calendar/zone.ts';
import type { Command } from '../../../domain/case/commands.ts';
import { simulate } from '../../../domain/what-if/simulate.ts';

const now = instantOf('2026-03-02', 10);
const tenYears = (script: { on: string; command: Command }[] = []) =>
  simulate(
    {
      type: 'detention-reintegration',
      dates: { admission: '2026-03-02', expectedRelease: '2035-12-01' },
      facts: { status: 'remand' },
      script,
      until: '2036-03-01',
    },
    now,
    'en',
  );

test('ten years of a detention, with what it opens, can be simulated', () => {
  expect(tenYears()).toMatchObject({
    type: 'detention-reintegration',
    trajectories: [{ type: 'warm-handover' }],
  });
});

test('a script that would keep a process busy for seconds is refused with the remedy', () => {
  const by = { agency: 'simulation', role: 'case-manager' };
  const promise = (n: number) => ({
    on: '2026-03-03',
    command: { type: 'promise', by, text: `promise ${n}`, due: '2026-03-20' } as const,
  });
  const refused = tenYears(Array.from({ length: 200 }, (_, n) => promise(n)));
  expect(refused).toMatchObject({ outcome: 'refused', status: 422, code: 'simulation-too-large' });
  expect(JSON.stringify(refused)).toContain('fewer commands');
});
