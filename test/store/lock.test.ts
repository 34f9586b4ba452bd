import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { DirectoryInUse, lockDirectory, type Lock } from '../../store/lock.ts';
import { openStore } from '../../store/store.ts';

/** Milliseconds for a process to start and make its database on a machine that is busy. */
const SLOW = 120_000;

let directory: string;
const children = new Set<ChildProcess>();
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'traject-lock-'));
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await Promise.all([...children].map(kill));
  rmSync(directory, { recursive: true, force: true });
});

const kill = async (child: ChildProcess): Promise<void> => {
  const ended = new Promise((done) => child.once('exit', done));
  if (child.exitCode === null && child.signalCode === null) {
    child.kill('SIGKILL');
    await ended;
  }
  children.delete(child);
};

/** Starts `child.ts`; `until` gives its lines up to the first that begins so. */
function start() {
  const child = spawn(process.execPath, ['--import', 'tsx', new URL('./child.ts', import.meta.url).pathname, directory], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.add(child);
  const said: string[] = [];
  const reader = createInterface({ input: child.stdout });
  reader.on('line', (line) => said.push(line));
  const until = (begin: string): Promise<string> =>
    new Promise((done, fail) => {
      reader.on('line', (line) => line.startsWith(begin) && done(line));
      reader.once('close', () => fail(new Error(`the process ended and said: ${said.join(' | ')}`)));
    });
  return { child, said, until };
}

it('two processes on one data directory: the second is refused, by directory, pid and remedy', { timeout: SLOW }, async () => {
  const lock = await lockDirectory(directory);
  try {
    const refused = await start().until('refused');
    expect(refused).toMatch(new RegExp(`${directory}.*process ${process.pid}.*TRAJECT_DATA.*DATABASE_URL`));
    await expect(openStore({ directory, now: () => 0 })).rejects.toBeInstanceOf(DirectoryInUse);
  } finally {
    await lock.release();
  }
});

it(
  'a stale lock: the directory is free as soon as its process was killed, and what it acknowledged is there',
  { timeout: SLOW },
  async () => {
    const first = start();
    await first.until('published 20');
    await kill(first.child);
    const acknowledged = first.said.filter((line) => line.startsWith('published')).length;
    const store = await openStore({ directory, now: () => 0 });
    try {
      const trajectory = await store.trajectory('crashed');
      expect(trajectory?.sequence).toBeGreaterThanOrEqual(acknowledged);
      const events = await store.events('crashed');
      expect(events.map((row) => row.sequence)).toEqual(Array.from({ length: trajectory?.sequence ?? 0 }, (_, index) => index + 1));
    } finally {
      await store.close();
    }
  },
);

it('a lock that is released can be taken again, and leaves one file', async () => {
  for (let time = 0; time < 5; time += 1) await (await lockDirectory(directory)).release();
  expect(readdirSync(join(directory, 'lock'))).toEqual(['5']);
});

it('many at once on a stale lock: one gets it, the others are refused', async () => {
  for (let round = 0; round < 20; round += 1) {
    const outcomes = await Promise.allSettled(Array.from({ length: 12 }, () => lockDirectory(directory)));
    const taken = outcomes.filter((outcome): outcome is PromiseFulfilledResult<Lock> => outcome.status === 'fulfilled');
    const refused = outcomes.filter((outcome) => outcome.status === 'rejected' && outcome.reason instanceof DirectoryInUse);
    expect([taken.length, refused.length]).toEqual([1, 11]);
    await taken[0]!.value.release();
  }
});

it('a directory whose path is too long for a socket is locked too', async () => {
  const long = join(directory, 'x'.repeat(120));
  mkdirSync(long);
  vi.stubEnv('TMPDIR', directory);
  const lock = await lockDirectory(long);
  await expect(lockDirectory(long)).rejects.toBeInstanceOf(DirectoryInUse);
  await lock.release();
});
