import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startSystem, type System } from '../setup/api.ts';
import { daysFromNow } from '../setup/clock.ts';
import { caller, newDetention, problemOf } from './caller.ts';
import { event, partner, SOURCE } from './signals.ts';

let system: System;
let prison: Awaited<ReturnType<typeof partner>>;
let casemanager: ReturnType<typeof caller>;
let coordinator: ReturnType<typeof caller>;

beforeAll(async () => {
  system = await startSystem();
  prison = await partner(system);
  [casemanager, coordinator] = [caller(system, 'casemanager'), caller(system, 'coordinator')];
});
afterAll(async () => {
  await prison?.stop();
  await system?.stop();
});

const newReference = () => `TULP-${randomUUID().slice(0, 8)}`;
const started = async (reference = newReference()) =>
  (await casemanager.post('/v1/trajectories', newDetention({ client: { reference } }))).body.id as string;
const trajectory = async (id: string) => (await casemanager.get(`/v1/trajectories/${id}`)).body;
const shown = async (signal: string) =>
  (await coordinator.get('/v1/signals?limit=200')).body.items.find(
    (each: { signal: string }) => each.signal === signal,
  );
/** Once the trajectory has said what it made of it. */
const settled = async (signal: string) => {
  await expect.poll(async () => (await shown(signal))?.status).not.toMatch(/^(received|sent)$/);
  return shown(signal);
};
const eventsOf = async (id: string) => (await system.store.events(id)).map(({ data }) => data);

describe('a client who is admitted', () => {
  test('has a trajectory without anybody typing, once, and the next signal of him finds it', async () => {
    const reference = newReference();
    const admitted = event('client.admitted', {
      client: { reference },
      organisation: 'pi-noord',
      dates: { admission: daysFromNow(-1) },
      facts: { status: 'remand' },
    });
    const release = { client: { reference }, date: 'expectedRelease', on: daysFromNow(200) };
    const answer = await prison.sendAll([admitted, event('date.changed', release)]);
    expect(answer.status).toBe(202);
    expect(answer.body.results.map(({ result }) => result)).toEqual(['accepted', 'accepted']);
    const [opened, moved] = answer.body.results;
    expect(await settled(opened!.signal)).toMatchObject({ status: 'applied' });
    const { trajectories } = await settled(moved!.signal);
    expect(trajectories).toHaveLength(1);
    expect(await trajectory(trajectories[0])).toMatchObject({
      type: 'detention-reintegration',
      client: { reference },
      dates: { admission: daysFromNow(-1), expectedRelease: daysFromNow(200) },
    });
    const [first] = await eventsOf(trajectories[0]);
    expect(first).toMatchObject({
      actor: { agency: 'pi-noord', role: 'system' },
      reportedBy: { agency: 'dji', role: 'system', person: 'tulp' },
    });
    expect((await prison.send(admitted)).body.results[0]!.result).toBe('duplicate');
    const again = await prison.send({ ...admitted, id: randomUUID() });
    const refused = await settled(again.body.results[0]!.signal);
    expect(refused).toMatchObject({ status: 'refused', reason: { code: 'already-running' } });
    expect(refused.reason.text).toContain(trajectories[0]);
  });

  test('only where the organisation is listed for the sender', async () => {
    const answer = await prison.send(
      event('client.admitted', {
        client: { reference: newReference() },
        organisation: 'bw-de-brug',
        dates: { admission: daysFromNow(-1) },
      }),
    );
    expect(answer.status).toBe(202);
    expect(answer.body.results[0]).toMatchObject({ result: 'refused', code: 'organisation-not-listed' });
    expect(await shown(answer.body.results[0]!.signal)).toMatchObject({ status: 'refused' });
  });
});

describe('HTTP', () => {
  test('structured, binary and batch say the same; traceparent is kept', async () => {
    const id = await started();
    const trace = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
    const data = { text: 'Ruzie op de afdeling' };
    const one = event('concern.raised', data, { subject: id });
    const structured = await prison.send(one, { traceparent: trace });
    const binary = await prison.post(data, {
      ...(await prison.as('tulp')),
      'Content-Type': 'application/json',
      'ce-specversion': '1.0',
      'ce-id': randomUUID(),
      'ce-source': SOURCE,
      'ce-type': 'nl.traject.concern.raised',
      'ce-subject': id,
    });
    const batch = await prison.sendAll([
      event('concern.raised', data, { subject: id }),
      { specversion: '1.0' },
    ]);
    for (const { status } of [structured, binary, batch]) expect(status).toBe(202);
    const [good, bad] = batch.body.results;
    expect(bad).toMatchObject({ result: 'refused', code: 'not-understood', id: null });
    expect(bad!.errors!.length).toBeGreaterThan(2);
    for (const { signal } of [structured.body.results[0]!, binary.body.results[0]!, good!])
      expect(await settled(signal)).toMatchObject({ status: 'applied', type: 'nl.traject.concern.raised' });
    const kept = await system.store.receivedSignal(structured.body.results[0]!.signal, 'pi-noord');
    expect(kept!.trace).toBe(trace);
    const items = (await trajectory(id)).items.filter(({ item }: { item: string }) =>
      item.startsWith('raised-'),
    );
    expect(items).toHaveLength(3);
  });

  test('what cannot be understood is a 400 that names every fault, and is kept', async () => {
    const wrong = event(
      'date.changed',
      { date: 'release', on: '2026-02-30', colour: 'red' },
      { time: 'soon' },
    );
    const answer = await prison.send(wrong);
    const { pointers } = problemOf(
      { ...answer, headers: Object.fromEntries(answer.headers) },
      400,
      'invalid-input',
    );
    expect(pointers).toEqual(expect.arrayContaining(['/time', '/data/on', '/data/colour']));
    const { items } = (await coordinator.get('/v1/signals?status=refused&limit=200')).body;
    expect(items).toContainEqual(
      expect.objectContaining({
        id: wrong['id'],
        reason: expect.objectContaining({ code: 'not-understood' }),
      }),
    );
    expect((await prison.send('{ "specversion": ')).status).toBe(400);
  });

  test('other media, too large a body, people and strangers are refused', async () => {
    const one = event('concern.raised', { text: 'x' }, { subject: await started() });
    expect((await prison.send(one, { 'Content-Type': 'text/plain' })).status).toBe(415);
    expect((await prison.send(one, { 'Content-Type': 'application/json' })).status).toBe(415);
    expect((await prison.send(' '.repeat(4_200_000))).status).toBe(413);
    expect((await prison.send(one, await prison.as('casemanager'))).status).toBe(403);
    expect((await prison.send(one, { Authorization: '' })).status).toBe(401);
    const batch = Array.from({ length: 1_001 }, () => one);
    expect((await prison.sendAll(batch)).status).toBe(400);
  });

  test('the handshake of webhooks is answered', async () => {
    const answer = await fetch(`${system.url}/v1/signals`, {
      method: 'OPTIONS',
      headers: { 'WebHook-Request-Origin': 'tulp.example.nl' },
    });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('webhook-allowed-origin')).toBe('tulp.example.nl');
    expect(Number(answer.headers.get('webhook-allowed-rate'))).toBeGreaterThan(0);
    expect(answer.headers.get('allow')).toContain('POST');
  });
});
