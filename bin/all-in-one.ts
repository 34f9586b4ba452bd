import { mkdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client, Connection } from '@temporalio/client';
import pino from 'pino';
import { createActivities } from '../activities/index.ts';
import { movedStep } from '../activities/moved.ts';
import { checksOf } from '../api/checks.ts';
import { createEngine } from '../api/engine.ts';
import { demoIdentity } from '../api/identity/demo-keys.ts';
import { startMoving } from '../api/signals/moving.ts';
import { createStreams } from '../api/streams/streams.ts';
import { startTelling } from '../api/telling.ts';
import { createTrajectories } from '../api/trajectories.ts';
import { startFollowing } from '../api/zgw/following.ts';
import { mailbox } from '../notify/mailbox.ts';
import { createReceivers } from '../notify/webhooks.ts';
import type { Vault } from '../domain/partners/webhooks.ts';
import { startFolding } from '../store/folding.ts';
import { channelOf } from '../settings/mail.ts';
import { openStore, type Store } from '../store/store.ts';
import { workflowBundle } from '../workers/bundle.ts';
import { dataConverterOf } from '../workers/codec.ts';
import { startDispatcher } from '../workers/dispatcher.ts';
import { loadKeys } from '../workers/keys.ts';
import { carrierOf, mailActivitiesOf, organiserOf } from '../workers/mail.ts';
import { ensureSchedules } from '../workers/schedules.ts';
import { createVault } from '../workers/vault.ts';
import { startWebhooks } from '../workers/webhooks.ts';
import { runWorker, type WorkerOptions } from '../workers/worker.ts';
import { engineBinary, type Log } from './binaries.ts';
import { clockOf } from './clock.ts';
import { written, type Code } from './code.ts';
import type { Config } from './config.ts';
import { registerPersonas, seedDemo } from './demo.ts';
import { databaseOf } from './database.ts';
import { isFull } from './disk.ts';
import { engineAt, startEngine } from './engine.ts';
import { listen } from './listen.ts';
import { refuseOlderStore } from './older-store.ts';
import { patient } from './patient.ts';
import { stack, type Stack } from './stack.ts';

export interface Running {
  url: string;
  /** Settles when a part ends by itself; rejects with the fault that it could not mend. */
  broken: Promise<void>;
  /** Stops everything, in the opposite order of its start. */
  stop: () => Promise<void>;
}

/** Longest wait for all parts to prove that they work, in milliseconds. */
const READY_MS = 120_000;
/** How long the demo data wait for an engine that is too busy to answer, in milliseconds. */
const PATIENCE_MS = 60_000;

/**
 * One process for one installation on one machine: no proxy
 * in front, and a limit that only a runaway program meets.
 */
const onOneMachine = ({ supportContact }: Config) => ({
  proxies: 0,
  requestsPerMinute: 6_000,
  securityContact: 'mailto:security@example.org',
  supportContact,
});

/**
 * Starts every part in this process, what is independent at the same time.
 * When one fails, those that run are stopped and the error is passed on.
 * @param options.now the machine's clock; that of the process is `clockOf`.
 * @param options.code other than written.
 */
