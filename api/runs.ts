import { randomUUID } from 'node:crypto';
import type { Actor } from '../domain/case/case.ts';
import type { Running } from '../domain/ports/what-if.ts';
import type { Services } from './services.ts';

interface Limits {
  /** Runs at once in this process. */
  atOnce: number;
  /** Runs that can still be looked at, newest last; an older one is forgotten. */
  kept: number;
  /** A run that takes longer is stopped, in milliseconds. */
  longest: number;
}

interface Kept<R> {
  run: R;
  owner: string;
  stop: AbortController;
}

/** Whose a run is: what somebody tries out is nobody else's business. */
export const ownedBy = ({ agency, role, person }: Actor): string => `${agency}/${role}/${person ?? ''}`;

/** Ends it at once for who looks; its work ends soon after. */
function halt<R extends Running>({ run, stop }: Kept<R>): void {
  if (run.status !== 'running') return;
  run.status = 'stopped';
  stop.abort();
}

/**
 * What is reckoned beside the requests: so many at once, each with how far it is, until it is done, is
 * stopped or takes too long. It lives in this process alone: nothing is stored.
 */
export function createRuns<R extends Running>(
  { now, log }: Pick<Services, 'now' | 'log'>,
  { atOnce, kept: most, longest }: Limits,
) {
  const runs = new Map<string, Kept<R>>();
  const ofOwner = (id: string, owner: string): Kept<R> | undefined => {
    const kept = runs.get(id);
    return kept?.owner === owner ? kept : undefined;
  };
  const running = (): R[] => [...runs.values()].flatMap(({ run }) => (run.status === 'running' ? [run] : []));

  async function go(
    { run, stop }: Kept<R>,
    work: (run: R, until: AbortSignal) => Promise<void>,
  ): Promise<void> {
    const until = AbortSignal.any([stop.signal, AbortSignal.timeout(longest)]);
    let ended: R['status'] = 'done';
    try {
      await work(run, until);
    } catch (error) {
      ended = 'failed';
      if (!until.aborted)
        log.error(
          { kind: error instanceof Error ? error.name : 'unknown' },
          'what was tried out could not be reckoned',
        );
    }
    if (run.status === 'running') run.status = until.aborted ? 'stopped' : ended;
  }

  return {
    running,
    get: (id: string, owner: string): R | undefined => ofOwner(id, owner)?.run,
    stop(id: string, owner: string): void {
      const kept = ofOwner(id, owner);
      if (kept) halt(kept);
    },
    /** Stops what somebody still has running, who begins anew. */
    stopAllOf(owner: string): void {
      for (const kept of runs.values()) if (kept.owner === owner) halt(kept);
    },
    /**
     * @param work keeps in the run how far it is, and ends soon after `until` fires.
     * @returns undefined while as many run as may.
     */
    start(
      owner: string,
      begun: Omit<R, keyof Running>,
      work: (run: R, until: AbortSignal) => Promise<void>,
    ): R | undefined {
      if (running().length >= atOnce) return undefined;
      const run = { id: randomUUID(), status: 'running', startedAt: now(), ...begun } as R;
      const kept = { run, owner, stop: new AbortController() };
      runs.set(run.id, kept);
      if (runs.size > most) runs.delete(runs.keys().next().value!);
      void go(kept, work);
      return run;
    },
  };
}
