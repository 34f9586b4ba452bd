import { randomUUID } from 'node:crypto';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createActivities } from '../../activities/index.ts';
import { movedStep } from '../../activities/moved.ts';
import { readApiEnvironment } from '../../api/environment.ts';
import { runApi } from '../../api/process.ts';
import { freePort } from '../../bin/processes.ts';
import { publicationOf } from '../../domain/reading/publication.ts';
import { rules } from '../../domain/rules.ts';
import { openStore } from '../../store/store.ts';
import { workflowBundle } from '../../workers/bundle.ts';
import { runWorker } from '../../workers/worker.ts';
import { daysFromNow, testClock } from '../setup/clock.ts';
import { dataConverter, realEngine, vault } from '../setup/engine.ts';
import { startPostgres, type PostgresServer } from '../setup/postgres.ts';
import { cookiesOf } from '../api/cookies.ts';
import { tokenOf } from './load.ts';

const { now, ahead } = testClock();
let postgres: PostgresServer;
let env: TestWorkflowEnvironment;
let url: string;
let token: string;
const toStop: (() => Promise<unknown>)[] = [];
beforeAll(async () => {
  postgres = await startPostgres();
  toStop.push(postgres.stop);
  env = await realEngine();
  toStop.push(() => env.teardown());
  const port = await freePort();
  url = `http://127.0.0.1:${port}`;
  const databaseUrl = await postgres.createDatabase();
  const settings = {
    TZ: 'UTC',
    IDENTITY: 'demo',
    PORT: String(port),
    TRAJECT_URL: url,
    TEMPORAL_ADDRESS: env.address,
    DATABASE_URL: databaseUrl,
    TRAJECT_KEYS: 'as the workers have',
    SECURITY_CONTACT: 'mailto:security@example.org',
  };
  const api = await runApi({ dataConverter, vault }, readApiEnvironment(settings), now);
  toStop.push(api.stop);
  const store = await openStore({ databaseUrl, now });
  toStop.push(store.close);
  const activities = createActivities({ step: movedStep(rules.step, ahead), publicationOf, store });
  const worker = await runWorker({
    engine: env.nativeConnection,
    activities,
    dataConverter,
    bundle: await workflowBundle(),
  });
  toStop.push(worker.stop);
  token = await tokenOf(url);
});
afterAll(async () => {
  for (const stop of toStop.toReversed()) await stop();
});

interface Answer {
  status: number;
  type: string | null;
  retryAfter: string | null;
  body: Record<string, unknown>;
}

async function call(path: string, body?: unknown, key: string = randomUUID()): Promise<Answer> {
  const headers = {
    Authorization: `Bearer ${token}`,
    'Content-Type': 'application/json',
    'Idempotency-Key': key,
  };
  const answer = await fetch(`${url}${path}`, {
    headers,
    ...(body !== undefined && { method: 'POST', body: JSON.stringify(body) }),
  });
  return {
    status: answer.status,
    type: answer.headers.get('content-type'),
    retryAfter: answer.headers.get('retry-after'),
    body: (await answer.json()) as Record<string, unknown>,
  };
}

const opening = () => ({
  type: 'detention-reintegration',
  client: { reference: `TULP-${randomUUID().slice(0, 8)}`, pseudonym: 'Sam' },
  organisation: 'pi-noord',
  dates: { admission: daysFromNow(-7) },
  facts: { status: 'remand' },
});

