import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { createTrajectories } from '../../api/trajectories.ts';
import type { Actor } from '../../domain/case/case.ts';
import type { StartRequest } from '../../domain/ports/ports.ts';
import type { Services } from '../../api/services.ts';
import { shown } from '../../api/routes/shown.ts';
import { startSystem, type System } from '../setup/api.ts';
import { caller, newDetention, problemOf, sessionOf } from './caller.ts';
import { formatDay } from '../../domain/calendar/format.ts';
import { daysFromNow } from '../setup/clock.ts';

let system: System;
let casemanager: ReturnType<typeof caller>;
beforeAll(async () => {
  system = await startSystem();
  casemanager = caller(system, 'casemanager');
});
afterAll(() => system?.stop());

const opened = async (): Promise<string> =>
  (await casemanager.post('/v1/trajectories', newDetention())).body.id;
const screened = { type: 'complete', item: 'intake-screening', on: daysFromNow(-6) };
const eventsOf = async (id: string, type: string) =>
  (await casemanager.get(`/v1/trajectories/${id}/events`)).body.items.filter(
    (event: { type: string }) => event.type === type,
  );
const tenTimes = <T>(one: (n: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: 10 }, (_, n) => one(n)));

test('with If-Match nobody saves over what somebody else changed meanwhile, and the refusal says what it is now', async () => {
  const id = await opened();
  const coordinator = caller(system, 'coordinator');
  const { sequence } = (await casemanager.get(`/v1/trajectories/${id}`)).body;
  const release = (days: number) => ({
    type: 'set-date',
    date: 'expectedRelease',
    on: daysFromNow(days),
    reason: 'Bericht van het OM',
  });
  const seen = { 'If-Match': `"${sequence}"` };
  const first = await coordinator.command(id, release(200), 'first', seen);
  expect(first.status).toBe(200);
  const late = await casemanager.command(id, release(210), undefined, seen);
  problemOf(late, 412, 'changed-since');
  expect(late.body.present).toEqual({
    date: 'expectedRelease',
    value: daysFromNow(200),
    sequence: (await casemanager.get(`/v1/trajectories/${id}`)).body.sequence,
    changedBy: { agency: 'pi-noord', role: 'coordinator' },
    changedAt: expect.stringMatching(/^\d{4}-/),
  });
  const now = { 'If-Match': `"${late.body.present.sequence}"` };
  expect((await casemanager.command(id, release(210), undefined, now)).status).toBe(200);
  expect((await coordinator.command(id, release(200), 'first', seen)).body).toMatchObject({
    sequence: first.body.sequence,
  });
  const unquoted = await casemanager.command(id, release(211), undefined, { 'If-Match': String(sequence) });
  expect(problemOf(unquoted, 400, 'invalid-input').pointers).toEqual(['/if-match']);
});

test('a form that somebody else was ahead of shows both values, and saves once they were seen', async () => {
  const id = await opened();
  const cookie = await sessionOf(system, 'casemanager');
  const address = `${system.url}/trajectories/${id}/set-date?name=expectedRelease`;
  const hidden = (page: string) =>
    Object.fromEntries(
      [...page.matchAll(/type="hidden" name="(key|sequence|preview|seen)" value="([^"]+)"/g)].map(
        ([, name, value]) => [name, value],
      ),
    );
  const save = (page: string) =>
    fetch(address, {
      method: 'POST',
      redirect: 'manual',
      headers: { cookie, origin: system.url },
      body: new URLSearchParams({
        ...hidden(page),
        on: daysFromNow(210),
        reason: 'Bericht van het OM',
        do: 'set',
      }),
    });
  const form = await (await fetch(address, { headers: { cookie } })).text();
  const other = { type: 'set-date', date: 'expectedRelease', on: daysFromNow(200), reason: 'Brief' };
  expect((await caller(system, 'coordinator').command(id, other)).status).toBe(200);
  const refused = await save(form);
  const page = await refused.text();
  expect(refused.status).toBe(409);
  for (const day of [200, 210]) expect(page).toContain(formatDay(daysFromNow(day), 'nl', 'short'));
  expect(page).toContain('coördinator');
  expect((await save(page)).status).toBe(303);
  const { dates } = (await casemanager.get(`/v1/trajectories/${id}`)).body;
  expect(dates.expectedRelease).toBe(daysFromNow(210));
});

