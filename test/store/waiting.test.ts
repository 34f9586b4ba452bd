import { expect, it } from 'vitest';
import { onDatabase } from './open.ts';
import { newId, publication } from './publications.ts';

onDatabase('waiting until the store shows it', (open) => {
  it('answers at once for what is there already, or something newer', async () => {
    const { store } = open();
    const id = newId();
    await store.publish(publication(id, 3));
    expect(await store.waitFor(id, 3, 2_000)).toBe(true);
    expect(await store.waitFor(id, 2, 2_000)).toBe(true);
    expect(store.waiting()).toBe(0);
  });

  it('answers when it is published, by the notification and not by the poll', async () => {
    const { store } = open();
    const warm = newId();
    await store.publish(publication(warm, 1));
    await store.waitFor(warm, 1, 2_000);
    const times: number[] = [];
    for (let time = 0; time < 5; time += 1) {
      const id = newId();
      const waits = [1, 2, 2].map((sequence) => store.waitFor(id, sequence, 5_000));
      await store.publish(publication(id, 1));
      const start = performance.now();
      await store.publish(publication(id, 2));
      expect(await Promise.all(waits)).toEqual([true, true, true]);
      times.push(performance.now() - start);
    }
    // Five polls would take 500 ms each.
    expect(Math.min(...times)).toBeLessThan(250);
    expect(store.waiting()).toBe(0);
  });

  it('gives up in time and leaves no waiter behind', async () => {
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
