import { randomBytes, randomUUID } from 'node:crypto';
import { Client, Connection } from '@temporalio/client';
import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createEngine } from '../../api/engine.ts';
import { moveSignals } from '../../api/signals/moving.ts';
import { sealed } from '../../api/signals/signature.ts';
import { createTrajectories } from '../../api/trajectories.ts';
import { freePort } from '../../bin/processes.ts';
import { iso } from '../../domain/calendar/zone.ts';
import { openPostgres } from '../../store/pg.ts';
import { startSystem, type System } from '../setup/api.ts';
import { daysFromNow } from '../setup/clock.ts';
import { vault } from '../setup/engine.ts';
import { caller, newDetention } from './caller.ts';
import { event, partner, tulp } from './signals.ts';

const MINUTE = 60_000;
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

const started = async (more = {}) =>
  (await casemanager.post('/v1/trajectories', newDetention(more))).body.id as string;
const seen = async (signal: string) => (await system.store.receivedSignal(signal, 'pi-noord'))!;
const settled = async (signal: string) => {
  await expect.poll(async () => (await seen(signal)).status).not.toMatch(/^(received|sent)$/);
  return seen(signal);
};
const ofType = async (id: string, type: string) =>
  (await system.store.events(id)).filter((each) => each.type === type).map(({ data }) => data);
const release = (subject: string, on: string, more = {}) =>
  event('date.changed', { date: 'expectedRelease', on, reason: 'Nieuwe berekening' }, { subject, ...more });
const sent = async (body: unknown) => (await prison.send(body)).body.results[0]!;

describe('the same signal', () => {
  test('a hundred times, also at once and in one batch, is applied once', async () => {
    const id = await started();
    const one = release(id, daysFromNow(100));
    const answers = await Promise.all(Array.from({ length: 50 }, () => prison.send(one)));
    const batch = await prison.sendAll(Array.from({ length: 50 }, () => one));
    const results = [...answers.flatMap(({ body }) => body.results), ...batch.body.results];
    expect(results.filter(({ result }) => result === 'accepted')).toHaveLength(1);
    expect(results.filter(({ result }) => result === 'duplicate')).toHaveLength(99);
    expect(await settled(results[0]!.signal)).toMatchObject({ status: 'applied' });
    expect(await ofType(id, 'date-set')).toHaveLength(1);
  });

  test('with another body is kept as a conflict, and not applied', async () => {
    const id = await started();
    const one = release(id, daysFromNow(100));
    await sent(one);
    const other = { ...one, data: { date: 'expectedRelease', on: daysFromNow(90), reason: 'x' } };
    for (let n = 0; n < 3; n += 1) expect(await sent(other)).toMatchObject({ result: 'conflict' });
    const { items } = (await coordinator.get('/v1/signals?status=conflict')).body;
    expect(items.filter((each: { id: string }) => each.id === one['id'])).toHaveLength(1);
    await expect.poll(() => ofType(id, 'date-set')).toMatchObject([{ on: daysFromNow(100) }]);
  });

  test('that a crash left behind when it was sent is not applied again', async () => {
    const id = await started();
    const { signal } = await sent(event('concern.raised', { text: 'Onrust' }, { subject: id }));
    await settled(signal);
    const database = openPostgres(system.databaseUrl);
    await database.query(`update signals set status = 'received' where id = $1`, [signal]);
    await database.close();
    expect(await settled(signal)).toMatchObject({ status: 'applied' });
    expect(await ofType(id, 'item-added')).toHaveLength(1);
  });
});

