import { expect, test } from 'vitest';
import { addOwn } from '../../scenarios/commands.ts';
import { caseManager } from '../../scenarios/people.ts';
import { plan } from '../play.ts';

test.each([
  ['a Saturday', '2026-03-28', ['2026-03-30', '2026-03-31', '2026-04-02']],
  ['a Sunday', '2026-03-29', ['2026-03-30', '2026-03-31', '2026-04-02']],
  ['a Friday', '2026-03-27', ['2026-03-27', '2026-03-30', '2026-04-01']],
])('what is due on %s climbs a working day after its owner was reminded', (_day, due, days) => {
  const play = plan('2026-03-02', { on: '2026-03-20' });
  play.by(caseManager, addOwn('Sleutel ophalen', caseManager, due));
  play.on('2026-04-10');
  const told = play.told('added-1').filter(([, , rung]) => rung !== 'half-way');
  expect(told.map(([on, , rung]) => [on, rung])).toEqual([
    [days[0], 'on-the-day'],
    [days[1], 'coordinator'],
    [days[2], 'case-director'],
  ]);
});
