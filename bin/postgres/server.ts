import { spawn } from 'node:child_process';
import { closeSync, existsSync, openSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { holdDatabase } from '../../store/hold.ts';
import { answers } from '../../store/pg.ts';
import type { Log } from '../binaries.ts';
import { endBy, isAlive, processesWith } from '../processes.ts';
import { supervise } from '../supervise.ts';
import { createCluster, identity, quietEnv } from './cluster.ts';
import { placeOf, type Place } from './place.ts';
import { postgresProgram, type Program } from './program.ts';
import { databaseUser, type User } from './user.ts';

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
 * PostgreSQL of this data directory, for this process alone. One left behind by a killed start is taken over when it
 * answers, else ended first; one that dies is started again.
 * @param directory the data directory, which exists.
 * @throws with what to do: another start holds it, no programs for this platform, no user to run them, a full disk,
 * data of another release.
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
  const start = () => launch(parts, url);
  const pid = (await takeOver(place.data, url, log)) ?? (await start());
  // Before it counts as ours: a server that was found may be another start's, which looks after it.
  const hold = await holdDatabase(url, data);
  const server = supervise({ name: 'database', pid, start, end: endDatabase, signal: 'SIGQUIT', log });
  const stop = async () => {
    await hold.release();
    await server.stop();
  };
  return { url, pid: server.pid, lost: hold.lost, stop };
}

/** The address of the database in a place, for the driver. */
const addressOf = ({ sockets }: Place): string => `postgres://traject@/postgres?host=${encodeURIComponent(sockets)}`;

/** Ends a server: what is under way is rolled back, and everything that was committed is on disk. */
const endDatabase = (pid: number): Promise<void> => endBy(pid, END);

async function takeOver(data: string, url: string, log: Log): Promise<number | undefined> {
  const noted = await postmasterOf(data);
  for (const { pid } of await processesWith(data)) {
    if ((await stateOf(url, () => isAlive(pid))) === 'up') {
      log(`database: took over process ${pid}, left behind by an earlier start`);
      return pid;
    }
    log(`database: ended process ${pid}, left behind by an earlier start and not answering`);
    await endDatabase(pid);
  }
  // PostgreSQL passes over the number of a process that is gone, but not over one that is another program's by now.
  if (noted !== undefined && isAlive(noted) && noted === (await postmasterOf(data))) await rm(join(data, 'postmaster.pid'));
  return undefined;
}

/** The process that PostgreSQL noted as the server of these data. */
async function postmasterOf(data: string): Promise<number | undefined> {
  const [pid] = (await readFile(join(data, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n');
  return Number(pid) || undefined;
}

async function launch({ place, program, user, logFile }: Parts, url: string): Promise<number> {
  const settings = Object.entries(SETTINGS).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const output = openSync(logFile, 'w', 0o600);
  // A group of its own: Ctrl-C must reach the parent alone, which stops the worker first and the database last.
  const child = spawn(program.postgres, ['-D', place.data, '-k', place.sockets, ...settings], {
    ...identity(user),
    cwd: place.data,
    env: quietEnv,
    detached: true,
    stdio: ['ignore', output, output],
  });
  closeSync(output);
  child.unref();
  const failed = new Promise<Error>((tell) => child.once('error', tell));
  const running = () => child.exitCode === null && child.signalCode === null;
  const state = await Promise.race([stateOf(url, running, START_MS), failed]);
  if (state === 'up' && child.pid) return child.pid;
  if (child.pid) await endDatabase(child.pid);
  throw new Error(state instanceof Error ? `PostgreSQL cannot be started: ${state.message}` : await whyNot(place, logFile));
}

/** Whether the server takes queries, within so many milliseconds; one that is still starting is waited for. */
async function stateOf(url: string, running: () => boolean, patience = ANSWER_MS): Promise<'up' | 'down'> {
  const limit = performance.now() + patience;
  while (running() && performance.now() < limit) {
    if (await answers(url)) return 'up';
    await pause(20);
  }
  return 'down';
}

async function whyNot({ data }: Place, logFile: string): Promise<string> {
  const said = existsSync(logFile) ? (await readFile(logFile, 'utf8')).trim() : '';
  if (/no space left/i.test(said)) return `The disk of ${data} is full: free some space; it is tried again until there is`;
  return `PostgreSQL did not come up on ${data}. The end of ${logFile}:\n${said.split('\n').slice(-5).join('\n')}`;
}
