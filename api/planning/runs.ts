import { randomUUID } from 'node:crypto';
import type { Instant } from '../../domain/calendar/types.ts';
import type { PlanningReport } from '../../domain/national/report.ts';
import { livesOf, type PlanningRequest } from '../../domain/national/run.ts';
import { runInThreads } from './threads.ts';

/** A national simulation that was asked for. */
export interface PlanningRun {
  id: string;
  status: 'running' | 'done' | 'failed';
  startedAt: Instant;
  lives: { done: number; total: number };
  report?: PlanningReport;
}

/** Runs kept in this process, newest last; an older one is forgotten. */
const most = 10;

/** The national simulations of one API process: one at a time, and none outlives the process. */
export function planningRuns(now: () => Instant, run = runInThreads) {
  const runs = new Map<string, PlanningRun>();
  return {
    get: (id: string): PlanningRun | undefined => runs.get(id),
    /** Starts one; undefined while another is running. */
    start(request: PlanningRequest): PlanningRun | undefined {
      if ([...runs.values()].some(({ status }) => status === 'running')) return undefined;
      const one: PlanningRun = {
        id: randomUUID(),
        status: 'running',
        startedAt: now(),
        lives: { done: 0, total: livesOf(request) },
      };
      runs.set(one.id, one);
      if (runs.size > most) runs.delete(runs.keys().next().value!);
      run(request, (lives) => void (one.lives.done += lives)).then(
        (report) => Object.assign(one, { status: 'done', report }),
        () => Object.assign(one, { status: 'failed' }),
      );
      return one;
    },
  };
}

export type PlanningRuns = ReturnType<typeof planningRuns>;
