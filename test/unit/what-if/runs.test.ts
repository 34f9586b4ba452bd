import { describe, expect, test } from 'vitest';
import type { Running } from '../../../domain/ports/what-if.ts';
import { createRuns } from '../../../api/runs.ts';

interface Counting extends Running {
  done: number;
}

const failures: unknown[] = [];
const services = {
  now: () => 7,
  log: { error: (fault: unknown) => failures.push(fault) },
} as unknown as Parameters<typeof createRuns>[0];

const runsOf = (limits: Partial<Parameters<typeof createRuns>[1]> = {}) =>
  createRuns<Counting>(services, { atOnce: 2, kept: 3, longest: 60_000, ...limits });

/** Work that goes on until it is let go. */
function held() {
  let resolve = (): void => undefined;
  const work = () => new Promise<void>((done) => (resolve = done));
  return { work, resolve: () => resolve() };
}
const untilStopped = (_: Counting, until: AbortSignal) =>
  new Promise<void>((resolve) => until.addEventListener('abort', () => resolve()));

describe('what is reckoned beside the requests', () => {
  test('tells how far it is, is done, and is seen by nobody but whoever began it', async () => {
    const runs = runsOf();
    const { work, resolve } = held();
    const run = runs.start('me', { done: 0 }, async (one) => {
      one.done = 5;
      await work();
    })!;
    expect(run).toMatchObject({ status: 'running', startedAt: 7, done: 5 });
    expect([runs.get(run.id, 'me'), runs.get(run.id, 'you')]).toEqual([run, undefined]);
    resolve();
    await expect.poll(() => run.status).toBe('done');
  });

  test('is stopped by whoever began it, at once, and stays so', async () => {
    const runs = runsOf();
    const run = runs.start('me', { done: 0 }, untilStopped)!;
    runs.stop(run.id, 'you');
    expect(run.status).toBe('running');
    runs.stop(run.id, 'me');
    expect(run.status).toBe('stopped');
    await expect.poll(() => runs.running()).toEqual([]);
    runs.stop(run.id, 'me');
    expect(run.status).toBe('stopped');
  });

  test('takes no more at once than may, but whoever begins anew ends her own first', () => {
    const runs = runsOf({ atOnce: 1 });
    const first = runs.start('me', { done: 0 }, untilStopped)!;
    expect(runs.start('you', { done: 0 }, untilStopped)).toBeUndefined();
    runs.stopAllOf('me');
    expect(first.status).toBe('stopped');
    const second = runs.start('me', { done: 0 }, untilStopped)!;
    expect(second.status).toBe('running');
    runs.stopAllOf('me');
  });

  test('is stopped when it takes too long', async () => {
    const run = runsOf({ longest: 1 }).start('me', { done: 0 }, untilStopped)!;
    await expect.poll(() => run.status).toBe('stopped');
  });

  test('that goes wrong has failed, and the log says of which kind without its words', async () => {
    const run = runsOf().start('me', { done: 0 }, async () => {
      throw new TypeError('Jan de Vries');
    })!;
    await expect.poll(() => run.status).toBe('failed');
    expect(failures).toEqual([{ kind: 'TypeError' }]);
  });

  test('is forgotten once enough came after it', async () => {
    const runs = runsOf({ kept: 1 });
    const first = runs.start('me', { done: 0 }, async () => {})!;
    await expect.poll(() => first.status).toBe('done');
    const second = runs.start('me', { done: 0 }, async () => {})!;
    expect([runs.get(first.id, 'me'), runs.get(second.id, 'me')]).toEqual([undefined, second]);
  });
});
