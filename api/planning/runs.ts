import { livesOf } from '../../domain/national/run.ts';
import type { PlanningRun, WhatIf } from '../../domain/ports/what-if.ts';
import { createRuns } from '../runs.ts';
import type { Services } from '../services.ts';
import { runInThreads } from './threads.ts';

/** Whoever may look after capacity sees them all. */
const ANYBODY = '';
/** Ten years of thirty thousand need some minutes. */
const LIMITS = { atOnce: 1, kept: 10, longest: 30 * 60_000 };

const kept = new WeakMap<Services, WhatIf['national']>();

/** The national simulations of one installation, which the API and the pages share. */
export function runsOf(services: Services): WhatIf['national'] {
  let runs = kept.get(services);
  if (!runs) kept.set(services, (runs = planningRuns(services)));
  return runs;
}

function planningRuns(services: Services): WhatIf['national'] {
  const runs = createRuns<PlanningRun>(services, LIMITS);
  return {
    get: (id) => runs.get(id, ANYBODY),
    start: (request) =>
      runs.start(ANYBODY, { request, lives: { done: 0, total: livesOf(request) } }, async (run, stop) => {
        run.report = await runInThreads(request, (lives) => void (run.lives.done += lives), { stop });
      }),
    stop: (id) => runs.stop(id, ANYBODY),
  };
}
