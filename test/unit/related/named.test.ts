import { expect, test } from 'vitest';
import { knownRelated } from '../../../store/related.ts';
import type { StoredTrajectory } from '../../../store/trajectories.ts';
import { caseManager, municipality } from '../../scenarios/people.ts';
import { plan } from '../play.ts';

const opening = {
  type: 'open',
  trajectory: 'multi-agency-meeting',
  dates: { planned: '2026-04-02' },
  facts: { kind: 'three-way-talk', purpose: 'Plek na vrijlating' },
  reason: 'Huisvesting is nog niet geregeld',
} as const;

test('a trajectory that was just opened is named once it can be read, to nobody before, and only to who may', async () => {
  const play = plan('2026-03-02');
  play.by(caseManager, opening);
  const c = play.current();
  const id = c.related[0]!.id;
  const shown = new Map<string, StoredTrajectory>();
  const named = (actor: typeof caseManager) =>
    knownRelated({ trajectory: async (each) => shown.get(each) }, c, actor);
  expect([...(await named(caseManager))]).toEqual([]);
  shown.set(id, { id, agencies: [caseManager.agency] } as StoredTrajectory);
  expect([...(await named(caseManager))]).toEqual([id]);
  expect([...(await named(municipality))]).toEqual([]);
});
