import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { migrate } from '../../store/migrate.ts';
import { openPostgres } from '../../store/pg.ts';
import { createStore, type Store } from '../../store/store.ts';
import { startPostgres, type PostgresServer } from '../setup/postgres.ts';

/** The command of the operator, as a process of its own on PostgreSQL. */
const run = promisify(execFile);
let server: PostgresServer;
let store: Store;
let url: string;
let folder: string;

beforeAll(async () => {
  server = await startPostgres();
  url = await server.createDatabase();
  const database = openPostgres(url);
  await migrate(database);
  store = createStore(database, () => Date.UTC(2026, 2, 2));
  folder = await mkdtemp(join(tmpdir(), 'organisations-'));
});
afterAll(async () => {
  await store.close();
  await server.stop();
  await rm(folder, { recursive: true });
});

async function put(organisations: object[]) {
  const file = join(folder, 'organisations.json');
  await writeFile(file, JSON.stringify(organisations));
  return run(process.execPath, ['--import', 'tsx', 'bin/organisations.ts', file], {
    env: { ...process.env, DATABASE_URL: url },
  });
}

test('puts the organisations of a file, all or none', async () => {
  const prison = {
    agency: 'pi-west',
    name: 'PI West',
    region: 'haaglanden',
    defaults: { supervisor: 'reclassering' },
  };
  await expect(put([prison, { agency: 'pi-oost', name: '' }])).rejects.toMatchObject({
    code: 1,
    stderr: /1\.name/,
  });
  expect(await store.organisations()).toEqual([]);

  expect((await put([prison, { agency: 'reclassering', name: 'Reclassering' }])).stdout).toBe(
    '2 organisations put\n',
  );
  expect(await store.organisation('pi-west')).toEqual({ ...prison, closedDays: [], climbAssumed: false });

  // Who is known needs not stand in the file again.
  expect((await put([{ ...prison, name: 'PI Haaglanden' }])).stdout).toBe('1 organisation put\n');
  expect((await store.organisations()).map(({ name }) => name)).toEqual(['PI Haaglanden', 'Reclassering']);
  const versions = await store.organisationVersions('pi-west');
  expect(versions.map(({ version, by, organisation: { name } }) => [version, by, name])).toEqual([
    [2, null, 'PI Haaglanden'],
    [1, null, 'PI West'],
  ]);
});
