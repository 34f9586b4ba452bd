import type { TermRun, WhatIf } from '../../domain/ports/what-if.ts';
import { MOST_LOOKED_AT } from '../../domain/what-if/caseload.ts';
import { caseloadOf, lookAt, wrongChange } from '../parameters.ts';
import { createRuns, ownedBy } from '../runs.ts';
import type { Services } from '../services.ts';

/** Each takes as much of this process as other requests leave. */
const LIMITS = { atOnce: 2, kept: 20, longest: 5 * 60_000 };

/** What a term set otherwise would do to the caseload that somebody sees, reckoned beside the requests. */
export function termRuns(services: Pick<Services, 'store' | 'now' | 'log'>): WhatIf['term'] {
  const { store, now } = services;
  const runs = createRuns<TermRun>(services, LIMITS);
  return {
    async start(request) {
      const refusal = wrongChange(request.change);
      if (refusal) return refusal;
      const { actor, change, after, reason } = request;
      const owner = ownedBy(actor);
      runs.stopAllOf(owner);
      const total = Math.min(await store.countCases(caseloadOf(request)), MOST_LOOKED_AT);
      return runs.start(owner, { change, after, reason, looked: 0, total }, async (run, until) => {
        const seen = await lookAt(store, request, now(), (cases) => counted(cases, run, until));
        // Of a part nobody can tell what the whole does: it is shown whole or not at all.
        if (!until.aborted) run.seen = seen;
      });
    },
    get: (id, actor) => runs.get(id, ownedBy(actor)),
    stop: (id, actor) => runs.stop(id, ownedBy(actor)),
  };
}

async function* counted<T>(cases: AsyncIterable<T>, run: TermRun, until: AbortSignal): AsyncGenerator<T> {
  for await (const each of cases) {
    if (until.aborted) return;
    yield each;
    run.looked += 1;
  }
}
