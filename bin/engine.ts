import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Connection } from '@temporalio/client';
import { deadlineIn } from '../api/deadline.ts';
import { endProcess, freePort, processesWith } from './processes.ts';
import { supervise } from './supervise.ts';
import type { Log } from './binaries.ts';

const START_MS = 60_000;
const FOREIGN_MS = 15_000;
const HEALTH_MS = 5_000;
const GRACE_MS = 5_000;

export interface EngineOptions {
  /** Path of the `temporal` program; asked for only when one must be started. */
  binary: () => Promise<string>;
  /**
   * Data directory; the engine keeps its file in `engine/`
   * below it. Hold the directory's lock before calling.
   */
  data: string;
  log: Log;
}

export interface Engine {
  /** host:port for a Temporal client. */
  address: string;
  /** Number of the engine's process at this moment. */
  pid: () => number;
  /** Stops the engine, and with it the watch that starts it again when it dies. */
  stop: () => Promise<void>;
}

/**
 * The engine on this data directory: one left behind by a killed parent is taken over when it is healthy,
 * else ended first, so there is never more than one. One that dies is started again on the same port. Rejects
 * with the end of its log when it does not come up in a minute.
 */
export async function startEngine({ binary, data, log }: EngineOptions): Promise<Engine> {
  const folder = resolve(data, 'engine');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, 'temporal.db');

  const found = await takeOver(file, log);
  const port = found?.port ?? (await freePort());
  const start = async (stopping?: AbortSignal) =>
    launch(await binary(), file, port, join(folder, 'engine.log'), stopping);
  const end = (process: number) => endProcess(process, GRACE_MS);
  const pid = found?.pid ?? (await start());
  return {
    address: `127.0.0.1:${port}`,
    ...supervise({ name: 'engine', pid, start, end, signal: 'SIGKILL', log }),
  };
}

/**
 * The address of a Temporal server that somebody else runs, once
 * it answers. Rejects when it does not within fifteen seconds.
 */
export async function engineAt(address: string, namespace: string): Promise<string> {
  if (await isHealthy(address, FOREIGN_MS, { namespace })) return address;
  throw new Error(
    `TEMPORAL_ADDRESS=${address}: no Temporal server with a namespace "${namespace}" answers there. Start it, correct the address, or unset it to let Traject start an engine`,
  );
}

async function takeOver(file: string, log: Log): Promise<{ pid: number; port: number } | undefined> {
  let kept: { pid: number; port: number } | undefined;
  for (const { pid, command } of await processesWith(file)) {
    if (!command.includes('start-dev')) continue; // somebody who copies the file
    const port = Number(command[command.indexOf('--port') + 1]);
    if (!kept && (await isHealthy(`127.0.0.1:${port}`, HEALTH_MS))) {
      kept = { pid, port };
      log(`engine: took over process ${pid} on port ${port}, left behind by an earlier start`);
    } else {
      log(`engine: ended process ${pid}, left behind by an earlier start and not answering`);
      await endProcess(pid, GRACE_MS);
    }
  }
  return kept;
}

async function launch(
  binary: string,
  file: string,
  port: number,
  logFile: string,
  stopping?: AbortSignal,
): Promise<number> {
  const where = ['--db-filename', file, '--ip', '127.0.0.1', '--port', String(port)];
  const output = openSync(logFile, 'w');
  // A group of its own: Ctrl-C must reach the parent alone, which stops the
  // worker first and the engine last. Above what the shell itself allows on
  // one case, so that it can answer "too busy" instead of the engine waiting.
  const inFlight = ['--dynamic-config-value', 'history.maxInFlightUpdates=100'];
  const child = spawn(
    binary,
    ['server', 'start-dev', ...where, '--headless', '--log-level', 'error', ...inFlight],
    {
      detached: true,
      stdio: ['ignore', output, output],
    },
  );
  closeSync(output);
  child.unref();
  const failed = new Promise<never>((_, reject) => child.once('error', reject));
  failed.catch(() => undefined);
  const exited = new Promise<false>((done) => child.once('exit', () => done(false)));
  const givenUp = () => child.exitCode !== null || stopping?.aborted === true;
  const up = isHealthy(`127.0.0.1:${port}`, START_MS, { givenUp });
  if (child.pid && (await Promise.race([up, exited, failed]))) return child.pid;
  if (child.pid) await endProcess(child.pid, 0);
  else await failed;
  const tail = (await readFile(logFile, 'utf8')).trim().split('\n').slice(-5).join('\n');
  throw new Error(
    `The engine ${binary} did not come up on port ${port} within ${START_MS / 1000} s. The end of ${logFile}:\n${tail}`,
  );
}

/** Whether the engine at `address` answers, and knows its namespace, within `timeout` milliseconds. */
async function isHealthy(
  address: string,
  timeout: number,
  { givenUp = () => false, namespace = 'default' }: { givenUp?: () => boolean; namespace?: string } = {},
): Promise<boolean> {
  const limit = performance.now() + timeout;
  while (performance.now() < limit && !givenUp()) {
    if (await answers(address, namespace)) return true;
    await pause(50);
  }
  return false;
}

async function answers(address: string, namespace: string): Promise<boolean> {
  const connection = Connection.lazy({ address });
  try {
    const deadline = deadlineIn(HEALTH_MS);
    await connection.withDeadline(deadline, () =>
      connection.workflowService.describeNamespace({ namespace }),
    );
    return true;
  } catch {
    return false;
  } finally {
    await connection.close();
  }
}
