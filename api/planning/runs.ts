import { randomUUID } from 'node:crypto';
import type { Instant } from '../../domain/calendar/types.ts';
import { livesOf, type PlanningRequest } from '../../domain/national/run.ts';
import type { PlanningRun, WhatIf } from '../../domain/ports/what-if.ts';
import type { Services } from '../services.ts';
import { runInThreads } from './threads.ts';

/** Runs kept in this process, newest last; an older one is forgotten. */
const most = 10;
/** A run that takes longer is stopped, in milliseconds: ten years of thirty thousand need some minutes. */
const MOST_TIME = 30 * 60_000;

/** The national simulations of one API process: one at a time, and none outlives the process. */
export function planningRuns(now: () => Instant, run = runInThreads): WhatIf['national'] {
  const runs = new Map<string, { one: PlanningRun; stop: AbortController }>();
  const running = () => [...runs.values()].find(({ one }) => one.status === 'running');
  return {
    get: (id) => runs.get(id)?.one,
    running: () => running()?.one,
    start(request: PlanningRequest) {
      if (running()) return undefined;
      const one: PlanningRun = {
        id: randomUUID(),
        status: 'running',
        startedAt: now(),
        request,
        lives: { done: 0, total: livesOf(request) },
      };
      const stop = new AbortController();
      runs.set(one.id, { one, stop });
      if (runs.size > most) runs.delete(runs.keys().next().value!);
      const until = AbortSignal.any([stop.signal, AbortSignal.timeout(MOST_TIME)]);
      run(request, (lives) => void (one.lives.done += lives), { stop: until }).then(
        (report) => Object.assign(one, { status: 'done', report }),
        () => Object.assign(one, { status: until.aborted ? 'stopped' : 'failed' }),
      );
      return one;
    },
    stop(id) {
      const kept = runs.get(id);
      if (kept?.one.status !== 'running') return;
      kept.stop.abort();
      kept.one.status = 'stopped';
    },
  };
}

const kept = new WeakMap<Services, WhatIf['national']>();

/** The runs of one installation, which the API and the pages share. */
export function runsOf(services: Services): WhatIf['national'] {
  let runs = kept.get(services);
  if (!runs) kept.set(services, (runs = planningRuns(services.now)));
  return runs;
}
