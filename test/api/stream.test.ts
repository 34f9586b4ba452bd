import { randomUUID } from 'node:crypto';
import { request as httpRequest, type IncomingMessage, type ServerResponse } from 'node:http';
import { Writable } from 'node:stream';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '../../domain/case/case.ts';
import { operations } from '../../api/routes/index.ts';
import { createStreams } from '../../api/streams/streams.ts';
import { cursorOf } from '../../store/feed.ts';
import { startSystem, type System } from '../setup/api.ts';
import { testClock } from '../setup/clock.ts';
import { event, publication } from '../store/publications.ts';
import { caller, newDetention, problemOf, sessionOf, type Answer } from './caller.ts';

let system: System;
beforeAll(async () => {
  system = await startSystem();
});
afterAll(() => system?.stop());

interface Told {
  id?: string;
  event: string;
  data: { trajectory?: string; sequence?: number; type?: string; item?: string | null };
}

const following: { stop: () => void }[] = [];
afterEach(async () => {
  for (const each of following.splice(0)) each.stop();
  await expect.poll(() => system.services.streams.count()).toBe(0);
});

/** Follows the stream by the protocol itself, as a program does. */
async function follow(headers: Record<string, string>) {
  const told: Told[] = [];
  let text = '';
  let ended = false;
  const response = await new Promise<IncomingMessage>((done, fail) => {
    const request = httpRequest(`${system.url}/v1/events/stream`, { headers }, done);
    request.on('error', fail).end();
  });
  response.setEncoding('utf8');
  response.on('data', (chunk: string) => {
    text += chunk;
    for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
      const lines = text.slice(0, end).split('\n');
      text = text.slice(end + 2);
      const field = (name: string) =>
        lines.find((line) => line.startsWith(`${name}: `))?.slice(name.length + 2);
      const data = field('data');
      if (data !== undefined)
        told.push({
          id: field('id'),
          event: field('event') ?? 'message',
          data: JSON.parse(data) as Told['data'],
        });
    }
  });
  response.on('close', () => (ended = true)).on('error', () => undefined);
  const stream = {
    status: response.statusCode,
    headers: response.headers,
    told,
    ended: () => ended,
    changes: (trajectory: string) =>
      told.filter(({ data }) => data.trajectory === trajectory).map(({ data }) => data.sequence),
    stop: () => void response.destroy(),
  };
  following.push(stream);
  return stream;
}

const as = async (persona: string, more: Record<string, string> = {}) => ({
  Authorization: `Bearer ${await system.token(persona)}`,
  Accept: 'text/event-stream',
  ...more,
});
const ready = async (persona: string) => {
  const stream = await follow(await as(persona));
  await expect.poll(() => stream.told[0]?.event).toBe('ready');
  return stream;
};

let made = 0;
/** A trajectory that only the store knows, with events recorded now. */
const publish = async (id: string, first: number, last: number, agencies: string[]) =>
  system.store.publish(
    publication(id, last, {
      trajectory: { agencies },
      events: Array.from({ length: last - first + 1 }, (_, n) =>
        event(first + n, { at: system.now(), recordedAt: system.now() }),
      ),
    }),
  );
const newId = () => `streamed-${(made += 1)}`;

