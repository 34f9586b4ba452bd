import request from 'supertest';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startSystem, type System } from '../setup/api.ts';
import { caller, newDetention, problemOf, sessionOf } from './caller.ts';

let system: System;
let id: string;
const reference = 'TULP-visibility';
const parties = [
  { agency: 'beheer', role: 'case-manager' },
  { agency: 'dji', role: 'case-manager' },
];

beforeAll(async () => {
  system = await startSystem();
  const started = await caller(system, 'casemanager').post(
    '/v1/trajectories',
    newDetention({ client: { reference }, parties }),
  );
  expect(started.body).toMatchObject({ status: 'open', publishedAt: expect.any(String) });
  id = started.body.id;
});
afterAll(() => system?.stop());

describe.each(['admin', 'tulp'])('%s sees nothing of a case in which its agency takes part', (persona) => {
  const lists = {
    listTrajectories: () => caller(system, persona).get('/v1/trajectories'),
    searchTrajectories: () =>
      caller(system, persona).post('/v1/trajectories/_search', { client: { reference } }),
    searchClients: () => caller(system, persona).post('/v1/clients/_search', { reference }),
    listDeadlines: () => caller(system, persona).get('/v1/deadlines'),
    countDeadlines: () => caller(system, persona).get('/v1/deadlines/counts'),
    getWorklist: () => caller(system, persona).get('/v1/worklist'),
    simulate: () =>
      caller(system, persona).post('/v1/simulations', {
        caseload: {
          type: 'detention-reintegration',
          item: 'information-request-probation',
          amount: 400,
          unit: 'working-days',
        },
      }),
  };

  test.each(Object.keys(lists))('%s', async (name) => {
    const answer = await lists[name as keyof typeof lists]();
    expect(answer.status).toBe(200);
    expect(JSON.stringify(answer.body)).not.toContain(id);
    const {
      asOf: _asOf,
      client: _client,
      preview: _preview,
      ...rest
    } = answer.body as Record<string, unknown>;
    expect(Object.values(rest).flatMap((value) => (Array.isArray(value) ? value : value || []))).toEqual([]);
  });

  test('the case, its events and its items', async () => {
    const who = caller(system, persona);
    for (const path of ['', '/events', '/items/first-mdo/explanation'])
      problemOf(await who.get(`/v1/trajectories/${id}${path}`), 404, 'not-found');
  });

  test('the pages', async () => {
    const cookie = await sessionOf(system, persona);
    const page = (path: string) =>
      request(system.url).get(path).set('Cookie', cookie).set('Accept', 'text/html');
    for (const path of ['/', '/worklist', '/trajectories']) {
      const { status, text } = await page(path);
      // An administrator begins elsewhere.
      expect([path, status]).toEqual([path, path === '/' && persona === 'admin' ? 303 : 200]);
      expect(text).not.toContain(id);
    }
    for (const path of ['', '/items/first-mdo', '/add', '/set-date?name=admission'])
      expect([path, (await page(`/trajectories/${id}${path}`)).status]).toEqual([path, 404]);
  });
});

test('a system decides nothing, and hears of no case that it takes no part in', async () => {
  const who = caller(system, 'tulp');
  for (const body of [
    { type: 'close', outcome: 'released', reason: 'x' },
    { type: 'decide', item: 'som-screening', outcome: 'no-priority', reason: 'x' },
    { type: 'skip', item: 'language-level', reason: 'x' },
  ])
    for (const one of [id, 'no-such-case']) problemOf(await who.command(one, body), 403, 'not-allowed');
  const report = { type: 'complete', item: 'language-level' };
  problemOf(await who.command(id, report), 403, 'not-allowed');
  problemOf(await who.command('no-such-case', report), 404, 'not-found');
});

test('the organisation itself sees it', async () => {
  const { body } = await caller(system, 'casemanager').get('/v1/trajectories');
  expect(JSON.stringify(body)).toContain(id);
});

test('counts hold every status, as the lists do', async () => {
  const who = caller(system, 'casemanager');
  const { body: counts } = await who.get('/v1/deadlines/counts');
  for (const status of Object.keys(counts))
    expect([
      status,
      (await who.get(`/v1/deadlines?deadlineStatus=${status}&limit=200`)).body.items.length,
    ]).toEqual([status, counts[status]]);
  expect(counts.none).toBeGreaterThan(0);
});

test('an address with NUL is not found', async () => {
  const cookie = await sessionOf(system, 'casemanager');
  for (const path of ['/trajectories/%00', '/?organisation=%00'])
    expect(
      (await request(system.url).get(path).set('Cookie', cookie).set('Accept', 'text/html')).status,
    ).toBe(404);
});
