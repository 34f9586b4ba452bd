import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createSubscriptions } from '../../api/subscriptions.ts';
import { TEST_TYPE } from '../../domain/partners/outgoing.ts';
import { createReceivers } from '../../notify/webhooks.ts';
import { startWebhooks, type Webhooks } from '../../workers/webhooks.ts';
import { startSystem, type System } from '../setup/api.ts';
import { testClock } from '../setup/clock.ts';
import { vault } from '../setup/engine.ts';
import { isSigned, startReceiver, type Receiver } from '../setup/receiver.ts';
import { caller, newDetention, problemOf } from './caller.ts';

let system: System;
let receiver: Receiver;
let webhooks: Webhooks;
const machine = testClock();

beforeAll(async () => {
  receiver = await startReceiver();
  system = await startSystem({ webhookHosts: [receiver.host] });
  for (const [agency, name] of [
    ['pi-noord', 'PI Noord'],
    ['pi-zuid', 'PI Zuid'],
    ['dji', 'DJI'],
  ] as const)
    await system.store.putOrganisation({ agency, name, defaults: {}, closedDays: [] });
  webhooks = startWebhooks({
    store: system.store,
    receivers: createReceivers({
      url: system.url,
      allowed: [receiver.host],
      now: () => machine.now() - machine.ahead(),
    }),
    vault,
    url: system.url,
    now: system.now,
    report: () => undefined,
  });
});
afterAll(async () => {
  await webhooks?.stop();
  await system?.stop();
  await receiver?.stop();
});

const PATH = '/v1/subscriptions';
let addresses = 0;
const urlOf = () => `${receiver.url}/${(addresses += 1)}`;
const subscribe = (persona: string, body: object = {}) =>
  caller(system, persona).post(PATH, { url: urlOf(), ...body });

/** A subscription of the coordinator, whose receiver agreed. */
async function active(body: object = {}) {
  const coordinator = caller(system, 'coordinator');
  const { body: made } = await subscribe('coordinator', body);
  const path = `${PATH}/${made.id as string}`;
  await expect.poll(async () => (await coordinator.get(path)).body.status).toBe('active');
  return { coordinator, path, id: made.id as string, secret: made.secret as string };
}

