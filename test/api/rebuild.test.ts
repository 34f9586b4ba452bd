import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { rebuild, type Progress } from '../../bin/rebuild/rebuild.ts';
import { openPostgres } from '../../store/pg.ts';
import { createStore, type Store } from '../../store/store.ts';
import { mailbox } from '../../notify/mailbox.ts';
import { startSystem, type System } from '../setup/api.ts';
import { emptyDatabase } from '../setup/database.ts';
import { dataConverter } from '../setup/engine.ts';
import { caller, newDetention } from './caller.ts';
import { daysFromNow } from '../setup/clock.ts';

const WAIT = { timeout: 120_000, interval: 100 };

let system: System;
let fresh: Store;
let database: ReturnType<typeof openPostgres>;
let ids: string[];
beforeAll(async () => {
  system = await startSystem();
  database = openPostgres(await emptyDatabase());
  fresh = createStore(database, system.now);

  const casemanager = caller(system, 'casemanager');
  const begun = await casemanager.post(
    '/v1/trajectories',
    newDetention({ dates: { admission: daysFromNow(-40), expectedRelease: null } }),
  );
  const renewed = await casemanager.post('/v1/trajectories', newDetention());
  const closed = await casemanager.post('/v1/trajectories', newDetention());
  ids = [begun, renewed, closed].map(({ body }) => body.id as string);
  const frame = { type: 'set-fact', fact: 'legalFrameAfter', value: 'conditional-release' };
  await casemanager.command(ids[0]!, {
    type: 'set-date',
    date: 'expectedRelease',
    on: daysFromNow(300),
    reason: 'Verdict',
  });
  await casemanager.command(ids[0]!, frame);
  await casemanager.command(ids[1]!, { type: 'complete', item: 'language-level' });
  const handle = system.env.client.workflow.getHandle(ids[1]!);
  const firstRun = (await handle.describe()).runId;
  await handle.signal('refresh');
  await vi.waitFor(async () => expect((await handle.describe()).runId).not.toBe(firstRun), WAIT);
  await casemanager.command(ids[1]!, { type: 'complete', item: 'basic-conditions' });
  const close = await caller(system, 'coordinator').command(ids[2]!, {
    type: 'close',
    outcome: 'ended',
    reason: 'Registered twice',
  });
  expect(close.body).toMatchObject({ outcome: 'accepted' });
  await vi.waitFor(async () => expect(await opened()).toHaveLength(1), WAIT);
  ids.push(...(await opened()));
});
afterAll(async () => {
  await fresh?.close();
  await system?.stop();
});

const opened = async (): Promise<string[]> => {
  const related = (await system.store.trajectory(ids[0]!))?.case.related ?? [];
  const shown = await Promise.all(
    related.map(async ({ id }) => ((await system.store.trajectory(id)) ? [id] : [])),
  );
  return shown.flat();
};

/** All that a store shows of a trajectory, but for the client, whom only a store knows, and the instant of publishing. */
const shows = async (store: Store, id: string) => {
  const { client, publishedAt: _, ...trajectory } = (await store.trajectory(id))!;
  return { ...trajectory, client: client?.id, events: await store.events(id) };
};
const rowsOf = (store: typeof database, table: string, columns: string) =>
  store.query(`select ${columns} from ${table} order by ${columns}`);

test('an empty store shows again what the engine recorded: cases, timelines, deadlines and messages', async () => {
  await system.store.deliver(1_000, system.now() + 60_000, mailbox);
  const told: Progress[] = [];
  const rebuilt = await rebuild(
    { client: system.env.client, dataConverter, store: fresh, now: system.now },
    (progress) => told.push(progress),
  );
  const events = (await Promise.all(ids.map((id) => system.store.events(id)))).flat().length;
  expect(rebuilt).toEqual({ trajectories: 4, open: 3, events, unknownClients: 3 });
  expect(told.at(-1)).toEqual({ done: 4, of: 4 });
  for (const id of ids) expect(await shows(fresh, id)).toEqual(await shows(system.store, id));

  const before = openPostgres(system.databaseUrl);
  for (const [table, columns] of [
    [
      'deadlines',
      'trajectory, item, title, kind, status, due, owner_agency, owner_role, label, flags, acted_on, agencies, live',
    ],
    ['mailbox', 'key, trajectory, kind, to_agency, to_role, item, title, due, code, at'],
  ] as const) {
    const rows = await rowsOf(database, table, columns);
    expect(rows.length, table).toBeGreaterThan(0);
    expect(rows, table).toEqual(await rowsOf(before, table, columns));
  }
  await before.close();
  expect(await fresh.outboxCounts()).toMatchObject({ pending: 0, failed: 0 });
});

test('repeated beside a working installation it changes nothing', async () => {
  const before = await Promise.all(ids.map((id) => shows(system.store, id)));
  await rebuild(
    { client: system.env.client, dataConverter, store: system.store, now: system.now },
    () => undefined,
  );
  expect(await Promise.all(ids.map((id) => shows(system.store, id)))).toEqual(before);
  expect(await system.store.unknownClients(before.map(({ client }) => client!))).toBe(0);
});
