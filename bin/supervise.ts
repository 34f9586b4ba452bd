import { setTimeout as pause } from 'node:timers/promises';
import type { Log } from './binaries.ts';
import { isAlive } from './processes.ts';

const WATCH_MS = 500;
/** Longest wait before a server that does not come up is tried again, in milliseconds. */
const MOST_MS = 5_000;

export interface Supervised {
  /** For the log: `engine`. */
  name: string;
  /** The process that runs now. */
  pid: number;
  /**
   * Starts it again; rejects with the reason when it does not come up, and soon when `stopping` is aborted.
   */
  start: (stopping: AbortSignal) => Promise<number>;
  /** Ends a process of it in the way that suits it, and resolves when that is gone. */
  end: (pid: number) => Promise<void>;
  /** What ends it at once when this process exits without `stop`. */
  signal: NodeJS.Signals;
  log: Log;
}

/**
 * Looks after a server that runs beside this process: one that dies is started again, ever less often
 * while it does not come up. `stop` ends the server, and the watch with it; `leave` ends the watch alone.
 */
export function supervise({ name, start, end, signal, log, ...from }: Supervised) {
  let { pid } = from;
  let restart: Promise<void> | undefined;
  let stopping: Promise<void> | undefined;
  const ending = new AbortController();

  const startAgain = async (): Promise<void> => {
    log(`${name}: process ${pid} is gone, starting it again`);
    let told = '';
    for (let wait = WATCH_MS; !ending.signal.aborted; wait = Math.min(wait * 2, MOST_MS)) {
      try {
        pid = await start(ending.signal);
        return log(`${name}: runs again, as process ${pid}`);
      } catch (error) {
        const { message } = error as Error;
        if (message !== told) log(`${name}: ${message}`);
        told = message;
        await pause(wait, undefined, { signal: ending.signal }).catch(() => undefined);
      }
    }
  };
  const watch = setInterval(() => {
    if (restart || stopping || isAlive(pid)) return;
    restart = startAgain().finally(() => (restart = undefined));
  }, WATCH_MS);
  const killNow = () => isAlive(pid) && process.kill(pid, signal);
  process.once('exit', killNow);

  const leave = async (): Promise<void> => {
    clearInterval(watch);
    ending.abort();
    await restart;
    process.off('exit', killNow);
  };
  const stop = async (): Promise<void> => {
    await leave();
    await end(pid);
  };
  return { pid: () => pid, leave: () => (stopping ??= leave()), stop: () => (stopping ??= stop()) };
}
