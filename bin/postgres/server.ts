import { spawn } from 'node:child_process';
import { closeSync, existsSync, openSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { DatabaseInUse, holdDatabase } from '../../store/hold.ts';
import { stateAt } from '../../store/pg.ts';
import type { Log } from '../binaries.ts';
import { endBy, isAlive, processesWith, processOf, runs } from '../processes.ts';
import { supervise } from '../supervise.ts';
import { createCluster, identity, quietEnv } from './cluster.ts';
import { placeOf, type Place } from './place.ts';
import { postgresProgram, type Program } from './program.ts';
import { databaseUser, type User } from './user.ts';

/** Of the socket's name: no port is opened. */
const PORT = '5432';
/** Longest time to come up, a recovery after a crash included, and to answer, in milliseconds. */
const START_MS = 60_000;
const ANSWER_MS = 5_000;
/** Fast shutdown, then at once, then for good: milliseconds for each. */
const END: readonly [NodeJS.Signals, number][] = [
  ['SIGINT', 15_000],
  ['SIGQUIT', 5_000],
  ['SIGKILL', 5_000],
];

/** One installation on one machine: small, no parallel workers, and no row of anybody in the log. */
const SETTINGS = {
  listen_addresses: '',
  unix_socket_permissions: '0700',
  shared_buffers: '16MB',
  max_connections: '40',
  io_method: 'sync',
  jit: 'off',
  max_wal_size: '256MB',
  wal_level: 'minimal',
  max_wal_senders: '0',
  autovacuum_max_workers: '1',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
};

export interface Database {
  /** For the driver: by unix socket, since the server listens to nothing else. */
  url: string;
  /** Where the data lie. */
  folder: string;
  pid: () => number;
  /** Rejects when somebody else took the database while it was away. */
  lost: Promise<never>;
  stop: () => Promise<void>;
}

interface Parts {
  place: Place;
  program: Program;
  user: User | undefined;
  logFile: string;
}

/**
 * PostgreSQL of this data directory, for this process alone. One left behind by a killed
 * start is taken over when it answers, else ended first; one that dies is started again.
 * @param directory the data directory, which exists.
 * @throws with what to do: another start holds it, no programs for this
 * platform, no user to run them, a full disk, data of another release.
 */
export async function startDatabase(directory: string, log: Log): Promise<Database> {
  const data = resolve(directory);
  const user = databaseUser();
  const program = postgresProgram(user);
  const place = placeOf(data, user);
  log(`database: in ${place.data}${place.because === undefined ? '' : `, because ${place.because}`}`);
  const parts: Parts = { place, program, user, logFile: join(data, 'postgres.log') };
  const url = addressOf(place);
  await createCluster(place.data, program, user);
  const found = await takeOver(place.data, url, log);
  const pid = found ?? (await launch(parts, url));
  // Before it counts as ours: a server that was found may be another start's, which looks after it.
  const hold = await holdDatabase(url, data).catch(async (error: unknown) => {
    if (found === undefined && !(error instanceof DatabaseInUse)) await endDatabase(pid);
    throw error;
  });
  const start = (stopping: AbortSignal) => launch(parts, url, stopping);
  const server = supervise({ name: 'database', pid, start, end: endDatabase, signal: 'SIGQUIT', log });
  let lost = false;
  hold.lost.catch(() => (lost = true));
  // Who took it looks after the server now; else nobody gets in before the server is gone.
  const stop = () => hold.release(lost ? server.leave : server.stop);
  return { url, folder: place.data, pid: server.pid, lost: hold.lost, stop };
}

/**
 * The address of the database in a place, for the driver,
 * which asks the environment (`PGPORT`) for what is not said.
 */
const addressOf = ({ sockets }: Place): string =>
  `postgres://traject@/postgres?host=${encodeURIComponent(sockets)}&port=${PORT}&sslmode=disable`;

/** Ends a server: what is under way is rolled back, and everything that was committed is on disk. */
const endDatabase = (pid: number): Promise<void> => endBy(pid, END);

async function takeOver(data: string, url: string, log: Log): Promise<number | undefined> {
  for (const running of await processesWith(data)) {
    if (!runs(running, 'postgres')) continue;
    const { pid } = running;
    if ((await stateOf(url, () => isAlive(pid))) === 'up') {
      log(`database: took over process ${pid}, left behind by an earlier start`);
      return pid;
    }
    log(`database: ended process ${pid}, left behind by an earlier start and not answering`);
    await endBy(pid, END.slice(1)); // it would not hear a polite word
  }
  return undefined;
}

/**
 * PostgreSQL passes over the number of a process that is gone in its lock files, but not over
 * one that is another program's by now, as after a power cut: then it would never start.
 */
async function removeStaleLocks({ data, sockets }: Place): Promise<void> {
  for (const file of [join(data, 'postmaster.pid'), join(sockets, `.s.PGSQL.${PORT}.lock`)]) {
    const noted = await notedIn(file);
    const other = noted === undefined ? undefined : await processOf(noted);
    if (other && !runs(other, 'postgres') && noted === (await notedIn(file))) await rm(file, { force: true });
  }
}

/** The process that a lock file of PostgreSQL names. */
async function notedIn(file: string): Promise<number | undefined> {
  const [pid] = (await readFile(file, 'utf8').catch(() => '')).split('\n');
  return Number(pid) || undefined;
}

/** Starts a server and gives its process; where another start was quicker, that of its server. */
async function launch(
  { place, program, user, logFile }: Parts,
  url: string,
  stopping?: AbortSignal,
): Promise<number> {
  await removeStaleLocks(place);
  const settings = Object.entries(SETTINGS).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const output = openSync(logFile, 'w', 0o600);
  // A group of its own: Ctrl-C must reach the parent alone,
  // which stops the worker first and the database last.
  const child = spawn(program.postgres, ['-D', place.data, '-k', place.sockets, '-p', PORT, ...settings], {
    ...identity(user),
    cwd: place.data,
    env: quietEnv,
    detached: true,
    stdio: ['ignore', output, output],
  });
  closeSync(output);
  child.unref();
  const failed = new Promise<Error>((tell) => child.once('error', tell));
  const running = () => child.exitCode === null && child.signalCode === null && !stopping?.aborted;
  const state = await Promise.race([stateOf(url, running, START_MS), failed]);
  if (state instanceof Error) throw new Error(`PostgreSQL cannot be started: ${state.message}`);
  const noted = await notedIn(join(place.data, 'postmaster.pid'));
  if (state === 'up' && noted === child.pid) return noted!;
  await endDatabase(child.pid!);
  const other = noted === child.pid || noted === undefined ? undefined : await processOf(noted);
  if (other && runs(other, 'postgres') && (await stateOf(url, () => isAlive(other.pid))) === 'up')
    return other.pid;
  throw new Error(await whyNot(place, logFile));
}

/**
 * Whether the server takes queries: one that is silent is given
 * `patience` milliseconds, one that is starting a minute.
 */
async function stateOf(url: string, running: () => boolean, patience = ANSWER_MS): Promise<'up' | 'down'> {
  const from = performance.now();
  while (running()) {
    const state = await stateAt(url);
    if (state === 'up') return 'up';
    if (performance.now() - from > (state === 'starting' ? START_MS : patience)) return 'down';
    await pause(20);
  }
  return 'down';
}

async function whyNot({ data }: Place, logFile: string): Promise<string> {
  const said = existsSync(logFile) ? (await readFile(logFile, 'utf8')).trim() : '';
  if (/no space left/i.test(said))
    return `The disk of ${data} is full: free some space; it is tried again until there is`;
  return `PostgreSQL did not come up on ${data}. The end of ${logFile}:\n${said.split('\n').slice(-5).join('\n')}`;
}
