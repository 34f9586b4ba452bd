import { randomBytes } from 'node:crypto';
import { CloudEvent, HTTP } from 'cloudevents';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { iso } from '../../domain/calendar/zone.ts';
import { outgoingSchema, TEST_TYPE } from '../../domain/partners/outgoing.ts';
import { commandIdOf, signalOf } from '../../domain/partners/signal.ts';
import type { Receivers } from '../../domain/partners/webhooks.ts';
import { tulp } from '../api/signals.ts';
import { createReceivers } from '../../notify/webhooks.ts';
import { openPostgres } from '../../store/pg.ts';
import { createStore, type Store } from '../../store/store.ts';
import { startWebhooks, type Webhooks } from '../../workers/webhooks.ts';
import { testClock, TEST_NOW } from '../setup/clock.ts';
import { emptyDatabase } from '../setup/database.ts';
import { vault } from '../setup/engine.ts';
import { isSigned, startReceiver, type Receiver } from '../setup/receiver.ts';
import { event, newId, publication } from '../store/publications.ts';

const URL_OF_US = 'https://traject.example.nl';
const HOUR = 3_600_000;
const machine = testClock();
const secretOf = () => `whsec_${randomBytes(24).toString('base64')}`;

let now = TEST_NOW;
let address: string;
let store: Store;
let receiver: Receiver;
let other: Receiver;
let running: Webhooks[];
let problems: string[];

beforeEach(async () => {
  now = TEST_NOW;
  address = await emptyDatabase();
  store = createStore(openPostgres(address), () => now);
  [receiver, other] = [await startReceiver(), await startReceiver()];
  running = [];
  problems = [];
});
afterEach(async () => {
  await Promise.all([receiver.stop(), other.stop()]);
  await Promise.all(running.map((each) => each.stop()));
  await store.close();
  expect(problems).toEqual([]);
});

const receivers = (limitMs = 500): Receivers =>
  createReceivers({
    url: URL_OF_US,
    allowed: [receiver.host, other.host],
    now: () => machine.now() - machine.ahead(),
    limitMs,
  });

/** Another worker. */
function work(parts: { store?: Store; receivers?: Receivers; now?: () => number } = {}): Webhooks {
  const started = startWebhooks({
    store,
    receivers: receivers(),
    vault,
    url: URL_OF_US,
    now: () => now,
    report: (problem) => void problems.push(problem),
    random: () => 0,
    period: 20,
    ...parts,
  });
  running.push(started);
  return started;
}

const statusOf = async (id: string) => (await store.subscription(id))?.status;

/** A subscription, whose receiver agreed. */
async function subscribed(
  to: Receiver,
  more: { agency?: string; types?: string[]; secret?: string } = {},
): Promise<string> {
  const { agency = 'reclassering', types = [], secret = secretOf() } = more;
  const id = `subscription-${newId()}`;
  const sealed = vault.seal(secret, id);
  const by = { agency, role: 'coordinator' };
  await store.addSubscription({ id, agency, url: to.url, types, secret: sealed, by, at: now });
  await expect.poll(() => statusOf(id)).toBe('active');
  return id;
}

/** Events of a trajectory, recorded now. */
const happens = (id: string, first: number, last = first, agencies = ['pi-noord', 'reclassering']) =>
  store.publish(
    publication(id, last, {
      trajectory: { agencies },
      events: Array.from({ length: last - first + 1 }, (_, n) =>
        event(first + n, { at: now, recordedAt: now }),
      ),
    }),
  );

const got = (at: Receiver, subject: string) =>
  at.got.filter((each) => each.subject === subject).map(({ sequence }) => Number(sequence));

/** Lets time pass, and the workers look again. */
const pass = (milliseconds: number) => void (now += milliseconds);

