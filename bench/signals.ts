import { randomUUID } from 'node:crypto';
import { moveSignals } from '../api/signals/moving.ts';
import type { Envelope } from '../domain/case/commands.ts';
import { serveApp } from '../test/setup/serve.ts';
import { benchSetting, inParallel, percentile, verdict } from './engine.ts';

/**
 * Signals of partners in batches of a thousand, with the workers held back, beside bare `signal` calls of the
 * same size to the same engine, in turns: accepted (answered with 202, in the inbox), moved (in their
 * trajectories), and then, with the workers back, applied and visible. `node --import tsx bench/signals.ts`,
 * about two minutes.
 */
const TRAJECTORIES = 100;
const BATCH = 1_000;
const ROUNDS = 2;
const WIDTH = 32;
const sender = {
  id: 'tulp',
  agency: 'dji',
  subject: 'tulp',
  speaksFor: ['pi-noord'],
  types: null,
  secrets: [],
};

const setting = await benchSetting();
const { client, store, now } = setting;
const app = await serveApp({ store, client, now });
await store.putSender(sender);
const [ids, bare] = [await started(), await started()];
const headers = {
  Authorization: `Bearer ${await app.token('tulp')}`,
  'Content-Type': 'application/cloudevents-batch+json',
};
const silent = () => undefined;

/** What is refused at once, so that the workers are back at the others soon. */
const body = { type: 'acknowledge', item: 'none' } as const;
const bareSignal = (n: number): Promise<void> => {
  const actor = { agency: 'pi-noord', role: 'system' };
  const envelope: Envelope = { id: randomUUID(), hash: String(n), actor, receivedAt: now(), body };
  return client.workflow.getHandle(bare[n % TRAJECTORIES]!).signal('send', envelope);
};
const batch = () =>
  Array.from({ length: BATCH }, (_, n) => ({
    specversion: '1.0',
    id: randomUUID(),
    source: 'urn:bench',
    type: 'nl.traject.concern.raised',
    subject: ids[n % TRAJECTORIES],
    data: { text: 'Onrust op de afdeling' },
  }));

/** As many again take the bare calls: what a workflow has lived through makes a signal to it dearer. */
async function started(): Promise<string[]> {
  const made = await inParallel(TRAJECTORIES, 8, setting.startTrajectory);
  await Promise.all(made.map(setting.visible.reached));
  return made;
}

const rates = {
  bare: [] as number[],
  accepted: [] as number[],
  moved: [] as number[],
  applied: [] as number[],
};
async function rated(into: number[], work: () => Promise<unknown>): Promise<void> {
  const from = performance.now();
  await work();
  into.push((BATCH / (performance.now() - from)) * 1_000);
}
async function accept(): Promise<void> {
  const answer = await fetch(`${app.url}/v1/signals`, {
    method: 'POST',
    headers,
    body: JSON.stringify(batch()),
  });
  if (answer.status !== 202) throw new Error(`${answer.status} ${await answer.text()}`);
}
async function move(): Promise<void> {
  for (let moved = 0; moved < BATCH;)
    moved += await moveSignals({ ...app.services, trajectories: app.services.trajectories }, silent);
}
async function settle(): Promise<void> {
  for (let settled = 0; settled < BATCH;) settled += await store.settleSignals();
}

for (let round = 0; round <= ROUNDS; round += 1) {
  if (round === 1) for (const values of Object.values(rates)) values.length = 0;
  const goOn = await setting.holdWorker();
  await rated(rates.bare, () => inParallel(BATCH, WIDTH, bareSignal));
  await rated(rates.accepted, accept);
  await rated(rates.moved, move);
  await goOn();
  await rated(rates.applied, settle);
}
await app.stop();
await setting.stop();

const median = (values: number[]): number => percentile(values, 0.5);
for (const [name, values] of Object.entries(rates))
  process.stdout.write(`${name}: ${median(values).toFixed(0)} a second\n`);
process.stdout.write(`moved / bare signals: ${(median(rates.moved) / median(rates.bare)).toFixed(2)}\n`);
const good = verdict('accepted / bare signals', median(rates.accepted) / median(rates.bare), 0.9, 'at least');
process.exitCode = good ? 0 : 1;
