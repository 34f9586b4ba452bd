import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startSystem, type System } from '../setup/api.ts';
import { daysFromNow } from '../setup/clock.ts';
import { caller, newDetention, problemOf } from './caller.ts';
import { event, partner } from './signals.ts';

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
const started = async (more = {}) =>
  (await casemanager.post('/v1/trajectories', newDetention(more))).body.id as string;
const release = (reference: string, day: number, more = {}) =>
  event('date.changed', { client: { reference }, date: 'expectedRelease', on: daysFromNow(day), ...more });
const seen = async (signal: string) => (await system.store.receivedSignal(signal, 'pi-noord'))!;
const until = (signal: string, status: string) =>
  expect.poll(async () => (await seen(signal)).status).toBe(status);
const sent = async (body: unknown) => (await prison.send(body)).body.results[0]!.signal;
const unknown = async (reference = newReference(), day = 100) => {
  const signal = await sent(release(reference, day));
  await until(signal, 'unknown');
  return signal;
};
const released = async (id: string) =>
  (await casemanager.get(`/v1/trajectories/${id}`)).body.dates['expectedRelease'];

describe('a signal of a client whom nobody knows', () => {
  test('waits where the coordinator of each organisation that the sender speaks for sees it, and nobody else', async () => {
    const signal = await unknown();
    const { items } = (await coordinator.get('/v1/signals?status=unknown&limit=200')).body;
    const shown = items.find((each: { signal: string }) => each.signal === signal);
    expect(shown).toMatchObject({
      type: 'nl.traject.date.changed',
      sender: 'tulp',
      status: 'unknown',
      reason: { code: 'unknown-client' },
      organisations: ['pi-noord', 'pi-zuid', 'dji'],
    });
    expect(await system.store.receivedSignal(signal, 'pi-zuid')).toBeDefined();
    for (const agency of ['bw-de-brug', 'reclassering'])
      expect(await system.store.receivedSignal(signal, agency)).toBeUndefined();
    for (const persona of ['casemanager', 'municipality', 'director', 'tulp'])
      problemOf(await caller(system, persona).get('/v1/signals'), 403, 'not-allowed');
  });

  test('of one organisation alone is seen by that one only', async () => {
    const signal = await sent(release(newReference(), 100, { organisation: 'pi-zuid' }));
    await expect
      .poll(async () => (await system.store.receivedSignal(signal, 'pi-zuid'))?.status)
      .toBe('unknown');
    expect(await system.store.receivedSignal(signal, 'pi-noord')).toBeUndefined();
    problemOf(
      await coordinator.post(`/v1/signals/${signal}/dismissal`, { reason: 'Niet van ons' }),
      404,
      'not-found',
    );
  });

  test('goes to the trajectory that the coordinator says, once; what was taught finds its own way then', async () => {
    const id = await started();
    const reference = newReference();
    const [first, second] = [await unknown(reference, 100), await unknown(reference, 110)];
    const path = `/v1/signals/${first}/assignment`;
    problemOf(await coordinator.post(path, { trajectory: randomUUID() }), 404, 'not-found');
    const answer = await coordinator.post(path, { trajectory: id, teach: true });
    expect(answer.status).toBe(200);
    expect(answer.body.judged).toMatchObject({
      by: { agency: 'pi-noord', role: 'coordinator' },
      trajectory: id,
      taught: true,
    });
    await until(first, 'applied');
    // The second, under the same reference, follows by itself.
    await until(second, 'applied');
    await expect.poll(() => released(id)).toBe(daysFromNow(110));
    expect((await coordinator.post(path, { trajectory: id, teach: true })).status).toBe(200);
    problemOf(await coordinator.post(path, { trajectory: await started() }), 409, 'signal-settled');
    await until(await sent(release(reference.toLowerCase(), 120)), 'applied');
    await expect.poll(() => released(id)).toBe(daysFromNow(120));
  });

  test('is answered to who placed it, also where another organisation is who says it there', async () => {
    const south = caller(system, 'casemanager-zuid');
    const parties = [{ agency: 'pi-noord', role: 'mentor' }];
    const { id } = (await south.post('/v1/trajectories', newDetention({ organisation: 'pi-zuid', parties })))
      .body;
    const signal = await unknown();
    const path = `/v1/signals/${signal}/assignment`;
    expect((await coordinator.post(path, { trajectory: id })).status).toBe(200);
    await until(signal, 'applied');
    expect((await coordinator.post(path, { trajectory: id })).body).toMatchObject({ status: 'applied' });
  });

  test('is not taught where nothing was learnt: the next one waits again', async () => {
    const [id, reference] = [await started(), newReference()];
    const signal = await unknown(reference);
    await coordinator.post(`/v1/signals/${signal}/assignment`, { trajectory: id });
    await until(signal, 'applied');
    await until(await sent(release(reference, 120)), 'unknown');
  });

  test('not to a closed trajectory, and nothing is taught of what names no client', async () => {
    const id = await started();
    await casemanager.command(id, { type: 'close', outcome: 'completed', reason: 'Klaar' });
    const signal = await unknown();
    const closed = await coordinator.post(`/v1/signals/${signal}/assignment`, { trajectory: id });
    problemOf(closed, 409, 'closed');
    const nameless = await sent(event('concern.raised', { text: 'x' }, { subject: randomUUID() }));
    await until(nameless, 'unknown');
    const taught = { trajectory: await started(), teach: true };
    problemOf(await coordinator.post(`/v1/signals/${nameless}/assignment`, taught), 422, 'nobody-to-teach');
  });

  test('is not taught to be of one client where it is known of another', async () => {
    const [id, reference] = [await started(), newReference()];
    const closed = await started({ client: { reference } });
    await casemanager.command(closed, { type: 'close', outcome: 'completed', reason: 'Klaar' });
    const signal = await unknown(reference);
    const path = `/v1/signals/${signal}/assignment`;
    const taught = await coordinator.post(path, { trajectory: id, teach: true });
    problemOf(taught, 422, 'reference-of-another');
    expect((await coordinator.post(path, { trajectory: id })).status).toBe(200);
    await until(signal, 'applied');
  });

  test('is put aside with a reason, and stays in the list of those', async () => {
    const signal = await unknown();
    const path = `/v1/signals/${signal}/dismissal`;
    problemOf(await coordinator.post(path, { reason: ' ' }), 400, 'invalid-input');
    const reason = { reason: 'Verzonden voor een proef' };
    expect((await coordinator.post(path, reason)).body).toMatchObject({ status: 'dismissed' });
    expect((await coordinator.post(path, reason)).status).toBe(200);
    problemOf(await coordinator.post(path, { reason: 'Anders' }), 409, 'signal-settled');
    const late = await coordinator.post(`/v1/signals/${signal}/assignment`, { trajectory: await started() });
    problemOf(late, 409, 'signal-settled');
    const { items } = (await coordinator.get('/v1/signals?status=dismissed')).body;
    expect(items[0]).toMatchObject({ signal, judged: reason });
  });

  test('that came before somebody opened a trajectory of him is placed once that is there', async () => {
    const reference = newReference();
    const early = await unknown(reference, 130);
    const id = await started({ client: { reference } });
    await until(early, 'applied');
    expect(await released(id)).toBe(daysFromNow(130));
  });

  test('that came before the admission is placed once that comes', async () => {
    const reference = newReference();
    const early = await unknown(reference, 130);
    await sent(
      event('client.admitted', {
        client: { reference },
        organisation: 'pi-noord',
        dates: { admission: daysFromNow(-1) },
      }),
    );
    await until(early, 'applied');
  });
});

