import { existsSync } from 'node:fs';
import { mkdir, rename } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Client, Connection } from '@temporalio/client';
import { openStore } from '../store/store.ts';
import { dataConverterOf } from '../workers/codec.ts';
import { loadKeys } from '../workers/keys.ts';
import { engineBinary } from './binaries.ts';
import { clockOf } from './clock.ts';
import { readConfig } from './config.ts';
import { databaseOf } from './database.ts';
import { engineAt, startEngine } from './engine.ts';
import { olderStore } from './older-store.ts';
import { rebuild } from './rebuild/rebuild.ts';
import { stack } from './stack.ts';

/** How often progress is told, in milliseconds. */
const TELL_MS = 2_000;

const log = (line: string): void => void process.stderr.write(`${line}\n`);

/**
 * Fills the store from the trajectories that the engine keeps: `npm run rebuild`, on the data directory
 * of `npm start` while that is stopped, or on the PostgreSQL and the engine of the environment.
 */
async function main(): Promise<void> {
  const config = readConfig(process.env);
  const data = resolve(config.data);
  const running = stack();
  try {
    // Nothing of ours lies there where both are somebody else's.
    const embedded = config.databaseUrl === undefined || config.temporalAddress === undefined;
    if (embedded) await mkdir(data, { recursive: true, mode: 0o700 });
    const database = await databaseOf(config, data, log);
    running.add(database.stop);
    const { now } = await clockOf(data, config.clock, { log, machine: Date.now });
    const store = await openStore({ databaseUrl: database.url, now });
    running.add(store.close);
    const engine =
      config.temporalAddress === undefined
        ? await startEngine({ binary: () => engineBinary(log), data, log })
        : undefined;
    if (engine) running.add(engine.stop);
    const address = engine?.address ?? (await engineAt(config.temporalAddress!, config.namespace));
    const connection = await Connection.connect({ address, connectTimeout: '10s' });
    running.add(() => connection.close());
    const dataConverter = dataConverterOf(loadKeys(data));

    let told = performance.now();
    const tell = ({ done, of }: { done: number; of: number }) => {
      if (performance.now() - told < TELL_MS) return;
      told = performance.now();
      log(`rebuild: ${done} of ${of} trajectories`);
    };
    const client = new Client({ connection, namespace: config.namespace, dataConverter });
    const rebuilt = await rebuild({ client, dataConverter, store, now }, tell);
    const { trajectories, open, events, unknownClients } = rebuilt;
    process.stdout.write(
      `rebuilt ${trajectories} trajectories, ${open} of them open, with ${events} events\n`,
    );
    if (unknownClients > 0)
      process.stdout.write(
        `lost: the references and pseudonyms of ${unknownClients} clients, and names and contact of people ` +
          'outside every agency, which only the store held; they show under an opaque id or as “outside”, and ' +
          'what each organisation set (organisations, terms) has to be set again\n',
      );
    await keepBeside(data, config.databaseUrl === undefined);
  } finally {
    await running.stop();
  }
}

/**
 * The store of an older release is kept, under another name, so that the next start no longer asks for it.
 */
async function keepBeside(data: string, embedded: boolean): Promise<void> {
  const older = olderStore(data);
  if (!embedded || !existsSync(older)) return;
  const kept = join(data, `store-before-postgresql`);
  await rename(older, kept);
  process.stdout.write(
    `kept beside: the store of the older release, in ${kept}; remove it when nothing in it is missed\n`,
  );
}

// What runs beside it is ended as it exits.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(130));

main().catch((error: Error) => {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
});
