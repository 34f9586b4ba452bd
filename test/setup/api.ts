import { randomUUID } from 'node:crypto';
import { createActivities } from '../../activities/index.ts';
import { movedStep } from '../../activities/moved.ts';
import type { Instant } from '../../domain/calendar/types.ts';
import type { MailChannel } from '../../domain/mailing/channel.ts';
import { publicationOf } from '../../domain/reading/publication.ts';
import { rules } from '../../domain/rules.ts';
import type { Carrier } from '../../notify/letter.ts';
import { openPostgres } from '../../store/pg.ts';
import { createStore } from '../../store/store.ts';
import { workflowBundle } from '../../workers/bundle.ts';
import { mailActivitiesOf } from '../../workers/mail.ts';
import { runWorker } from '../../workers/worker.ts';
import { TASK_QUEUE } from '../../workflows/names.ts';
import { testClock } from './clock.ts';
import { emptyDatabase } from './database.ts';
import { dataConverter, realEngine, timeSkippingEngine } from './engine.ts';
import { serveApp } from './serve.ts';

export type System = Awaited<ReturnType<typeof startSystem>>;

/**
 * The whole product in this process: engine, store, worker, API and pages, on a free port. It lives on the clock of the
 * tests, whatever the engine's own says.
 * @param options.skipTime months pass in a second (see `pass`); without it time goes as fast as it does.
 * @param options.carrier brings mail to people, in the rounds of `round`; without it no mail leaves the house.
 */
export async function startSystem({
  skipTime = false,
  requestsPerMinute,
  webhookHosts,
  mailChannel,
  carrier,
}: {
  skipTime?: boolean;
  requestsPerMinute?: number;
  webhookHosts?: string[];
  mailChannel?: MailChannel;
  carrier?: Carrier;
} = {}) {
  const clock = testClock();
  const { now } = clock;
  const [databaseUrl, bundle, env] = await Promise.all([
    emptyDatabase(),
    workflowBundle(),
    skipTime ? timeSkippingEngine() : realEngine(),
  ]);
  const store = createStore(openPostgres(databaseUrl), now);
  let ahead = now() - (await env.currentTimeMs());
  const app = await serveApp({
    store,
    client: env.client,
    now,
    requestsPerMinute,
    webhookHosts,
    mailChannel,
  });
  const mail = {
    store,
    carrier,
    url: app.url,
    organiser: 'traject@example.nl',
    now,
    report: () => undefined,
  };
  const activities = {
    ...createActivities({ step: movedStep(rules.step, () => ahead), publicationOf, store }),
    ...mailActivitiesOf(mail),
  };
  const work = () => runWorker({ engine: env.nativeConnection, activities, dataConverter, bundle });
  let worker = await work();

  return {
    url: app.url,
    databaseUrl,
    store,
    services: app.services,
    identity: app.identity,
    env,
    now,
    token: app.token,
    /** Lets time pass on an engine that skips time: timers fire, and the clock of the product goes along. */
    pass: async (milliseconds: number): Promise<void> => {
      await env.sleep(milliseconds);
      clock.set((await env.currentTimeMs()) + ahead);
    },
    /** Goes on from a later instant, as if nobody had looked in between. Wake-ups that were planned before come late. */
    moveTo: (instant: Instant): void => {
      ahead += instant - now();
      clock.set(instant);
    },
    /** What the schedules of mail do, once and now, by the workflow that they start. */
    round: (workflow: 'sendMail' | 'makeDigests'): Promise<void> =>
      env.client.workflow.execute(workflow, { taskQueue: TASK_QUEUE, workflowId: randomUUID() }),
    stopWorker: () => worker.stop(),
    startWorker: async () => {
      worker = await work();
    },
    stop: async (): Promise<void> => {
      await app.stop();
      await worker.stop();
      carrier?.close();
      await store.close();
      await env.teardown();
    },
  };
}