describe('out of order', () => {
  test('what was so earlier undoes nothing that is known of a later moment: it is kept as overtaken', async () => {
    const id = await started();
    const at = system.now();
    const [late, early, later] = [
      release(id, daysFromNow(120), { time: iso(at + 2 * MINUTE) }),
      release(id, daysFromNow(90), { time: iso(at + MINUTE) }),
      release(id, daysFromNow(150), { time: iso(at + 3 * MINUTE) }),
    ];
    expect(await settled((await sent(late)).signal)).toMatchObject({ status: 'applied' });
    expect(await settled((await sent(early)).signal)).toMatchObject({
      status: 'overtaken',
      code: 'overtaken',
    });
    expect(await settled((await sent(later)).signal)).toMatchObject({ status: 'applied' });
    expect((await ofType(id, 'date-set')).map(({ on }) => on)).toEqual([daysFromNow(120), daysFromNow(150)]);
    expect(await ofType(id, 'command-refused')).toMatchObject([{ code: 'overtaken' }]);
  });

  test('what waits together goes by its own time', async () => {
    const id = await started();
    const at = system.now();
    await prison.pause();
    const times = [4, 1, 3, 2].map((n) => release(id, daysFromNow(100 + n), { time: iso(at + n * 1_000) }));
    const { results } = (await prison.sendAll(times)).body;
    await prison.goOn();
    for (const { signal } of results) expect(await settled(signal)).toMatchObject({ status: 'applied' });
    const days = [1, 2, 3, 4].map((n) => daysFromNow(100 + n));
    expect((await ofType(id, 'date-set')).map(({ on }) => on)).toEqual(days);
  });

  test('a clock that is hours ahead counts as now', async () => {
    const id = await started();
    const ahead = release(id, daysFromNow(100), { time: iso(system.now() + 300 * MINUTE) });
    expect(await settled((await sent(ahead)).signal)).toMatchObject({ status: 'applied' });
    const next = release(id, daysFromNow(110), { time: iso(system.now() + 1_000) });
    expect(await settled((await sent(next)).signal)).toMatchObject({ status: 'applied' });
  });

  test('what is known already counts as told again', async () => {
    const id = await started();
    const at = system.now();
    await settled((await sent(release(id, daysFromNow(100), { time: iso(at) }))).signal);
    const again = release(id, daysFromNow(100), { time: iso(at + 2 * MINUTE) });
    expect(await settled((await sent(again)).signal)).toMatchObject({ status: 'applied' });
    const between = release(id, daysFromNow(80), { time: iso(at + MINUTE) });
    expect(await settled((await sent(between)).signal)).toMatchObject({ status: 'overtaken' });
  });
});

describe('what cannot be done', () => {
  test('for a closed case: refused, with the reason', async () => {
    const id = await started();
    await casemanager.command(id, { type: 'close', outcome: 'completed', reason: 'Klaar' });
    const { signal } = await sent(release(id, daysFromNow(100)));
    expect(await settled(signal)).toMatchObject({ status: 'refused', code: 'closed' });
    const { items } = (await coordinator.get('/v1/signals?status=refused')).body;
    const shown = items.find((each: { signal: string }) => each.signal === signal);
    expect(shown).toMatchObject({ trajectories: [id], reason: { code: 'closed' } });
    expect(shown.reason.text).toContain('closed');
  });

  test('what the rules refuse stands in the trajectory with who said it, and changes nothing', async () => {
    const id = await started();
    const before = (await casemanager.get(`/v1/trajectories/${id}`)).body.dates;
    const { signal } = await sent(release(id, daysFromNow(-30)));
    expect(await settled(signal)).toMatchObject({ status: 'refused', code: 'impossible-dates' });
    expect((await casemanager.get(`/v1/trajectories/${id}`)).body.dates).toEqual(before);
    const [refused] = await ofType(id, 'command-refused');
    expect(refused).toMatchObject({
      reportedBy: { agency: 'dji', person: 'tulp' },
      detail: expect.anything(),
    });
  });

  test('what the agency may not say of this trajectory is refused, recorded and shown', async () => {
    const id = await started();
    const answered = event(
      'request.answered',
      { item: 'information-request-probation', answer: 'delivered' },
      { subject: id },
    );
    const { signal } = await sent(answered);
    expect(await settled(signal)).toMatchObject({ status: 'refused', code: 'not-allowed' });
    expect(await ofType(id, 'request-answered')).toEqual([]);
  });

  test('a trajectory of others is not there, and its coordinator sees nothing of it', async () => {
    const care = caller(system, 'care');
    const elsewhere = newDetention({ organisation: 'bw-de-brug', parties: [] });
    const { id } = (
      await care.post('/v1/trajectories', {
        ...elsewhere,
        type: 'sheltered-housing',
        dates: { registration: daysFromNow(-1) },
        facts: {},
      })
    ).body;
    const { signal } = await sent(event('concern.raised', { text: 'x' }, { subject: id }));
    expect(await settled(signal)).toMatchObject({ status: 'unknown', code: 'unknown-subject' });
    expect(await ofType(id, 'command-refused')).toEqual([]);
  });
});