describe('a subscription', () => {
  test('is asked for first, and then told in thin CloudEvents that both libraries accept', async () => {
    work();
    const secret = secretOf();
    await subscribed(receiver, { secret });
    expect(receiver.asked[0]).toMatchObject({ 'webhook-request-origin': 'traject.example.nl' });
    const id = newId();
    await happens(id, 1, 2);
    await expect.poll(() => got(receiver, id)).toEqual([1, 2]);
    const [first] = receiver.got;
    expect(isSigned(first!, secret)).toBe(true);
    expect(isSigned(first!, secretOf())).toBe(false);
    expect(isSigned({ ...first!, body: first!.body.replace('date', 'fact') }, secret)).toBe(false);
    expect(first!.headers['content-type']).toMatch(/^application\/cloudevents\+json/);
    const read = HTTP.toEvent({ headers: first!.headers, body: first!.body }) as CloudEvent;
    expect(read.validate()).toBe(true);
    expect(outgoingSchema.parse(JSON.parse(first!.body))).toEqual({
      specversion: '1.0',
      id: `${id}/1/0`,
      source: URL_OF_US,
      type: 'nl.traject.date.changed',
      subject: id,
      time: iso(now),
      sequence: '00000000000000000001',
      dataref: `${URL_OF_US}/v1/trajectories/${id}/events?cursor=0&limit=1`,
    });
  });

  test('hears the trace of the signal that led to what happened, under a span of ours', async () => {
    work();
    await subscribed(receiver);
    const trace = '0af7651916cd43dd8448eb211c80319c';
    const told = signalOf(
      {
        specversion: '1.0',
        id: newId(),
        source: 'urn:test',
        type: 'nl.traject.concern.raised',
        subject: 'a-1',
        data: { text: 'Onrust' },
      },
      tulp,
      { at: now, n: 0, trace: `00-${trace}-b7ad6b7169203331-01` },
    );
    await store.putSignals([told]);
    const id = newId();
    const led = event(1, { recordedAt: now, commandId: commandIdOf(told.id) });
    await store.publish(
      publication(id, 2, {
        trajectory: { agencies: ['reclassering'] },
        events: [led, event(2, { recordedAt: now })],
      }),
    );
    await expect.poll(() => got(receiver, id)).toEqual([1, 2]);
    const [first, second] = receiver.got;
    expect(first!.headers['traceparent']).toMatch(
      new RegExp(`^00-${trace}-(?!b7ad6b7169203331)[0-9a-f]{16}-01$`),
    );
    expect(outgoingSchema.parse(JSON.parse(first!.body)).traceparent).toBe(first!.headers['traceparent']);
    expect(second!.headers['traceparent']).toBeUndefined();
  });

  test('gets its types only, and only of trajectories in which its agency takes part', async () => {
    work();
    await subscribed(receiver, { types: ['nl.traject.trajectory.opened'] });
    await subscribed(other, { agency: 'stranger' });
    const [mine, theirs] = [newId(), newId()];
    await happens(mine, 1);
    await happens(theirs, 1, 1, ['stranger']);
    await store.publish(
      publication(mine, 2, {
        events: [event(2, { recordedAt: now, type: 'opened', data: { type: 'opened' } })],
      }),
    );
    await expect.poll(() => receiver.got.map(({ type }) => type)).toEqual(['nl.traject.trajectory.opened']);
    await expect.poll(() => other.got.map(({ subject }) => subject)).toEqual([theirs]);
  });

  test('that its agency left before the sending is not sent', async () => {
    work();
    const id = await subscribed(receiver);
    const trajectory = newId();
    receiver.behaves(() => ({ status: 500 }));
    await happens(trajectory, 1);
    await expect.poll(() => receiver.got.length).toBe(1);
    receiver.behaves(() => ({ status: 204 }));
    await happens(trajectory, 2, 2, ['pi-noord']);
    pass(HOUR);
    await expect
      .poll(async () => (await store.deliveries(id)).items.map(({ status, sequence }) => [sequence, status]))
      .toEqual([[1, 'withheld']]);
    expect(receiver.got).toHaveLength(1);
  });

  test.each([
    ['does not know what it is asked', undefined, 'not-agreed (405)'],
    ['agrees to others', { 'WebHook-Allowed-Origin': 'elsewhere.example.nl' }, 'another-origin'],
  ])('is refused where the receiver %s', async (_, agreement, reason) => {
    work();
    receiver.agrees(agreement);
    const by = { agency: 'reclassering', role: 'coordinator' };
    const secret = vault.seal(secretOf(), 'refused');
    const id = 'refused';
    await store.addSubscription({ id, agency: by.agency, url: receiver.url, types: [], secret, by, at: now });
    await expect.poll(() => statusOf(id)).toBe('refused');
    expect((await store.subscription(id))?.reason).toContain(reason);
    receiver.agrees({ 'WebHook-Allowed-Origin': 'traject.example.nl', 'WebHook-Allowed-Rate': '120' });
    await store.changeSubscription(id, { url: receiver.url, types: [], at: now + 1 });
    pass(10);
    await expect.poll(async () => (await store.subscription(id))?.rate).toBe(120);
  });

  test('keeps to the rate that its receiver allows', async () => {
    receiver.agrees({ 'WebHook-Allowed-Origin': '*', 'WebHook-Allowed-Rate': '60' });
    const by = { agency: 'reclassering', role: 'coordinator' };
    const secret = vault.seal(secretOf(), 'slow');
    await store.addSubscription({
      id: 'slow',
      agency: by.agency,
      url: receiver.url,
      types: [],
      secret,
      by,
      at: now,
    });
    for (let n = 0; n < 9; n += 1) await happens(newId(), 1);
    work();
    await expect.poll(() => receiver.got.length).toBe(4);
    await subscribed(other, { agency: 'pi-noord' });
    // Another one, which is told at once, shows that the worker looked.
    const looked = async () => {
      const id = newId();
      await happens(id, 1, 1, ['pi-noord']);
      await expect.poll(() => got(other, id)).toEqual([1]);
    };
    pass(3_999);
    await looked();
    expect(receiver.got).toHaveLength(4);
    pass(1);
    await expect.poll(() => receiver.got.length).toBe(8);
    await looked();
    expect(receiver.got).toHaveLength(8);
  });

  test('is signed with the old secret too while it rotates', async () => {
    work();
    const [old, fresh] = [secretOf(), secretOf()];
    const id = await subscribed(receiver, { secret: old });
    await store.rotateSecret(id, vault.seal(fresh, id), now + HOUR);
    await happens(newId(), 1);
    await expect.poll(() => receiver.got.length).toBe(1);
    expect([old, fresh].map((secret) => isSigned(receiver.got[0]!, secret))).toEqual([true, true]);
    pass(HOUR);
    await store.addTest(id, TEST_TYPE, now);
    await expect.poll(() => receiver.got.length).toBe(2);
    expect([old, fresh].map((secret) => isSigned(receiver.got[1]!, secret))).toEqual([false, true]);
    expect(receiver.got[1]).toMatchObject({ type: TEST_TYPE });
    expect(receiver.got[1]!.subject).toBeUndefined();
  });
});

