import { randomUUID } from 'node:crypto';
import type { Actor } from '../../domain/case/case.ts';
import { viewerOf } from '../../domain/people/access.ts';
import type { LoadRun, WhatIf } from '../../domain/ports/what-if.ts';
import { changeOf, MOST_LOOKED_AT, type DateShift } from '../../domain/what-if/caseload.ts';
import { addTo, nothingFound } from '../../domain/what-if/load.ts';
import type { Lang } from '../../domain/calendar/types.ts';
import { breathing } from '../breathing.ts';
import { wrongShift } from '../parameters.ts';
import type { Services } from '../services.ts';

/** Runs at once in this process: each takes as much of it as other requests leave. */
const AT_ONCE = 2;
/** Runs that can still be looked at, newest last. */
const KEPT = 20;
/** A run that takes longer is stopped, in milliseconds. */
const MOST_TIME = 5 * 60_000;

interface Kept {
  run: LoadRun;
  owner: string;
  stop: AbortController;
}

const ownerOf = ({ agency, role, person }: Actor): string => `${agency}/${role}/${person ?? ''}`;

/**
 * What a date that shifts would do to all running cases that somebody sees, case by case, so that other
 * requests are answered in between. It lives in this process alone: nothing is stored.
 */
export function loadRuns({ store, now, log }: Pick<Services, 'store' | 'now' | 'log'>): WhatIf['load'] {
  const runs = new Map<string, Kept>();
  const ofOwner = (id: string, actor: Actor): Kept | undefined => {
    const kept = runs.get(id);
    return kept?.owner === ownerOf(actor) ? kept : undefined;
  };

  async function go({ run, stop }: Kept, actor: Actor, lang: Lang): Promise<void> {
    const at = now();
    const filter = { viewer: viewerOf(actor), type: run.change.type };
    const until = AbortSignal.any([stop.signal, AbortSignal.timeout(MOST_TIME)]);
    for await (const { case: c, pseudonym } of breathing(store.openCases(filter))) {
      if (until.aborted) return void (run.status = 'stopped');
      if (run.found.looked === run.total) break;
      const change = changeOf(c, run.change, actor, at, lang);
      addTo(run.found, change && { ...change, pseudonym });
    }
    run.status = 'done';
  }

  return {
    async start(change: DateShift, actor, lang) {
      const refusal = wrongShift(change);
      if (refusal) return refusal;
      for (const each of runs.values()) if (each.owner === ownerOf(actor)) each.stop.abort();
      const busy = [...runs.values()].filter(
        ({ run, stop }) => run.status === 'running' && !stop.signal.aborted,
      );
      if (busy.length >= AT_ONCE) return undefined;
      const count = await store.countCases({ viewer: viewerOf(actor), type: change.type });
      const kept: Kept = {
        owner: ownerOf(actor),
        stop: new AbortController(),
        run: {
          id: randomUUID(),
          status: 'running',
          startedAt: now(),
          change,
          total: Math.min(count, MOST_LOOKED_AT),
          more: count > MOST_LOOKED_AT,
          found: nothingFound(),
        },
      };
      runs.set(kept.run.id, kept);
      if (runs.size > KEPT) runs.delete(runs.keys().next().value!);
      go(kept, actor, lang).catch((error: unknown) => {
        kept.run.status = 'failed';
        log.error(
          { kind: error instanceof Error ? error.name : 'unknown' },
          'a caseload could not be tried out',
        );
      });
      return kept.run;
    },
    get: (id, actor) => ofOwner(id, actor)?.run,
    stop: (id, actor) => ofOwner(id, actor)?.stop.abort(),
  };
}