test('a professional opens a trajectory beside a case with what is known there; the two know each other', async () => {
  const id = await opened();
  const body = {
    type: 'open',
    trajectory: 'multi-agency-meeting',
    dates: { planned: daysFromNow(21) },
    facts: { kind: 'three-way-talk', purpose: 'Plek na vrijlating' },
    reason: 'Huisvesting is nog niet geregeld',
  };
  const without = await casemanager.command(id, { ...body, dates: {} });
  expect([without.status, without.body.type, without.body.errors[0].pointer]).toEqual([
    422,
    '/problems/missing-date',
    '/dates/planned',
  ]);
  expect((await casemanager.command(id, body)).status).toBe(200);
  const related = await vi.waitFor(async () => {
    const { body: shownNow } = await casemanager.get(`/v1/trajectories/${id}`);
    expect(shownNow.related).toMatchObject([
      { type: 'multi-agency-meeting', relation: 'opened', status: 'open' },
    ]);
    return shownNow.related;
  }, 120_000);
  // What is named can be read.
  const there = await casemanager.get(`/v1/trajectories/${related[0].id}`);
  expect(there.status).toBe(200);
  expect(there.body).toMatchObject({
    type: 'multi-agency-meeting',
    client: { reference: expect.any(String) },
    facts: { convenor: { agency: 'pi-noord', role: 'case-manager' } },
    related: [{ id, relation: 'opened-by' }],
  });
});

describe('starting', () => {
  test('the same key with the same body gives the same answer, with another body 409', async () => {
    const [key, body] = [randomUUID(), newDetention()];
    const first = await casemanager.post('/v1/trajectories', body, key);
    const again = await casemanager.post('/v1/trajectories', body, key);
    expect([again.status, again.body, again.headers['location']]).toEqual([
      201,
      first.body,
      first.headers['location'],
    ]);
    const other = await casemanager.post(
      '/v1/trajectories',
      { ...body, facts: { status: 'sentenced' } },
      key,
    );
    expect([other.status, other.body.type]).toEqual([409, '/problems/key-reused']);
  });

  test('the same start ten times at once is one trajectory', async () => {
    const [key, body] = [randomUUID(), newDetention()];
    const answers = await tenTimes(() => casemanager.post('/v1/trajectories', body, key));
    expect(new Set(answers.map((answer) => `${answer.status} ${answer.body.id}`)).size).toBe(1);
    expect(await eventsOf(answers[0]!.body.id, 'opened')).toHaveLength(1);
  });

  test('two bodies at once under one key: one is started, the other refused', async () => {
    const [key, body] = [randomUUID(), newDetention()];
    const answers = await Promise.all([
      casemanager.post('/v1/trajectories', body, key),
      casemanager.post('/v1/trajectories', { ...body, facts: { status: 'sentenced' } }, key),
    ]);
    expect(new Set(answers.map((answer) => answer.status))).toEqual(new Set([201, 409]));
  });

  test('keys of two agencies do not meet', async () => {
    const key = randomUUID();
    const north = await casemanager.post('/v1/trajectories', newDetention(), key);
    const south = await caller(system, 'casemanager-zuid').post(
      '/v1/trajectories',
      newDetention({ organisation: 'pi-zuid' }),
      key,
    );
    expect([north.status, south.status]).toEqual([201, 201]);
    expect(north.body.id).not.toBe(south.body.id);
  });

  test('bad input leaves nothing behind: no client, nothing in the engine', async () => {
    const reference = `TULP-${randomUUID()}`;
    const answer = await casemanager.post(
      '/v1/trajectories',
      newDetention({ client: { reference }, dates: {} }),
    );
    expect(answer.status).toBe(422);
    expect(await system.store.clientByReference(reference)).toBeUndefined();
  });

  test('one client, one row: a second trajectory finds the first one by its reference', async () => {
    const reference = `TULP-${randomUUID()}`;
    const client = { reference };
    const meeting = {
      type: 'multi-agency-meeting',
      client,
      organisation: 'pi-noord',
      dates: { planned: daysFromNow(30) },
      facts: {
        kind: 'mdo',
        purpose: 'Wonen na vrijlating',
        convenor: { agency: 'pi-noord', role: 'case-manager' },
      },
      parties: [],
    };
    const ids: string[] = [];
    for (const body of [newDetention({ client }), meeting])
      ids.push((await casemanager.post('/v1/trajectories', body)).body.id);
    const found = (await casemanager.post('/v1/trajectories/_search', { client: reference })).body.items;
    expect(found.map((row: { id: string }) => row.id).sort()).toEqual(ids.sort());
  });
});

