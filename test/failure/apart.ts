import { engineBinary } from '../../bin/binaries.ts';
import { startEngine } from '../../bin/engine.ts';
import { freePort } from '../../bin/processes.ts';
import { startPostgres } from '../setup/postgres.ts';
import type { Started, starting } from './starting.ts';

const silent = () => undefined;

/**
 * API and worker, each a process of its own, on a PostgreSQL and an engine that run beside them; all are ready.
 * @param toStop gets what ends PostgreSQL and the engine.
 */
export async function startApart(
  { directory, run }: Pick<ReturnType<typeof starting>, 'directory' | 'run'>,
  toStop: (() => Promise<unknown>)[],
) {
  const data = directory();
  const postgres = await startPostgres();
  toStop.push(postgres.stop);
  const databaseUrl = await postgres.createDatabase();
  const engine = await startEngine({ binary: () => engineBinary(silent), data, log: silent });
  toStop.push(engine.stop);
  const port = String(await freePort());
  const url = `http://127.0.0.1:${port}`;
  const shared = {
    TZ: 'UTC',
    TRAJECT_DATA: data,
    TRAJECT_URL: url,
    TEMPORAL_ADDRESS: engine.address,
    DATABASE_URL: databaseUrl,
  };
  const own = {
    IDENTITY: 'demo',
    PORT: port,
    SECURITY_CONTACT: 'mailto:security@example.org',
    REQUESTS_PER_MINUTE: '100000',
  };
  const startWorker = () => run('workers/main.ts', shared, /ready, on (\S+)/);
  const startApi = () => run('bin/api.ts', { ...shared, ...own }, /ready, on port (\d+)/);
  const [worker, api] = [startWorker(), startApi()];
  await Promise.all([worker.ready, api.ready]);
  return { data, postgres, databaseUrl, engine, url, startWorker, startApi, worker, api };
}

/** Ends a process as a crash would, and starts it again. */
export async function crash(process: Started, again: () => Started): Promise<Started> {
  process.kill('SIGKILL');
  await process.ended;
  const next = again();
  await next.ready;
  return next;
}
