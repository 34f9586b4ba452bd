import pg from 'pg';
import { parsers, StoreDown, type Database, type Prepared, type Transaction } from './database.ts';

const settings = (url: string): pg.PoolConfig => ({
  connectionString: url,
  options: '-c timezone=UTC -c datestyle=ISO',
  connectionTimeoutMillis: 5_000,
  statement_timeout: 30_000,
  idle_in_transaction_session_timeout: 60_000,
  application_name: 'traject',
  keepAlive: true,
  types: { getTypeParser: (oid, format) => parsers[oid] ?? pg.types.getTypeParser(oid, format) },
});

/**
 * PostgreSQL 15 or newer by its address, `postgres://user:password@host/database`. Connects when first used.
 */
export function openPostgres(url: string): Database {
  const pool = new pg.Pool({ ...settings(url), max: 10 });
  // An idle connection that breaks is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => undefined);
  const listeners = new Set<() => Promise<void>>();
  return {
    query: (sql, params) => run(pool, sql, params),
    transaction: (work) => inTransaction(pool, work),
    listen: async (channel, onPayload) => {
      const stop = await listenAgain(url, channel, onPayload);
      listeners.add(stop);
      return async () => {
        listeners.delete(stop);
        await stop();
      };
    },
    close: async () => {
      await Promise.all([...listeners].map((stop) => stop()));
      await pool.end();
    },
  };
}

/** PostgreSQL: it starts or recovers, and takes no queries yet. */
const STARTING = '57P03';

/**
 * What a server at an address does now: it takes queries, it
 * is still starting, or it does not answer in two seconds.
 */
export async function stateAt(url: string): Promise<'up' | 'starting' | 'silent'> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: 2_000,
    query_timeout: 2_000,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('select 1');
    return 'up';
  } catch (error) {
    return (error as { code?: string }).code === STARTING ? 'starting' : 'silent';
  } finally {
    void client.end().catch(() => undefined);
  }
}

async function run<Row>(
  on: pg.Pool | pg.PoolClient,
  sql: string | Prepared,
  params: readonly unknown[] = [],
): Promise<Row[]> {
  const statement = typeof sql === 'string' ? { text: sql } : sql;
  return (await reached(on.query({ ...statement, values: [...params] }))).rows as Row[];
}

/** Lost connections, too many of them, and a server that starts or stops. */
const AWAY = /^(08|53|57P)/;

/**
 * What the server itself refused stays as it is; all else
 * that the driver rejects with is about the connection.
 */
async function reached<T>(answer: Promise<T>): Promise<T> {
  return answer.catch((error: unknown) => {
    const ours = !(error instanceof Error) || error instanceof TypeError;
    throw ours || (error instanceof pg.DatabaseError && !AWAY.test(error.code ?? ''))
      ? error
      : new StoreDown(error);
  });
}

async function inTransaction<T>(pool: pg.Pool, work: (tx: Transaction) => Promise<T>): Promise<T> {
  const client = await reached(pool.connect());
  let broken: Error | undefined;
  client.on('error', (error) => (broken = error));
  try {
    await reached(client.query('begin'));
    const result = await work({
      query: (sql, params) => run(client, sql, params),
      script: async (sql) => void (await reached(client.query(sql))),
    });
    await reached(client.query('commit'));
    return result;
  } catch (error) {
    await client.query('rollback').catch((failure: Error) => (broken = failure));
    throw error;
  } finally {
    client.removeAllListeners('error');
    client.release(broken);
  }
}

/**
 * Listens on a connection of its own, and connects again a second
 * after it was lost; what was told meanwhile is not repeated.
 */
async function listenAgain(
  url: string,
  channel: string,
  onPayload: (payload: string) => void,
): Promise<() => Promise<void>> {
  let stopped = false;
  let client: pg.Client | undefined;
  let timer: NodeJS.Timeout | undefined;
  const again = () => {
    if (!stopped) timer ??= setTimeout(() => ((timer = undefined), void start()), 1_000).unref();
  };
  const start = async () => {
    const fresh = new pg.Client(settings(url));
    client = fresh;
    fresh.on('error', () => undefined).on('end', again);
    fresh.on('notification', (message) => onPayload(message.payload ?? ''));
    try {
      await fresh.connect();
      await fresh.query(`listen ${pg.escapeIdentifier(channel)}`);
    } catch {
      await fresh.end().catch(() => undefined);
      again();
    }
  };
  await start();
  return async () => {
    stopped = true;
    clearTimeout(timer);
    await client?.end().catch(() => undefined);
  };
}
