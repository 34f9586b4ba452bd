import type { DataConverter } from '@temporalio/common';
import { NativeConnection, Worker } from '@temporalio/worker';
import type { Activities } from '../activities/index.ts';
import type { MailActivities } from '../activities/mail.ts';
import { TASK_QUEUE } from '../workflows/names.ts';
import { installRuntime } from './runtime.ts';

export interface WorkerOptions {
  /** host:port of the engine, or a connection that the caller keeps and closes. */
  engine: string | NativeConnection;
  namespace?: string;
  taskQueue?: string;
  activities: Activities & Partial<MailActivities>;
  dataConverter: DataConverter;
  /** Path of the bundled workflow code, from `workflowBundle()`. */
  bundle: string;
}

export interface RunningWorker {
  /** Takes no new work, lets what runs finish for some seconds, and resolves when all is done. */
  stop(): Promise<void>;
  /** Rejects when the worker ends by itself, because of a fault it cannot mend. */
  done: Promise<void>;
}

/** Starts a worker for the trajectories; resolves when it is connected and polls. */
export async function runWorker({
  engine,
  namespace = 'default',
  taskQueue = TASK_QUEUE,
  ...parts
}: WorkerOptions): Promise<RunningWorker> {
  installRuntime();
  const connection =
    typeof engine === 'string' ? await NativeConnection.connect({ address: engine }) : engine;
  const worker = await Worker.create({
    connection,
    namespace,
    taskQueue,
    workflowBundle: { codePath: parts.bundle },
    activities: parts.activities,
    dataConverter: parts.dataConverter,
    shutdownGraceTime: '5 seconds',
    shutdownForceTime: '15 seconds',
  });
  const done = runAndClose(worker, typeof engine === 'string' ? connection : undefined);
  done.catch(() => undefined); // whoever awaits `done` or `stop()` hears of it
  return {
    done,
    stop: async () => {
      if (worker.getState() === 'RUNNING') worker.shutdown();
      await done;
    },
  };
}

async function runAndClose(worker: Worker, own: NativeConnection | undefined): Promise<void> {
  try {
    await worker.run();
  } finally {
    await own?.close();
  }
}
