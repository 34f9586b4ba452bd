import { afterAll, beforeAll, describe } from 'vitest';
import type { Database } from '../../store/database.ts';
import { migrate } from '../../store/migrate.ts';
import { openPglite } from '../../store/pglite.ts';
import { openPostgres } from '../../store/pg.ts';
import { createStore, type Store } from '../../store/store.ts';
import { startPostgres, type PostgresServer } from '../setup/postgres.ts';

export interface Opened {
  database: Database;
  store: Store;
}

/** A fixed clock for what the store itself dates. */
export const NOW = Date.UTC(2026, 2, 2, 9, 30);

type Tests = (open: () => Opened) => void;

/** Runs the same tests on PGlite and on PostgreSQL, each on one migrated database for the whole suite. */
export function onBoth(name: string, tests: Tests): void {
  describe(`${name}, on PGlite`, () => {
    suite(() => openPglite(), tests);
  });
  onPostgres(name, tests);
}

/** For what only a server can show: lost connections, processes side by side. */
export function onPostgres(name: string, tests: Tests): void {
  describe(`${name}, on PostgreSQL`, () => {
    let server: PostgresServer;
    beforeAll(async () => {
      server = await startPostgres();
    });
    suite(async () => openPostgres(await server.createDatabase()), tests);
    afterAll(() => server.stop());
  });
}

function suite(start: () => Promise<Database>, tests: Tests): void {
  let opened: Opened;
  beforeAll(async () => {
    const database = await start();
    await migrate(database);
    opened = { database, store: createStore(database, () => NOW) };
  });
  afterAll(() => opened.store.close());
  tests(() => opened);
}
