import { afterAll, expect, test } from 'vitest';
import { pages } from '../../bench/size/pages.ts';
import { startSite } from '../../bench/size/site.ts';
import { openPostgres } from '../../store/pg.ts';
import { createStore } from '../../store/store.ts';
import { emptyDatabase } from '../setup/database.ts';
import { NOW } from './open.ts';
import { newId, publication } from './publications.ts';

const store = createStore(openPostgres(await emptyDatabase()), () => NOW);
afterAll(() => store.close());

test('each page of which the bench measures the speed at size is served to whoever it measures', async () => {
  await store.publish(publication(newId(), 1));
  const site = await startSite(store, () => NOW);
  try {
    const roles = ['case-manager', 'coordinator', 'probation-worker'];
    for (const path of pages)
      for (const role of roles)
        expect(await site.load(path, { agency: 'pi-noord', role, person: 'p1' })).toBeGreaterThan(0);
  } finally {
    await site.stop();
  }
});
