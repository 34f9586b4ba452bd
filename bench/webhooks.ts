import { randomBytes } from 'node:crypto';
import type { Publication } from '../domain/reading/rows.ts';
import { createReceivers } from '../notify/webhooks.ts';
import { migrate } from '../store/migrate.ts';
import { openPostgres } from '../store/pg.ts';
import { createStore } from '../store/store.ts';
import { testClock } from '../test/setup/clock.ts';
import { vault } from '../test/setup/engine.ts';
import { startPostgres, type PostgresServer } from '../test/setup/postgres.ts';
import { startReceiver, type Receiver } from '../test/setup/receiver.ts';
import { startWebhooks } from '../workers/webhooks.ts';
import { percentile, verdict } from './engine.ts';
import { publicationOf } from './publications.ts';

/**
 * Events a second to a receiver that takes them, beside two that take them too and beside one that hangs and
 * one that refuses, in turns on one server: what it costs others that a receiver is dead. `node --import tsx bench/webhooks.ts`, about a minute.
 */
const ROUNDS = 5;
const TRAJECTORIES = 30;
const EVENTS = 10;
const URL_OF_US = 'https://traject.example.nl';
/** Milliseconds after which something must be wrong. */
const LIMIT_MS = 60_000;

const { now } = testClock();

type Side = Awaited<ReturnType<typeof side>>;

/** A store of its own with a subscription for each receiver, and a worker that tells them. */
async function side(server: PostgresServer, receivers: Receiver[]) {
  const database = openPostgres(await server.createDatabase());
  await migrate(database);
  const store = createStore(database, now);
  const webhooks = startWebhooks({
    store,
    receivers: createReceivers({ url: URL_OF_US, allowed: receivers.map(({ host }) => host), now }),
    vault,
    url: URL_OF_US,
    now,
    report: (problem) => void process.stderr.write(`${problem}\n`),
  });
  for (const [n, { url }] of receivers.entries()) {
    const id = `subscription-${n}`;
    const secret = vault.seal(`whsec_${randomBytes(24).toString('base64')}`, id);
    const by = { agency: 'reclassering', role: 'coordinator' };
    await store.addSubscription({ id, agency: 'reclassering', url, types: [], secret, by, at: now() });
    await until(async () => (await store.subscription(id))?.status === 'active');
  }
  return { store, webhooks, healthy: receivers[0]! };
}

/** A trajectory in which a date moved so many times: each is told. */
function happening(id: string): Publication {
  const made = publicationOf(id, 1, EVENTS, '2026-04-02', 0);
  const at = now();
  const data = { type: 'date-set', date: 'admission', on: '2026-04-02', from: null };
  return {
    ...made,
    events: made.events.map((event) => ({
      ...event,
      type: 'date-set',
      item: null,
      at,
      recordedAt: at,
      data,
    })),
  };
}

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  const last = performance.now() + LIMIT_MS;
  while (!(await holds())) {
    if (performance.now() > last) throw new Error(`not within ${LIMIT_MS / 1_000} s`);
    await new Promise((done) => setTimeout(done, 5));
  }
}

/** Events a second from their publication until the healthy receiver has them all. */
async function rate({ store, healthy }: Side, round: number): Promise<number> {
  const wanted = new Set<string>();
  const from = performance.now();
  for (let n = 0; n < TRAJECTORIES; n += 1) {
    const id = `trajectory-${round}-${n}`;
    wanted.add(id);
    await store.publish(happening(id));
  }
  const all = TRAJECTORIES * EVENTS;
  const taken = () =>
    new Set(healthy.got.filter((each) => wanted.has(each.subject ?? '')).map(({ id }) => id));
  await until(() => taken().size >= all);
  return (all / (performance.now() - from)) * 1_000;
}

const server = await startPostgres();
const living = [await startReceiver(), await startReceiver(), await startReceiver()];
const [beside, hanging, refusing] = [await startReceiver(), await startReceiver(), await startReceiver()];
hanging.behaves(() => 'hang');
refusing.behaves(() => ({ status: 503 }));
const sides = [await side(server, living), await side(server, [beside, hanging, refusing])];
const rates = sides.map((): number[] => []);
for (let round = 0; round < ROUNDS; round += 1)
  for (const [n, each] of sides.entries()) rates[n]!.push(await rate(each, round));
await Promise.all([...living, beside, hanging, refusing].map((each) => each.stop()));
for (const { webhooks, store } of sides) {
  await webhooks.stop();
  await store.close();
}
await server.stop();

const [amongLiving, amongDead] = rates.map((all) => percentile(all.slice(1), 0.5)) as [number, number];
process.stdout.write(
  `beside living ones: ${amongLiving.toFixed(0)} events/s; beside dead ones: ${amongDead.toFixed(0)} events/s\n`,
);
process.exit(
  verdict('beside dead receivers / beside living ones', amongDead / amongLiving, 0.9, 'at least') ? 0 : 1,
);
