import { Client, Connection } from '@temporalio/client';
import { afterAll, expect, test } from 'vitest';
import { startDatabase } from '../../bin/postgres/server.ts';
import { freePort } from '../../bin/processes.ts';
import { mailbox } from '../../notify/mailbox.ts';
import type { Database } from '../../store/database.ts';
import { openPostgres } from '../../store/pg.ts';
import { createStore } from '../../store/store.ts';
import { dataConverterOf } from '../../workers/codec.ts';
import { loadKeys } from '../../workers/keys.ts';
import { testClock } from '../setup/clock.ts';
import { startLoad, tokenOf } from './load.ts';
import { databasesOf, enginesOf, starting } from './starting.ts';
import { crash, startApart } from './apart.ts';
import { expectNothingLost, expectStoreEquals, truthOf, type Truth } from './truth.ts';

const { directory, start, run, clean } = starting();
const toStop: (() => Promise<unknown>)[] = [];
afterAll(async () => {
  for (const stop of toStop.toReversed()) await stop();
  await clean();
});

/** What is delivered only later than any story. */
const everAfter = Date.parse('2100-01-01T00:00:00Z');
const silent = () => undefined;
/** The truth once nothing moves any more: trajectories that were told something have heard it. */
async function settledTruth(address: string, data: string, ids: string[]): Promise<Map<string, Truth>> {
  const connection = await Connection.connect({ address });
  const dataConverter = dataConverterOf(loadKeys(data));
  const client = new Client({ connection, dataConverter });
  let truths = await truthOf(client, dataConverter, ids);
  const heard = () =>
    [...truths].every(([id, { events }]) =>
      events.every(
        (event) =>
          event.type !== 'message-sent' ||
          truths.get(event.to)?.case.seen.some(([key]) => key === `${id}#${event.number}`),
      ),
    );
  await expect
    .poll(async () => ((truths = await truthOf(client, dataConverter, ids)), heard()), { interval: 500 })
    .toBe(true);
  await connection.close();
  return truths;
}

const delivered = (database: Database) => async () =>
  (await createStore(database, testClock().now).outboxCounts()).pending;
const shows = (database: Database, truths: Map<string, Truth>) => async () => {
  const rows = await database.query<{ id: string; sequence: number }>(
    'select id, sequence from trajectories',
  );
  const behind = [...truths].filter(
    ([id, truth]) => rows.find((row) => row.id === id)?.sequence !== truth.case.sequence,
  );
  return behind.map(([id]) => id);
};

test('kill -9 of API, worker and engine, each a process of its own, on PostgreSQL', async () => {
  const parts = await startApart({ directory, run }, toStop);
  const { data, databaseUrl, engine, url, startWorker, startApi } = parts;
  let { worker, api } = parts;

  const load = startLoad(url, await tokenOf(url), 12);
  await load.reach(40);
  api = await crash(api, startApi);
  await load.reach(40);
  worker = await crash(worker, startWorker);
  await load.reach(40);
  const killed = engine.pid();
  process.kill(killed, 'SIGKILL');
  await load.reach(40);
  await load.stop();
  expect(engine.pid()).not.toBe(killed);
  expect(load.repeats()).toBeGreaterThan(0);

  const truths = await settledTruth(engine.address, data, load.opened);
  expect(truths.size, 'with the hand-overs they opened').toBeGreaterThan(load.opened.length);
  expectNothingLost(truths, load.acknowledged);
  const database = openPostgres(databaseUrl);
  toStop.push(database.close);
  await expect.poll(shows(database, truths)).toEqual([]);
  await expect.poll(delivered(database)).toBe(0);
  await expectStoreEquals(database, truths);
});

test('kill -9 of everything in one process, of its engine and of its database', async () => {
  const data = directory();
  const PORT = String(await freePort());
  const first = start(data, { PORT });
  const url = await first.ready;
  const token = await tokenOf(url);
  const load = startLoad(url, token, 6);
  await load.reach(40);
  const beside = [...(await enginesOf(data)), ...(await databasesOf(data))];
  expect(beside).toHaveLength(2);
  const second = await crash(first, () => {
    for (const { pid } of beside) process.kill(pid, 'SIGKILL');
    return start(data, { PORT });
  });
  await load.reach(40);
  await load.stop();
  expect(load.repeats()).toBeGreaterThan(0);

  const [engine] = await enginesOf(data);
  const command = engine?.command ?? [];
  const truths = await settledTruth(`127.0.0.1:${command[command.indexOf('--port') + 1]}`, data, load.opened);
  expect(truths.size, 'with the hand-overs they opened').toBeGreaterThan(load.opened.length);
  expectNothingLost(truths, load.acknowledged);
  const shown = async (id: string) => {
    const answer = await fetch(`${url}/v1/trajectories/${id}`, {
      headers: { Authorization: `Bearer ${token}` },
    });
    return ((await answer.json()) as { sequence?: number }).sequence;
  };
  for (const [id, truth] of truths) await expect.poll(() => shown(id)).toBe(truth.case.sequence);
  second.kill('SIGTERM');
  await second.ended;
  const server = await startDatabase(data, silent);
  toStop.push(server.stop);
  const database = openPostgres(server.url);
  toStop.push(database.close);
  await createStore(database, testClock().now).deliver(1_000, everAfter, mailbox); // what the stop left for the next start
  await expectStoreEquals(database, truths);
});