describe('commands', () => {
  test('the same command ten times at once counts once', async () => {
    const [id, key] = [await opened(), randomUUID()];
    const answers = await tenTimes(() => casemanager.command(id, screened, key));
    expect(new Set(answers.map((answer) => JSON.stringify([answer.status, answer.body]))).size).toBe(1);
    expect(answers[0]).toMatchObject({ status: 200, body: { outcome: 'accepted', published: true } });
    expect(await eventsOf(id, 'item-completed')).toHaveLength(1);
  });

  test('ten different commands at once are decided one after the other', async () => {
    const id = await opened();
    const answers = await tenTimes((n) =>
      casemanager.command(id, {
        type: 'add',
        title: `Gesprek ${n}`,
        owner: 'case-manager',
        due: daysFromNow(30),
        reason: 'needed',
      }),
    );
    expect(answers.map((answer) => answer.status)).toEqual(answers.map(() => 200));
    expect(await eventsOf(id, 'item-added')).toHaveLength(10);
  });

  test('the same key with another body is 409, also from a colleague', async () => {
    const [id, key] = [await opened(), randomUUID()];
    const first = await casemanager.command(id, screened, key);
    for (const persona of ['casemanager', 'coordinator']) {
      const other = await caller(system, persona).command(id, { ...screened, note: 'another' }, key);
      expect([other.status, other.body.type]).toEqual([409, '/problems/key-reused']);
    }
    expect((await casemanager.command(id, screened, key)).body).toEqual(first.body);
  });

  test('a key is known after three hundred other commands: the same body is repeated, another is 409', async () => {
    const [id, key] = [await opened(), randomUUID()];
    const first = await casemanager.command(id, screened, key);
    expect(first.status).toBe(200);
    const language = (n: number) => ({
      type: 'set-fact',
      fact: 'regime',
      value: n % 2 ? 'long' : 'ordinary',
    });
    for (let n = 0; n < 300; n++)
      expect((await casemanager.command(id, language(n + 1))).status, `command ${n}`).toBe(200);
    const again = await casemanager.command(id, screened, key);
    expect([again.status, again.body.sequence]).toEqual([200, first.body.sequence]);
    const other = await casemanager.command(id, { type: 'complete', item: 'language-level' }, key);
    expect([other.status, other.body.type]).toEqual([409, '/problems/key-reused']);
  }, 120_000);

  test('a refusal is repeated as it was', async () => {
    const [id, key] = [await opened(), randomUUID()];
    const body = { type: 'complete', item: 'first-mdo' };
    const first = await casemanager.command(id, body, key);
    expect(first.status).toBe(422);
    expect((await casemanager.command(id, body, key)).body).toEqual(first.body);
  });

  test('a client cannot take the number of a message between trajectories', async () => {
    const id = await opened();
    await casemanager.command(id, screened, `${id}#1`);
    const { seen } = (await system.store.trajectory(id))!.case;
    expect(seen.map(([own]) => own)).toEqual([`pi-noord:${id}#1`]);
  });

  test('a closed trajectory answers a repeat as before, and refuses the rest', async () => {
    const [id, key] = [await opened(), randomUUID()];
    const first = await casemanager.command(id, screened, key);
    const close = { type: 'close', outcome: 'ended', reason: 'opened by mistake' };
    expect((await casemanager.command(id, close)).status).toBe(200);
    await expect
      .poll(async () => (await system.env.client.workflow.getHandle(id).describe()).status.name)
      .toBe('COMPLETED');
    expect((await casemanager.command(id, screened, key)).body).toEqual(first.body);
    const late = await casemanager.command(id, { type: 'acknowledge', item: 'basic-conditions' });
    expect([late.status, late.body.type]).toEqual([409, '/problems/closed']);
    expect((await casemanager.get(`/v1/trajectories/${id}`)).body.status).toBe('closed');
  });
});

