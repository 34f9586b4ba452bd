import { Worker } from 'node:worker_threads';
import { reportOf, type PlanningReport } from '../../domain/national/report.ts';
import type { PlanningRequest } from '../../domain/national/run.ts';
import { merge, type Tally } from '../../domain/national/tally.ts';

/** A thread does not inherit the loader of TypeScript: its first lines register it. */
const loader = import.meta.resolve('tsx/esm/api');
const start = `import(${JSON.stringify(loader)}).then(({ register }) => {
  register();
  return import(${JSON.stringify(new URL('thread.ts', import.meta.url).href)});
})`;

interface Counted {
  base: Tally;
  changed?: Tally;
}

/**
 * A national run spread over threads, so that whoever asks stays responsive.
 * @param lived told how many lives have been lived since the last time.
 * @param threads by default 2; more than there are cores gains nothing.
 * @throws what a thread throws; the other threads are stopped then, and when `stop` fires.
 */
export async function runInThreads(
  request: PlanningRequest,
  lived: (lives: number) => void,
  { threads = 2, stop }: { threads?: number; stop?: AbortSignal } = {},
): Promise<PlanningReport> {
  const workers = Array.from({ length: threads }, (_, part) => {
    // Lives are short: with room for many of them little survives to be collected.
    const resourceLimits = { maxYoungGenerationSizeMb: 64 };
    return new Worker(start, {
      eval: true,
      resourceLimits,
      workerData: { request, share: { part, of: threads } },
    });
  });
  const end = () => Promise.all(workers.map((worker) => worker.terminate()));
  const aborted = () => void end();
  stop?.addEventListener('abort', aborted);
  try {
    const [first, ...others] = await Promise.all(workers.map((worker) => counted(worker, lived)));
    for (const other of others) {
      merge(first!.base, other.base);
      if (first!.changed && other.changed) merge(first!.changed, other.changed);
    }
    return reportOf(first!, request.changes);
  } finally {
    stop?.removeEventListener('abort', aborted);
    await end();
  }
}

function counted(worker: Worker, lived: (lives: number) => void): Promise<Counted> {
  return new Promise((resolve, reject) => {
    worker.on('message', (message: { lived: number } | { done: Counted }) => {
      if ('done' in message) resolve(message.done);
      else lived(message.lived);
    });
    worker.on('error', reject);
    worker.on('exit', (code) => reject(new Error(`a thread of the simulation ended early (${code})`)));
  });
}
