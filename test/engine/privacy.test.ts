import type { History } from '@temporalio/common/lib/proto-utils.js';
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dataConverter, realEngine } from '../setup/engine.ts';
import { eventually, setting, type Setting } from './setting.ts';

/** What a professional may write about a test person. */
const words = ['Berk', 'Yilmaz', 'zedendelict', 'postadres'];
const note = words.join(' ');

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

/** All text in a history, payloads included: as they stand, not decoded by us. */
function textOf(history: History): string {
  const json = historyToJSON(history);
  const payloads = [...json.matchAll(/"data":\s*"([A-Za-z0-9+/=]*)"/g)].map(([, data]) =>
    Buffer.from(data ?? '', 'base64').toString('latin1'),
  );
  return [json, ...payloads].join('\n');
}

test('a recorded history does not contain the words of a test person', async () => {
  const id = await engine.start();
  engine.faults.step = (input) => input.commands.some((each) => each.id === 'poison');
  await engine.command(id, 'note', { do: 'say', text: note });
  await engine.signal(id, 'signal', { do: 'say', text: note });
  await engine.command(id, 'child', { do: 'open', id: `${id}-child` });
  await engine.command(id, 'tell', { do: 'tell', to: `${id}-child`, text: note });
  await eventually('the child heard it', () => engine.shown.get(`${id}-child`)?.counter.words.length === 1);
  const held = engine.command(id, 'poison', { do: 'say', text: note });
  await eventually('the failing step is recorded', async () => {
    const { events } = await engine.handle(id).fetchHistory();
    return events?.some((event) => event.markerRecordedEventAttributes?.failure);
  });
  const { runId } = await engine.handle(id).describe();
  engine.faults.step = () => false;
  await engine.refresh(id);
  await held;

  for (const run of [
    env.client.workflow.getHandle(id, runId),
    engine.handle(id),
    engine.handle(`${id}-child`),
  ]) {
    const text = textOf(await run.fetchHistory());
    expect(text).toContain('workflowExecutionStartedEventAttributes');
    for (const word of words) expect(text).not.toContain(word);
  }
});

test('the check would find words that are not encrypted', async () => {
  const [payload] = await dataConverter.payloadCodecs![0]!.decode(
    await dataConverter.payloadCodecs![0]!.encode([
      { metadata: { encoding: Buffer.from('json/plain') }, data: Buffer.from(JSON.stringify(note)) },
    ]),
  );
  const history = {
    events: [{ eventId: 1, workflowExecutionSignaledEventAttributes: { input: { payloads: [payload] } } }],
  } as unknown as History;
  expect(textOf(history)).toContain('zedendelict');
});
