import { afterAll, beforeAll, describe } from 'vitest';
import type { Database } from '../../store/database.ts';
import { openPostgres } from '../../store/pg.ts';
import { createStore, type Store } from '../../store/store.ts';
import { emptyDatabase } from '../setup/database.ts';

export interface Opened {
  database: Database;
  store: Store;
}

/** A fixed clock for what the store itself dates. */
export const NOW = Date.UTC(2026, 2, 2, 9, 30);

/** Tests on one migrated database of their own. */
export function onDatabase(name: string, tests: (open: () => Opened) => void): void {
  describe(`the store: ${name}`, () => {
    let opened: Opened;
    beforeAll(async () => {
      const database = openPostgres(await emptyDatabase());
      opened = { database, store: createStore(database, () => NOW) };
    });
    afterAll(() => opened?.store.close());
    tests(() => opened);
  });
}
