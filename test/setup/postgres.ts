import { spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { createCluster, identity, quietEnv } from '../../bin/postgres/cluster.ts';
import { placeOf } from '../../bin/postgres/place.ts';
import { postgresProgram, type Program } from '../../bin/postgres/program.ts';
import { databaseUser } from '../../bin/postgres/user.ts';
import { freePort } from '../../bin/processes.ts';
import { stateAt } from '../../store/pg.ts';

export interface PostgresServer {
  /** Makes an empty database and gives its address. */
  createDatabase(): Promise<string>;
  /** Stops the server at once, as if it crashed; its data stay. */
  crash(): Promise<void>;
  /** Starts it again after `crash`, on the same port. */
  restart(): Promise<void>;
  /** Stops the server at once and removes its data. */
  stop(): Promise<void>;
}

/** Milliseconds for a server to come up on a machine that is busy. */
const LIMIT_MS = 60_000;

/** A throw-away PostgreSQL, the one that Traject brings, on a free port of 127.0.0.1 and with fsync as in production. */
export async function startPostgres(): Promise<PostgresServer> {
  const user = databaseUser();
  const program = otherProgram() ?? postgresProgram(user);
  const folder = mkdtempSync(join(tmpdir(), 'traject-pg-'));
  if (user) chmodSync(folder, 0o711);
  const { data, sockets } = placeOf(folder, user);
  await createCluster(data, program, user, 'trust');
  const port = await freePort();
  const url = (database: string) => `postgres://traject@127.0.0.1:${port}/${database}`;
  let server: ChildProcess | undefined;
  const restart = async () => {
    // By TCP, as production reaches its own.
    const settings = ['-D', data, '-p', String(port), '-h', '127.0.0.1', '-k', sockets];
    server = spawn(program.postgres, settings, {
      ...identity(user),
      env: quietEnv,
      cwd: data,
      stdio: 'ignore',
    });
    await untilReady(url('postgres'), server);
  };
  const kill = () => server?.kill('SIGQUIT');
  const crash = async () => {
    const ended = new Promise((done) => server?.once('exit', done));
    if (server?.exitCode === null && kill()) await ended;
    server = undefined;
  };
  // If the test process ends early, the server must not stay behind.
  process.once('exit', kill);
  await restart();
  return {
    createDatabase: () => create(url('postgres')),
    crash,
    restart,
    stop: async () => {
      process.off('exit', kill);
      await crash();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Another release, to try the store on: `TEST_POSTGRES=/usr/lib/postgresql/15/bin`. */
function otherProgram(): Program | undefined {
  const folder = process.env['TEST_POSTGRES'];
  return folder
    ? { initdb: join(folder, 'initdb'), postgres: join(folder, 'postgres'), major: 0 }
    : undefined;
}

/** Copies a database that nobody uses, on its own server, and gives the address of the copy. */
export const copyOf = (address: string): Promise<string> =>
  create(address.replace(/[^/]+$/, 'postgres'), /[^/]+$/.exec(address)?.[0]);

let databases = 0;

async function create(server: string, template = 'template1'): Promise<string> {
  // Test files share a server, each in a process of its own.
  const name = `test_${process.pid}_${(databases += 1)}`;
  await run(server, `create database ${name} template ${template}`);
  return server.replace(/[^/]+$/, name);
}

async function untilReady(url: string, server: ChildProcess): Promise<void> {
  for (const limit = performance.now() + LIMIT_MS; (await stateAt(url)) !== 'up'; await pause(20)) {
    if (server.exitCode !== null)
      throw new Error(`PostgreSQL ended with code ${server.exitCode} while starting`);
    if (performance.now() > limit) throw new Error(`PostgreSQL took no queries within ${LIMIT_MS / 1000} s`);
  }
}

async function run(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
