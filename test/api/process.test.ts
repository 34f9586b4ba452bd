import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readApiEnvironment } from '../../api/environment.ts';
import { runApi } from '../../api/process.ts';
import { freePort } from '../../bin/processes.ts';
import { testClock } from '../setup/clock.ts';
import { dataConverter, realEngine, vault } from '../setup/engine.ts';
import { startPostgres, type PostgresServer } from '../setup/postgres.ts';

let env: TestWorkflowEnvironment;
let postgres: PostgresServer;
let api: Awaited<ReturnType<typeof runApi>>;
let url: string;
beforeAll(async () => {
  postgres = await startPostgres();
  env = await realEngine();
  const port = await freePort();
  url = `http://127.0.0.1:${port}`;
  const settings = {
    TZ: 'UTC',
    IDENTITY: 'demo',
    PORT: String(port),
    TRAJECT_URL: url,
    TEMPORAL_ADDRESS: env.address,
    DATABASE_URL: await postgres.createDatabase(),
    TRAJECT_KEYS: 'as the workers have',
    SECURITY_CONTACT: 'mailto:security@example.org',
  };
  api = await runApi({ dataConverter, vault }, readApiEnvironment(settings), testClock().now);
});
afterAll(async () => {
  await api?.stop();
  await env?.teardown();
  await postgres?.stop();
});

test('on PostgreSQL and an engine of its own it serves, and says that no worker is there yet', async () => {
  const ready = await fetch(`${url}/health/ready`);
  expect(ready.status).toBe(503);
  expect(await ready.json()).toEqual({
    status: 'not-ready',
    parts: { store: 'ok', engine: 'ok', worker: 'failing' },
  });
  const headers = { Authorization: `Basic ${Buffer.from('casemanager:demo').toString('base64')}` };
  const answer = await fetch(`${url}/oidc/token`, {
    method: 'POST',
    headers,
    body: new URLSearchParams({ grant_type: 'client_credentials' }),
  });
  const { access_token } = (await answer.json()) as { access_token: string };
  const deadlines = await fetch(`${url}/v1/deadlines`, {
    headers: { Authorization: `Bearer ${access_token}` },
  });
  expect(await deadlines.json()).toMatchObject({ items: [], next: null });
});
