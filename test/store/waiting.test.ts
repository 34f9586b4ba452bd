import { expect, test, vi } from 'vitest';
import type { Queryable } from '../../store/database.ts';
import { createPublished } from '../../store/published.ts';
import { createWaiting } from '../../store/waiting.ts';
import { onDatabase } from './open.ts';
import { newId, publication } from './publications.ts';

onDatabase('waiting until the store shows it', (open) => {
  test('answers at once for what is there already, or something newer', async () => {
    const { store } = open();
    const id = newId();
    await store.publish(publication(id, 3));
    expect(await store.waitFor(id, 3, 60_000)).toBe(true);
    expect(await store.waitFor(id, 2, 60_000)).toBe(true);
    expect(store.waiting()).toBe(0);
  });

  test('answers when it is published, by the notification and not by the poll', async () => {
    const { store, database } = open();
    const looks = (sql: unknown) =>
      typeof sql === 'string' && sql.startsWith('select sequence from trajectories');
    // Whoever polls sees nothing here.
    const blind: Queryable = {
      query: async (sql, params) => (looks(sql) ? [] : database.query(sql, params)),
    };
    const published = createPublished(database);
    const waiting = createWaiting(blind, published);
    const id = newId();
    const waits = [1, 2, 2].map((sequence) => waiting.waitFor(id, sequence, 60_000));
    await vi.waitFor(
      async () => {
        await store.publish(publication(id, 1)); // until the listener hears it: what was told before is not repeated
        expect(waiting.waiting()).toBe(2);
      },
      { timeout: 120_000, interval: 20 },
    );
    await store.publish(publication(id, 2));
    expect(await Promise.all(waits)).toEqual([true, true, true]);
    expect(waiting.waiting()).toBe(0);
    await published.close();
  });

  test('gives up in time and leaves no waiter behind', async () => {
    const { store } = open();
    const id = newId();
    await store.publish(publication(id, 1));
    const waits = Array.from({ length: 50 }, () => store.waitFor(id, 2, 30));
    expect(store.waiting()).toBe(50);
    expect(new Set(await Promise.all(waits))).toEqual(new Set([false]));
    expect(await store.waitFor(newId(), 1, 30)).toBe(false);
    expect(store.waiting()).toBe(0);
  });
});
