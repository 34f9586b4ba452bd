import { afterAll, beforeAll, expect, test } from 'vitest';
import { startFollowing } from '../../api/zgw/following.ts';
import { registerZgw } from '../../api/zgw/system.ts';
import { startSystem, type System } from '../setup/api.ts';
import { daysFromNow } from '../setup/clock.ts';
import { startZaken } from '../setup/zaken.ts';
import { caller, newDetention } from './caller.ts';
import { partner } from './signals.ts';

const AUTHORIZATION = 'Token een-lang-geheim-voor-notificaties';

let system: System;
let zaken: Awaited<ReturnType<typeof startZaken>>;
let moving: Awaited<ReturnType<typeof partner>>;
let following: Awaited<ReturnType<typeof startFollowing>>;
const problems: string[] = [];

beforeAll(async () => {
  system = await startSystem();
  zaken = await startZaken(system.now);
  moving = await partner(system);
  const { store, services } = system;
  await store.putSender({
    id: 'zaken-utrecht',
    agency: 'gemeente-utrecht',
    subject: 'zaken-utrecht',
    speaksFor: [],
    types: ['nl.traject.request.answered'],
    secrets: [],
  });
  await registerZgw({ ...zaken.settings, authorization: AUTHORIZATION }, services);
  following = await startFollowing(services, (problem) => void problems.push(problem));
});
afterAll(async () => {
  await following?.stop();
  await moving?.stop();
  await system?.stop();
  await zaken?.stop();
});

const notify = async (body: object, authorization: string | null = AUTHORIZATION) =>
  (
    await fetch(`${system.url}/v1/notifications/zgw`, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        ...(authorization !== null && { Authorization: authorization }),
      },
      body: JSON.stringify(body),
    })
  ).status;

/** A client with the reference that the case at the municipality names, of whom it was asked something. */
async function started(reference: string): Promise<() => Promise<Record<string, unknown>>> {
  const municipality = { agency: 'gemeente-utrecht', role: 'aftercare-coordinator' };
  const casemanager = caller(system, 'casemanager');
  const body = newDetention({
    client: { reference },
    dates: { admission: daysFromNow(-10) },
    parties: [municipality],
  });
  const { id } = (await casemanager.post('/v1/trajectories', body)).body;
  return async () => {
    const { items } = (await casemanager.get(`/v1/trajectories/${id}`)).body;
    return items.find(({ item }: { item: string }) => item === 'information-request-municipality');
  };
}

test('what a municipality registers there answers the request here, and only it may say so', async () => {
  const item = await started('ZGW-1');
  expect(await item()).toMatchObject({ status: 'open' });
  const notification = zaken.notification();
  expect(await notify(notification, null)).toBe(403);
  expect(await notify(notification, 'Token van een ander')).toBe(403);
  // As Open Notificaties asks whether it may, when a subscription is made.
  const trial = { ...notification, kanaal: 'test', resource: 'some_resource', kenmerken: {} };
  expect(await notify(trial)).toBe(204);
  expect(await notify({ kanaal: 'zaken' })).toBe(400);
  expect(zaken.asked).toEqual([]);
  expect(await notify(notification)).toBe(204);
  await expect.poll(async () => (await item())['status']).toBe('done');
  // It delivers what it did not hear the answer to again.
  const asked = zaken.asked.length;
  expect(await notify(notification)).toBe(204);
  expect(zaken.asked).toHaveLength(asked);
});

test('a notification that cannot be followed waits here, and is tried again until the other side is back', async () => {
  const item = await started('ZGW-2');
  zaken.state.change = (text) => text.replace('"ZGW-1"', '"ZGW-2"');
  zaken.state.answer = 503;
  const again = { ...zaken.notification(), aanmaakdatum: '2026-09-14T09:00:00Z' };
  expect(await notify(again)).toBe(204);
  await expect.poll(() => problems.join()).toContain('answered 503');
  expect(await item()).toMatchObject({ status: 'open' });
  zaken.state.answer = undefined;
  await expect.poll(async () => (await item())['status']).toBe('done');
});
