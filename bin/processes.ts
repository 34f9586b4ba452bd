import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { readFile, readdir } from 'node:fs/promises';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

export interface RunningProcess {
  pid: number;
  /**
   * Program and arguments as they were started; on systems
   * without `/proc` an argument with a space is several.
   */
  command: string[];
}

/**
 * Processes of this machine with `word` as one whole argument.
 * Their own command line cannot go stale, as a pid file can.
 */
export async function processesWith(word: string): Promise<RunningProcess[]> {
  return (await processes()).filter(({ pid, command }) => {
    const whole =
      process.platform === 'linux' ? command.includes(word) : ` ${command.join(' ')} `.includes(` ${word} `);
    return pid !== process.pid && whole;
  });
}

/** The process of that number, if there is one. */
export const processOf = async (pid: number): Promise<RunningProcess | undefined> =>
  (await processes()).find((each) => each.pid === pid);

/** Whether a process runs a program of that name: `postgres`. */
export const runs = ({ command }: RunningProcess, name: string): boolean =>
  new RegExp(`(^|/)${name}( -|$)`).test(programOf(command));

/** The path of the program, which may hold spaces where they are not told apart. */
const programOf = (command: string[]): string =>
  process.platform === 'linux' ? (command[0] ?? '') : command.join(' ');

const processes = (): Promise<RunningProcess[]> => (process.platform === 'linux' ? fromProc() : fromPs());

async function fromProc(): Promise<RunningProcess[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  return Promise.all(
    pids.map(async (pid) => {
      const line = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
      return { pid: Number(pid), command: line.split('\0') };
    }),
  );
}

async function fromPs(): Promise<RunningProcess[]> {
  const { stdout } = await run('ps', ['-axww', '-o', 'pid=,command=']);
  return stdout.split('\n').map((line) => {
    const [pid = '0', ...command] = line.trim().split(/\s+/);
    return { pid: Number(pid), command };
  });
}

/** Whether a process of that number exists, and has not ended. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !isZombie(pid);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/**
 * Ended, but not taken note of by its parent: for good where
 * that is an init that does not, as in many containers.
 */
function isZombie(pid: number): boolean {
  if (process.platform !== 'linux') return false;
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  return stat[stat.lastIndexOf(')') + 2] === 'Z'; // the name before it may hold anything
}

/** Asks the process to stop, and after `graceMs` milliseconds ends it. Resolves when it is gone. */
export const endProcess = (pid: number, graceMs: number): Promise<void> =>
  endBy(pid, [
    ['SIGTERM', graceMs],
    ['SIGKILL', 5_000],
  ]);

/** Ends a process by one signal after the other, each with so many milliseconds to work. */
export async function endBy(pid: number, steps: readonly [NodeJS.Signals, number][]): Promise<void> {
  for (const [signal, patience] of steps) {
    if (!isAlive(pid)) return;
    process.kill(pid, signal);
    const limit = performance.now() + patience;
    while (isAlive(pid) && performance.now() < limit) await pause(20);
  }
}

/** A TCP port of 127.0.0.1 that nobody listens on at this moment. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no free port')),
      );
    });
  });
}
