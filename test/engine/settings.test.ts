import { expect, test } from 'vitest';
import { viewerOf } from '../../domain/people/access.ts';
import type { Organisation } from '../../domain/people/organisation.ts';
import { answer, complete, handOver } from '../scenarios/commands.ts';
import { caseManager, caseManagerSouth, defaults } from '../scenarios/people.ts';
import { tell } from '../scenarios/story.ts';
import { timeSkippingEngine } from '../setup/engine.ts';
import { eventually } from './setting.ts';
import { engineStage } from './stage.ts';

test('what an organisation arranged comes from the store to what is opened for it, and to what moves to it', async () => {
  const env = await timeSkippingEngine();
  const stage = await engineStage(env, { restarts: false });
  const { store } = stage;
  const organisations: Omit<Organisation, 'name'>[] = [
    { agency: 'pi-zuid', defaults: { 'aftercare-coordinator': 'gemeente-zuid' }, closedDays: ['2026-04-07'] },
    {
      agency: 'gemeente-utrecht',
      defaults: { supervisor: 'reclassering-midden' },
      closedDays: ['2026-04-08'],
    },
  ];
  for (const each of organisations) await store.putOrganisation({ ...each, name: each.agency });
  const found = async (id: string, type: string) => {
    const { id: other } = (await store.trajectory(id))!.case.related.find((each) => each.type === type)!;
    return { id: other, c: (await store.trajectory(other))!.case };
  };
  try {
    const { on, open } = tell(stage);
    await on('2026-03-02');
    const detention = await open('detention-reintegration', {
      by: caseManager,
      dates: { admission: '2026-03-02' },
    });
    const { id } = (await store.trajectories({ viewer: viewerOf(caseManager) })).items[0]!;
    expect((await store.trajectory(id))!.case.defaults).toEqual(defaults);
    await detention.by(caseManager, {
      type: 'open',
      trajectory: 'sheltered-housing',
      dates: {},
      facts: {},
      organisation: 'gemeente-utrecht',
      reason: 'Past bij hem',
    });
    const housing = await found(id, 'sheltered-housing');
    expect(housing.c).toMatchObject({
      organisation: 'gemeente-utrecht',
      closedDays: ['2026-04-08'],
      defaults: { supervisor: 'reclassering-midden' },
    });
    expect(housing.c.parties).toContainEqual({ agency: 'gemeente-utrecht', role: 'care-worker' });
    expect(JSON.stringify({ ...housing.c, related: [] })).not.toContain('bw-de-brug');

    await on('2026-04-01');
    await detention.by(caseManager, handOver(caseManagerSouth, 'Overgeplaatst'));
    const handover = await detention.opened('warm-handover');
    await handover.by(caseManager, complete('package'));
    await handover.by(caseManagerSouth, answer('acceptance', 'accepted'));
    const c = await eventually('the new prison’s arrangements are there', async () => {
      const moved = (await store.trajectory(id))!.case;
      return moved.organisation === 'pi-zuid' && !moved.awaitsSettings ? moved : undefined;
    });
    expect(c).toMatchObject({ organisation: 'pi-zuid', closedDays: ['2026-04-07'] });
    expect(c.defaults).toEqual({ 'aftercare-coordinator': 'gemeente-zuid' });
    const told = (await store.events(id)).filter(({ type }) => type === 'settings-taken');
    expect(told).toHaveLength(1);
  } finally {
    await stage.close();
    await env.teardown();
  }
});
