import { randomUUID } from 'node:crypto';
import type { Outcome } from '../domain/model/case.ts';
import type { Envelope } from '../domain/model/commands.ts';
import { benchSetting, percentile, verdict } from './engine.ts';

/**
 * Latency of a command beside a bare update on the same engine, in turns: decided (its outcome is recorded) and
 * visible (the store shows its sequence). One at a time. `node --import tsx bench/command.ts`, about half a minute.
 */
const WARM_UP = 30;
const COUNT = 200;

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
for (let n = 0; n < WARM_UP + COUNT; n += 1) {
  const started = performance.now();
  await bare.executeUpdate<number, [number]>('bare', { args: [n] });
  const bareTook = performance.now() - started;

  const id = ids[n % ids.length]!;
  const from = performance.now();
  const outcome = await setting.client.workflow.getHandle(id).executeUpdate<Outcome, [Envelope]>('command', { args: [command(n)] });
  const decidedTook = performance.now() - from;
  if (outcome.outcome !== 'accepted') throw new Error(`the bench needs a command that is accepted: ${JSON.stringify(outcome)}`);
  const visibleTook = Math.max(decidedTook, (await setting.visible.reached(`${id}/${outcome.sequence}`)) - from);

  if (n < WARM_UP) continue;
  figures.bare.push(bareTook);
  figures.decided.push(decidedTook);
  figures.visible.push(visibleTook);
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
