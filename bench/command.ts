import { randomUUID } from 'node:crypto';
import type { Outcome } from '../domain/case/case.ts';
import type { Envelope } from '../domain/case/commands.ts';
import { benchSetting, percentile, verdict } from './engine.ts';

/**
 * Latency of a command beside a bare update on the same engine, in turns: decided (its outcome is recorded)
 * and visible (the store shows its sequence). One at a time. `node --import tsx bench/command.ts`, about half
 * a minute.
 */
const WARM_UP = 25;
const COUNT = 150;

const setting = await benchSetting();
const bare = setting.client.workflow.getHandle(await setting.startBare('oneUpdate'));
const ids = await Promise.all(Array.from({ length: 10 }, setting.startTrajectory));
await Promise.all(ids.map(setting.visible.reached));

const command = (n: number): Envelope => ({
  id: randomUUID(),
  hash: String(n),
  actor: { agency: 'pi-noord', role: 'case-manager' },
  receivedAt: setting.now(),
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
  const outcome = await setting.client.workflow
    .getHandle(id)
    .executeUpdate<Outcome, [Envelope]>('command', { args: [command(n)] });
  const decided = performance.now() - from;
  if (outcome.outcome !== 'accepted')
    throw new Error(`the bench needs a command that is accepted: ${JSON.stringify(outcome)}`);
  figures.decided.push(decided);
  figures.visible.push(
    Math.max(decided, (await setting.visible.reached(`${id}/${outcome.sequence}`)) - from),
  );
}

/**
 * Waits (100 looks at most) until the engine has nothing left to do for a workflow: the end of a publication
 * is nobody else's time.
 */
async function atRest(id: string): Promise<void> {
  for (let look = 0; look < 100; look += 1) {
    const { raw } = await setting.client.workflow.getHandle(id).describe();
    if (!raw.pendingActivities?.length && !raw.pendingWorkflowTask) return;
  }
  throw new Error(`workflow ${id} does not come to rest`);
}

for (let n = 0; n < WARM_UP + COUNT; n += 1) {
  if (n === WARM_UP) for (const values of Object.values(figures)) values.length = 0;
  await bareUpdate(n);
  await atRest(bare.workflowId);
  await oneCommand(n);
  await atRest(ids[n % ids.length]!);
}
await setting.stop();

for (const [name, values] of Object.entries(figures)) {
  process.stdout.write(
    `${name}: p50 ${percentile(values, 0.5).toFixed(1)} ms, p95 ${percentile(values, 0.95).toFixed(1)} ms\n`,
  );
}
const p50 = (name: keyof typeof figures) => percentile(figures[name], 0.5);
const good = [
  verdict('command latency p50, decided / bare', p50('decided') / p50('bare'), 1.6, 'at most'),
  verdict('command latency p50, visible / bare', p50('visible') / p50('bare'), 3, 'at most'),
];
process.exit(good.every(Boolean) ? 0 : 1);
