import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { clockOf } from '../../bin/clock.ts';

const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));
function directory(): string {
  const folder = mkdtempSync(join(tmpdir(), 'traject-clock-'));
  folders.push(folder);
  return folder;
}

const machine = Date.parse('2026-06-01T12:00:00Z');
const hour = 3_600_000;

/** Where the clock stands when an installation starts, and what is said of it. */
async function start(data: string, wanted: string | undefined, passed = 0) {
  const said: string[] = [];
  const at = wanted === undefined ? undefined : Date.parse(wanted);
  const { now, ahead } = await clockOf(data, at, {
    log: (line) => void said.push(line),
    machine: () => machine + passed,
  });
  expect(now()).toBe(machine + passed + ahead);
  return { now: new Date(now()).toISOString(), said: said.join('\n') };
}

describe('the clock of an installation', () => {
  test("is the machine's, and then nothing is kept or said", async () => {
    const data = directory();
    expect(await start(data, undefined)).toEqual({ now: '2026-06-01T12:00:00.000Z', said: '' });
    expect(() => readFileSync(join(data, 'clock'))).toThrow('ENOENT');
  });

  test('begins where it is set, and runs on from there at a later start, set or not', async () => {
    const data = directory();
    expect(await start(data, '2026-12-24T08:00:00Z')).toEqual({
      now: '2026-12-24T08:00:00.000Z',
      said: 'clock: 2026-12-24T09:00 in Amsterdam',
    });
    const again = await start(data, '2026-12-24T08:00:00Z', hour);
    expect(again.now).toBe('2026-12-24T09:00:00.000Z');
    expect(again.said).toContain('time goes only forward');
    expect((await start(data, undefined, 2 * hour)).now).toBe('2026-12-24T10:00:00.000Z');
  });

  test('may begin in the past', async () => {
    const data = directory();
    expect((await start(data, '2025-03-30T00:58:00Z')).now).toBe('2025-03-30T00:58:00.000Z');
    expect((await start(data, undefined, hour)).now).toBe('2025-03-30T01:58:00.000Z');
  });

  test('goes forward when it is set later, never back', async () => {
    const data = directory();
    await start(data, '2026-12-24T08:00:00Z');
    expect((await start(data, '2027-01-04T08:00:00Z', hour)).now).toBe('2027-01-04T08:00:00.000Z');
    expect((await start(data, '2026-12-24T08:00:00Z', hour)).now).toBe('2027-01-04T08:00:00.000Z');
  });

  test("cannot begin before what a directory has lived on the machine's clock", async () => {
    const data = directory();
    mkdirSync(join(data, 'engine'));
    expect((await start(data, '2026-05-01T08:00:00Z')).now).toBe('2026-06-01T12:00:00.000Z');
  });

  test('is refused when what is kept is no number', async () => {
    const data = directory();
    writeFileSync(join(data, 'clock'), 'tomorrow\n');
    await expect(start(data, undefined)).rejects.toThrow(
      'holds "tomorrow" and no number of milliseconds: correct it',
    );
  });
});
