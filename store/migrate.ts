import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import type { Database } from './database.ts';
import { fold } from './folding.ts';
import { giveForms } from './forms.ts';
import { locks } from './locks.ts';

export interface Migration {
  version: number;
  name: string;
  sql: string;
}

export class MigrationRefused extends Error {
  override name = 'MigrationRefused';
}

const folder = new URL('./migrations/', import.meta.url);

/**
 * Brings the database to the newest schema: numbered files in order, each in
 * its own transaction, one process at a time. Refuses a database that is newer
 * than this code, and one whose recorded migrations differ from the files.
 * @returns the versions applied now; empty if there was nothing to do.
 */
export async function migrate(database: Database, migrations?: Migration[]): Promise<number[]> {
  const known = migrations ?? (await readMigrations());
  const applied: number[] = [];
  for (;;) {
    const version = await applyNext(database, known);
    if (version === undefined) break;
    applied.push(version);
  }
  if (!migrations) await database.transaction(giveForms);
  // What a migration left to count takes long the first time: pages wait for nothing of it.
  if (!migrations && applied.length > 0) await fold(database);
  return applied;
}

/** The migrations of this release, by version from 1 without gaps. */
export async function readMigrations(): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => /^\d{4}_[a-z0-9-]+\.sql$/.test(name)).sort();
  return Promise.all(
    names.map(async (name, index) => {
      if (Number(name.slice(0, 4)) !== index + 1)
        throw new MigrationRefused(`migration ${name} is out of order: number ${index + 1} is missing`);
      return {
        version: index + 1,
        name,
        sql: (await readFile(new URL(name, folder), 'utf8')).replaceAll('\r\n', '\n'),
      };
    }),
  );
}

function applyNext(database: Database, known: Migration[]): Promise<number | undefined> {
  return database.transaction(async (tx) => {
    await tx.query('select pg_advisory_xact_lock($1)', [locks.migrate]);
    await tx.script(
      'create table if not exists migrations (version int primary key, name text not null, checksum text not null, applied_at timestamptz not null default now())',
    );
    const done = await tx.query<{ version: number; checksum: string }>(
      'select version, checksum from migrations order by version',
    );
    for (const { version, checksum } of done) check(known, version, checksum);
    const next = known[done.length];
    if (!next) return undefined;
    await tx.script(`set local statement_timeout = 0; ${next.sql}`);
    await tx.query('insert into migrations (version, name, checksum) values ($1, $2, $3)', [
      next.version,
      next.name,
      fingerprint(next),
    ]);
    return next.version;
  });
}

function check(known: Migration[], version: number, checksum: string): void {
  const migration = known[version - 1];
  if (!migration) {
    throw new MigrationRefused(
      `the database has schema version ${version}, this code knows up to ${known.length}: start a newer release`,
    );
  }
  if (fingerprint(migration) !== checksum) {
    throw new MigrationRefused(
      `migration ${migration.name} differs from the one that was applied: restore the file, and put the change in a new migration`,
    );
  }
}

const fingerprint = (migration: Migration): string =>
  createHash('sha256').update(migration.sql).digest('hex');
