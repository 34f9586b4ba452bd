import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleWorkflowCode, Worker, type InjectedSinks } from '@temporalio/worker';
import { createActivities } from '../activities/index.ts';
import { movedStep } from '../activities/moved.ts';
import type { Instant } from '../domain/calendar/types.ts';
import { dayOf } from '../domain/calendar/zone.ts';
import type { Opening, StepInput } from '../domain/case/messages.ts';
import { publicationOf } from '../domain/reading/publication.ts';
import { rules } from '../domain/rules.ts';
import { openStore } from '../store/store.ts';
import { testClock } from '../test/setup/clock.ts';
import { dataConverter, realEngine } from '../test/setup/engine.ts';
import { startPostgres } from '../test/setup/postgres.ts';
import { workflowBundle } from '../workers/bundle.ts';
import { runWorker } from '../workers/worker.ts';
import { TASK_QUEUE, workflowTypeOf } from '../workflows/names.ts';
import type { BareSinks } from './bare.ts';

export const BARE_QUEUE = 'bare';

/** Ids that reached a point, with the instant (ms, monotonic) of the first time each did. */
export function marks() {
  const at = new Map<string, number>();
  const waiting = new Map<string, () => void>();
  return {
    set(id: string): void {
      if (!at.has(id)) at.set(id, performance.now());
      waiting.get(id)?.();
      waiting.delete(id);
    },
    /** Resolves when the id gets here, with that instant. */
    reached: async (id: string): Promise<number> => {
      if (!at.has(id)) await new Promise<void>((resolve) => waiting.set(id, resolve));
      return at.get(id)!;
    },
  };
}

/**
 * One real engine, on a file, and one PostgreSQL, with a worker for the trajectories (real rules, real store,
 * encrypted payloads) and one for the bare workflows, all on this machine: only ratios within one run mean
 * something.
 */
export async function benchSetting() {
  const folder = mkdtempSync(join(tmpdir(), 'traject-bench-'));
  const env = await realEngine(join(folder, 'engine.db'));
  const { now, ahead } = testClock();
  const moved = movedStep(rules.step, ahead);
  const postgres = await startPostgres();
  const store = await openStore({ databaseUrl: await postgres.createDatabase(), now });
  const bareStarted = marks();
  const decided = marks();
  const visible = marks();
  let held: Promise<void> | undefined;

  const activities = createActivities({
    step: (input: StepInput) => {
      const result = moved(input);
      decided.set(input.id);
      return result;
    },
    publicationOf,
    store: {
      deceasedOf: async () => undefined,
      settingsOf: store.settingsOf,
      publish: async (publication) => {
        await held;
        await store.publish(publication);
        visible.set(publication.trajectory.id);
        visible.set(`${publication.trajectory.id}/${publication.trajectory.sequence}`);
      },
    },
  });
  const bundle = await workflowBundle();
  const work = () => runWorker({ engine: env.nativeConnection, activities, dataConverter, bundle });
  let worker = await work();

  const sinks: InjectedSinks<BareSinks> = {
    bench: { started: { fn: (info) => bareStarted.set(info.workflowId), callDuringReplay: false } },
  };
  const quiet = {
    logger: { log() {}, trace() {}, debug() {}, info() {}, warn: console.warn, error: console.error },
  };
  const workflowBundleOfBare = await bundleWorkflowCode({
    workflowsPath: fileURLToPath(new URL('./bare.ts', import.meta.url)),
    ...quiet,
  });
  const bare = await Worker.create({
    connection: env.nativeConnection,
    taskQueue: BARE_QUEUE,
    workflowBundle: workflowBundleOfBare,
    dataConverter,
    sinks,
  });
  const bareDone = bare.run();

  return {
    client: env.client,
    store,
    now,
    /** Ends the worker of the trajectories, until the function it gives is called. */
    holdWorker: async (): Promise<() => Promise<void>> => {
      await worker.stop();
      return async () => {
        worker = await work();
      };
    },
    /** Holds back all publishing until the function it gives is called. */
    holdPublishing: (): (() => void) => {
      let release = (): void => undefined;
      held = new Promise((resolve) => (release = resolve));
      return () => {
        held = undefined;
        release();
      };
    },
    bareStarted,
    decided,
    visible,
    startBare: async (type: 'oneTimer' | 'oneUpdate'): Promise<string> => {
      const workflowId = randomUUID();
      await env.client.workflow.start(type, { workflowId, taskQueue: BARE_QUEUE });
      return workflowId;
    },
    startTrajectory: async (): Promise<string> => {
      const workflowId = randomUUID();
      const open = opening(now());
      await env.client.workflow.start(workflowTypeOf(open.type), {
        workflowId,
        taskQueue: TASK_QUEUE,
        args: [{ open }],
        staticSummary: open.type,
      });
      return workflowId;
    },
    stop: async (): Promise<void> => {
      bare.shutdown();
      await Promise.all([worker.stop(), bareDone]);
      await env.teardown();
      await store.close();
      await postgres.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export type BenchSetting = Awaited<ReturnType<typeof benchSetting>>;

/** A D&R trajectory on remand, admitted today. */
function opening(now: Instant): Opening {
  return {
    type: 'detention-reintegration',
    client: randomUUID(),
    organisation: 'pi-noord',
    dates: { admission: dayOf(now) },
    facts: { status: 'remand' },
    parties: [{ agency: 'reclassering', role: 'probation-worker' }],
    defaults: {},
    parameters: {},
    actor: { agency: 'pi-noord', role: 'case-manager' },
    receivedAt: now,
    hash: 'bench',
  };
}

/** Does the work `count` times, at most `width` at once. */
export async function inParallel<T>(
  count: number,
  width: number,
  work: (n: number) => Promise<T>,
): Promise<T[]> {
  const results: T[] = [];
  let next = 0;
  const lane = async (): Promise<void> => {
    for (let n = next++; n < count; n = next++) results[n] = await work(n);
  };
  await Promise.all(Array.from({ length: width }, lane));
  return results;
}

export const percentile = (values: number[], p: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * p))]!;

/** One line of the report, and whether the target holds. */
export function verdict(
  name: string,
  value: number,
  target: number,
  better: 'at least' | 'at most',
): boolean {
  const good = better === 'at least' ? value >= target : value <= target;
  process.stdout.write(`${name}: ${value.toFixed(2)} (${better} ${target}) ${good ? 'ok' : 'MISSED'}\n`);
  return good;
}
