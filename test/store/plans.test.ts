import { expect, test } from 'vitest';
import { viewerOf } from '../../domain/people/access.ts';
import { iso, type Database } from '../../store/database.ts';
import { createStore } from '../../store/store.ts';
import { NOW, onDatabase } from './open.ts';

const by = { agency: 'pi-noord', role: 'coordinator' };
const viewer = viewerOf(by);

onDatabase('what is looked up by client', (open) => {
  const plans: string[] = [];
  const explained = (database: Database): Database => ({
    ...database,
    async query<Row>(sql: string | { text: string; name: string }, params: readonly unknown[] = []) {
      const text = typeof sql === 'string' ? sql : sql.text;
      const rows = await database.query<{ 'QUERY PLAN': string }>(`explain ${text}`, params);
      plans.push(rows.map((row) => row['QUERY PLAN']).join('\n'));
      return database.query<Row>(sql, params);
    },
  });

  test('goes through the index of clients, however many trajectories there are', async () => {
    const { database } = open();
    await database.query(
      `insert into clients (id, reference, pseudonym, compared, searched, twin)
       select 'c' || n, 'r' || n, 'Merel', case n when 2 then 'R1' else 'R' || n end, 'r' || n, n = 2
       from generate_series(1, 5000) n`,
    );
    await database.query(
      `insert into trajectories (id, type, definition, status, phase, organisation, client, sequence, clock,
         agencies, open_hash, opened_at, "case", published_at)
       select 't' || n, 'x', 'x@1', 'open', 'x', 'pi-noord', 'c' || n, 1, $1, array['pi-noord'], '', $1, '{}', $1
       from generate_series(1, 5000) n`,
      [iso(NOW)],
    );
    await database.query('analyze');
    const store = createStore(explained(database), () => NOW);
    expect([...(await store.seenAs(['c3'], viewer))]).toEqual([['c3', 'c3']]);
    expect(await store.clientsLike('r3', viewer)).toMatchObject([{ id: 'c3' }]);
    expect(await store.twins(viewer)).toMatchObject([{ clients: [{ id: 'c1' }, { id: 'c2' }], others: 0 }]);
    expect((await store.trajectories({ viewer, client: 'c3' })).items).toHaveLength(1);
    expect(await store.untold('c3')).toEqual([]);
    expect(plans.length).toBeGreaterThanOrEqual(5);
    for (const plan of plans) {
      expect(plan).toContain('trajectories_client');
      expect(plan).not.toMatch(/Seq Scan on (trajectories|clients)|trajectories_agencies/);
    }
  });
});
