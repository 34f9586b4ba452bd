import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { locks } from './locks.ts';

export interface Hold {
  /** Lets go, after `last` is done: until then nobody else can have it. */
  release(last?: () => Promise<void>): Promise<void>;
  /** Rejects when another process took the database while it was away. */
  lost: Promise<never>;
}

export class DatabaseInUse extends Error {
  override name = 'DatabaseInUse';
  constructor(directory: string, holder: string) {
    super(
      `the data directory ${directory} is in use by ${holder}: ` +
        'stop that process, or choose another directory, for example TRAJECT_DATA=.traject-2',
    );
  }
}

const AGAIN_MS = 500;
/** A server that ends a killed process's session may need a moment to see it. */
const PATIENCE_MS = 2_000;

/**
 * Holds a database for this process: an advisory lock of a session of its own, which ends with the process
 * however that ends. When the connection breaks, it is taken again as soon as the database is back.
 * @param directory the data directory, for the error.
 * @throws DatabaseInUse
 */
export async function holdDatabase(url: string, directory: string): Promise<Hold> {
  let session = await take(url, directory, PATIENCE_MS);
  const released = new AbortController();
  let lose: (reason: Error) => void;
  const lost = new Promise<never>((_, reject) => (lose = reject));
  lost.catch(() => undefined); // whoever awaits it hears of it

  const watch = (held: pg.Client) => held.once('end', () => void retake());
  const retake = async (): Promise<void> => {
    while (!released.signal.aborted) {
      try {
        session = await take(url, directory, PATIENCE_MS);
        if (released.signal.aborted) await session.end();
        else watch(session);
        return;
      } catch (error) {
        if (error instanceof DatabaseInUse) return lose(error);
        await pause(AGAIN_MS);
      }
    }
  };
  watch(session);
  const release = async (last?: () => Promise<void>) => {
    released.abort();
    await last?.();
    await session.end().catch(() => undefined);
  };
  return { release, lost };
}

async function take(url: string, directory: string, patience: number): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
    application_name: `process ${process.pid}`,
  });
  client.on('error', () => undefined); // `end` follows
  try {
    await client.connect();
    for (const limit = performance.now() + patience; ; await pause(100)) {
      const { rows } = await client.query<{ taken: boolean }>(
        'select pg_try_advisory_lock($1::bigint) as taken',
        [locks.installation],
      );
      if (rows[0]?.taken) return client;
      if (performance.now() > limit) throw new DatabaseInUse(directory, await holderOf(client));
    }
  } catch (error) {
    await client.end().catch(() => undefined);
    throw error;
  }
}

async function holderOf(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ name: string }>(
    `select a.application_name as name from pg_locks l join pg_stat_activity a on a.pid = l.pid
     where l.locktype = 'advisory' and l.granted and l.objid = $1 and l.database = (select oid from pg_database where datname = current_database())`,
    [locks.installation],
  );
  return rows[0]?.name ?? 'another process';
}
