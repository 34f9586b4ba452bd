import { asWritten } from '../../domain/reading/reader.ts';
import { randomUUID } from 'node:crypto';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { Worker } from '@temporalio/worker';
import { createActivities } from '../../activities/index.ts';
import { movedStep } from '../../activities/moved.ts';
import { definitionOf } from '../../domain/catalogue.ts';
import type { Instant } from '../../domain/calendar/types.ts';
import { nextOf } from '../../domain/course/agenda.ts';
import type { Case, Outcome } from '../../domain/case/case.ts';
import type { Envelope } from '../../domain/case/commands.ts';
import type { Settings } from '../../domain/case/parameters.ts';
import type { NoticeRow } from '../../domain/reading/rows.ts';
import { publicationOf } from '../../domain/reading/publication.ts';
import { rules } from '../../domain/rules.ts';
import { viewTrajectory } from '../../domain/reading/view.ts';
import type { Store } from '../../store/store.ts';
import { workflowBundle } from '../../workers/bundle.ts';
import { workflowTypeOf } from '../../workflows/names.ts';
import type { Stage } from '../scenarios/stage.ts';
import { emptyStore } from '../setup/database.ts';
import { dataConverter } from '../setup/engine.ts';
import { eventually } from './setting.ts';

/** What is delivered only later than any story. */
const everAfter = Date.parse('2100-01-01T00:00:00Z');

/**
 * Plays a story on the engine: the real shell, rules and publisher, and a store of its own. The engine's clock starts
 * today and only goes forward, so the rules see it moved by a whole number of milliseconds to where the story is.
 * @param options.restarts whether the story stops the worker and starts another.
 * @param options.taskQueue one of its own if not said.
 * @param options.store shared with other stories and left open; one of its own if not said.
 */
export async function engineStage(
  env: TestWorkflowEnvironment,
  {
    restarts,
    taskQueue = `story-${randomUUID()}`,
    store: shared,
  }: { restarts: boolean; taskQueue?: string; store?: Store },
) {
  const store = shared ?? (await emptyStore(() => story));
  const ids: string[] = [];
  const notices: (NoticeRow & { trajectory: string })[] = [];
  let moved: number | undefined;
  let story: Instant = 0;
  let worker: { stop(): Promise<void> } | undefined;

  const shift = () => {
    if (moved === undefined) throw new Error('the story has no time yet: begin it with `on`');
    return moved;
  };
  /** As in the pure world: organisations that the store does not know have the partners of the first opening. */
  let partners: Record<string, string> = {};
  const settingsOf = async (organisation: string): Promise<Settings> =>
    (await store.organisation(organisation))
      ? store.settingsOf(organisation)
      : { defaults: partners, closedDays: [], parameters: {} };
  const activities = createActivities({
    step: movedStep(rules.step, () => -shift()),
    publicationOf,
    store: { publish: store.publish, settingsOf, deceasedOf: store.deceasedOf },
  });

  const startWorker = async () => {
    const running = await Worker.create({
      connection: env.nativeConnection,
      taskQueue,
      workflowBundle: { codePath: await workflowBundle() },
      activities,
      dataConverter,
      // The time-skipping server never gives to another worker what it kept for one that stopped: then nothing is kept, and
      // every task replays the whole history.
      ...(restarts && { maxCachedWorkflows: 0 }),
    });
    const done = running.run();
    worker = {
      stop: () => {
        running.shutdown();
        return done;
      },
    };
  };
  const stopWorker = async () => {
    await worker?.stop();
    worker = undefined;
  };
  await startWorker();

  const caseOf = async (id: string): Promise<Case | undefined> => (await store.trajectory(id))?.case;
  const handle = (id: string) => env.client.workflow.getHandle(id);

  /** Every trajectory that the story led to, once each has done what was due and has heard what it was told. */
  async function settled(): Promise<void> {
    for (const id of ids) {
      const c = await eventually(`${id} has done what was due`, async () => {
        const found = await caseOf(id);
        if (!found || (found.awaitsSettings && found.status === 'open')) return undefined;
        const next = nextOf(definitionOf(found.definition)!, found);
        return next === undefined || next.at > story ? found : undefined;
      });
      for (const { id: related, relation } of c.related)
        if (relation === 'opened' && !ids.includes(related)) ids.push(related);
      for (const { type, data } of await store.events(id)) {
        if (type !== 'message-sent') continue;
        const { to, number } = data as { to: string; number: number };
        await eventually(`${to} has heard ${id}#${number}`, async () =>
          (await caseOf(to))?.seen.some(([key]) => key === `${id}#${number}`),
        );
      }
    }
  }

  /** Takes note of a trajectory that was started, and waits until it and all that it led to has done what was due. */
  async function began(id: string): Promise<void> {
    ids.push(id);
    await settled();
  }

  const stage: Stage = {
    async advance(until) {
      const now = await env.currentTimeMs();
      // Without a worker the engine's own time stands still, waiting for one: then the story moves on without it.
      if (moved === undefined || !worker) moved = now - until;
      const wait = until - (now - moved);
      if (wait > 0) await env.sleep(wait);
      story = until;
      if (worker) await settled();
    },
    async open(opening) {
      if (ids.length === 0) partners = opening.defaults;
      const id = randomUUID();
      await env.client.workflow.start(workflowTypeOf(opening.type), {
        workflowId: id,
        taskQueue,
        args: [{ open: opening }],
      });
      await began(id);
      return id;
    },
    async send(id, command) {
      if (!worker) {
        await handle(id).signal('send', command);
        return undefined;
      }
      const outcome = await handle(id).executeUpdate<Outcome, [Envelope]>('command', { args: [command] });
      if (outcome.outcome === 'accepted') {
        await eventually(
          `${id} shows ${outcome.sequence}`,
          async () => ((await caseOf(id))?.sequence ?? 0) >= outcome.sequence,
        );
        await settled();
      }
      return outcome;
    },
    stopWorker,
    async startWorker() {
      await startWorker();
      await settled();
    },
    async look(id) {
      await store.deliver(1000, everAfter, async (notice) => void notices.push(notice));
      const c = (await caseOf(id)) as Case;
      const own = notices.filter((each) => each.trajectory === id).sort((a, b) => a.at - b.at);
      return {
        view: viewTrajectory(asWritten(c), story, 'nl'),
        moments: await store.events(id),
        notices: own,
      };
    },
  };
  return {
    ...stage,
    store,
    now: () => story,
    working: () => worker !== undefined,
    began,
    settled,
    async close() {
      // What stays behind would wait for a worker, and the engine's time with it.
      for (const id of ids)
        if ((await caseOf(id))?.status !== 'closed') await handle(id).terminate('the story is told');
      await stopWorker();
      if (!shared) await store.close();
    },
  };
}
