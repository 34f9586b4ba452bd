import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import { createActivities } from '../../activities/index.ts';
import { createApp } from '../../api/app.ts';
import { checksOf } from '../../api/checks.ts';
import { createEngine } from '../../api/engine.ts';
import { demoIdentity } from '../../api/identity/demo-keys.ts';
import type { Services } from '../../api/services.ts';
import { createTrajectories } from '../../api/trajectories.ts';
import { publicationOf } from '../../domain/projection.ts';
import { step } from '../../domain/step.ts';
import { openStore } from '../../store/store.ts';
import { workflowBundle } from '../../workers/bundle.ts';
import { runWorker } from '../../workers/worker.ts';
import { dataConverter, realEngine, timeSkippingEngine } from './engine.ts';

export type System = Awaited<ReturnType<typeof startSystem>>;

/**
 * The whole product in this process: engine, store in memory, worker, API and pages, on a free port.
 * @param options.skipTime months pass in a second (see `pass`); without it time is the real one.
 */
export async function startSystem({
  skipTime = false,
  requestsPerMinute = 100_000,
}: { skipTime?: boolean; requestsPerMinute?: number } = {}) {
  let ahead = 0;
  const now = () => Date.now() + ahead;
  // One after the other: while the store starts, this process has no time for the engine's first answer.
  const store = await openStore({ now });
  const bundle = await workflowBundle();
  const env = skipTime ? await timeSkippingEngine() : await realEngine();
  const work = () =>
    runWorker({ engine: env.nativeConnection, activities: createActivities({ step, publicationOf, store }), dataConverter, bundle });
  let worker = await work();

  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const log = pino({ level: 'silent' });
  const identity = await demoIdentity(url);
  const engine = createEngine(env.client);
  const services: Services = {
    store,
    engine,
    trajectories: createTrajectories({ engine, store, now, log }),
    now,
    log,
    url,
    identity,
    checks: checksOf(store, env.client),
    securityContact: 'mailto:security@example.org',
    requestsPerMinute,
    proxies: 0,
  };
  server.on('request', createApp(services));

  const tokens = new Map<string, string>();
  /** An access token of a persona of the demo, by the way any system takes one. */
  const token = async (persona: string): Promise<string> => {
    const known = tokens.get(persona);
    if (known !== undefined) return known;
    const headers = { Authorization: `Basic ${Buffer.from(`${persona}:demo`).toString('base64')}` };
    const response = await fetch(`${url}/oidc/token`, {
      method: 'POST',
      headers,
      body: new URLSearchParams({ grant_type: 'client_credentials' }),
    });
    if (!response.ok) throw new Error(`no token for ${persona}: ${response.status} ${await response.text()}`);
    const { access_token } = (await response.json()) as { access_token: string };
    tokens.set(persona, access_token);
    return access_token;
  };

  return {
    url,
    store,
    services,
    identity,
    env,
    now,
    token,
    /** Lets time pass on an engine that skips time: timers fire, and the clock of the product goes along. */
    pass: async (milliseconds: number): Promise<void> => {
      await env.sleep(milliseconds);
      ahead = (await env.currentTimeMs()) - Date.now();
    },
    stopWorker: () => worker.stop(),
    startWorker: async () => {
      worker = await work();
    },
    stop: async (): Promise<void> => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
      await worker.stop();
      await store.close();
      await env.teardown();
    },
  };
}
