import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../../store/database.ts';
import { migrate, MigrationRefused, readMigrations, type Migration } from '../../store/migrate.ts';
import { openPostgres } from '../../store/pg.ts';
import { startPostgres, type PostgresServer } from '../setup/postgres.ts';

const one: Migration = {
  version: 1,
  name: '0001_one.sql',
  sql: 'create table one (a int); insert into one values (1);',
};
const two: Migration = { version: 2, name: '0002_two.sql', sql: 'alter table one add b int;' };
const count = async (database: Database) =>
  (await database.query<{ count: number }>('select count(*) as count from one'))[0]?.count;

describe('migrations', () => {
  let server: PostgresServer;
  let database: Database;
  beforeAll(async () => {
    server = await startPostgres();
    database = openPostgres(await server.createDatabase());
  });
  afterAll(async () => {
    await database?.close();
    await server?.stop();
  });

  test('a migration that fails leaves nothing, and the ones before it stay', async () => {
    const broken = { ...two, sql: 'create table half (a int); select 1 / 0;' };
    await expect(migrate(database, [one, broken])).rejects.toThrow(/division by zero/);
    expect(await count(database)).toBe(1);
    await expect(database.query('select * from half')).rejects.toThrow(/half/);
  });

  test('what is missing is applied in order, once', async () => {
    expect(await migrate(database, [one, two])).toEqual([2]);
    expect(await migrate(database, [one, two])).toEqual([]);
    expect(await count(database)).toBe(1);
  });

  test('a database newer than the code is refused', async () => {
    await expect(migrate(database, [one])).rejects.toThrow(/schema version 2.*up to 1.*newer release/);
  });

  test('a migration that was changed after it was applied is refused', async () => {
    await expect(
      migrate(database, [one, { ...two, sql: 'alter table one add c int;' }]),
    ).rejects.toBeInstanceOf(MigrationRefused);
  });

  test('many processes start at once on an empty database: each migration is applied once', async () => {
    const url = await server.createDatabase();
    const databases = Array.from({ length: 6 }, () => openPostgres(url));
    try {
      const applied = await Promise.all(databases.map((each) => migrate(each)));
      expect(applied.flat().sort((a, b) => a - b)).toEqual(
        (await readMigrations()).map((migration) => migration.version),
      );
    } finally {
      await Promise.all(databases.map((each) => each.close()));
    }
  });

  test('a store that is down says so', async () => {
    const away = openPostgres('postgres://traject@127.0.0.1:1/none');
    await expect(migrate(away)).rejects.toThrow(/ECONNREFUSED/);
    await away.close();
  });
});
