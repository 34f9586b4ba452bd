import { expect, test } from 'vitest';
import { holdDatabase } from '../../store/hold.ts';
import { locks } from '../../store/locks.ts';
import { openPostgres } from '../../store/pg.ts';
import { createStore } from '../../store/store.ts';
import { emptyDatabase } from '../setup/database.ts';
import { NOW } from './open.ts';

test('no two locks have one number', () => {
  const numbers = Object.values(locks);
  expect(new Set(numbers).size).toBe(numbers.length);
});

test('clients are merged while one process holds the installation', async () => {
  const url = await emptyDatabase();
  const hold = await holdDatabase(url, 'data');
  const store = createStore(openPostgres(url), () => NOW);
  const [into, from] = [(await store.ensureClient('one')).id, (await store.ensureClient('other')).id];
  const by = { agency: 'pi-noord', role: 'coordinator' };
  expect(await store.merge({ id: 'merge', into, from, reason: 'Dezelfde', by, at: NOW })).toMatchObject({
    into,
  });
  await store.close();
  await hold.release();
});
