import { expect, test, vi } from 'vitest';
import { NOW, onDatabase } from './open.ts';
import { newId, notice, publication } from './publications.ts';

onDatabase('a connection is lost', (open) => {
  test('crash between delivery and commit: nothing was delivered, and it is delivered again once', async () => {
    const { store, database } = open();
    const id = newId();
    const to = { agency: `agency-${id}`, role: 'case-manager' };
    const shown = async () => (await store.messages(to)).items.length;
    await store.publish(publication(id, 1, { notices: [notice(id, { toAgency: to.agency })] }));
    const crash = store.deliver(10, NOW, async (_, delivery) => {
      await delivery.toMailbox();
      await database.query(
        `select pg_terminate_backend(pid) from pg_stat_activity
         where datname = current_database() and state = 'idle in transaction' and pid <> pg_backend_pid()`,
      );
    });
    await expect(crash).rejects.toThrow(/cannot be reached|terminat/i);
    expect(await shown()).toBe(0);
    expect(await store.deliver(10, NOW, (_, delivery) => delivery.toMailbox())).toEqual({
      delivered: 1,
      failed: 0,
    });
    expect(await shown()).toBe(1);
  });

  test('the one that listens: the poll answers meanwhile, and a new one takes its place', async () => {
    const { store, database } = open();
    const id = newId();
    await store.waitFor(id, 1, 10);
    const listeners = async () =>
      (
        await database.query<{ pid: number }>(
          `select pid from pg_stat_activity where datname = current_database() and query like 'listen %'`,
        )
      ).map((row) => row.pid);
    const [old] = await listeners();
    await database.query('select pg_terminate_backend($1)', [old]);
    const wait = store.waitFor(id, 1, 120_000);
    await store.publish(publication(id, 1));
    expect(await wait).toBe(true);
    await vi.waitFor(
      async () => {
        const now = await listeners();
        expect(now.length).toBe(1);
        expect(now).not.toContain(old);
      },
      { timeout: 120_000, interval: 50 },
    );
  });

  test('all at once: the store says that it is down, and works again without a restart', async () => {
    const { store, database } = open();
    await Promise.all(Array.from({ length: 5 }, () => store.health()));
    const others = `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`;
    await database.query(others);
    await vi.waitFor(async () => expect(await store.health()).toEqual({ ok: true }), {
      timeout: 120_000,
      interval: 50,
    });
    const id = newId();
    await store.publish(publication(id, 1));
    expect((await store.trajectory(id))?.sequence).toBe(1);
  });
});
