import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { createActivities } from '../../activities/index.ts';
import { publicationOf } from '../../domain/reading/publication.ts';
import { rules } from '../../domain/rules.ts';
import type { Store } from '../../store/store.ts';
import { workflowBundle } from '../../workers/bundle.ts';
import { ensureSchedules } from '../../workers/schedules.ts';
import { runWorker, type RunningWorker } from '../../workers/worker.ts';
import { testClock } from '../setup/clock.ts';
import { emptyStore } from '../setup/database.ts';
import { dataConverter, realEngine } from '../setup/engine.ts';

let env: TestWorkflowEnvironment;
let store: Store;
let worker: RunningWorker;
const done = { sendMail: 0, makeDigests: 0 };

beforeAll(async () => {
  [env, store] = await Promise.all([realEngine(), emptyStore(testClock().now)]);
  worker = await runWorker({
    engine: env.nativeConnection,
    activities: {
      ...createActivities({ step: rules.step, publicationOf, store }),
      sendMail: async () => void (done.sendMail += 1),
      makeDigests: async () => void (done.makeDigests += 1),
    },
    dataConverter,
    bundle: await workflowBundle(),
  });
});
afterAll(async () => {
  await worker?.stop();
  await store?.close();
  await env?.teardown();
});

const describe = (id: string) => env.client.schedule.getHandle(id).describe();

test('workers make the schedules together, and each run does its round', async () => {
  await Promise.all([ensureSchedules(env.client), ensureSchedules(env.client)]);
  const { spec, policies } = await describe('digest');
  expect(spec.timezone).toBe('Europe/Amsterdam');
  expect(policies.overlap).toBe('SKIP');
  for (const id of ['mail', 'digest']) await env.client.schedule.getHandle(id).trigger();
  await expect.poll(() => done.sendMail).toBeGreaterThan(0);
  await expect.poll(() => done.makeDigests).toBe(1);
});

test('the digest is made at 07:30 in Amsterdam from Monday to Friday, also after a clock change', async () => {
  const { info } = await describe('digest');
  const amsterdam = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Europe/Amsterdam',
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
  });
  const times = info.nextActionTimes.map((time) => amsterdam.format(time));
  expect(times.length).toBeGreaterThan(4);
  for (const time of times) expect(time).toMatch(/^(Mon|Tue|Wed|Thu|Fri),? 07:30$/);
});

test('a schedule of an older release is brought to this one, and one that was paused stays so', async () => {
  const handle = env.client.schedule.getHandle('mail');
  const every = async () => (await describe('mail')).spec.intervals?.map((each) => each.every);
  // What is said of a schedule is read a moment later.
  await handle.update((before) => ({ ...before, spec: { intervals: [{ every: '1 hour' }] } }));
  await expect.poll(every).toEqual([3_600_000]);
  await handle.pause('for the night');
  await expect.poll(async () => (await describe('mail')).state.paused).toBe(true);
  await ensureSchedules(env.client);
  await expect.poll(every).toEqual([20_000]);
  expect((await describe('mail')).state).toMatchObject({ paused: true, note: 'for the night' });
});