describe('subscriptions', () => {
  test('are made by the coordinator, verified, told, tried and removed', async () => {
    const { coordinator, path, secret } = await active({ types: ['nl.traject.trajectory.opened'] });
    expect(secret).toMatch(/^whsec_[A-Za-z0-9+/=]{44}$/);
    const listed = (await coordinator.get(PATH)).body.items as object[];
    expect(listed).toContainEqual((await coordinator.get(path)).body);
    expect(JSON.stringify(listed)).not.toContain('whsec_');

    const { body: opened } = await caller(system, 'casemanager').post('/v1/trajectories', newDetention());
    await expect.poll(() => receiver.got.map(({ subject }) => subject)).toContain(opened.id);
    const event = receiver.got.find(({ subject }) => subject === opened.id)!;
    expect(isSigned(event, secret)).toBe(true);
    expect(event.body).not.toContain('TULP-');
    const { dataref, sequence } = JSON.parse(event.body) as { dataref: string; sequence: string };
    const { body: read } = await caller(system, 'casemanager').get(dataref.replace(system.url, ''));
    expect(read.items).toMatchObject([{ sequence: Number(sequence), type: 'opened' }]);

    expect((await coordinator.post(`${path}/test`, {})).status).toBe(202);
    await expect.poll(() => receiver.got.at(-1)?.type).toBe(TEST_TYPE);
    const delivered = async () => (await coordinator.get(`${path}/deliveries?status=delivered&limit=1`)).body;
    // What the receiver has is recorded a moment later.
    await expect.poll(async () => (await delivered()).items[0]?.type).toBe(TEST_TYPE);
    const page = await delivered();
    expect(page).toMatchObject({ items: [{ type: TEST_TYPE, trajectory: null, sequence: null }] });
    const { body: rest } = await coordinator.get(`${path}/deliveries?cursor=${page.next as string}`);
    expect(rest).toMatchObject({ items: [{ trajectory: opened.id, status: 'delivered', lastStatus: 204 }] });

    const { id } = page.items[0] as { id: string };
    const before = receiver.got.length;
    expect((await coordinator.post(`${path}/deliveries/${id}/redelivery`, {})).status).toBe(202);
    await expect.poll(() => receiver.got.length).toBe(before + 1);
    expect(receiver.got.at(-1)!.id).toBe(receiver.got.at(-2)!.id);
    problemOf(await coordinator.post(`${path}/deliveries/nothing/redelivery`, {}), 404, 'not-found');

    const { body: rotated } = await coordinator.post(`${path}/secret`, {});
    expect(rotated.secret).not.toBe(secret);
    expect(rotated.oldSecretUntil).not.toBeNull();
    await coordinator.post(`${path}/test`, {});
    await expect.poll(() => receiver.got.length).toBe(before + 2);
    expect([secret, rotated.secret as string].map((one) => isSigned(receiver.got.at(-1)!, one))).toEqual([
      true,
      true,
    ]);

    const changed = await coordinator.put(path, { url: urlOf() });
    expect(changed.body).toMatchObject({ status: 'verifying', types: [] });
    expect((await coordinator.delete(path)).status).toBe(200);
    problemOf(await coordinator.get(path), 404, 'not-found');
  });

  test('are those of the own agency; of all for the administrator; a system has its own', async () => {
    const { path } = await active();
    const system1 = await subscribe('tulp');
    expect(system1.body).toMatchObject({ agency: 'dji' });
    const tulp = caller(system, 'tulp');
    expect((await tulp.get(PATH)).body.items).toMatchObject([{ agency: 'dji' }]);
    for (const answer of [
      await tulp.get(path),
      await tulp.delete(path),
      await tulp.put(path, { url: urlOf() }),
      await tulp.post(`${path}/secret`, {}),
      await tulp.post(`${path}/test`, {}),
      await tulp.get(`${path}/deliveries`),
      await tulp.post(`${path}/deliveries/x/redelivery`, {}),
    ])
      problemOf(answer, 404, 'not-found');
    problemOf(await subscribe('tulp', { agency: 'pi-noord' }), 403, 'not-allowed');
    const admin = caller(system, 'admin');
    const agencies = ((await admin.get(PATH)).body.items as { agency: string }[]).map(({ agency }) => agency);
    expect(agencies).toEqual(expect.arrayContaining(['dji', 'pi-noord']));
    expect((await subscribe('admin', { agency: 'pi-zuid' })).body).toMatchObject({ agency: 'pi-zuid' });
    problemOf(await subscribe('admin', { agency: 'nowhere' }), 422, 'unknown-agency');
    problemOf(await caller(system, 'casemanager').get(PATH), 403, 'not-allowed');
  });

  test.each([
    ['http://esb.example.nl/hook', 'target-not-https'],
    ['https://name:word@esb.example.nl', 'target-credentials'],
    ['https://esb.example.nl/#here', 'target-fragment'],
    ['ftp://esb.example.nl', 'target-invalid'],
    ['esb.example.nl', 'target-invalid'],
  ])('do not go to %s', async (url, code) => {
    expect(problemOf(await subscribe('coordinator', { url }), 422, code).pointers).toEqual(['/url']);
  });

  test('are made once under a key: a repeat is answered the same, for as long as an answer may be lost', async () => {
    const coordinator = caller(system, 'coordinator');
    const body = { url: urlOf(), types: ['nl.traject.date.changed'] };
    const first = await coordinator.post(PATH, body, 'once');
    expect((await coordinator.post(PATH, body, 'once')).body).toEqual(first.body);
    problemOf(await coordinator.post(PATH, { url: urlOf() }, 'once'), 409, 'key-reused');
    const tomorrow = createSubscriptions({ ...system.services, now: () => system.now() + 3_700_000 });
    const actor = { agency: 'pi-noord', role: 'coordinator' };
    const late = await tomorrow.add({ ...body, types: ['nl.traject.date.changed'], key: 'once', actor });
    expect(late).toMatchObject({ status: 409, code: 'subscription-exists' });
  });

  test('have an address once, and types that exist', async () => {
    const url = urlOf();
    expect((await subscribe('coordinator', { url })).status).toBe(201);
    problemOf(await subscribe('coordinator', { url }), 409, 'subscription-exists');
    const wrong = await subscribe('coordinator', { types: ['nl.traject.nothing'] });
    expect(problemOf(wrong, 400, 'invalid-input').pointers).toEqual(['/types/0']);
  });
});
