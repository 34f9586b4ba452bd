import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import { realEngine } from '../setup/engine.ts';
import { eventually, setting, upTo } from './setting.ts';

/**
 * Records histories of the shell as it is now, for the replay test: `node --import tsx test/engine/record.ts <release>`.
 * Run it when the shell changed on purpose, add the files to git, and keep those of every earlier release.
 */
const release = process.argv[2];
if (!release || !/^[a-z0-9.-]+$/.test(release))
  throw new Error('name the release: node --import tsx test/engine/record.ts 0.1.0');
const folder = fileURLToPath(new URL('./histories/', import.meta.url));
mkdirSync(folder, { recursive: true });

const env = await realEngine();
const engine = await setting(env);

const save = async (name: string, id: string, runId?: string): Promise<void> => {
  const history = await env.client.workflow.getHandle(id, runId).fetchHistory();
  const file = `${folder}${release}-${name}.json`;
  writeFileSync(file, `${JSON.stringify(JSON.parse(historyToJSON(history)))}\n`);
  process.stdout.write(`${file}\n`);
};
const closed = (id: string) =>
  eventually('it has closed', async () => (await engine.handle(id).describe()).status.name === 'COMPLETED');

const life = await engine.start();
for (const n of upTo(3)) await engine.command(life, `c${n}`, { do: 'say', text: `${n}` });
await engine.command(life, 'wake', { do: 'wake', at: (await env.currentTimeMs()) + 60_000 });
await engine.command(life, 'sooner', { do: 'wake', at: (await env.currentTimeMs()) + 1_200 });
await eventually('it woke', () => engine.shown.get(life)?.counter.woken.length === 1);
await engine.handle(life).cancel();
await engine.command(life, 'end', { do: 'end' });
await closed(life);
await save('life', life);

const parent = await engine.start();
await engine.command(parent, 'open', { do: 'open', id: `${parent}-child` });
await engine.command(parent, 'tell', { do: 'tell', to: `${parent}-child`, text: 'hello' });
await engine.command(parent, 'nobody', { do: 'tell', to: 'no-such-trajectory', text: 'lost' });
await engine.command(parent, 'again', { do: 'open', id: `${parent}-child` });
await eventually('both came back', () => engine.shown.get(parent)?.counter.undelivered.length === 2);
await save('messages', parent);
await save('child', `${parent}-child`);

const renewed = await engine.start();
const { runId } = await engine.handle(renewed).describe();
await engine.signal(renewed, 's1', { do: 'say', text: 'before' });
await engine.refresh(renewed);
await eventually('a new run', async () => (await engine.handle(renewed).describe()).runId !== runId);
await engine.command(renewed, 'c1', { do: 'say', text: 'after' });
await save('renewed-first-run', renewed, runId);
await save('renewed-second-run', renewed);

const faulty = await engine.start();
engine.faults.step = (input) => input.id === faulty;
engine.faults.store = true;
const waits = engine.command(faulty, 'c1', { do: 'say', text: 'heard at last' });
await eventually('the step failed', async () => {
  const { events } = await engine.handle(faulty).fetchHistory();
  return events?.some((event) => event.markerRecordedEventAttributes?.failure);
});
engine.faults.step = () => false;
await waits;
engine.faults.store = false;
await engine.command(faulty, 'end', { do: 'end' });
await closed(faulty);
await save('faults', faulty);

await engine.stopWorker();
await env.teardown();
process.exit(0);
