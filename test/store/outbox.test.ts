import { expect, test } from 'vitest';
import type { Store } from '../../store/store.ts';
import { InvalidCursor } from '../../store/cursor.ts';
import { NOW, onDatabase } from './open.ts';
import { newId, notice, publication } from './publications.ts';

const MINUTE = 60_000;
const shown = async (store: Store, to: { agency: string; role: string }) =>
  (await store.messages(to)).items.length;

onDatabase('outbox and mailbox', (open) => {
  /** Publishes notices to an addressee of their own; drains what other tests left. */
  const given = async (count: number) => {
    const { store } = open();
    await store.deliver(1000, NOW + 1e12, async () => undefined);
    const id = newId();
    const to = { agency: `agency-${id}`, role: 'case-manager' };
    const notices = Array.from({ length: count }, (_, index) =>
      notice(`${id}/${index}`, { toAgency: to.agency, at: NOW + index }),
    );
    await store.publish(publication(id, 1, { notices }));
    return { store, id, to, notices };
  };

  test('a notice reaches the mailbox of its addressee, and nobody else', async () => {
    const { store, id, to, notices } = await given(1);
    expect(await store.deliver(10, NOW, (_, delivery) => delivery.toMailbox())).toEqual({
      delivered: 1,
      failed: 0,
    });
    const { key, ...rest } = notices[0]!;
    expect(key).toContain(id);
    expect((await store.messages(to)).items).toEqual([
      { ...rest, id: expect.any(Number), trajectory: id, readAt: null },
    ]);
    expect(await shown(store, { ...to, role: 'coordinator' })).toBe(0);
    expect(await shown(store, { ...to, agency: 'stranger' })).toBe(0);
    expect(await store.deliver(10, NOW + 1e9, (_, delivery) => delivery.toMailbox())).toEqual({
      delivered: 0,
      failed: 0,
    });
  });

  test('duplicate delivery: the mailbox shows it once', async () => {
    const { store, to } = await given(1);
    await store.deliver(10, NOW, async (_, delivery) => {
      await delivery.toMailbox();
      await delivery.toMailbox();
    });
    expect(await shown(store, to)).toBe(1);
  });

  test('a delivery that fails leaves nothing behind, does not hold up the others, and is tried again later', async () => {
    const { store, to, notices } = await given(3);
    const fail = async (key: string, delivery: { toMailbox(): Promise<void> }) => {
      await delivery.toMailbox();
      if (key === notices[1]!.key) throw new Error('mail server says no');
    };
    expect(await store.deliver(10, NOW, (row, delivery) => fail(row.key, delivery))).toEqual({
      delivered: 2,
      failed: 1,
    });
    expect(await shown(store, to)).toBe(2);
    expect(await store.deliver(10, NOW + MINUTE / 4 - 1, (_, delivery) => delivery.toMailbox())).toEqual({
      delivered: 0,
      failed: 0,
    });
    expect(await store.deliver(10, NOW + MINUTE / 4, (_, delivery) => delivery.toMailbox())).toEqual({
      delivered: 1,
      failed: 0,
    });
    expect(await shown(store, to)).toBe(3);
  });

  test('a delivery that breaks the transaction of its notice does not take the others along', async () => {
    const { store, to } = await given(2);
    const { database } = open();
    await database.query(`update outbox set title = '[]' where to_agency = $1 and key like '%/0'`, [
      to.agency,
    ]);
    await database.query(
      `create function refuse() returns trigger language plpgsql as $$ begin raise exception 'refused'; end $$`,
    );
    await database.query(
      `create trigger refuse before insert on mailbox for each row when (new.title = '[]'::jsonb) execute function refuse()`,
    );
    try {
      expect(await store.deliver(10, NOW, (_, delivery) => delivery.toMailbox())).toEqual({
        delivered: 1,
        failed: 1,
      });
    } finally {
      await database.query('drop function refuse cascade');
    }
    expect(await shown(store, to)).toBe(1);
  });

  test('a notice that never gets through is given up after twelve attempts, and counted', async () => {
    const { store, id } = await given(1);
    const before = await store.outboxCounts();
    let attempts = 0;
    for (let at = NOW; at < NOW + 24 * 60 * MINUTE; at += 15 * MINUTE) {
      await store.deliver(10, at, async () => {
        attempts += 1;
        throw new Error(`no route to ${id}`);
      });
    }
    expect(attempts).toBe(12);
    expect(await store.outboxCounts()).toEqual({
      ...before,
      pending: before.pending - 1,
      failed: before.failed + 1,
    });
  });

  test('two dispatchers at once: every notice is delivered once', async () => {
    const { store, to } = await given(40);
    const keys: string[] = [];
    const dispatch = async () => {
      for (;;) {
        const { delivered } = await store.deliver(7, NOW, async (row, delivery) => {
          keys.push(row.key);
          await delivery.toMailbox();
        });
        if (delivered === 0) return;
      }
    };
    await Promise.all([dispatch(), dispatch(), dispatch()]);
    // A dispatcher that found the rest locked may have stopped early; what is left is delivered now.
    await dispatch();
    expect(keys.length).toBe(40);
    expect(new Set(keys).size).toBe(40);
    expect(await shown(store, to)).toBe(40);
  });

  test('messages: newest first, in pages; read by their addressee only', async () => {
    const { store, to } = await given(5);
    await store.deliver(10, NOW, (_, delivery) => delivery.toMailbox());
    const first = await store.messages(to, { limit: 3 });
    const second = await store.messages(to, { limit: 3, cursor: first.next });
    expect([...first.items, ...second.items].map((message) => message.at)).toEqual(
      [4, 3, 2, 1, 0].map((ms) => NOW + ms),
    );
    expect(second.next).toBeNull();
    await expect(store.messages(to, { cursor: 'x' })).rejects.toBeInstanceOf(InvalidCursor);

    expect(await store.unread(to, 10)).toBe(5);
    const ids = first.items.map((message) => message.id);
    await store.markRead({ ...to, role: 'coordinator' }, ids, NOW);
    expect(await store.unread(to, 10)).toBe(5);
    await store.markRead(to, ids, NOW + 1);
    await store.markRead(to, ids, NOW + 2);
    expect(await store.unread(to, 10)).toBe(2);
    expect((await store.messages(to)).items.map((message) => message.readAt)).toEqual([
      NOW + 1,
      NOW + 1,
      NOW + 1,
      null,
      null,
    ]);
  });
});
