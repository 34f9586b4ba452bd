import type { Running } from './all-in-one.ts';
import type { Code } from './code.ts';
import { readConfig } from './config.ts';

/** Longest time for a graceful stop, in milliseconds. */
const STOP_MS = 20_000;

/**
 * Starts everything, prints `ready <url>`, and stops on
 * SIGINT, SIGTERM or SIGHUP; a second signal ends at once.
 * @param codeOf gives other rules and pages than those that were written.
 */
export async function main(codeOf?: () => Promise<Code>): Promise<void> {
  if (new Date().getTimezoneOffset() !== 0)
    fail(new Error('The process does not run in UTC: start it with TZ=UTC'));
  const stopping = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => (stopping.signal.aborted ? process.exit(1) : stopping.abort()));
  }
  try {
    const config = readConfig(process.env);
    const { startAll } = await import('./all-in-one.ts'); // a second of loading, which a wrong setting need not wait for
    const running = await startAll(config, {
      log: (line) => void process.stderr.write(`${line}\n`),
      now: Date.now,
      code: await codeOf?.(),
    });
    stopping.signal.addEventListener('abort', () => void end(running, 0));
    if (stopping.signal.aborted) return await end(running, 0);
    process.stdout.write(`ready ${running.url}\n`);
    await running.broken.catch((error: Error) => {
      process.stderr.write(`stopping: ${error.message}\n`);
      return end(running, 1);
    });
  } catch (error) {
    fail(error);
  }
}

async function end(running: Running, code: number): Promise<void> {
  setTimeout(() => process.exit(1), STOP_MS).unref();
  try {
    await running.stop();
    process.exit(code);
  } catch (error) {
    fail(error);
  }
}

/** A message is for whoever started it; the stack only where the fault is ours. */
function fail(error: unknown): never {
  const ours = error instanceof TypeError || error instanceof ReferenceError;
  const told = error instanceof Error ? error[ours ? 'stack' : 'message'] : String(error);
  process.stderr.write(`${told}\n`);
  process.exit(1);
}
