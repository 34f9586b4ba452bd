import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { realEngine } from '../setup/engine.ts';
import { eventually, setting, upTo, type Setting } from './setting.ts';

let env: TestWorkflowEnvironment;
let engine: Setting;
beforeAll(async () => {
  env = await realEngine();
  engine = await setting(env);
});
afterAll(async () => {
  await engine?.stopWorker();
  await env?.teardown();
});

const statusOf = async (id: string) => (await engine.handle(id).describe()).status.name;
const runOf = async (id: string) => (await engine.handle(id).describe()).runId;

test('the same command sent ten times at once', async () => {
  const id = await engine.start();
  const outcomes = await Promise.all(
    upTo(10).map(() => engine.command(id, 'one', { do: 'say', text: 'once' })),
  );
  expect(outcomes).toEqual(outcomes.map(() => ({ outcome: 'accepted', sequence: 2 })));
  await expect(engine.command(id, 'one', { do: 'say', text: 'another body' })).resolves.toMatchObject({
    outcome: 'refused',
    code: 'other-body',
  });
  const { counter } = await eventually('the word is shown', () => engine.shown.get(id));
  await eventually('it is the second event', () => engine.shown.get(id)?.counter.sequence === 2);
  expect(counter.id).toBe(id);
  expect(engine.shown.get(id)?.counter.words).toEqual(['once@0']);
});

test('continue-as-new with commands arriving', async () => {
  const id = await engine.start();
  const first = await runOf(id);
  const outcomes: Promise<unknown>[] = [];
  for (const n of upTo(36)) {
    outcomes.push(engine.command(id, `c${n}`, { do: 'say', text: `${n}` }));
    outcomes.push(engine.signal(id, `s${n}`, { do: 'say', text: `signal ${n}` }));
    if (n % 12 === 0) outcomes.push(engine.refresh(id));
    if (n % 4 === 0) await Promise.all(outcomes);
  }
  await Promise.all(outcomes);
  await eventually('a new run', async () => (await runOf(id)) !== first);
  const { counter, events } = await eventually('all is shown', () =>
    engine.shown.get(id)?.counter.words.length === 72 ? engine.shown.get(id) : undefined,
  );
  expect(new Set(counter.words).size).toBe(72);
  expect(events).toEqual(upTo(73));
});

test('a message to a closed trajectory', async () => {
  const parent = await engine.start();
  const child = await engine.start('warm-handover');
  await engine.command(child, 'end', { do: 'end' });
  await eventually('the child has closed', async () => (await statusOf(child)) === 'COMPLETED');
  await engine.command(parent, 'tell', { do: 'tell', to: child, text: 'too late' });
  await engine.command(parent, 'tell-nobody', { do: 'tell', to: 'no-such-trajectory', text: 'lost' });
  await engine.command(parent, 'open-again', { do: 'open', id: child });
  const told = await eventually('the rules hear of it', () => {
    const back = engine.shown.get(parent)?.counter.undelivered;
    return back?.length === 3 && back;
  });
  expect(told.map(({ number, why }) => [number, why])).toEqual([
    [1, 'not-found'],
    [2, 'not-found'],
    [3, 'exists'],
  ]);
  await expect(engine.command(parent, 'after', { do: 'say', text: 'goes on' })).resolves.toMatchObject({
    outcome: 'accepted',
  });
});

test('a child outlives its parent and hears from it', async () => {
  const parent = await engine.start();
  const child = `${parent}-child`;
  await engine.command(parent, 'open', { do: 'open', id: child });
  await engine.command(parent, 'tell', { do: 'tell', to: child, text: 'hello' });
  await eventually('the child heard it', () => engine.shown.get(child)?.counter.words.includes('hello@0'));
  await engine.command(parent, 'end', { do: 'end' });
  await eventually('the parent has closed', async () => (await statusOf(parent)) === 'COMPLETED');
  await expect(engine.command(child, 'still', { do: 'say', text: 'here' })).resolves.toMatchObject({
    outcome: 'accepted',
  });
});

