import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { tellSettings } from '../../api/telling.ts';
import { startSystem, type System } from '../setup/api.ts';
import { caller, newDetention, problemOf } from './caller.ts';

let system: System;
let admin: ReturnType<typeof caller>;
let coordinator: ReturnType<typeof caller>;
beforeAll(async () => {
  system = await startSystem();
  admin = caller(system, 'admin');
  coordinator = caller(system, 'coordinator');
  for (const [agency, name] of [
    ['reclassering', 'Reclassering'],
    ['pi-noord', 'PI Noord'],
  ])
    expect((await admin.put(at(agency!), { name })).status).toBe(201);
});
afterAll(() => system?.stop());

const at = (agency: string): string => `/v1/organisations/${agency}`;
const match = (version: number) => ({ 'If-Match': `"${version}"` });
const changesOf = async (agency: string) => (await admin.get(`${at(agency)}/changes`)).body.items;

describe('an organisation', () => {
  test('is changed by two administrators without loss: the second is told what it is now', async () => {
    const before = await admin.get(at('pi-noord'));
    const seen = { 'If-Match': before.headers['etag'] as string };
    const first = { name: 'PI Noord', region: 'midden', defaults: { supervisor: 'reclassering' } };
    expect((await admin.put(at('pi-noord'), first, seen)).status).toBe(200);
    const late = problemOf(
      await admin.put(at('pi-noord'), { name: 'PI Noord-Holland' }, seen),
      412,
      'organisation-changed',
    );
    expect(late).toMatchObject({ present: { value: first, changedBy: { role: 'administrator' } } });
    const { version, name } = (await admin.get(at('pi-noord'))).body;
    expect([version, name]).toEqual([before.body.version + 1, 'PI Noord']);
    // What was sent twice, as after a lost answer, counts once.
    expect((await admin.put(at('pi-noord'), first, seen)).body).toMatchObject({ version });
    const [newest] = await changesOf('pi-noord');
    expect(newest).toMatchObject({ version, by: { agency: 'beheer', role: 'administrator' } });
    expect(newest.by.person).toBe((await admin.get('/v1/me')).body.person);
  });

  test('that is there is not made anew, and one that is not there is not changed', async () => {
    problemOf(await admin.put(at('pi-noord'), { name: 'Een andere' }), 409, 'organisation-exists');
    problemOf(await admin.put(at('pi-nergens'), { name: 'Nergens' }, match(1)), 404, 'not-found');
    expect((await admin.get(at('pi-nergens'))).status).toBe(404);
    const said = await admin.put(at('pi-noord'), { name: 'PI' }, { 'If-Match': 'W/3' });
    expect(problemOf(said, 400, 'invalid-input').pointers).toEqual(['/if-match']);
  });

  test('is refused with each field that is wrong, its value, and what to do', async () => {
    const before = await changesOf('pi-noord');
    const shape = { name: '', region: 'Midden Nederland', closedDays: ['2026-02-30'], colour: 'red' };
    const wrong = problemOf(await admin.put(at('pi-noord'), shape, match(1)), 400, 'invalid-input');
    expect(wrong.pointers.sort()).toEqual(['/closedDays/0', '/colour', '/name', '/region']);
    const defaults = { warden: 'reclassering', supervisor: 'pi-nergens' };
    const unknown = problemOf(
      await admin.put(at('pi-noord'), { name: 'PI', defaults }, match(1)),
      422,
      'unknown-role',
    );
    expect(unknown.errors).toMatchObject([
      { pointer: '/defaults/warden', detail: expect.stringMatching(/“warden” .*choose one of case-manager/) },
      { pointer: '/defaults/supervisor', detail: expect.stringMatching(/“pi-nergens”.*make it first/) },
    ]);
    expect(await changesOf('pi-noord')).toEqual(before);
  });

  test('is changed by the administrator alone, and read by its own coordinator', async () => {
    expect((await coordinator.put(at('pi-noord'), { name: 'Van mij' }, match(1))).status).toBe(403);
    expect((await coordinator.get(at('reclassering'))).status).toBe(404);
    expect((await coordinator.get(`${at('reclassering')}/changes`)).status).toBe(404);
    const own = (await coordinator.get('/v1/organisations')).body.items;
    expect(own.map(({ agency }: { agency: string }) => agency)).toEqual(['pi-noord']);
    expect((await caller(system, 'casemanager').get('/v1/organisations')).status).toBe(403);
  });
});

test('a closed day says what it moves before it does, and who of the open trajectories knows it after', async () => {
  const casemanager = caller(system, 'casemanager');
  const ids: string[] = [];
  for (let n = 0; n < 2; n++) ids.push((await casemanager.post('/v1/trajectories', newDetention())).body.id);
  const dueOf = async (id: string): Promise<string> =>
    (await casemanager.get(`/v1/trajectories/${id}`)).body.items.find(
      ({ item }: { item: string }) => item === 'language-level',
    ).due;
  const due = await dueOf(ids[0]!);
  const { name, region, defaults, version } = (await admin.get(at('pi-noord'))).body;
  const wanted = { name, region, defaults, closedDays: [due] };
  const seen = (await admin.post(`${at('pi-noord')}/preview`, wanted)).body;
  expect(seen).toMatchObject({ open: 2, looked: 2, moved: { trajectories: 2 } });
  expect(seen.moved.dates).toBeGreaterThanOrEqual(2);
  const same = { name, region, defaults, closedDays: [] };
  expect((await admin.post(`${at('pi-noord')}/preview`, same)).body.moved).toEqual({
    trajectories: 0,
    dates: 0,
  });
  expect(await dueOf(ids[0]!)).toBe(due);

  expect((await admin.put(at('pi-noord'), wanted, match(version))).status).toBe(200);
  const told = async () => (await admin.get(at('pi-noord'))).body.told;
  expect(await told()).toEqual({ open: 2, told: 0 });
  await tellSettings(system.services);
  expect(await told()).toEqual({ open: 2, told: 2 });
  for (const id of ids) await expect.poll(() => dueOf(id)).not.toBe(due);
});