describe('the stream of what changed', () => {
  test('tells ids only, as they are published, to who takes part', async () => {
    const [casemanager, stranger] = [await ready('casemanager'), await ready('care')];
    expect(casemanager.headers['content-type']).toContain('text/event-stream');
    expect(casemanager.headers['cache-control']).toBe('no-store');
    const { body } = await caller(system, 'casemanager').post('/v1/trajectories', newDetention());
    const id = body.id as string;
    await expect.poll(() => casemanager.changes(id)[0]).toBe(1);
    const done = { type: 'complete', item: 'basic-conditions', note: 'Berk wants to go home' };
    await caller(system, 'casemanager').command(id, done);
    await expect
      .poll(() => casemanager.told.find(({ data }) => data.item === 'basic-conditions')?.data)
      .toEqual({
        trajectory: id,
        sequence: expect.any(Number),
        type: 'item-completed',
        item: 'basic-conditions',
        at: expect.any(String),
      });
    const described = operations.find(({ streams }) => streams)!.answers[200]!.schema;
    for (const { event: name, data } of casemanager.told)
      if (name === 'message') expect(described.safeParse(data).success).toBe(true);
    expect(JSON.stringify(casemanager.told)).not.toContain('Berk');
    const other = newId();
    await publish(other, 1, 1, ['bw-de-brug']);
    await expect.poll(() => stranger.changes(other)).toEqual([1]);
    expect(stranger.told.filter(({ data }) => data.trajectory !== undefined)).toHaveLength(1);
    expect(casemanager.changes(other)).toEqual([]);
  });

  test('goes on where a client stopped, while many publish at once', async () => {
    const first = await ready('casemanager');
    const ids = Array.from({ length: 6 }, newId);
    const steps = 15;
    const publishing = Promise.all(
      ids.map(async (id) => {
        for (let n = 1; n <= steps; n += 1) await publish(id, n, n, ['pi-noord']);
      }),
    );
    const all: Told[] = [...first.told];
    let last = first.told.at(-1)!.id!;
    first.stop();
    // Cut off again and again, after whatever came.
    for (const limit of [1, 5, 20, 40, Number.POSITIVE_INFINITY]) {
      const next = await follow(await as('casemanager', { 'Last-Event-ID': last }));
      const enough = Math.min(limit, ids.length * steps + 1 - all.length);
      await expect.poll(() => next.told.length).toBeGreaterThanOrEqual(enough);
      next.stop();
      all.push(...next.told);
      last = next.told.at(-1)?.id ?? last;
    }
    await publishing;
    for (const id of ids)
      expect(all.filter(({ data }) => data.trajectory === id).map(({ data }) => data.sequence)).toEqual(
        Array.from({ length: steps }, (_, n) => n + 1),
      );
  });

  test.each(['1-57-0d9f3f6f3c11-8', 'of another system', `1-9-${'f'.repeat(300)}`])(
    'answers reset to %s',
    async (foreign) => {
      const stream = await follow(await as('casemanager', { 'Last-Event-ID': foreign }));
      await expect.poll(() => stream.told[0]?.event).toBe('reset');
      const id = newId();
      await publish(id, 1, 1, ['pi-noord']);
      await expect.poll(() => stream.changes(id)).toEqual([1]);
    },
  );

  test('answers reset where something is missed that is too old, and not because nothing happened since', async () => {
    const old = system.now() - 8 * 24 * 3_600_000;
    const longAgo = async () => {
      await system.store.publish(
        publication(newId(), 1, { events: [event(1, { at: old, recordedAt: old })] }),
      );
      return (await ready('casemanager')).told[0]!.id!;
    };
    const resumed = async (last: string) => follow(await as('casemanager', { 'Last-Event-ID': last }));
    const last = await longAgo();
    const quiet = await resumed(last);
    const id = newId();
    await publish(id, 1, 1, ['pi-noord']);
    await expect.poll(() => quiet.changes(id)).toEqual([1]);
    const before = (await ready('casemanager')).told[0]!.id!;
    await longAgo();
    const late = await resumed(before);
    await expect.poll(() => late.told[0]?.event).toBe('reset');
  });

  test('tells nothing more once the agency no longer takes part', async () => {
    const stream = await ready('probation');
    const [id, after] = [newId(), newId()];
    await publish(id, 1, 1, ['pi-noord', 'reclassering']);
    await expect.poll(() => stream.changes(id)).toEqual([1]);
    await publish(id, 2, 2, ['pi-noord']);
    await publish(after, 1, 1, ['reclassering']);
    await expect.poll(() => stream.changes(after)).toEqual([1]);
    expect(stream.changes(id)).toEqual([1]);
    const again = await follow(await as('probation', { 'Last-Event-ID': stream.told[0]!.id! }));
    await expect.poll(() => again.changes(after)).toEqual([1]);
    expect(again.changes(id)).toEqual([]);
  });

  test('tells nothing more to who left the agency, though her token and session still live', async () => {
    const session = { Cookie: await sessionOf(system, 'supervisor'), Accept: 'text/event-stream' };
    const [byToken, bySession] = [await ready('supervisor'), await follow(session)];
    const colleague = await ready('probation');
    await expect.poll(() => bySession.told[0]?.event).toBe('ready');
    const depart = (left: boolean) =>
      caller(system, 'admin').put('/v1/people/supervisor/departure', { agency: 'reclassering', left });
    expect((await depart(true)).status).toBe(200);
    const id = newId();
    await publish(id, 1, 1, ['reclassering']);
    await expect.poll(() => colleague.changes(id)).toEqual([1]);
    await expect.poll(() => [byToken.ended(), bySession.ended()]).toEqual([true, true]);
    expect([...byToken.changes(id), ...bySession.changes(id), colleague.ended()]).toEqual([false]);
    expect((await depart(false)).status).toBe(200);
    await ready('supervisor');
  });

  test('is for pages too, by their session, and for systems of an agency that takes part', async () => {
    const cookie = await sessionOf(system, 'casemanager');
    const page = await follow({ Cookie: cookie, Accept: 'text/event-stream' });
    const machine = await ready('tulp');
    const administrator = await ready('admin');
    await expect.poll(() => page.told[0]?.event).toBe('ready');
    const id = newId();
    await publish(id, 1, 1, ['pi-noord', 'dji', 'beheer']);
    await expect.poll(() => page.changes(id)).toEqual([1]);
    await expect.poll(() => machine.changes(id)).toEqual([1]);
    expect(administrator.changes(id)).toEqual([]);
  });

  test('is refused to who is not signed in, and to who takes no such answer', async () => {
    const answer = async (headers: Record<string, string>): Promise<Answer> => {
      const response = await fetch(`${system.url}/v1/events/stream`, { headers });
      return {
        status: response.status,
        headers: Object.fromEntries(response.headers),
        body: (await response.json()) as Answer['body'],
      };
    };
    problemOf(await answer({ Accept: 'text/event-stream' }), 401, 'not-signed-in');
    problemOf(await answer({ Cookie: 'traject_session=forged', Accept: '*/*' }), 401, 'not-signed-in');
    problemOf(await answer(await as('casemanager', { Accept: 'application/json' })), 406, 'not-acceptable');
  });
});

