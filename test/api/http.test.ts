import request from 'supertest';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startSystem, type System } from '../setup/api.ts';
import { caller, newDetention, problemOf } from './caller.ts';

let system: System;
let casemanager: ReturnType<typeof caller>;
let id: string;
beforeAll(async () => {
  system = await startSystem();
  casemanager = caller(system, 'casemanager');
  ({ id } = (await casemanager.post('/v1/trajectories', newDetention())).body);
});
afterAll(() => system?.stop());

describe('the ways of HTTP', () => {
  const as = async (method: 'get' | 'post' | 'put' | 'delete' | 'patch' | 'options' | 'head', path: string) =>
    [request(system.url)[method](path), await system.token('casemanager')] as const;

  test('a slash at the end is another address: 404', async () => {
    for (const path of [
      '/v1/trajectories/',
      '/v1/deadlines/',
      `/v1/trajectories/${id}/`,
      '/v1/',
      '/v1/nothing',
    ]) {
      problemOf(await casemanager.get(path), 404, 'not-found');
    }
  });

  test('another method is 405 and says which are allowed', async () => {
    const [call, token] = await as('delete', `/v1/trajectories/${id}`);
    expect(
      problemOf(await call.set('Authorization', `Bearer ${token}`), 405, 'method-not-allowed').headers[
        'allow'
      ],
    ).toBe('GET, HEAD, OPTIONS');
    const [put] = await as('put', '/v1/trajectories');
    expect(problemOf(await put, 405, 'method-not-allowed').headers['allow']).toBe('POST, GET, HEAD, OPTIONS');
    const [options] = await as('options', '/v1/trajectories');
    const allowed = await options;
    expect([allowed.status, allowed.headers['allow']]).toEqual([204, 'POST, GET, HEAD, OPTIONS']);
  });

  test('a format that we do not give is 406', async () => {
    const [call, token] = await as('get', '/v1/definitions');
    problemOf(
      await call.set('Authorization', `Bearer ${token}`).set('Accept', 'text/csv'),
      406,
      'not-acceptable',
    );
  });

  test('a format that we do not take is 415', async () => {
    for (const type of ['text/plain', 'application/xml', 'application/x-www-form-urlencoded']) {
      const [call, token] = await as('post', '/v1/simulations');
      problemOf(
        await call.set('Authorization', `Bearer ${token}`).set('Content-Type', type).send('type=x'),
        415,
        'unsupported-media-type',
      );
    }
  });

  test('a body of 2 MB is 413', async () => {
    const [call, token] = await as('post', '/v1/trajectories');
    const big = JSON.stringify({ type: 'x'.repeat(2 * 1024 * 1024) });
    problemOf(
      await call.set('Authorization', `Bearer ${token}`).set('Idempotency-Key', 'big').type('json').send(big),
      413,
      'too-large',
    );
  });

  test('texts in the language asked for, Dutch by default', async () => {
    const dutch = await request(system.url).get('/v1/worklist');
    expect(dutch.headers['content-language']).toBe('nl');
    expect(dutch.body.title).toBe('Niet aangemeld');
    const english = await request(system.url).get('/v1/worklist').set('Accept-Language', 'de, en;q=0.8');
    expect(english.headers['content-language']).toBe('en');
    expect(english.body.title).toBe('Not signed in');
    const token = await system.token('casemanager');
    const fault = await request(system.url)
      .get('/v1/deadlines?dueFrom=2026-02-30')
      .set('Authorization', `Bearer ${token}`);
    expect(fault.body.errors[0].detail).toMatch(/^een dag die bestaat/);
  });

  test('headers that keep an answer where it belongs', async () => {
    const api = await request(system.url).get('/v1/openapi.json');
    expect(api.headers).toMatchObject({
      'cache-control': 'no-store',
      'content-security-policy': "default-src 'none';frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
      'strict-transport-security': expect.stringContaining('max-age=31536000'),
    });
    expect(api.headers['x-powered-by']).toBeUndefined();
    const page = await request(system.url).get('/sign-in');
    expect(page.headers['content-security-policy']).toBe(
      "default-src 'self';base-uri 'none';form-action 'self';frame-ancestors 'none';object-src 'none'",
    );
  });
});

describe('beside the API', () => {
  test('the reference needs nothing from elsewhere and nothing inline', async () => {
    const page = await request(system.url).get('/docs');
    expect(page.status).toBe(200);
    expect(page.text).toContain('POST /v1/trajectories/{id}/commands');
    expect(page.text).not.toMatch(/<script|<style|style=|(src|<link[^>]+href)="(https?:)?\/\//);
  });

  test('live, and ready when every part is', async () => {
    expect((await request(system.url).get('/health/live')).body).toEqual({ status: 'ok' });
    const ready = await request(system.url).get('/health/ready');
    expect(ready.body).toEqual({ status: 'ok', parts: { store: 'ok', engine: 'ok', worker: 'ok' } });
  });

  test('where to report a leak', async () => {
    const { text, headers } = await request(system.url).get('/.well-known/security.txt');
    expect(headers['content-type']).toMatch(/^text\/plain/);
    expect(text).toMatch(/^Contact: mailto:/m);
    const expires = Date.parse(/^Expires: (.*)$/m.exec(text)![1]!);
    expect(expires).toBeGreaterThan(system.now());
    expect(expires).toBeLessThan(system.now() + 365 * 86_400_000);
  });

  test.each(['/docs/', '/health/live/', '/Docs', '/nowhere'])(
    '%s is no address: a program is told so',
    async (path) => {
      const answer = await request(system.url).get(path).set('Accept', 'application/json');
      expect(answer.body).toMatchObject({ type: '/problems/not-found', status: 404 });
    },
  );

  test('health has one method', async () => {
    const answer = await request(system.url).post('/health/live');
    expect([answer.status, answer.headers['allow']]).toEqual([405, 'GET, HEAD, OPTIONS']);
  });

  test('an address that does not exist is a page for people', async () => {
    const answer = await request(system.url).get('/v2').set('Accept', 'text/html');
    expect([302, 303, 404]).toContain(answer.status);
    expect(answer.headers['api-version']).toBeDefined();
  });
});
