import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Client } from '@temporalio/client';
import { pino } from 'pino';
import { createApp } from '../../api/app.ts';
import { checksOf } from '../../api/checks.ts';
import { createEngine } from '../../api/engine.ts';
import { demoIdentity } from '../../api/identity/demo-keys.ts';
import type { Services } from '../../api/services.ts';
import { createStreams } from '../../api/streams/streams.ts';
import { createTrajectories } from '../../api/trajectories.ts';
import type { Instant } from '../../domain/calendar/types.ts';
import type { Store } from '../../store/store.ts';
import { vault } from './engine.ts';

interface Parts {
  store: Store;
  client: Client;
  now: () => Instant;
  requestsPerMinute?: number;
  webhookHosts?: string[];
  mailChannel?: Services['mailChannel'];
  streamLimits?: Parameters<typeof createStreams>[0]['limits'];
}

/** API and pages on a free port of this process, and tokens of the demo's personas. */
export async function serveApp({
  store,
  client,
  now,
  requestsPerMinute = 100_000,
  webhookHosts = [],
  mailChannel = null,
  streamLimits,
}: Parts) {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const log = pino({ level: 'silent' });
  const identity = await demoIdentity(url);
  const engine = createEngine(client);
  const services: Services = {
    store,
    engine,
    trajectories: createTrajectories({ engine, store, now, log }),
    streams: createStreams({ store, log, now, limits: streamLimits }),
    vault,
    webhookHosts,
    mailChannel,
    now,
    log,
    url,
    identity,
    checks: checksOf(store, client),
    diskFull: async () => false,
    supportContact: 'mailto:help@example.org',
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

  const stop = async (): Promise<void> => {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  };
  return { url, services, identity, token, stop };
}