test('of several trajectories of a client those get it that have what it is about and let the sender say it', async () => {
  const reference = newReference();
  const detention = await started({ client: { reference }, facts: { status: 'sentenced' } });
  const help = await casemanager.post('/v1/trajectories', {
    ...newDetention({ client: { reference } }),
    type: 'prison-exit-guidance',
    dates: {},
    facts: {},
    parties: [],
  });
  expect(help.status).toBe(201);
  const left = await sent(event('client.released', { client: { reference }, on: daysFromNow(0) }));
  await until(left, 'applied');
  const dates = async (id: string) => (await casemanager.get(`/v1/trajectories/${id}`)).body.dates;
  for (const id of [detention, help.body.id])
    expect(await dates(id)).toMatchObject({ release: daysFromNow(0) });
  const { trajectories } = await seen(left);
  expect(new Set(trajectories)).toEqual(new Set([detention, help.body.id]));
});

test('pages of signals follow each other without a gap', async () => {
  const wanted = new Set<string>();
  for (let n = 0; n < 5; n += 1) wanted.add(await unknown());
  const found: string[] = [];
  for (let cursor = ''; ;) {
    const { items, next } = (await coordinator.get(`/v1/signals?limit=2&cursor=${cursor}`)).body;
    found.push(...items.map(({ signal }: { signal: string }) => signal));
    if (next === null) break;
    cursor = next;
  }
  expect(new Set(found).size).toBe(found.length);
  expect(found).toEqual(expect.arrayContaining([...wanted]));
});