describe('streams are bounded', () => {
  const actor: Actor = { agency: 'pi-noord', role: 'case-manager', person: randomUUID() };
  const machine = testClock();
  const inMs = (milliseconds: number) => machine.now() - machine.ahead() + milliseconds;
  /** A client that is there, and reads nothing. */
  const stuck = () => {
    const response = new Writable({ highWaterMark: 1, write: () => undefined });
    return Object.assign(response, { setHeader: () => undefined }) as unknown as ServerResponse;
  };

  test('ten of one person, and some of everybody', async () => {
    const streams = await Promise.all(Array.from({ length: 10 }, () => ready('municipality')));
    const response = await fetch(`${system.url}/v1/events/stream`, { headers: await as('municipality') });
    expect(response.status).toBe(503);
    expect(response.headers.get('retry-after')).toBe('30');
    expect(await response.json()).toMatchObject({ type: '/problems/too-many-streams' });
    streams[0]!.stop();
    await expect.poll(() => system.services.streams.count()).toBe(9);
    await ready('municipality');
    const none = createStreams({ ...system.services, limits: { streams: 0 } });
    expect(() => none.admit({ actor, until: inMs(60_000) })).toThrow(/stream/);
  });

  test('a client that reads nothing is cut off, also while it catches up', async () => {
    const streams = createStreams({ ...system.services, limits: { behind: 2_000, stillMs: 50 } });
    const [late, along] = [stuck(), stuck()];
    const last = (await system.store.lastBefore(await system.store.horizon()))!;
    await publish(newId(), 1, 3, ['pi-noord']);
    streams.admit({ actor, until: inMs(60_000), lastEvent: cursorOf(last) })(late);
    await expect.poll(() => late.destroyed).toBe(true);
    Object.defineProperty(along, 'writableNeedDrain', { value: false });
    streams.admit({ actor, until: inMs(60_000) })(along);
    for (let n = 0; !along.destroyed && n < 200; n += 1) await publish(newId(), 1, 1, ['pi-noord']);
    await expect.poll(() => along.destroyed).toBe(true);
    expect(along.writableLength).toBeLessThan(3_000);
    await expect.poll(() => streams.count()).toBe(0);
  });

  test('a stream ends when somebody leaves, also where nothing changes', async () => {
    const person = { id: randomUUID(), agency: 'pi-noord', name: null, team: null, roles: ['case-manager'] };
    await system.store.putPerson(person, system.now());
    const streams = createStreams({ ...system.services, limits: { heartbeatMs: 20 } });
    const follows = (who: Actor) => {
      const response = new Writable({ write: (_chunk, _encoding, done) => done() });
      const answer = Object.assign(response, { setHeader: () => undefined }) as unknown as ServerResponse;
      streams.admit({ actor: who, until: inMs(60_000) })(answer);
      return response;
    };
    const [stays, leaves] = [follows(actor), follows({ ...actor, person: person.id })];
    await system.store.putLeft('pi-noord', person.id, system.now());
    await expect.poll(() => leaves.writableFinished).toBe(true);
    expect(stays.writableEnded).toBe(false);
    stays.destroy();
    await expect.poll(() => streams.count()).toBe(0);
  });

  test('a stream ends with the token, and gives signs of life until then', async () => {
    const written: string[] = [];
    const write = (chunk: Buffer, _: string, done: () => void) => {
      written.push(String(chunk));
      done();
    };
    const streams = createStreams({ ...system.services, limits: { heartbeatMs: 20 } });
    const response = Object.assign(new Writable({ write }), { setHeader: () => undefined });
    streams.admit({ actor, until: inMs(400) })(response as unknown as ServerResponse);
    await expect.poll(() => response.writableFinished).toBe(true);
    expect(written).toContain(':\n\n');
    await expect.poll(() => streams.count()).toBe(0);
  });
});
