import type { Client } from '@temporalio/client';
import type { DataConverter } from '@temporalio/common';
import { expect } from 'vitest';
import { recordedBy, type Recorded } from '../../bin/rebuild/history.ts';
import { publicationOf } from '../../domain/reading/publication.ts';
import type { Database } from '../../store/database.ts';
import { createStore } from '../../store/store.ts';
import { upTo } from '../engine/setting.ts';
import { testClock } from '../setup/clock.ts';
import type { Acknowledged } from './load.ts';

/** What a trajectory decided, as the engine's history holds it: its case, and every event from the first on. */
export type Truth = Recorded;

/** The truth of these trajectories and of all that they opened, by id. Their histories must be of one run. */
export async function truthOf(
  client: Client,
  dataConverter: DataConverter,
  ids: readonly string[],
): Promise<Map<string, Truth>> {
  const truths = new Map<string, Truth>();
  const todo = [...ids];
  for (let id = todo.pop(); id !== undefined; id = todo.pop()) {
    const truth = await recordedBy(client, dataConverter, id);
    if (!truth) throw new Error(`the history of ${id} holds no step`);
    truths.set(id, truth);
    todo.push(
      ...truth.case.related
        .map((each) => each.id)
        .filter((each) => !truths.has(each) && !todo.includes(each)),
    );
  }
  return truths;
}

/** Every acknowledged command is in its case exactly once, where the answer said; sequences have no gaps. */
export function expectNothingLost(truths: Map<string, Truth>, acknowledged: Acknowledged[]): void {
  for (const [id, { events }] of truths) {
    expect(
      events.map((event) => event.sequence),
      id,
    ).toEqual(upTo(events.length));
    const own = acknowledged.filter((each) => each.trajectory === id);
    const recorded = events.filter(
      (event) => event.commandId !== undefined && event.commandId.startsWith('pi-noord:'),
    );
    const found = recorded.map((event) => event.commandId);
    expect(found, `commands in ${id}`).toEqual(own.map((each) => each.command));
    for (const { command, sequence, type } of own) {
      const event = recorded.find((each) => each.commandId === command)!;
      expect(sequence, `${type} ${command}`).toBeGreaterThanOrEqual(event.sequence);
    }
  }
}

/** Rows of the store, read past its own queries: those give nothing twice. */
export async function expectStoreEquals(database: Database, truths: Map<string, Truth>): Promise<void> {
  const store = createStore(database, testClock().now);
  let notices = 0;
  const keysOf = async (table: 'outbox' | 'mailbox', id: string) =>
    (
      await database.query<{ key: string }>(`select key from ${table} where trajectory = $1 order by key`, [
        id,
      ])
    ).map((row) => row.key);
  for (const [id, truth] of truths) {
    expect((await store.trajectory(id))?.case, id).toEqual(truth.case);
    expect(
      (await store.events(id)).map((row) => row.data),
      `events of ${id}`,
    ).toEqual(truth.events);
    const wanted = publicationOf(truth.case, truth.events);
    const items = await database.query<{ item: string }>(
      'select item from deadlines where trajectory = $1 order by item',
      [id],
    );
    expect(items.map((row) => row.item)).toEqual(wanted.deadlines.map((each) => each.item).toSorted());
    const given = [...new Set(wanted.notices.map((each) => each.key))].toSorted();
    expect((await keysOf('outbox', id)).toSorted(), `outbox of ${id}`).toEqual(given);
    expect((await keysOf('mailbox', id)).toSorted(), `mailbox of ${id}`).toEqual(given);
    notices += given.length;
  }
  expect(notices).toBeGreaterThan(0);
  expect(await store.outboxCounts()).toMatchObject({ pending: 0, failed: 0, held: 0 });
}
