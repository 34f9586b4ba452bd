import { expect, test } from 'vitest';
import { instantOf } from '../../../domain/calendar/zone.ts';
import { definitionOf } from '../../../domain/catalogue.ts';
import { datesOnce, noTermTwice } from '../../../domain/reading/one-client.ts';
import { openingOf } from '../../../domain/what-if/simulate.ts';
import { createWorld } from '../../../domain/what-if/world.ts';
import { caseManager } from '../../scenarios/people.ts';
import { opened, plan } from '../play.ts';

test('a milestone is left out where the trajectory that completes it has a deadline on that day', () => {
  const milestone = { type: 'conditional-release', item: 'handover', due: '2026-12-15' };
  const acceptance = { type: 'warm-handover', item: 'acceptance', due: '2026-12-15' };
  expect(noTermTwice([milestone, acceptance])).toEqual([acceptance]);
  const elsewhere = { ...acceptance, due: '2026-12-16' };
  expect(noTermTwice([milestone, elsewhere])).toEqual([milestone, elsewhere]);
});

test('a date that one trajectory got from another stays with that other', () => {
  const now = instantOf('2026-08-03', 9);
  const world = createWorld(now);
  const request = {
    type: 'detention-reintegration',
    dates: { admission: '2026-08-03', expectedRelease: '2026-12-15' },
    facts: { status: 'sentenced', legalFrameAfter: 'conditional-release' },
  };
  world.open('root', openingOf(request, definitionOf(request.type), now));
  world.advance(instantOf('2026-11-23', 9));
  const cases = [...world.cases.values()];
  expect(cases.map((c) => c.definition)).toEqual([
    'detention-reintegration@1',
    'conditional-release@1',
    'warm-handover@1',
  ]);
  expect(cases[1]!.dates['conditionalRelease']).toBe('2026-12-15');
  expect(cases[2]!.dates['needed']).toBe('2026-12-15');
  const once = datesOnce(cases);
  expect(once.get('root')).toContainEqual({ name: 'expectedRelease', day: '2026-12-15' });
  for (const other of cases.slice(1)) expect(once.get(other.id)).toEqual([]);
});

test('a date that a trajectory opened by a professional follows stays with the one it follows', () => {
  const play = plan('2026-03-02', { dates: { expectedRelease: '2026-09-01' } });
  play.by(caseManager, {
    type: 'open',
    trajectory: 'critical-time-intervention',
    dates: {},
    facts: {},
    reason: 'Past bij hem',
  });
  const cti = opened(play, 'critical-time-intervention').current();
  expect(cti.dates).toEqual({ release: '2026-09-01' });
  expect(datesOnce([play.current(), cti]).get(cti.id)).toEqual([]);
});