export async function startAll(
  config: Config,
  { log, now: machine, code = written }: { log: Log; now: () => number; code?: Code },
): Promise<Running> {
  const { step, publicationOf, createApp } = code;
  const running = stack();
  try {
    const data = resolve(config.data);
    const { namespace } = config;
    await mkdir(data, { recursive: true, mode: 0o700 });
    if (config.databaseUrl === undefined) refuseOlderStore(data);
    // Before all else: the engine below is taken over or replaced on the strength of holding the database.
    const database = await databaseOf(config, data, log);
    running.add(database.stop);
    const { now, ahead } = await clockOf(data, config.clock, { log, machine });
    const web = await listen(config.host, config.port);
    running.add(web.stop);
    const ring = loadKeys(data);
    const [dataConverter, vault] = [dataConverterOf(ring), createVault(ring)];

    const [store, address, bundle, identity] = await Promise.all([
      running.keep(openStore({ databaseUrl: database.url, now }), (opened) => opened.close()),
      addressOf(config, { data, log, running }),
      workflowBundle(),
      demoIdentity(web.url, data),
    ]);
    const activities = {
      ...createActivities({ step: asMoved(step, ahead), publicationOf, store }),
      ...mailOf(config, { store, url: web.url, now, log, running }),
    };
    const worker = { engine: address, namespace, activities, dataConverter, bundle };
    const { client, broken } = await startWork(worker, running);
    if (config.mail) await ensureSchedules(client);
    const { url } = web;
    const { webhookHosts } = config;
    startTellingOthers({ store, vault, url, now, webhookHosts, machine, log }, running);

    const logger = pino({ level: config.logLevel }, pino.destination(2));
    const engine = createEngine(client);
    const trajectories = createTrajectories({ engine, store, now, log: logger });
    const telling = startTelling({ engine, store, trajectories, now }, log);
    running.add(telling.stop);
    const moving = await startMoving({ engine, store, trajectories, now }, log);
    running.add(moving.stop);
    const following = await startFollowing({ store, vault, now }, log);
    running.add(following.stop);
    const checks = checksOf(store, client);
    const diskFull = () => isFull(data, database.folder ?? data);
    const streams = createStreams({ store, log: logger, now });
    const parts = { store, engine, trajectories, streams, vault, webhookHosts, now, log: logger, url };
    const mailChannel = channelOf(config.mail);
    web.serve(createApp({ ...parts, mailChannel, identity, checks, diskFull, ...onOneMachine(config) }));
    await registerPersonas(store);
    if (config.demo) await seedDemo({ trajectories: patient(trajectories, PATIENCE_MS), store, now });
    await untilReady(Object.values(checks));
    return { url, broken: Promise.race([broken, database.lost]), stop: running.stop };
  } catch (error) {
    await running.stop();
    throw error;
  }
}

/** The rules on a clock that is ahead of the engine's. */
const asMoved = (step: Code['step'], ahead: number): Code['step'] =>
  ahead === 0 ? step : movedStep(step, () => ahead);

/** What the worker does for mail to people; nothing where none leaves the house. */
function mailOf(
  { mail }: Config,
  { running, log, ...parts }: { store: Store; url: string; now: () => number; log: Log; running: Stack },
) {
  const carrier = carrierOf(mail);
  running.add(async () => carrier?.close());
  const organiser = organiserOf(mail, parts.url);
  return mailActivitiesOf({ ...parts, carrier, organiser, report: (problem) => log(`mail: ${problem}`) });
}

/** What goes out: messages to people, and events to the systems of their agencies. */
function startTellingOthers(
  {
    log,
    webhookHosts: allowed,
    machine,
    ...parts
  }: {
    store: Store;
    vault: Vault;
    url: string;
    now: () => number;
    webhookHosts: readonly string[];
    machine: () => number;
    log: Log;
  },
  running: Stack,
): void {
  const { store, url, now } = parts;
  const report = (problem: string) => log(`dispatcher: ${problem}`);
  running.add(startDispatcher({ outbox: store, channel: mailbox, now, report }).stop);
  running.add(startFolding(store, (problem) => log(`counts: ${problem}`)).stop);
  const receivers = createReceivers({ url, allowed, now: machine });
  running.add(startWebhooks({ ...parts, receivers, report: (problem) => log(`web hooks: ${problem}`) }).stop);
}

/** Where the engine is: that of the configuration, or one of its own in the data directory. */
async function addressOf(
  { temporalAddress, namespace }: Config,
  { data, log, running }: { data: string; log: Log; running: Stack },
): Promise<string> {
  if (temporalAddress !== undefined) return engineAt(temporalAddress, namespace);
  const engine = startEngine({ binary: () => engineBinary(log), data, log });
  return (await running.keep(engine, (started) => started.stop())).address;
}

/**
 * A worker for the trajectories, which rejects `broken` when it ends by itself, and a client of the engine.
 */
async function startWork(options: WorkerOptions & { engine: string; namespace: string }, running: Stack) {
  const { engine: address, namespace, dataConverter } = options;
  const [worker, connection] = await Promise.all([
    running.keep(runWorker(options), (started) => started.stop()),
    Connection.connect({ address, connectTimeout: '10s' }),
  ]);
  running.addLast(() => connection.close());
  return { client: new Client({ connection, namespace, dataConverter }), broken: worker.done };
}

/** Waits until all parts prove that they work: the engine shows a new worker only after a moment. */
async function untilReady(checks: (() => Promise<void>)[]): Promise<void> {
  const limit = performance.now() + READY_MS;
  for (;;) {
    const faults = (await Promise.allSettled(checks.map((check) => check()))).filter(
      (result) => result.status === 'rejected',
    );
    const [first] = faults;
    if (!first) return;
    if (performance.now() > limit) throw first.reason;
    await pause(50);
  }
}
