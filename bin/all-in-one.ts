import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Client, Connection } from '@temporalio/client';
import { createActivities } from '../activities/index.ts';
import { publicationOf } from '../domain/projection.ts';
import { step } from '../domain/step.ts';
import { lockDirectory } from '../store/lock.ts';
import { openStore } from '../store/store.ts';
import { workflowBundle } from '../workers/bundle.ts';
import { dataConverterOf } from '../workers/codec.ts';
import { loadKeys } from '../workers/keys.ts';
import { runWorker } from '../workers/worker.ts';
import { engineBinary, type Log } from './binaries.ts';
import type { Config } from './config.ts';
import { startEngine } from './engine.ts';
import { listen } from './listen.ts';

export interface Running {
  url: string;
  /** Rejects when a part ends by itself and cannot be mended. */
  broken: Promise<void>;
  /** Stops everything, in the opposite order of its start. */
  stop: () => Promise<void>;
}

/**
 * Starts every part in this process, what is independent at the same time. When one fails, those that run are stopped
 * and the error is passed on. @param options.now the one clock of the process.
 */
export async function startAll(config: Config, { log, now }: { log: Log; now: () => number }): Promise<Running> {
  const parts = stack();
  try {
    const data = resolve(config.data);
    await mkdir(data, { recursive: true, mode: 0o700 });
    const lock = await lockDirectory(data);
    parts.push(lock.release);
    const web = await listen(config.host, config.port);
    parts.push(web.stop);
    const dataConverter = dataConverterOf(loadKeys(data));

    const [store, address, bundle] = await Promise.all([
      parts.keep(openStore({ databaseUrl: config.databaseUrl, directory: join(data, 'store'), now }), (opened) => opened.close()),
      config.temporalAddress ??
        parts.keep(startEngine({ binary: () => engineBinary(log), data, log }), (engine) => engine.stop()).then((engine) => engine.address),
      workflowBundle(),
    ]);
    const activities = createActivities({ step, publicationOf, store });
    const worker = await runWorker({ engine: address, activities, dataConverter, bundle });
    parts.push(worker.stop);
    const connection = await Connection.connect({ address, connectTimeout: '10s' });
    parts.push(() => connection.close());
    const client = new Client({ connection, dataConverter });
    void client;
    return { url: web.url, broken: worker.done, stop: parts.stop };
  } catch (error) {
    await parts.stop();
    throw error;
  }
}

/** What must be stopped, last started first. */
function stack() {
  const stops: (() => Promise<void>)[] = [];
  const pending: Promise<unknown>[] = [];
  let stopping: Promise<void> | undefined;
  const stopAll = async () => {
    await Promise.allSettled(pending); // a part that was still starting when another one failed
    for (const each of stops.reverse()) await each();
  };
  return {
    push: (each: () => Promise<void>) => void stops.push(each),
    keep: <T>(starting: Promise<T>, end: (part: T) => Promise<void>): Promise<T> => {
      const kept = starting.then((part) => (stops.push(() => end(part)), part));
      pending.push(kept);
      return kept;
    },
    stop: () => (stopping ??= stopAll()),
  };
}
