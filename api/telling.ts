import type { Instant } from '../domain/calendar/types.ts';
import { anotherRunsAlarm, anotherRunsFor, anotherRunsKeys } from '../domain/case/another-runs.ts';
import { definitions } from '../domain/catalogue.ts';
import { viewerOf } from '../domain/people/access.ts';
import { agreedThreshold, patternNotice } from '../domain/reading/patterns.ts';
import { startLoop, type Loop } from '../store/loop.ts';
import { openReflection } from '../store/patterns.ts';
import type { Store } from '../store/store.ts';
import type { Trajectories } from '../domain/ports/ports.ts';
import { tellTrajectories } from './clients.ts';
import { finishHandovers } from './handovers.ts';
import type { Engine } from './engine.ts';
import { signalFor } from '../domain/case/shared-signal.ts';
import { changedSettingsFor } from '../domain/related/settings.ts';

const PERIOD_MS = 30_000;
/** Trajectories that are told something at once; of changed settings, how many times that in one round. */
const AT_ONCE = 20;
const BATCHES = 25;

interface Parts {
  engine: Pick<Engine, 'send'>;
  store: Store;
  trajectories: Pick<Trajectories, 'command'>;
  now: () => Instant;
}

/**
 * Tells each on its own: one that cannot be told keeps no other from it. Ends early where nobody can be told.
 * @throws the first problem, once the rest was told.
 */
async function tellEach<T>(untold: readonly T[], tell: (each: T) => Promise<unknown>): Promise<void> {
  const problems: unknown[] = [];
  for (let from = 0; from < untold.length; from += AT_ONCE) {
    const told = await Promise.allSettled(untold.slice(from, from + AT_ONCE).map(tell));
    const failed = told.flatMap((each) => (each.status === 'rejected' ? [each.reason as unknown] : []));
    problems.push(...failed);
    if (failed.length === AT_ONCE) break;
  }
  if (problems.length > 0) throw problems[0];
}

/** Tells trajectories of a client what is open as a signal in his others, where they may know it. */
export async function tellSignals({ engine, store, now }: Parts): Promise<void> {
  await tellEach(await store.signalsToTell(), (signal) => engine.send(signal.to, signalFor(signal, now())));
}

/** Of a hand-over several can be under way, one after the other. */
const once = definitions()
  .filter(({ several, handover, withoutClient }) => !several && !handover && !withoutClient)
  .map(({ id }) => id);

/**
 * Tells the coordinators of two trajectories that should not both run: whoever opens one beside another, and
 * a rule that does, sees only the case at hand.
 */
export async function tellTwice({ engine, store, now }: Parts): Promise<void> {
  const tell = async (id: string, key: string, alarms: string[]) => {
    if (!alarms.includes(anotherRunsAlarm(key))) await engine.send(id, anotherRunsFor(key, now()));
  };
  const running = await store.runningTwice(once);
  const untold = running.flatMap(({ older, newer, alarmsOfOlder, alarmsOfNewer }) => [
    () => tell(older, anotherRunsKeys.older(newer, older), alarmsOfOlder),
    () => tell(newer, anotherRunsKeys.newer(newer), alarmsOfNewer),
  ]);
  await tellEach(untold, (each) => each());
}

/**
 * Tells open trajectories what an administrator changed for their organisation. One that cannot be told waits
 * for the next round; the others need not wait for it.
 */
export async function tellSettings({ engine, store, now }: Parts): Promise<void> {
  const problems = new Map<string, unknown>();
  for (let batch = 0; batch < BATCHES && problems.size < AT_ONCE; batch++) {
    const untold = await store.settingsToTell(AT_ONCE, [...problems.keys()]);
    const tell = async (each: (typeof untold)[number]) => {
      const settings = await store.settingsOf(each.organisation);
      await engine.send(each.id, changedSettingsFor(each, settings, now()));
      await store.settingsTold(each.id, settings.changedAt!);
    };
    await Promise.all(untold.map((each) => tell(each).catch((error) => problems.set(each.id, error))));
    if (untold.length < AT_ONCE) break;
  }
  for (const problem of problems.values()) throw problem;
}

/**
 * Tells the coordinator of each organisation with a case behind it that an agency's failed hand-overs became
 * a signal, at the number that its reflection meeting agreed on (S3:654-660).
 */
export async function tellPatterns({ store, now }: Pick<Parts, 'store' | 'now'>): Promise<void> {
  await tellEach(await store.failedByOrganisation(), async (failed) => {
    const coordinator = { agency: failed.organisation, role: 'coordinator' };
    const meeting = await openReflection(store, viewerOf(coordinator));
    const name = (await store.organisation(failed.agency))?.name ?? failed.agency;
    const notice = patternNotice(failed, { threshold: agreedThreshold(meeting?.case), name, now: now() });
    if (notice) await store.tellCoordinator(notice);
  });
}

const tellers = [tellTrajectories, tellSignals, tellTwice, tellSettings, tellPatterns, finishHandovers];

/** One look: each kind on its own. @throws the first problem, once all the rest was told. */
export const tellAll = (parts: Parts): Promise<void> => tellEach(tellers, (tell) => tell(parts));

/**
 * Carries signals to the other trajectories of a client, patterns to coordinators and changed settings to the
 * trajectories of an organisation; where a process was killed before it could, tells trajectories what was
 * recorded of their client and gives the cases that were to be given. Looks twice a minute; several may run
 * at once.
 */
export const startTelling = (parts: Parts, report: (problem: string) => void): Pick<Loop, 'stop'> =>
  startLoop(
    () => tellAll(parts),
    PERIOD_MS,
    (error) =>
      report(
        `trajectories could not be told what was recorded elsewhere (${String(error)}); tried again shortly`,
      ),
  );
