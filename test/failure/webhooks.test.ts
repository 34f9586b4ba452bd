import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPostgres } from '../../store/pg.ts';
import { createStore, type Store } from '../../store/store.ts';
import { testClock } from '../setup/clock.ts';
import { vault } from '../setup/engine.ts';
import { startPostgres, type PostgresServer } from '../setup/postgres.ts';
import { startReceiver, type Receiver } from '../setup/receiver.ts';
import { migrate } from '../../store/migrate.ts';
import { event, newId, publication } from '../store/publications.ts';

const machine = testClock();
const now = () => machine.now() - machine.ahead();
const script = fileURLToPath(new URL('./webhooks-worker.ts', import.meta.url));
/** Longer than a killed worker keeps what it had in hand. */
const LATER = 60_000;

let postgres: PostgresServer;
let address: string;
let store: Store;
let receiver: Receiver;
let worker: ChildProcess | undefined;

beforeAll(async () => {
  [postgres, receiver] = await Promise.all([startPostgres(), startReceiver()]);
  address = await postgres.createDatabase();
  const database = openPostgres(address);
  await migrate(database);
  store = createStore(database, now);
});
afterAll(async () => {
  await kill();
  await store?.close();
  await receiver?.stop();
  await postgres?.stop();
});

async function kill(): Promise<void> {
  if (!worker) return;
  const ended = once(worker, 'exit');
  worker.kill('SIGKILL');
  await ended;
  worker = undefined;
}

let started = 0;
const work = () => {
  started += 1;
  const given = ['--import', 'tsx', script, address, receiver.host, String(started * LATER)];
  worker = spawn(process.execPath, given, { stdio: ['ignore', 'ignore', 'inherit'] });
};

test('worker and database killed while deliveries go out: every event arrives, in order, and nothing is made up', async () => {
  const secret = vault.seal(`whsec_${randomBytes(24).toString('base64')}`, 'one');
  const by = { agency: 'reclassering', role: 'coordinator' };
  await store.addSubscription({
    id: 'one',
    agency: by.agency,
    url: receiver.url,
    types: [],
    secret,
    by,
    at: now(),
  });
  work();
  await expect.poll(async () => (await store.subscription('one'))?.status).toBe('active');

  const ids = Array.from({ length: 10 }, newId);
  const steps = 12;
  const publish = async (id: string, n: number): Promise<void> => {
    const recorded = { at: now(), recordedAt: now() };
    await store.publish(publication(id, n, { events: [event(n, recorded)] }));
  };
  for (let n = 1; n <= steps / 2; n += 1) for (const id of ids) await publish(id, n);
  await expect.poll(() => receiver.got.length).toBeGreaterThan(10);
  await kill();
  const early = receiver.got.length;
  expect(early).toBeLessThan(ids.length * steps);

  work();
  await expect.poll(() => receiver.got.length).toBeGreaterThan(early);
  await postgres.crash();
  await kill();
  await postgres.restart();
  work();
  for (let n = steps / 2 + 1; n <= steps; n += 1) for (const id of ids) await publish(id, n);

  const wanted = Array.from({ length: steps }, (_, n) => n + 1);
  /** Of each id the first time that it came: a repeat is known by it. */
  const arrived = (id: string) => {
    const own = receiver.got.filter(({ subject }) => subject === id);
    return own.filter((each, n) => own.findIndex((other) => other.id === each.id) === n);
  };
  for (const id of ids)
    await expect.poll(() => arrived(id).map(({ sequence }) => Number(sequence))).toEqual(wanted);
});
