import { createActivities } from '../../activities/index.ts';
import { publicationOf } from '../../domain/projection.ts';
import { step } from '../../domain/step.ts';
import { openPostgres } from '../../store/pg.ts';
import { createStore } from '../../store/store.ts';
import { workflowBundle } from '../../workers/bundle.ts';
import { runWorker } from '../../workers/worker.ts';
import { emptyDatabase } from './database.ts';
import { dataConverter, realEngine, timeSkippingEngine } from './engine.ts';
import { serveApp } from './serve.ts';

export type System = Awaited<ReturnType<typeof startSystem>>;

/**
 * The whole product in this process: engine, store, worker, API and pages, on a free port.
 * @param options.skipTime months pass in a second (see `pass`); without it time is the real one.
 */
export async function startSystem({ skipTime = false, requestsPerMinute }: { skipTime?: boolean; requestsPerMinute?: number } = {}) {
  let ahead = 0;
  const now = () => Date.now() + ahead;
  const [databaseUrl, bundle, env] = await Promise.all([emptyDatabase(), workflowBundle(), skipTime ? timeSkippingEngine() : realEngine()]);
  const store = createStore(openPostgres(databaseUrl), now);
  const work = () =>
    runWorker({ engine: env.nativeConnection, activities: createActivities({ step, publicationOf, store }), dataConverter, bundle });
  let worker = await work();
  const app = await serveApp({ store, client: env.client, now, requestsPerMinute });

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
      ahead = (await env.currentTimeMs()) - Date.now();
    },
    stopWorker: () => worker.stop(),
    startWorker: async () => {
      worker = await work();
    },
    stop: async (): Promise<void> => {
      await app.stop();
      await worker.stop();
      await store.close();
      await env.teardown();
    },
  };
}