test('store down: commands are decided, reads say wait; when it is back everything is shown, once', async () => {
  const { id } = (await call('/v1/trajectories', opening())).body as { id: string };
  const visit = cookiesOf(url);
  await visit('/sign-in?as=casemanager');
  await postgres.crash();

  const said = Array.from({ length: 5 }, (_, n) => ({
    key: randomUUID(),
    body: {
      type: 'add',
      title: `Talk ${n}`,
      owner: { role: 'case-manager' },
      due: daysFromNow(20),
      reason: 'Needed',
    },
  }));
  const tell = () =>
    Promise.all(said.map(({ key, body }) => call(`/v1/trajectories/${id}/commands`, body, key)));
  const decided = await tell();
  for (const { status, body } of decided)
    expect([status, body]).toMatchObject([202, { outcome: 'accepted', published: false }]);

  const reads = [
    `/v1/trajectories/${id}`,
    `/v1/trajectories/${id}/events`,
    `/v1/trajectories/${id}/items/first-mdo/explanation`,
    '/v1/trajectories',
    '/v1/deadlines',
    '/v1/deadlines/counts',
    '/v1/worklist',
  ];
  const wait = {
    status: 503,
    type: 'application/problem+json; charset=utf-8',
    retryAfter: '2',
    body: { type: '/problems/unavailable', status: 503 },
  };
  for (const path of reads) expect(await call(path), path).toMatchObject(wait);
  expect(await call('/v1/trajectories', opening())).toMatchObject(wait);
  const page = await visit('/');
  expect(page.status).toBe(503);
  expect(page.text).toContain('Nu even niet beschikbaar');
  expect((await fetch(`${url}/health/live`)).status).toBe(200);
  const ready = await fetch(`${url}/health/ready`);
  expect([ready.status, await ready.json()]).toMatchObject([503, { parts: { engine: 'ok', worker: 'ok' } }]);

  await postgres.restart();
  const last = Math.max(...decided.map(({ body }) => Number(body['sequence'])));
  const shown = async () => (await call(`/v1/trajectories/${id}`)).body['sequence'];
  await expect.poll(shown).toBe(last);
  const { items } = (await call(`/v1/trajectories/${id}/events`)).body as {
    items: { sequence: number; type: string }[];
  };
  expect(items.map((event) => event.sequence)).toEqual(items.map((_, index) => index + 1));
  expect(items.filter((event) => event.type === 'item-added')).toHaveLength(said.length);
  expect(await tell()).toMatchObject(
    decided.map(({ body }) => ({ status: 200, body: { ...body, published: true } })),
  );
});

/** The page of a link, and its form, as whoever holds it sends it. */
const party = (path: string, said?: Record<string, string>) =>
  fetch(`${url}${path}`, {
    redirect: 'manual',
    headers: { Accept: 'text/html' },
    ...(said && { method: 'POST', body: new URLSearchParams(said) }),
  });

test('store down: the page of a link says wait and keeps what was written; after it the answer is given, once', async () => {
  const { id } = (await call('/v1/trajectories', opening())).body as { id: string };
  const ask = { type: 'ask', to: { name: 'Huisarts' }, title: 'Welke medicijnen?' };
  expect((await call(`/v1/trajectories/${id}/commands`, ask)).status).toBe(200);
  const { body } = await call(`/v1/trajectories/${id}/links`, { item: 'asked-1' });
  const path = new URL(String(body['address'])).pathname;
  await postgres.crash();

  const said = { answer: 'delivered', text: 'Metformine' };
  for (const answer of [await party(path), await party(path, said)]) {
    expect(answer.status).toBe(503);
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(answer.headers.get('referrer-policy')).toBe('no-referrer');
  }
  const kept = await (await party(path, said)).text();
  for (const part of ['Nu even niet mogelijk', 'Metformine', 'value="delivered"'])
    expect(kept).toContain(part);
  expect(await call(`/v1/trajectories/${id}/links`, { item: 'asked-1' })).toMatchObject({ status: 503 });

  await postgres.restart();
  const again = async () => (await party(path, said)).status;
  await expect.poll(again).toBe(303);
  expect(await again()).toBe(303);
  const items = async () =>
    ((await call(`/v1/trajectories/${id}`)).body as { items: { item: string; answers: object[] }[] }).items;
  const answers = async () => (await items()).find(({ item }) => item === 'asked-1')?.answers;
  await expect.poll(answers).toMatchObject([{ answer: 'delivered', text: 'Metformine' }]);
});
