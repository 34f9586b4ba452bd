import { randomUUID } from 'node:crypto';
import type { Outcome } from '../domain/model/case.ts';
import type { Envelope } from '../domain/model/commands.ts';
import { benchSetting, percentile, verdict } from './engine.ts';

/**
 * Latency of a command beside a bare update on the same engine, in turns: decided (its outcome is recorded) and
 * visible (the store shows its sequence). One at a time. `node --import tsx bench/command.ts`, about half a minute.
 */
const BLOCK = 25;
const BLOCKS = 6;

const setting = await benchSetting();
const bare = setting.client.workflow.getHandle(await setting.startBare('oneUpdate'));
const ids = await Promise.all(Array.from({ length: 10 }, setting.startTrajectory));
await Promise.all(ids.map(setting.visible.reached));

const command = (n: number): Envelope => ({
  id: randomUUID(),
  hash: String(n),
  actor: { agency: 'pi-noord', role: 'case-manager' },
  receivedAt: Date.now(),
  body: { type: 'acknowledge', item: 'first-mdo' },
});

const figures = { bare: [] as number[], decided: [] as number[], visible: [] as number[] };

async function bareUpdate(n: number): Promise<void> {
  const from = performance.now();
  await bare.executeUpdate<number, [number]>('bare', { args: [n] });
  figures.bare.push(performance.now() - from);
}

async function oneCommand(n: number): Promise<void> {
  const id = ids[n % ids.length]!;
  const from = performance.now();
  const outcome = await setting.client.workflow.getHandle(id).executeUpdate<Outcome, [Envelope]>('command', { args: [command(n)] });
  const decided = performance.now() - from;
  if (outcome.outcome !== 'accepted') throw new Error(`the bench needs a command that is accepted: ${JSON.stringify(outcome)}`);
  figures.decided.push(decided);
  figures.visible.push(Math.max(decided, (await setting.visible.reached(`${id}/${outcome.sequence}`)) - from));
}

// In blocks: the end of a publication, after it is visible, would else be counted as time of the next bare update.
for (let block = 0; block <= BLOCKS; block += 1) {
  for (let n = 0; n < BLOCK; n += 1) await bareUpdate(n);
  for (let n = 0; n < BLOCK; n += 1) await oneCommand(n);
  if (block === 0) for (const values of Object.values(figures)) values.length = 0; // warmed up
}
await setting.stop();

for (const [name, values] of Object.entries(figures)) {
  process.stdout.write(`${name}: p50 ${percentile(values, 0.5).toFixed(1)} ms, p95 ${percentile(values, 0.95).toFixed(1)} ms\n`);
}
const p50 = (name: keyof typeof figures) => percentile(figures[name], 0.5);
const good = [
  verdict('command latency p50, decided / bare', p50('decided') / p50('bare'), 1.6, 'at most'),
  verdict('command latency p50, visible / bare', p50('visible') / p50('bare'), 3, 'at most'),
];
process.exit(good.every(Boolean) ? 0 : 1);
