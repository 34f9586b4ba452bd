import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from '@temporalio/worker';
import { beforeAll, expect, test } from 'vitest';
import { workflowBundle } from '../../workers/bundle.ts';
import { installRuntime } from '../../workers/runtime.ts';
import { dataConverter } from '../setup/engine.ts';

const folder = fileURLToPath(new URL('./histories/', import.meta.url));
const histories = readdirSync(folder).filter((name) => name.endsWith('.json'));

beforeAll(installRuntime);

test('there are histories to replay', () => {
  expect(
    histories.length,
    `no recorded histories in ${folder}: make them with test/engine/record.ts`,
  ).toBeGreaterThanOrEqual(6);
});

test.each(histories)('the shell still replays %s', async (name) => {
  const history: unknown = JSON.parse(readFileSync(`${folder}${name}`, 'utf8'));
  await Worker.runReplayHistory(
    { workflowBundle: { codePath: await workflowBundle() }, dataConverter },
    history,
  );
});

test('a history of another shell is refused', async () => {
  const text = readFileSync(`${folder}${histories.find((name) => name.endsWith('-life.json'))}`, 'utf8');
  const other: unknown = JSON.parse(text.replaceAll('"publish"', '"announce"'));
  expect(other).not.toEqual(JSON.parse(text));
  await expect(
    Worker.runReplayHistory({ workflowBundle: { codePath: await workflowBundle() }, dataConverter }, other),
  ).rejects.toThrow(/[Nn]ondeterminism/);
});
