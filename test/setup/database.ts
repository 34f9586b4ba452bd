import { inject } from 'vitest';
import type { TestProject } from 'vitest/node';
import type { Instant } from '../../domain/calendar/types.ts';
import { migrate } from '../../store/migrate.ts';
import { openPostgres } from '../../store/pg.ts';
import { createStore, type Store } from '../../store/store.ts';
import { copyOf, startPostgres } from './postgres.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the server's first database, which is migrated and which nobody uses. */
    template: string;
  }
}

/** One server for all test files of a project, and in it one migrated database to copy. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startPostgres();
  const template = await server.createDatabase();
  const database = openPostgres(template);
  await migrate(database);
  await database.close();
  project.provide('template', template);
  return server.stop;
}

/** Address of a migrated, empty database that nobody else uses. */
export const emptyDatabase = (): Promise<string> => copyOf(inject('template'));

/** A store on a database of its own. @param now the clock of what the store itself dates. */
export async function emptyStore(now: () => Instant): Promise<Store> {
  return createStore(openPostgres(await emptyDatabase()), now);
}
