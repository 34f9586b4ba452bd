import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import pg from 'pg';

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

/**
 * Starts a throw-away PostgreSQL on a free port of 127.0.0.1, with fsync as in production.
 * It refuses to run as root, so root lends it the user `postgres` (or `nobody`).
 * @throws if PostgreSQL is not installed: the store promises to run on it, so its tests are not skipped.
 */
export async function startPostgres(): Promise<PostgresServer> {
  const binaries = findBinaries();
  const folder = mkdtempSync(join(tmpdir(), 'traject-pg-'));
  const user = unprivileged();
  if (user) {
    chmodSync(folder, 0o755);
    execFileSync('chown', [`${user.uid}:${user.gid}`, folder]);
  }
  const data = join(folder, 'data');
  const env = { ...process.env, LC_ALL: 'C', TZ: 'UTC', HOME: folder };
  execFileSync(join(binaries, 'initdb'), ['-D', data, '-U', 'traject', '-A', 'trust', '-E', 'UTF8', '--no-sync'], {
    ...user,
    env,
    cwd: folder,
    stdio: 'pipe',
  });
  const port = await freePort();
  const url = (database: string) => `postgres://traject@127.0.0.1:${port}/${database}`;
  let server: ChildProcess | undefined;
  const restart = async () => {
    const settings = ['-D', data, '-p', String(port), '-h', '127.0.0.1', '-k', folder];
    server = spawn(join(binaries, 'postgres'), settings, { ...user, env, cwd: folder, stdio: 'ignore' });
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
  let databases = 0;
  return {
    createDatabase: async () => {
      const name = `test_${(databases += 1)}`;
      await run(url('postgres'), `create database ${name}`);
      return url(name);
    },
    crash,
    restart,
    stop: async () => {
      process.off('exit', kill);
      await crash();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** `pg_config --bindir`, the path, or where Debian puts it. */
function findBinaries(): string {
  const places = (process.env.PATH ?? '').split(delimiter);
  try {
    places.unshift(execFileSync('pg_config', ['--bindir'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim());
  } catch {
    // Without pg_config the other places are looked at.
  }
  const debian = '/usr/lib/postgresql';
  if (existsSync(debian))
    places.push(
      ...readdirSync(debian)
        .sort()
        .toReversed()
        .map((version) => join(debian, version, 'bin')),
    );
  const found = places.find((place) => existsSync(join(place, 'initdb')) && existsSync(join(place, 'postgres')));
  if (!found) {
    throw new Error(
      'no PostgreSQL server binaries (initdb, postgres) found, which the tests of the store need: install the package postgresql-15 or newer',
    );
  }
  return found;
}

function unprivileged(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  for (const name of ['postgres', 'nobody']) {
    try {
      const id = (flag: string) => Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
      return { uid: id('-u'), gid: id('-g') };
    } catch {
      // The next one.
    }
  }
  throw new Error('PostgreSQL does not run as root and there is no user postgres or nobody: run the tests as another user');
}

function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const server = createServer();
    server.once('error', fail).listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => (typeof address === 'object' && address ? done(address.port) : fail(new Error('no free port'))));
    });
  });
}

async function untilReady(url: string, server: ChildProcess): Promise<void> {
  for (const end = Date.now() + 30_000; ; await new Promise((done) => setTimeout(done, 50))) {
    if (server.exitCode !== null) throw new Error(`PostgreSQL ended with code ${server.exitCode} while starting`);
    try {
      return await run(url, 'select 1');
    } catch (error) {
      if (Date.now() > end) throw error;
    }
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
