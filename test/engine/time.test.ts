import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { timeSkippingEngine } from '../setup/engine.ts';
import { eventually, setting, type Setting } from './setting.ts';

const DAY = 86_400_000;
let env: TestWorkflowEnvironment;
let engine: Setting;
beforeAll(async () => {
  env = await timeSkippingEngine();
  engine = await setting(env);
});
afterAll(async () => {
  await engine?.stopWorker();
  await env?.teardown();
});

/** A busy machine may take its time to answer a timer that fired at its instant. */
const MINUTE = 60_000;

const timersOf = async (id: string) => {
  const { events } = await engine.handle(id).fetchHistory();
  return events?.filter((event) => event.timerStartedEventAttributes).length;
};
const wokenOf = (id: string) =>
  eventually('time changed something', () => engine.shown.get(id)?.counter.woken.at(0));

test('a wake-up three years ahead comes at its instant', async () => {
  const id = await engine.start();
  const at = (await env.currentTimeMs()) + 3 * 365 * DAY + 5_000;
  await engine.command(id, 'wake', { do: 'wake', at });
  await env.sleep(3 * 365 * DAY + 10_000);
  const woken = await wokenOf(id);
  expect(woken).toBeGreaterThanOrEqual(at);
  expect(woken).toBeLessThan(at + MINUTE);
});

test('commands leave the timer alone unless the instant moves', async () => {
  const id = await engine.start();
  const at = (await env.currentTimeMs()) + 30 * DAY;
  await engine.command(id, 'wake', { do: 'wake', at });
  for (const word of ['a', 'b', 'c']) await engine.command(id, word, { do: 'say', text: word });
  expect(await timersOf(id)).toBe(1);
  await engine.command(id, 'earlier', { do: 'wake', at: at - 20 * DAY });
  expect(await timersOf(id)).toBe(2);
  await env.sleep(11 * DAY);
  const woken = await wokenOf(id);
  expect(woken).toBeLessThan(at - 19 * DAY);
  await env.sleep(25 * DAY);
  expect(engine.shown.get(id)?.counter.woken).toHaveLength(1);
});

test('a wake-up in the past waits a second, and does not spin', async () => {
  const id = await engine.start();
  const now = await env.currentTimeMs();
  await engine.command(id, 'wake', { do: 'wake', at: now - DAY });
  await env.sleep(5_000);
  const woken = await wokenOf(id);
  expect(woken - now).toBeGreaterThanOrEqual(1_000);
});

test('the wake-up is kept through continue-as-new', async () => {
  const id = await engine.start();
  const at = (await env.currentTimeMs()) + 10 * DAY;
  await engine.command(id, 'wake', { do: 'wake', at });
  const { runId } = await engine.handle(id).describe();
  // The test server stops jumping when a run ends under an activity that is still to be done.
  await eventually('all is published', () => engine.shown.get(id)?.counter.sequence === 2);
  await engine.refresh(id);
  await eventually('a new run', async () => (await engine.handle(id).describe()).runId !== runId);
  await env.sleep(11 * DAY);
  expect(await wokenOf(id)).toBeLessThan(at + MINUTE);
});
