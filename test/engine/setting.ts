import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { ServiceError, WorkflowIdConflictPolicy, WorkflowIdReusePolicy } from '@temporalio/client';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { deadlineIn } from '../../api/deadline.ts';
import { createActivities } from '../../activities/index.ts';
import type { Step } from '../../activities/step.ts';
import type { Outcome } from '../../domain/case/case.ts';
import type { Envelope } from '../../domain/case/commands.ts';
import type { Publication } from '../../domain/reading/rows.ts';
import type { StepInput } from '../../domain/case/messages.ts';
import { workflowBundle } from '../../workers/bundle.ts';
import { runWorker, type RunningWorker } from '../../workers/worker.ts';
import { TASK_QUEUE, workflowTypeOf } from '../../workflows/names.ts';
import { dataConverter } from '../setup/engine.ts';
import { countingStep, counterOf, envelope, opening, type Counter, type CounterCommand } from './counter.ts';

const FAILED_PRECONDITION = 9;

/** What the store of a test shows of one trajectory. */
interface Shown {
  counter: Counter;
  /** Sequences of its event rows; each once. */
  events: number[];
}

/** A worker with counting rules and a store in memory, both of which can be made to fail. */
export async function setting(env: TestWorkflowEnvironment) {
  const shown = new Map<string, Shown>();
  const faults = { store: false, step: (() => false) as (input: StepInput) => boolean };
  let publishes = 0;

  const step: Step = (input) => {
    if (faults.step(input)) throw new Error('a bug that quotes Berk Yilmaz');
    return countingStep(input);
  };
  const store = {
    deceasedOf: async () => undefined,
    settingsOf: async () => ({ defaults: {}, closedDays: [], parameters: {} }),
    publish: async (publication: Publication): Promise<void> => {
      publishes += 1;
      if (faults.store) throw new Error('the store is down');
      const { counter, events } = publication as unknown as Shown;
      const before = shown.get(counter.id);
      const all = new Set([...(before?.events ?? []), ...events]);
      const newest = before && before.counter.sequence > counter.sequence ? before.counter : counter;
      shown.set(counter.id, { counter: newest, events: [...all].sort((a, b) => a - b) });
    },
  };
  const activities = createActivities({
    step,
    store,
    publicationOf: (current, events) =>
      ({
        counter: counterOf(current),
        events: events.map((event) => event.sequence),
      }) as unknown as Publication,
  });

  let worker: RunningWorker | undefined;
  const startWorker = async () => {
    worker = await runWorker({
      engine: env.nativeConnection,
      activities,
      dataConverter,
      bundle: await workflowBundle(),
    });
  };
  const stopWorker = async () => {
    await worker?.stop();
    worker = undefined;
  };
  await startWorker();

  const handle = (id: string) => env.client.workflow.getHandle(id);
  return {
    shown,
    faults,
    publishes: () => publishes,
    startWorker,
    stopWorker,
    handle,
    start: async (type = 'detention-reintegration', id: string = randomUUID()) => {
      await env.client.workflow.start(workflowTypeOf(type), {
        workflowId: id,
        taskQueue: TASK_QUEUE,
        args: [{ open: opening(type) }],
        workflowIdReusePolicy: WorkflowIdReusePolicy.REJECT_DUPLICATE,
        workflowIdConflictPolicy: WorkflowIdConflictPolicy.USE_EXISTING,
      });
      return id;
    },
    /** As the API does: an update that meets the end of a run fails, and is sent again under the same command id. */
    command: async (id: string, commandId: string, body: CounterCommand): Promise<Outcome> => {
      for (;;) {
        try {
          return await env.client.withDeadline(deadlineIn(30_000), () =>
            handle(id).executeUpdate<Outcome, [Envelope]>('command', { args: [envelope(commandId, body)] }),
          );
        } catch (error) {
          if (
            !(error instanceof ServiceError) ||
            (error.cause as { code?: number }).code !== FAILED_PRECONDITION
          )
            throw error;
        }
      }
    },
    signal: (id: string, commandId: string, body: CounterCommand, receivedAt = 0) =>
      handle(id).signal('send', envelope(commandId, body, receivedAt)),
    refresh: (id: string) => handle(id).signal('refresh'),
  };
}

export type Setting = Awaited<ReturnType<typeof setting>>;

/** Polls until the value is there, two minutes at most; says what it waited for. */
export async function eventually<T>(
  what: string,
  look: () => T | undefined | false | Promise<T | undefined | false>,
): Promise<T> {
  const limit = performance.now() + 120_000;
  for (;;) {
    const found = await look();
    if (found) return found;
    if (performance.now() > limit) throw new Error(`waited two minutes in vain until ${what}`);
    await pause(20);
  }
}

/** 1, 2, … n: the sequences of a record without a gap. */
export const upTo = (n: number): number[] => Array.from({ length: n }, (_, k) => k + 1);