describe('when a part is away', () => {
  const actor: Actor = { agency: 'pi-noord', role: 'case-manager', person: 'casemanager' };
  const stranger: Actor = { agency: 'pi-zuid', role: 'case-manager', person: 'casemanager-zuid' };
  const gone = () => Promise.reject(new Error('the store is down'));
  /** The command path on a store that shows nothing (yet), or that cannot be read. */
  const withStore = (changes: Partial<Services['store']>) => {
    const store = { ...system.store, ...changes };
    const services = { ...system.services, store };
    return { services, trajectories: createTrajectories({ ...services }) };
  };
  const acknowledge = { type: 'acknowledge', item: 'basic-conditions' } as const;

  test('a trajectory that the store does not show yet: commands are taken, reads say wait, strangers see nothing', async () => {
    const id = await opened();
    const { services, trajectories } = withStore({
      trajectory: async () => undefined,
      waitFor: async () => false,
    });
    expect(await trajectories.command({ id, key: randomUUID(), actor, body: acknowledge })).toMatchObject({
      outcome: 'accepted',
      published: false,
    });
    expect(
      await trajectories.command({ id, key: randomUUID(), actor: stranger, body: acknowledge }),
    ).toMatchObject({
      outcome: 'refused',
      status: 404,
    });
    await expect(shown(id, actor, services)).rejects.toMatchObject({ status: 503, code: 'not-shown-yet' });
    await expect(shown(id, stranger, services)).rejects.toMatchObject({ status: 404 });
    await expect(shown(randomUUID(), actor, services)).rejects.toMatchObject({ status: 404 });
  });

  test('a start that the store does not show in time is accepted, and its key is kept all the same', async () => {
    const { trajectories } = withStore({ trajectory: async () => undefined, waitFor: async () => false });
    const request: StartRequest = {
      key: randomUUID(),
      actor,
      type: 'detention-reintegration',
      client: { reference: `TULP-${randomUUID()}` },
      organisation: 'pi-noord',
      dates: { admission: daysFromNow(-7) },
      facts: { status: 'remand' },
      parties: [],
      parameters: {},
    };
    const first = await trajectories.start(request);
    expect(first).toMatchObject({ outcome: 'accepted', published: false });
    expect(await trajectories.start(request)).toEqual(first);
    expect(await trajectories.start({ ...request, dates: { admission: daysFromNow(-6) } })).toMatchObject({
      outcome: 'refused',
      code: 'key-reused',
    });
  });

  test('store down: commands of who took part from the start go on, for others it cannot be told', async () => {
    const id = await opened();
    const { trajectories } = withStore({
      trajectory: gone,
      commandOutcome: gone,
      waitFor: async () => false,
    });
    expect(await trajectories.command({ id, key: randomUUID(), actor, body: acknowledge })).toMatchObject({
      outcome: 'accepted',
      published: false,
    });
    expect(await trajectories.command({ id, key: randomUUID(), actor: stranger, body: acknowledge })).toEqual(
      {
        outcome: 'unavailable',
        retryAfterSeconds: 2,
      },
    );
  });

  test('worker away: 503 with Retry-After within seconds; the repeat under the same key counts once', async () => {
    const [id, key] = [await opened(), randomUUID()];
    await system.stopWorker();
    const answer = await casemanager.command(id, screened, key);
    await system.startWorker();
    expect([answer.status, answer.body.type, answer.headers['retry-after']]).toEqual([
      503,
      '/problems/unavailable',
      '2',
    ]);
    await expect.poll(async () => (await casemanager.command(id, screened, key)).status).toBe(200);
    expect(await eventsOf(id, 'item-completed')).toHaveLength(1);
  });
});
