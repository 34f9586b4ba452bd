import request from 'supertest';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startSystem, type System } from '../setup/api.ts';

let system: System;
beforeAll(async () => {
  system = await startSystem({ requestsPerMinute: 5 });
});
afterAll(() => system?.stop());

test('more requests than allowed is 429 with Retry-After; health goes on', async () => {
  const statuses: number[] = [];
  for (let n = 0; n < 5; n += 1) statuses.push((await request(system.url).get('/v1/openapi.json')).status);
  expect(statuses).toEqual([200, 200, 200, 200, 200]);
  const refused = await request(system.url).get('/v1/openapi.json');
  expect(refused.body).toMatchObject({ type: '/problems/too-many-requests', status: 429 });
  expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
  expect(refused.headers['api-version']).toBeDefined();
  expect((await request(system.url).get('/health/live')).status).toBe(200);
});

test('a part that fails makes it not ready; why is for the log alone', async () => {
  const { checks } = system.services;
  const { store } = checks;
  checks['store'] = () => Promise.reject(new Error('no answer within 2 s'));
  const answer = await request(system.url).get('/health/ready');
  checks['store'] = store!;
  expect(answer.status).toBe(503);
  expect(answer.body).toEqual({
    status: 'not-ready',
    parts: { store: 'failing', engine: 'ok', worker: 'ok' },
  });
});