test('store down during commands', async () => {
  const id = await engine.start();
  await eventually('it is shown', () => engine.shown.get(id));
  engine.faults.store = true;
  for (const n of upTo(5))
    await expect(engine.command(id, `c${n}`, { do: 'say', text: `${n}` })).resolves.toMatchObject({
      outcome: 'accepted',
    });
  await engine.command(id, 'end', { do: 'end' });
  expect(engine.shown.get(id)?.counter.sequence).toBe(1);
  expect(await statusOf(id)).toBe('RUNNING');
  await expect(engine.command(id, 'late', { do: 'say', text: 'late' })).resolves.toMatchObject({
    outcome: 'refused',
    code: 'closed',
  });
  engine.faults.store = false;
  await eventually(
    'all is shown and the trajectory ends',
    async () => engine.shown.get(id)?.counter.sequence === 7 && (await statusOf(id)) === 'COMPLETED',
  );
  expect(engine.shown.get(id)?.events).toEqual(upTo(7));
});

test('worker away while signals arrive', async () => {
  const id = await engine.start();
  await eventually('it is shown', () => engine.shown.get(id));
  await engine.stopWorker();
  for (const n of upTo(20)) await engine.signal(id, `s${n}`, { do: 'say', text: `${n}` }, 1_000 + n);
  await engine.startWorker();
  const words = await eventually('all twenty are shown', () => {
    const heard = engine.shown.get(id)?.counter.words;
    return heard?.length === 20 && heard;
  });
  expect(words).toEqual(upTo(20).map((n) => `${n}@${1_000 + n}`));
});

test('a step that throws', async () => {
  const id = await engine.start();
  engine.faults.step = (input) => input.id === id && input.commands.some((each) => each.id === 'poison');
  const waits = engine.command(id, 'poison', { do: 'say', text: 'heard at last' });
  const other = await engine.start();
  await expect(engine.command(other, 'x', { do: 'say', text: 'not concerned' })).resolves.toMatchObject({
    outcome: 'accepted',
  });
  await eventually('the failure is in the history', async () => {
    const { events } = await engine.handle(id).fetchHistory();
    return events?.some((event) =>
      event.markerRecordedEventAttributes?.failure?.message?.includes('The step of trajectory'),
    );
  });
  expect(await statusOf(id)).toBe('RUNNING');
  engine.faults.step = () => false;
  await engine.refresh(id);
  await expect(waits).resolves.toEqual({ outcome: 'accepted', sequence: 2 });
});

test('a step that keeps throwing carries the waiting signals to a new run', async () => {
  const id = await engine.start();
  engine.faults.step = (input) => input.id === id;
  const first = await runOf(id);
  await engine.signal(id, 's1', { do: 'say', text: 'kept' });
  await engine.refresh(id);
  await eventually('a new run', async () => (await runOf(id)) !== first);
  engine.faults.step = () => false;
  await engine.refresh(id);
  await eventually('the signal is heard', () => engine.shown.get(id)?.counter.words.includes('kept@0'));
});

test('cancellation is ignored', async () => {
  const id = await engine.start();
  await engine.handle(id).cancel();
  await expect(
    engine.command(id, 'after', { do: 'wake', at: (await env.currentTimeMs()) + 1_500 }),
  ).resolves.toMatchObject({
    outcome: 'accepted',
  });
  await eventually('its timer still fires', () => engine.shown.get(id)?.counter.woken.length === 1);
  await engine.refresh(id);
  await expect(engine.command(id, 'end', { do: 'end' })).resolves.toMatchObject({ outcome: 'accepted' });
  await eventually('it ends as completed', async () => (await statusOf(id)) === 'COMPLETED');
});

test('messages that are no commands', async () => {
  const id = await engine.start();
  await engine.handle(id).signal('send', null);
  await engine.handle(id).signal('send');
  await expect(
    engine.handle(id).executeUpdate('command', { args: [{ id: 'no body' }] }),
  ).rejects.toMatchObject({
    cause: { type: 'malformed' },
  });
  await expect(engine.command(id, 'sound', { do: 'say', text: 'fine' })).resolves.toMatchObject({
    outcome: 'accepted',
  });
});

test('more commands than may wait on one case', async () => {
  const id = await engine.start();
  await eventually('it is shown', () => engine.shown.get(id));
  engine.faults.step = (input) => input.id === id;
  const calls = upTo(10).map((n) => engine.command(id, `c${n}`, { do: 'say', text: `${n}` }));
  await eventually('ten wait', async () => {
    const { events } = await engine.handle(id).fetchHistory();
    return events?.filter((event) => event.workflowExecutionUpdateAcceptedEventAttributes).length === 10;
  });
  await expect(engine.command(id, 'c11', { do: 'say', text: '11' })).rejects.toMatchObject({
    cause: { type: 'too-busy' },
  });
  engine.faults.step = () => false;
  await engine.refresh(id);
  expect((await Promise.all(calls)).every((each) => each.outcome === 'accepted')).toBe(true);
});
