import { afterAll, beforeAll, expect, test } from 'vitest';
import { startSystem, type System } from '../setup/api.ts';
import { caller, newDetention, problemOf } from './caller.ts';
import { daysFromNow } from '../setup/clock.ts';

let system: System;
let casemanager: ReturnType<typeof caller>;
let id: string;

beforeAll(async () => {
  system = await startSystem();
  const defaults = { 'care-worker': 'bw-de-brug' };
  await system.store.putOrganisation({ agency: 'pi-noord', name: 'PI Noord', defaults, closedDays: [] });
  await system.store.putOrganisation({
    agency: 'humanitas',
    name: 'Humanitas',
    defaults: {},
    closedDays: [],
  });
  casemanager = caller(system, 'casemanager');
  id = (await casemanager.post('/v1/trajectories', newDetention())).body.id;
});
afterAll(() => system?.stop());

const meeting = (agency: string) => ({
  type: 'open',
  trajectory: 'multi-agency-meeting',
  dates: { planned: daysFromNow(21) },
  facts: { kind: 'mdo', purpose: 'Plek na vrijlating', convenor: { agency, role: 'care-worker' } },
  reason: 'Huisvesting is nog niet geregeld',
});
const handOver = (agency: string) => ({
  type: 'hand-over',
  to: { agency, role: 'care-worker' },
  reason: 'Vertrekt',
});

test.each([
  ['runs what is opened', { ...meeting('pi-noord'), organisation: 'nergens' }, '/organisation'],
  ['is named in what is opened', meeting('nergens'), '/facts/convenor'],
  ['is to receive', handOver('nergens'), '/to'],
])('an agency that nobody knows is refused where it %s', async (_, body, pointer) => {
  expect(problemOf(await casemanager.command(id, body), 422, 'unknown-agency').pointers).toEqual([pointer]);
});

test('one that the installation knows may run it, and a partner of the organisation may receive', async () => {
  expect((await casemanager.command(id, { ...meeting('pi-noord'), organisation: 'humanitas' })).status).toBe(
    200,
  );
  expect((await casemanager.command(id, handOver('bw-de-brug'))).status).toBe(200);
});

test('the timeline calls an organisation as the installation does', async () => {
  await system.store.putOrganisation({
    agency: 'stichting-x',
    name: 'Stichting Kruispunt',
    defaults: {},
    closedDays: [],
  });
  expect(
    (await casemanager.command(id, { type: 'assign', role: 'trainer', agency: 'stichting-x' })).status,
  ).toBe(200);
  const { items } = (await casemanager.get(`/v1/trajectories/${id}/events`)).body;
  expect(items.at(-1).text).toBe('Stichting Kruispunt takes part as trainer');
});
