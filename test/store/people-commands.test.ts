import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { digestOf } from '../../api/scim/caller.ts';
import { openStore, type Store } from '../../store/store.ts';
import { emptyDatabase } from '../setup/database.ts';
import { NOW } from './open.ts';

const folder = mkdtempSync(join(tmpdir(), 'traject-people-'));
let databaseUrl: string;
let store: Store;
beforeAll(async () => {
  databaseUrl = await emptyDatabase();
  store = await openStore({ databaseUrl, now: () => NOW });
  await store.putOrganisation({ agency: 'pi-west', name: 'PI West', defaults: {}, closedDays: [] });
  for (const [id, name] of [
    ['a1', 'Anna'],
    ['b1', 'Bas'],
  ] as const)
    await store.putPerson({ agency: 'pi-west', id, name, team: 'West', roles: ['mentor'] }, NOW);
});
afterAll(async () => {
  await store?.close();
  rmSync(folder, { recursive: true });
});

const run = (command: 'people' | 'scim', ...args: string[]) =>
  spawnSync(process.execPath, ['--import', 'tsx', `bin/${command}.ts`, ...args], {
    env: { ...process.env, DATABASE_URL: databaseUrl },
    encoding: 'utf8',
  });

const written = (json: unknown): string => {
  const path = join(folder, 'file.json');
  writeFileSync(path, typeof json === 'string' ? json : JSON.stringify(json));
  return path;
};

const left = async () =>
  (await store.people('pi-west')).filter(({ hasLeft }) => hasLeft).map(({ name }) => name);

test('the people of an agency are listed as the command takes them back: who left, and who is there again', async () => {
  const { stdout } = run('people', '--list', 'pi-west');
  const listed = JSON.parse(stdout) as { person: string; left: boolean }[];
  expect(listed).toEqual([
    { agency: 'pi-west', person: 'a1', left: false, name: 'Anna', roles: ['mentor'], team: 'West' },
    { agency: 'pi-west', person: 'b1', left: false, name: 'Bas', roles: ['mentor'], team: 'West' },
  ]);
  const gone = listed.map((each) => ({ ...each, left: each.person === 'a1' }));
  expect(run('people', written(gone))).toMatchObject({ status: 0, stdout: '1 left, 1 there\n' });
  expect(await left()).toEqual(['Anna']);
  const { items } = await store.messages({ agency: 'pi-west', role: 'coordinator' });
  expect(items.map(({ code }) => code)).toEqual(['colleague-left']);
  expect(run('people', written(listed))).toMatchObject({ status: 0, stdout: '0 left, 2 there\n' });
  expect(await left()).toEqual([]);
});

test('a file with somebody whom nobody knows changes nothing, and says how to find her', async () => {
  const file = written([
    { agency: 'pi-west', person: 'a1', left: true },
    { agency: 'pi-west', person: 'nobody', left: true },
  ]);
  expect(run('people', file)).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('“nobody” is not known at pi-west; npm run people -- --list pi-west'),
  });
  expect(await left()).toEqual([]);
  expect(run('people', '--list')).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('--list pi-noord'),
  });
});

test('who may tell by SCIM is registered, and of the secret its digest alone is kept', async () => {
  const secret = `scim_${'A'.repeat(43)}`;
  const file = written([{ agency: 'pi-west', secrets: [secret] }]);
  expect(run('scim', file)).toMatchObject({ status: 0, stdout: '1 agency put\n' });
  expect(await store.agencyOfSecret(digestOf(secret))).toBe('pi-west');
  expect(await store.agencyOfSecret(secret)).toBeUndefined();
});
