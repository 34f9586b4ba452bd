import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';
import { openPostgres } from '../../store/pg.ts';
import { createStore } from '../../store/store.ts';
import { event, tulp } from '../api/signals.ts';
import { daysFromNow, testClock } from '../setup/clock.ts';
import { tokenOf } from './load.ts';
import { starting } from './starting.ts';
import { crash, startApart } from './apart.ts';

const { directory, run, clean } = starting();
const toStop: (() => Promise<unknown>)[] = [];
afterAll(async () => {
  for (const stop of toStop.toReversed()) await stop();
  await clean();
});

const LIMIT_MS = 400_000;

test('kill -9 of API, worker, engine and database while signals arrive: each is applied once', async () => {
  const parts = await startApart({ directory, run }, toStop);
  const { postgres, databaseUrl, engine, url, startWorker, startApi } = parts;
  let { worker, api } = parts;
  const database = openPostgres(databaseUrl);
  toStop.push(database.close);
  const store = createStore(database, testClock().now);
  await store.putSender(tulp);

  const sender = startSender(url, await tokenOf(url, 'tulp'));
  await sender.reach(60);
  api = await crash(api, startApi);
  await sender.reach(60);
  worker = await crash(worker, startWorker);
  await sender.reach(60);
  process.kill(engine.pid(), 'SIGKILL');
  await sender.reach(60);
  await postgres.crash();
  const heard = sender.refusals();
  await expect.poll(() => sender.refusals(), { timeout: LIMIT_MS }).toBeGreaterThan(heard);
  await postgres.restart();
  await sender.reach(60);
  await sender.stop();

  const counts = async () =>
    database.query<{ status: string; count: number }>(
      'select status, count(*) as count from signals group by status',
    );
  await expect
    .poll(counts, { timeout: LIMIT_MS, interval: 500 })
    .toEqual([{ status: 'applied', count: sender.accepted() }]);
  const recorded = await database.query<{ twice: number; raised: number }>(
    `select count(*) - count(distinct command_id) as twice, count(*) as raised
     from events where type = 'item-added' and command_id like 'signal/%'`,
  );
  expect(recorded).toEqual([{ twice: 0, raised: sender.accepted() - sender.clients }]);
});

/** A partner's system: it admits clients, and goes on telling of each, again until it is answered with 202. */
function startSender(url: string, token: string) {
  const references = Array.from({ length: 6 }, () => `TULP-${randomUUID().slice(0, 8)}`);
  const stopping = new AbortController();
  const tally = { accepted: 0, refusals: 0 };
  const tell = async (events: object[]): Promise<void> => {
    for (;;) {
      const answer = await fetch(`${url}/v1/signals`, {
        method: 'POST',
        headers: {
          Authorization: `Bearer ${token}`,
          'Content-Type': 'application/cloudevents-batch+json',
        },
        body: JSON.stringify(events),
        signal: AbortSignal.timeout(15_000),
      }).catch(() => undefined);
      if (answer?.status === 202) break;
      if (answer && answer.status !== 503) throw new Error(`${answer.status} ${await answer.text()}`);
      if (answer && !answer.headers.get('retry-after')) throw new Error('503 without Retry-After');
      tally.refusals += 1;
      await pause(200);
    }
    tally.accepted += events.length;
  };
  const done = (async () => {
    await tell(
      references.map((reference) =>
        event('client.admitted', {
          client: { reference },
          organisation: 'pi-noord',
          dates: { admission: daysFromNow(-3) },
        }),
      ),
    );
    for (let n = 0; !stopping.signal.aborted; n += 1) {
      await tell(
        references.map((reference) =>
          event('concern.raised', { client: { reference }, text: `Onrust ${n}` }),
        ),
      );
      await pause(100);
    }
  })();
  done.catch(() => undefined); // whoever awaits `reach` or `stop` hears of it
  return {
    clients: references.length,
    accepted: () => tally.accepted,
    refusals: () => tally.refusals,
    reach: async (more: number): Promise<void> => {
      const wanted = tally.accepted + more;
      const reached = async (): Promise<void> => {
        await expect.poll(() => tally.accepted, { timeout: LIMIT_MS }).toBeGreaterThan(wanted);
      };
      await Promise.race([reached(), done]);
    },
    stop: async (): Promise<void> => {
      stopping.abort();
      await done;
    },
  };
}
