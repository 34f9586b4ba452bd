import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTelling, tellSettings } from '../../api/telling.ts';
import type { Organisation } from '../../domain/people/organisation.ts';
import { startSystem, type System } from '../setup/api.ts';
import { daysFromNow } from '../setup/clock.ts';
import { caller, newDetention } from './caller.ts';

let system: System;
let casemanager: ReturnType<typeof caller>;
beforeAll(async () => {
  system = await startSystem();
  casemanager = caller(system, 'casemanager');
});
afterAll(() => system?.stop());

const put = (more: Partial<Organisation>) =>
  system.store.putOrganisation({
    agency: 'pi-noord',
    name: 'PI Noord',
    defaults: { 'care-worker': 'bw-de-brug' },
    closedDays: [],
    ...more,
  });
const started = async (): Promise<string> => {
  const answer = await casemanager.post('/v1/trajectories', newDetention());
  expect(answer.status, JSON.stringify(answer.body)).toBe(201);
  return answer.body.id;
};
const item = 'language-level';
const dueOf = async (id: string): Promise<string> =>
  (await casemanager.get(`/v1/trajectories/${id}`)).body.items.find(
    (each: { item: string }) => each.item === item,
  ).due;
const taken = async (id: string): Promise<number> =>
  (await system.store.events(id)).filter(({ type }) => type === 'settings-taken').length;
const telling = () => startTelling(system.services, () => undefined);

test('a closed day that an administrator adds moves what is due in an open case, and says why; other organisations’ cases stay', async () => {
  await put({});
  await put({ agency: 'gemeente-utrecht', defaults: {} });
  const id = await started();
  const housing = await casemanager.command(id, {
    type: 'open',
    trajectory: 'sheltered-housing',
    dates: {},
    facts: {},
    organisation: 'gemeente-utrecht',
    reason: 'Past bij hem',
  });
  expect(housing.body).toMatchObject({ published: true });
  const there = (await system.store.trajectory(id))!.case.related[0]!.id;
  const of = async (one: string) => (await system.store.trajectory(one))?.case;
  await expect.poll(() => taken(there)).toBe(1);
  const before = await of(there);
  const due = await dueOf(id);

  await put({ closedDays: [due] });
  const round = telling();
  await expect.poll(() => dueOf(id)).not.toBe(due);
  await round.stop();
  const why = (await casemanager.get(`/v1/trajectories/${id}/items/${item}/explanation`)).body;
  expect(JSON.stringify(why.steps)).toContain('closed');
  expect(await of(there)).toEqual(before);
  expect(await taken(id)).toBe(1);
});

test('killed between telling and noting so, it is told twice and counts once; nothing is told where nothing is new', async () => {
  const id = await started();
  await put({ closedDays: [daysFromNow(60)], climbAssumed: true });
  const { store } = system;
  const killed = { ...store, settingsTold: async () => Promise.reject(new Error('killed')) };
  await system.stopWorker();
  for (const _ of [1, 2])
    await expect(tellSettings({ ...system.services, store: killed })).rejects.toThrow('killed');
  await tellSettings(system.services);
  await system.startWorker();
  await expect.poll(() => taken(id)).toBe(1);
  expect(await store.settingsToTell(1000)).toEqual([]);
  await put({ closedDays: [daysFromNow(60)], climbAssumed: true, region: 'noord' });
  await tellSettings(system.services);
  expect((await store.trajectory(id))!.case).toMatchObject({
    closedDays: [daysFromNow(60)],
    climbAssumed: true,
  });

  // One that is opened from then on knows it already.
  const later = await started();
  expect(await store.settingsToTell(1000)).toEqual([]);
  expect(await taken(later)).toBe(0);
  expect(await taken(id)).toBe(1);
});
