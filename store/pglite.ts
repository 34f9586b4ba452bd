import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { PGlite, type Transaction as PgliteTransaction } from '@electric-sql/pglite';
import { parsers, type Database, type Prepared, type Transaction } from './database.ts';
import { lockDirectory, type Lock } from './lock.ts';

/**
 * PostgreSQL inside this process, for one process at a time. It survives `kill -9` but does not fsync:
 * a power cut can lose the last commits. Production uses `openPostgres`.
 * @param directory where the data lie; without it they are in memory and gone at `close`.
 * @throws DirectoryInUse if another process has the directory open.
 */
export async function openPglite(directory?: string): Promise<Database> {
  if (directory === undefined) return wrap(await start());
  await mkdir(directory, { recursive: true });
  const lock = await lockDirectory(directory);
  try {
    return wrap(await start(join(directory, 'database')), lock);
  } catch (error) {
    await lock.release();
    throw error;
  }
}

function start(dataDir?: string): Promise<PGlite> {
  return PGlite.create({
    ...(dataDir === undefined ? {} : { dataDir }),
    parsers,
    startParams: [...PGlite.defaultStartParams, '-c', 'shared_buffers=16MB', '-c', 'timezone=UTC'],
  });
}

function wrap(db: PGlite, lock?: Lock): Database {
  return {
    query: (sql, params) => run(db, sql, params),
    transaction: (work) => db.transaction((tx) => work(handle(tx))),
    listen: async (channel, onPayload) => {
      const stop = await db.listen(channel, onPayload);
      return () => stop();
    },
    close: async () => {
      await db.close();
      await lock?.release();
    },
  };
}

async function run<Row>(on: PGlite | PgliteTransaction, sql: string | Prepared, params: readonly unknown[] = []): Promise<Row[]> {
  return (await on.query<Row>(typeof sql === 'string' ? sql : sql.text, [...params])).rows;
}

const handle = (tx: PgliteTransaction): Transaction => ({
  query: (sql, params) => run(tx, sql, params),
  script: async (sql) => void (await tx.exec(sql)),
});
