import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import { endProcess, isAlive, processesWith, processOf, runs } from '../../bin/processes.ts';

test('a process that ended is not alive, also while its parent takes no note of it', async () => {
  // The shell becomes a program that never asks how its child ended.
  const parent = spawn('sh', ['-c', 'sleep 0.01 & echo $!; exec sleep 600'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [said] = (await once(parent.stdout, 'data')) as [Buffer];
  const child = Number(String(said));
  try {
    await expect.poll(() => isAlive(child)).toBe(false);
    expect(isAlive(parent.pid!)).toBe(true);
  } finally {
    await endProcess(parent.pid!, 5_000);
  }
  expect(isAlive(parent.pid!)).toBe(false);
});

test('a process is found by a whole argument, and known by its program', async () => {
  const child = spawn('sleep', ['601', '602'], { stdio: 'ignore' });
  try {
    await expect.poll(async () => (await processesWith('602')).map(({ pid }) => pid)).toContain(child.pid);
    expect((await processesWith('60')).map(({ pid }) => pid)).not.toContain(child.pid);
    const found = (await processOf(child.pid!))!;
    expect([runs(found, 'sleep'), runs(found, 'postgres')]).toEqual([true, false]);
  } finally {
    child.kill();
  }
});

test.each([
  ['/opt/bin/postgres', true],
  ['postgres', true],
  ['/usr/bin/tar', false],
  ['/opt/postgres/bin/tail', false],
])('%s is the program postgres: %s', (program, wanted) => {
  expect(runs({ pid: 1, command: [program, '-D', '/data/postgres'] }, 'postgres')).toBe(wanted);
});