describe('a receiver', () => {
  test('that fails for one trajectory keeps that one in order, and no other waiting', async () => {
    work();
    await subscribed(receiver);
    const [sick, well] = [newId(), newId()];
    receiver.behaves(({ subject }) => ({ status: subject === sick ? 500 : 204 }));
    await happens(sick, 1, 3);
    await happens(well, 1, 3);
    await expect.poll(() => got(receiver, well)).toEqual([1, 2, 3]);
    await expect.poll(() => got(receiver, sick)).toEqual([1]);
    receiver.behaves(() => ({ status: 200 }));
    pass(5_000);
    await expect.poll(() => got(receiver, sick)).toEqual([1, 1, 2, 3]);
    const ids = receiver.got.filter(({ subject }) => subject === sick).map(({ id }) => id);
    expect(ids[1]).toBe(ids[0]);
  });

  test('that hangs or redirects slows nobody, and its redirect leads nowhere', async () => {
    work({ receivers: receivers(60_000) });
    const hanging = await startReceiver();
    const allowed = [receiver.host, other.host, hanging.host];
    try {
      work({
        receivers: createReceivers({ url: URL_OF_US, allowed, now: () => machine.now() - machine.ahead() }),
      });
      await subscribed(receiver);
      await subscribed(other);
      other.behaves(() => 'hang');
      for (let n = 0; n < 6; n += 1) await happens(newId(), 1);
      await expect.poll(() => receiver.got.length).toBe(6);
      expect(other.got.length).toBeLessThanOrEqual(4);
      receiver.behaves(() => ({ status: 307, headers: { Location: hanging.url } }));
      await happens(newId(), 1);
      await expect.poll(() => receiver.got.length).toBe(7);
      expect(hanging.got).toEqual([]);
    } finally {
      await other.stop();
      await hanging.stop();
    }
  });

  test('that is down for a day gets all that it missed, in order', async () => {
    work();
    const id = await subscribed(receiver);
    await receiver.down();
    const trajectory = newId();
    await happens(trajectory, 1, 3);
    await expect.poll(async () => (await store.deliveries(id)).items.at(-1)?.lastError).toBe('ECONNREFUSED');
    const next = async () => (await store.deliveries(id)).items.at(-1)!.nextAt - now;
    for (let hour = 0; hour < 24; hour += 1) {
      pass(HOUR);
      // It was tried, where it was due by then.
      await expect.poll(next).toBeGreaterThan(0);
    }
    await receiver.back();
    expect(receiver.got).toEqual([]);
    pass(2 * HOUR);
    await expect.poll(() => got(receiver, trajectory)).toEqual([1, 2, 3]);
  });

  test('that nobody answers for is left alone: what waits is not tried one by one', async () => {
    work();
    const id = await subscribed(receiver);
    await receiver.down();
    for (let n = 0; n < 30; n += 1) await happens(newId(), 1);
    await subscribed(other);
    const another = newId();
    await happens(another, 1);
    await expect.poll(() => got(other, another)).toEqual([1]);
    const attempts = async () =>
      (await store.deliveries(id)).items.reduce((sum, each) => sum + each.attempts, 0);
    await expect.poll(attempts).toBeGreaterThan(0);
    expect(await attempts()).toBeLessThanOrEqual(4);
    await receiver.back();
    pass(10_000);
    await expect.poll(() => receiver.got.length).toBe(31);
  });

  test('that says when it wants to be asked again is asked then', async () => {
    work();
    const id = await subscribed(receiver);
    receiver.behaves(() => ({ status: 503, headers: { 'Retry-After': '600' } }));
    await happens(newId(), 1);
    await expect.poll(async () => (await store.deliveries(id)).items[0]?.lastStatus).toBe(503);
    expect((await store.deliveries(id)).items[0]?.nextAt).toBe(now + 600_000);
  });

  test('that never takes it leaves a dead letter after three days, which can be sent again', async () => {
    work();
    const id = await subscribed(receiver);
    receiver.behaves(({ sequence }) => ({ status: Number(sequence) === 1 ? 400 : 200 }));
    const trajectory = newId();
    await happens(trajectory, 1, 2);
    const first = async () => (await store.deliveries(id)).items.find(({ sequence }) => sequence === 1);
    for (let after = 0; after < 72; after += 2) {
      await expect.poll(async () => (await first())!.nextAt).toBeGreaterThan(now);
      expect((await first())!.status).toBe('pending');
      pass(2 * HOUR);
    }
    await expect.poll(async () => (await first())!.status).toBe('dead');
    expect(await first()).toMatchObject({ status: 'dead', lastStatus: 400, lastError: 'HTTP 400' });
    await expect.poll(() => got(receiver, trajectory).at(-1)).toBe(2);
    const { items } = await store.deliveries(id, { status: 'dead' });
    expect(items).toHaveLength(1);
    receiver.behaves(() => ({ status: 200 }));
    expect(await store.redeliver(id, items[0]!.id, now)).toBe(true);
    expect(await store.redeliver(id, items[0]!.id, now)).toBe(false);
    await expect.poll(async () => (await first())?.status).toBe('delivered');
  });

  test('that is gone is sent nothing more, and the coordinator hears it once', async () => {
    work();
    const id = await subscribed(receiver);
    receiver.behaves(() => ({ status: 410 }));
    for (let n = 0; n < 3; n += 1) await happens(newId(), 1);
    await expect.poll(() => statusOf(id)).toBe('disabled');
    const { items } = await store.messages({ agency: 'reclassering', role: 'coordinator' });
    expect(items).toMatchObject([{ trajectory: null, code: 'subscription-disabled' }]);
    const sent = receiver.got.length;
    receiver.behaves(() => ({ status: 200 }));
    await happens(newId(), 1);
    await store.changeSubscription(id, { url: receiver.url, types: [], at: now + 1 });
    pass(10);
    await expect.poll(() => receiver.got.length).toBeGreaterThan(sent);
  });
});

