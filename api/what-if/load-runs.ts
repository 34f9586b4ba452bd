import { viewerOf } from '../../domain/people/access.ts';
import type { LoadRun, WhatIf } from '../../domain/ports/what-if.ts';
import { changeOf, MOST_LOOKED_AT } from '../../domain/what-if/caseload.ts';
import { addTo, nothingFound } from '../../domain/what-if/load.ts';
import { breathing } from '../breathing.ts';
import { wrongShift } from '../parameters.ts';
import { createRuns, ownedBy } from '../runs.ts';
import type { Services } from '../services.ts';

/** Each takes as much of this process as other requests leave. */
const LIMITS = { atOnce: 2, kept: 20, longest: 5 * 60_000 };

/**
 * What a date that shifts would do to all running cases that somebody sees, case by case, so that other
 * requests are answered in between.
 */
export function loadRuns(services: Pick<Services, 'store' | 'now' | 'log'>): WhatIf['load'] {
  const { store, now } = services;
  const runs = createRuns<LoadRun>(services, LIMITS);
  return {
    async start(change, actor, lang) {
      const refusal = wrongShift(change);
      if (refusal) return refusal;
      const owner = ownedBy(actor);
      runs.stopAllOf(owner);
      const filter = { viewer: viewerOf(actor), type: change.type };
      const count = await store.countCases(filter);
      const total = Math.min(count, MOST_LOOKED_AT);
      const begun = { change, total, more: count > MOST_LOOKED_AT, found: nothingFound() };
      return runs.start(owner, begun, async ({ found }, until) => {
        const at = now();
        for await (const { case: c, pseudonym } of breathing(store.openCases(filter))) {
          if (until.aborted || found.looked === total) return;
          const one = changeOf(c, change, actor, at, lang);
          addTo(found, one && { ...one, pseudonym });
        }
      });
    },
    get: (id, actor) => runs.get(id, ownedBy(actor)),
    stop: (id, actor) => runs.stop(id, ownedBy(actor)),
  };
}
