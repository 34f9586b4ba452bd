import fc from 'fast-check';
import { expect, test } from 'vitest';
import { viewerOf } from '../../domain/people/access.ts';
import type { Store } from '../../store/store.ts';
import { NOW, onDatabase } from './open.ts';
import { deadline, event, events, newId, notice, publication } from './publications.ts';

const viewer = viewerOf({ agency: 'pi-noord', role: 'case-manager' });
const sequences = async (store: Store, id: string) =>
  (await store.events(id)).map((row) => (row.type === 'gap' ? `gap ${row.sequence}` : row.sequence));
const items = async (store: Store, id: string) =>
  (await store.deadlines({ viewer, today: '2026-03-02', text: id })).items
    .filter((row) => row.trajectory === id)
    .map((row) => row.item);

onDatabase('publish', (open) => {
  test('shows what was published, with the same types as went in', async () => {
    const { store } = open();
    const id = newId();
    const given = publication(id, 2, {
      events: [
        event(1),
        event(2, { item: 'first-mdo', reason: 'omdat', data: { type: 'x', deep: { list: [1, null] } } }),
      ],
    });
    await store.publish(given);
    expect(await store.trajectory(id)).toEqual({
      ...given.trajectory,
      client: {
        id: given.trajectory.client,
        reference: given.trajectory.client,
        pseudonym: given.trajectory.client,
      },
      publishedAt: NOW,
    });
    expect(await store.events(id)).toEqual(given.events);
  });

  test('the same publish twice changes nothing', async () => {
    const { store } = open();
    const id = newId();
    const given = publication(id, 3, { notices: [notice(`${id}/a`)] });
    await store.publish(given);
    const before = [
      await store.trajectory(id),
      await store.events(id),
      await items(store, id),
      await store.outboxCounts(),
    ];
    await store.publish(given);
    expect([
      await store.trajectory(id),
      await store.events(id),
      await items(store, id),
      await store.outboxCounts(),
    ]).toEqual(before);
  });

  test('an older publish arrives late: its rows stay out, its events and notices come in', async () => {
    const { store } = open();
    const id = newId();
    const before = await store.outboxCounts();
    await store.publish(
      publication(id, 5, {
        trajectory: { phase: 'newer' },
        deadlines: [deadline('new')],
        events: events(4, 5),
      }),
    );
    await store.publish(
      publication(id, 3, {
        trajectory: { phase: 'older' },
        deadlines: [deadline('old')],
        notices: [notice(`${id}/late`)],
      }),
    );
    expect((await store.trajectory(id))?.phase).toBe('newer');
    expect((await store.trajectory(id))?.sequence).toBe(5);
    expect(await items(store, id)).toEqual(['new']);
    expect(await sequences(store, id)).toEqual([1, 2, 3, 4, 5]);
    expect((await store.outboxCounts()).pending).toBe(before.pending + 1);
  });

  test('the same sequence with an older clock does not overwrite', async () => {
    const { store } = open();
    const id = newId();
    await store.publish(publication(id, 1, { clock: NOW + 9, trajectory: { phase: 'later' } }));
    await store.publish(publication(id, 1, { clock: NOW + 8, trajectory: { phase: 'earlier' } }));
    expect((await store.trajectory(id))?.phase).toBe('later');
  });

  test('an item that is no longer in the case disappears', async () => {
    const { store } = open();
    const id = newId();
    await store.publish(publication(id, 1, { deadlines: [deadline('a'), deadline('b')] }));
    await store.publish(
      publication(id, 2, {
        deadlines: [deadline('b', { due: '2026-04-01' }), deadline('c')],
        events: [event(2)],
      }),
    );
    expect(await items(store, id)).toEqual(['c', 'b']);
    await store.publish(publication(id, 3, { deadlines: [], events: [event(3)] }));
    expect(await items(store, id)).toEqual([]);
  });

  test('two publishers at once, in any order: the newest state, every event once', async () => {
    const { store } = open();
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray([1, 2, 3, 4, 5, 6], { minLength: 6 }), async (order) => {
        const id = newId();
        await Promise.all(
          order.map((sequence) =>
            store.publish(
              publication(id, sequence, {
                deadlines: [deadline(`only-${sequence}`)],
                events: events(1, sequence),
                notices: [notice(`${id}/${sequence}`)],
              }),
            ),
          ),
        );
        expect(await items(store, id)).toEqual(['only-6']);
        expect((await store.trajectory(id))?.sequence).toBe(6);
        expect(await sequences(store, id)).toEqual([1, 2, 3, 4, 5, 6]);
      }),
      { numRuns: 15 },
    );
  });

  test('a store restored from an older backup: the missing events are recorded as a gap, old notices are held', async () => {
    const { store } = open();
    const id = newId();
    await store.publish(publication(id, 2, { notices: [notice(`${id}/old`)] }));
    const before = await store.outboxCounts();
    await store.publish(publication(id, 9, { events: events(7, 9), notices: [notice(`${id}/new`)] }));
    expect(await sequences(store, id)).toEqual([1, 2, 'gap 3', 7, 8, 9]);
    expect((await store.events(id))[2]).toMatchObject({ at: NOW, data: { type: 'gap', from: 3, to: 6 } });
    expect(await store.outboxCounts()).toEqual({ ...before, held: before.held + 1 });
  });

  test('a refresh without events records the gap too, once', async () => {
    const { store } = open();
    const id = newId();
    await store.publish(publication(id, 2));
    for (let time = 0; time < 2; time += 1) await store.publish(publication(id, 4, { events: [] }));
    expect(await sequences(store, id)).toEqual([1, 2, 'gap 3']);
    await store.publish(publication(id, 6, { events: events(5, 6) }));
    expect(await sequences(store, id)).toEqual([1, 2, 'gap 3', 5, 6]);
  });

  test('events that come after all shorten their gap: gaps and events together always count on without a hole', async () => {
    const { store } = open();
    const range = fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 0, max: 4 }));
    await fc.assert(
      fc.asyncProperty(fc.array(range, { minLength: 1, maxLength: 6 }), async (ranges) => {
        const id = newId();
        for (const [first, length] of ranges)
          await store.publish(publication(id, first + length, { events: events(first, first + length) }));
        const given = new Set(
          ranges.flatMap(([first, length]) => events(first, first + length).map((row) => row.sequence)),
        );
        let next = 1;
        for (const row of await store.events(id)) {
          expect(row.sequence).toBe(next);
          const last = row.type === 'gap' ? Number(row.data['to']) : row.sequence;
          for (; next <= last; next += 1) expect(given.has(next)).toBe(row.type !== 'gap');
        }
        expect(next - 1).toBe(Math.max(...given));
      }),
      { numRuns: 40 },
    );
  });

  test('a text that PostgreSQL cannot store does not stop the trajectory', async () => {
    const { store } = open();
    const id = newId();
    await store.publish(publication(id, 1, { events: [event(1, { reason: 'a\0b\ud800c \\u0000 😀' })] }));
    expect((await store.events(id))[0]?.reason).toBe('a\uFFFDb\uFFFDc \\u0000 😀');
  });

  test('all or nothing: a row that is refused leaves no trace of the others', async () => {
    const { store } = open();
    const id = newId();
    const before = await store.outboxCounts();
    const wrong = publication(id, 1, {
      deadlines: [deadline('a', { due: '2026-02-30', soonFrom: '2026-02-20' })],
      notices: [notice(`${id}/a`)],
    });
    await expect(store.publish(wrong)).rejects.toThrow(/2026-02-30/);
    expect(await store.trajectory(id)).toBeUndefined();
    expect(await store.events(id)).toEqual([]);
    expect(await store.outboxCounts()).toEqual(before);
  });
});