describe('workers', () => {
  test('two at once send every event, in order within each trajectory', async () => {
    work();
    const second = createStore(openPostgres(address), () => now);
    try {
      work({ store: second });
      await subscribed(receiver);
      const ids = Array.from({ length: 12 }, newId);
      await Promise.all(
        ids.map(async (id) => {
          for (let sequence = 1; sequence <= 5; sequence += 1) await happens(id, sequence);
        }),
      );
      await expect.poll(() => receiver.got.length).toBe(60);
      for (const id of ids) expect(got(receiver, id)).toEqual([1, 2, 3, 4, 5]);
    } finally {
      await Promise.all(running.splice(0).map((each) => each.stop()));
      await second.close();
    }
  });

  test('one that is killed with events in hand: another sends them under the same id', async () => {
    // Its clock stands still as it is killed: a look it was taking then takes nothing in hand anew.
    const stands = now;
    const killed = work({
      now: () => stands,
      receivers: { ...receivers(), send: () => new Promise(() => undefined) },
    });
    running.pop();
    await subscribed(receiver);
    const ids = [newId(), newId()];
    for (const id of ids) await happens(id, 1, 2);
    const subscription = (await store.subscriptions())[0]!.id;
    const attempts = async () =>
      (await store.deliveries(subscription)).items.map((each) => each.attempts).toSorted((a, b) => a - b);
    await expect.poll(attempts).toEqual([0, 0, 1, 1]);
    void killed.stop();
    work();
    pass(30_000);
    for (const id of ids) await expect.poll(() => got(receiver, id)).toEqual([1, 2]);
  });
});
