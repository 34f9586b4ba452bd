import { createActivities } from '../activities/index.ts';
import { publicationOf } from '../domain/reading/publication.ts';
import { rules } from '../domain/rules.ts';
import { mailbox } from '../notify/mailbox.ts';
import { createReceivers } from '../notify/webhooks.ts';
import { mailBy } from '../settings/mail.ts';
import { startFolding } from '../store/folding.ts';
import { openStore } from '../store/store.ts';
import { workflowBundle } from './bundle.ts';
import { dataConverterOf } from './codec.ts';
import { startDispatcher } from './dispatcher.ts';
import { readEnvironment } from './environment.ts';
import { loadKeys } from './keys.ts';
import { carrierOf, mailActivitiesOf, organiserOf, scheduleMail } from './mail.ts';
import { createVault } from './vault.ts';
import { startWebhooks } from './webhooks.ts';
import { runWorker } from './worker.ts';

/**
 * A worker as a process of its own, beside the engine and
 * PostgreSQL: `TZ=UTC node --import tsx workers/main.ts`.
 */
const log = (line: string): void => void process.stderr.write(`worker: ${line}\n`);

async function main(): Promise<void> {
  const env = readEnvironment(process.env);
  const ring = loadKeys(env.TRAJECT_DATA ?? '', process.env);
  const dataConverter = dataConverterOf(ring);
  const store = await openStore({ databaseUrl: env.DATABASE_URL, now: Date.now });
  const url = env.TRAJECT_URL;
  const by = mailBy(env);
  const carrier = carrierOf(by);
  const organiser = organiserOf(by, url);
  const mail = mailActivitiesOf({ store, carrier, url, organiser, now: Date.now, report: log });
  const worker = await runWorker({
    engine: env.TEMPORAL_ADDRESS,
    namespace: env.TEMPORAL_NAMESPACE,
    activities: { ...createActivities({ step: rules.step, publicationOf, store }), ...mail },
    dataConverter,
    bundle: await workflowBundle(),
  });
  const dispatcher = startDispatcher({ outbox: store, channel: mailbox, now: Date.now, report: log });
  if (carrier) await scheduleMail(env.TEMPORAL_ADDRESS, { namespace: env.TEMPORAL_NAMESPACE, dataConverter });
  const folding = startFolding(store, log);
  const webhooks = startWebhooks({
    store,
    receivers: createReceivers({ url, allowed: env.WEBHOOK_HOSTS ?? [], now: Date.now }),
    vault: createVault(ring),
    url,
    now: Date.now,
    report: log,
  });
  log(`ready, on ${env.TEMPORAL_ADDRESS}`);

  const asked = new Promise<void>((resolve) =>
    (['SIGTERM', 'SIGINT'] as const).forEach((signal) => process.once(signal, () => resolve())),
  );
  await Promise.race([asked, worker.done]);
  log('stopping');
  await Promise.all([worker.stop(), dispatcher.stop(), webhooks.stop(), folding.stop()]);
  carrier?.close();
  await store.close();
}

main().catch((error: unknown) => {
  log(error instanceof Error ? error.message : String(error));
  process.exit(1);
});
