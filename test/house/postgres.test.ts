import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createCluster } from '../../bin/postgres/cluster.ts';
import { placeOf } from '../../bin/postgres/place.ts';
import { postgresProgram } from '../../bin/postgres/program.ts';
import { barrier, databaseUser } from '../../bin/postgres/user.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'traject-postgres-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A program of the test in the place of `initdb`. */
function programThat(does: string): { initdb: string; postgres: string; major: number } {
  const initdb = join(folder, 'initdb');
  writeFileSync(initdb, `#!/bin/sh\n${does}\n`, { mode: 0o755 });
  return { initdb, postgres: initdb, major: 18 };
}

describe('a database that cannot be had says what to do', () => {
  test.each([
    ['linux-riscv64', /no PostgreSQL programs for linux-riscv64 .*DATABASE_URL/],
    ['win32-x64', /no PostgreSQL programs for win32-x64 .*DATABASE_URL/],
  ])('platform %s', (platform, message) => {
    expect(() => postgresProgram(undefined, platform)).toThrow(message);
  });

  test('root on a machine without an unprivileged user', () => {
    expect(() => databaseUser(true, 'no-such-user')).toThrow(
      /no user "no-such-user".*ordinary user.*DATABASE_URL/,
    );
  });

  test('programs that do not run here', async () => {
    const missing = { initdb: join(folder, 'missing'), postgres: '', major: 18 };
    await expect(createCluster(join(folder, 'data'), missing, undefined)).rejects.toThrow(
      /do not run on this system.*DATABASE_URL/,
    );
  });

  test('a full disk', async () => {
    const full = programThat('echo "could not write: No space left on device" >&2; exit 1');
    await expect(createCluster(join(folder, 'data'), full, undefined)).rejects.toThrow(
      /disk of .*data is full.*TRAJECT_DATA/,
    );
  });

  test('anything else, in the words of initdb', async () => {
    const broken = programThat('echo "initdb: error: no locale" >&2; exit 1');
    await expect(createCluster(join(folder, 'data'), broken, undefined)).rejects.toThrow(
      /data: initdb: error: no locale/,
    );
  });

  test('data of another release', async () => {
    const older = programThat('echo 13 > "$2/PG_VERSION"');
    await createCluster(join(folder, 'data'), older, undefined);
    await expect(createCluster(join(folder, 'data'), older, undefined)).rejects.toThrow(
      /PostgreSQL 13.*brings PostgreSQL 18.*rebuild/,
    );
  });
});

test('data are made whole or not at all, and what a killed start left is removed', async () => {
  const half = programThat('mkdir "$2/half"; exit 1');
  await expect(createCluster(join(folder, 'data'), half, undefined)).rejects.toThrow();
  expect(readdirSync(folder)).toEqual(['initdb']);
  writeFileSync(join(folder, 'data.new-0'), '');
  await createCluster(join(folder, 'data'), programThat('echo 18 > "$2/PG_VERSION"'), undefined);
  expect(readdirSync(folder).toSorted()).toEqual(['data', 'initdb']);
});

test('a folder is a barrier for whom neither owner, group nor others let in', () => {
  const other = { name: 'other', uid: 4_000_001, gid: 4_000_001 };
  expect(barrier(folder, other)).toBe(folder); // mkdtemp makes it 0700
  expect(barrier(folder, { ...other, uid: process.getuid!() })).toBeUndefined();
});

test('the place of an ordinary user is in the data directory, and its socket where the path is short enough', () => {
  const { data, sockets, because } = placeOf(folder, undefined);
  expect([data, sockets, because]).toEqual([join(folder, 'postgres'), join(folder, 'socket'), undefined]);
});