describe('a signature', () => {
  const secret = `whsec_${randomBytes(24).toString('base64')}`;
  const old = `whsec_${randomBytes(24).toString('base64')}`;
  const other = {
    ...tulp,
    id: 'injus',
    agency: 'pi-noord',
    subject: 'injus',
    speaksFor: [],
    secrets: [secret, old],
  };
  const signed = (body: string, { by = secret, at = system.now(), id = randomUUID() } = {}) => {
    // By the library that partners sign with.
    const [, mac] = new Webhook(by).sign(id, new Date(at), body).split(',');
    return {
      'Content-Type': 'application/cloudevents+json',
      'webhook-id': id,
      'webhook-timestamp': String(Math.floor(at / 1_000)),
      'webhook-signature': `v1,AAAA v1,${mac}`,
    };
  };
  let body: string;
  beforeAll(async () => {
    await system.store.putSender(sealed(other, vault));
    body = JSON.stringify(event('concern.raised', { text: 'Onrust' }, { subject: await started() }));
  });

  test('of a secret that is valid is enough, also of the one that is being replaced', async () => {
    const first = await prison.post(body, signed(body));
    expect(first.body.results[0]).toMatchObject({ result: 'accepted' });
    expect(await settled(first.body.results[0]!.signal)).toMatchObject({
      status: 'applied',
      sender: 'injus',
    });
    expect((await prison.post(body, signed(body, { by: old }))).body.results[0]!.result).toBe('duplicate');
  });

  test('is made with a secret that the store keeps sealed', async () => {
    const database = openPostgres(system.databaseUrl);
    const rows = await database.query(`select secrets::text as kept from senders`);
    await database.close();
    expect(JSON.stringify(rows)).toContain('v1|test|');
    expect(JSON.stringify(rows)).not.toContain('whsec_');
  });

  test('that is replayed changes nothing', async () => {
    const headers = signed(body);
    for (let n = 0; n < 3; n += 1)
      expect((await prison.post(body, headers)).body.results[0]!.result).toBe('duplicate');
  });

  test.each([
    ['forged', () => signed(body, { by: `whsec_${randomBytes(24).toString('base64')}` })],
    ['of another body', () => signed(`${body} `)],
    ['six minutes old', () => signed(body, { at: system.now() - 6 * MINUTE })],
    ['six minutes ahead', () => signed(body, { at: system.now() + 6 * MINUTE })],
    ['without a time', () => ({ ...signed(body), 'webhook-timestamp': '' })],
    ['that is no signature', () => ({ ...signed(body), 'webhook-signature': 'v1,%%%' })],
  ])('%s is refused, and nothing is kept', async (_, headers) => {
    const answer = await prison.post(body, headers());
    expect([answer.status, answer.body.type]).toEqual([401, '/problems/wrong-signature']);
  });
});

test('while the engine is away a signal is accepted, and delivered once it is back', async () => {
  const id = await started();
  await prison.pause();
  const connection = Connection.lazy({ address: `127.0.0.1:${await freePort()}` });
  const engine = createEngine(new Client({ connection }));
  const { store, now, log } = system.services;
  const trajectories = createTrajectories({ engine, store, now, log });
  const answer = await prison.send(release(id, daysFromNow(100)));
  expect(answer.status).toBe(202);
  const { signal } = answer.body.results[0]!;
  expect(await moveSignals({ engine, store, now, trajectories }, () => undefined)).toBe(0);
  expect(await seen(signal)).toMatchObject({ status: 'received' });
  await connection.close();
  await prison.goOn();
  expect(await settled(signal)).toMatchObject({ status: 'applied' });
  expect(await ofType(id, 'date-set')).toHaveLength(1);
});
