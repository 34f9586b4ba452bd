import { expect, test } from 'vitest';
import type { Database } from '../../store/database.ts';
import { createStore } from '../../store/store.ts';
import { NOW, onDatabase } from './open.ts';
import { newId } from './publications.ts';

onDatabase('what mail reads', (open) => {
  test('is not all that somebody ever was mailed', async () => {
    const { database } = open();
    const read: number[] = [];
    const counting: Database = {
      ...database,
      transaction: (work) =>
        database.transaction(async (tx) => {
          const result = await work(tx);
          const [row] = await tx.query<{ rows: number }>(
            `select (seq_tup_read + idx_tup_fetch)::int as rows from pg_stat_xact_user_tables where relname = 'mail'`,
          );
          read.push(row!.rows);
          return result;
        }),
    };
    const store = createStore(counting, () => NOW);
    const agency = newId();
    const anna = {
      agency,
      id: 'anna',
      name: 'Anna',
      team: null,
      roles: ['mentor'],
      email: 'anna@pi.example',
    };
    await store.putPerson(anna, NOW);
    await database.query(
      `insert into mail (key, agency, person, kind, what, due_at, next_at, status)
       select 'old/' || n, $1, 'anna', case when n % 2 = 0 then 'digest' else 'at-once' end, '{"notices": []}',
         now() - n * interval '1 hour', now(), 'sent' from generate_series(1, 5000) n`,
      [agency],
    );
    const what = { notices: ['n'] };
    for (const key of ['first', 'second'])
      await store.planMail([{ key, agency, person: 'anna', kind: 'at-once', what, dueAt: NOW }]);
    await database.query(
      `insert into mailbox (key, trajectory, kind, to_agency, to_role, title, code, at)
       values ($1, null, 'message', $2, 'mentor', '{}', 'colleague-left', to_timestamp($3))`,
      [`${agency}/n`, agency, NOW / 1000],
    );
    await database.query('analyze mail');
    read.length = 0;
    expect(await store.planNotices(10, NOW)).toBe(1);
    expect((await store.takeMail(NOW))?.what).toMatchObject({ notices: { length: 3 } });
    expect(read).toHaveLength(2);
    for (const rows of read) expect(rows).toBeLessThan(50);
  });
});
