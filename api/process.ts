import { once } from 'node:events';
import { createServer } from 'node:http';
import { Client, Connection } from '@temporalio/client';
import type { DataConverter } from '@temporalio/common';
import { pino } from 'pino';
import type { Instant } from '../domain/calendar/types.ts';
import type { Vault } from '../domain/partners/webhooks.ts';
import { channelOf, mailBy } from '../settings/mail.ts';
import { openStore } from '../store/store.ts';
import { createApp } from './app.ts';
import { checksOf } from './checks.ts';
import { createEngine } from './engine.ts';
import type { ApiEnvironment } from './environment.ts';
import type { Identity } from './identity/config.ts';
import { demoIdentity } from './identity/demo-keys.ts';
import { startMoving } from './signals/moving.ts';
import { createStreams } from './streams/streams.ts';
import { startTelling } from './telling.ts';
import { startFollowing } from './zgw/following.ts';
import { createTrajectories } from './trajectories.ts';

/**
 * API and pages as a process of their own, beside the engine, PostgreSQL and the workers; any number may run.
 * It starts while the engine is away, and is ready (`/health/ready`) when that is back.
 * @param keys the same key ring as the workers have, as it converts data and as it seals secrets.
 * @param now the one clock of the process.
 * @returns where it listens, and how to stop it: requests under way are finished, for two seconds at most.
 */
export async function runApi(
  { dataConverter, vault }: { dataConverter: DataConverter; vault: Vault },
  env: ApiEnvironment,
  now: () => Instant,
): Promise<{ port: number; stop: () => Promise<void> }> {
  const log = pino({ level: env.LOG_LEVEL ?? 'info' }, pino.destination(2));
  const url = env.TRAJECT_URL;
  const store = await openStore({ databaseUrl: env.DATABASE_URL, now });
  const connection = Connection.lazy({ address: env.TEMPORAL_ADDRESS });
  const client = new Client({ connection, namespace: env.TEMPORAL_NAMESPACE, dataConverter });
  const engine = createEngine(client);
  const trajectories = createTrajectories({ engine, store, now, log });
  // The database's disk is another machine's: its own error tells (`storeAway`).
  const diskFull = async () => false;
  const limits = {
    diskFull,
    securityContact: env.SECURITY_CONTACT,
    supportContact: env.SUPPORT_CONTACT ?? null,
    requestsPerMinute: env.REQUESTS_PER_MINUTE,
    proxies: env.PROXIES,
  };
  const identity = await identityOf(env, url);
  const server = createServer(
    createApp({
      store,
      engine,
      trajectories,
      streams: createStreams({ store, log, now }),
      vault,
      webhookHosts: env.WEBHOOK_HOSTS ?? [],
      mailChannel: channelOf(mailBy(env)),
      now,
      log,
      url,
      identity,
      checks: checksOf(store, client),
      ...limits,
    }),
  );
  const telling = startTelling({ engine, store, trajectories, now }, (problem) => log.warn(problem));
  const moving = await startMoving({ engine, store, trajectories, now }, (problem) => log.warn(problem));
  const following = await startFollowing({ store, vault, now }, (problem) => log.warn(problem));
  server.listen(env.PORT, env.HOST);
  await once(server, 'listening');

  const stop = async () => {
    const closed = once(server, 'close');
    server.close();
    const force = setTimeout(() => server.closeAllConnections(), 2_000);
    await closed;
    clearTimeout(force);
    await following.stop();
    await moving.stop();
    await telling.stop();
    await connection.close();
    await store.close();
  };
  return { port: (server.address() as { port: number }).port, stop };
}

async function identityOf(env: ApiEnvironment, url: string): Promise<Identity> {
  if (env.IDENTITY === 'demo') return demoIdentity(url, env.TRAJECT_DATA);
  return {
    issuer: env.OPENID_ISSUER,
    audience: env.OPENID_AUDIENCE ?? `${url}/v1`,
    clientId: env.OPENID_CLIENT_ID,
    clientKey: env.OPENID_CLIENT_KEY,
    sessionKey: env.SESSION_KEY,
  };
}
