import { execFile, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, test } from 'vitest';
import { databaseUser } from '../../bin/postgres/user.ts';
import { isAlive, processesWith } from '../../bin/processes.ts';
import { tokenOf } from './load.ts';
import { daysFromNow } from '../setup/clock.ts';
import { databasesOf, starting } from './starting.ts';

const { directory, start, run, endAll, clean } = starting();
afterAll(clean);

const isRoot = process.getuid?.() === 0;
const health = async (url: string) => (await fetch(`${url}/health/ready`)).status;

const opening = () => ({
  type: 'detention-reintegration',
  client: { reference: `TULP-${crypto.randomUUID()}`, pseudonym: 'Sam' },
  organisation: 'pi-noord',
  dates: { admission: daysFromNow(-7) },
  facts: { status: 'remand' },
});

async function leftBehind(data: string): Promise<number> {
  const first = start(data);
  await first.ready;
  const [left] = await databasesOf(data);
  first.kill('SIGKILL');
  await first.ended;
  return left!.pid;
}

describe('the database', () => {
  test('left behind by kill -9 is taken over, never doubled, and ends with the next stop', async () => {
    const data = directory();
    const left = await leftBehind(data);
    const second = start(data);
    expect(await health(await second.ready)).toBe(200);
    expect(second.said()).toContain(`database: took over process ${left}`);
    expect((await databasesOf(data)).map(({ pid }) => pid)).toEqual([left]);
    second.kill('SIGTERM');
    expect((await second.ended).code).toBe(0);
    expect(await databasesOf(data)).toEqual([]);
  });

  test('left behind and not answering is replaced', async () => {
    const data = directory();
    const left = await leftBehind(data);
    process.kill(left, 'SIGSTOP');
    const second = start(data);
    expect(await health(await second.ready)).toBe(200);
    expect(second.said()).toContain(`database: ended process ${left}`);
    const servers = await databasesOf(data);
    expect(servers).toHaveLength(1);
    expect(servers[0]?.pid).not.toBe(left);
  });

  test('that dies is started again, and is still held', async () => {
    const data = directory();
    const running = start(data);
    const url = await running.ready;
    const [before] = await databasesOf(data);
    process.kill(before!.pid, 'SIGKILL');
    await expect.poll(() => isAlive(before!.pid)).toBe(false);
    await expect.poll(() => health(url)).toBe(200);
    const second = await start(data).ended;
    expect(second.said).toContain(`in use by process ${running.pid}`);
    expect(await health(url)).toBe(200);
  });

  test('two starts at once on an empty directory: one serves, the other says who has it', async () => {
    const data = directory();
    const both = [start(data), start(data)];
    const outcomes = await Promise.allSettled(both.map(({ ready }) => ready));
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const served = outcomes.findIndex(({ status }) => status === 'fulfilled');
    expect(both[1 - served]!.said()).toContain(`in use by process ${both[served]!.pid}`);
    expect(await health(await both[served]!.ready)).toBe(200);
    expect(await databasesOf(data)).toHaveLength(1);
  });

  test('whose lock files name a process that is another program by now starts all the same', async () => {
    const data = directory();
    process.kill(await leftBehind(data), 'SIGKILL');
    await expect.poll(async () => (await databasesOf(data)).length).toBe(0);
    // Of the user that runs PostgreSQL: it looks away from those of others.
    const user = databaseUser();
    const other = spawn('sleep', ['600'], { ...(user && { uid: user.uid, gid: user.gid }), stdio: 'ignore' });
    for (const file of ['postgres/postmaster.pid', 'socket/.s.PGSQL.5432.lock'])
      writeFileSync(join(data, file), `${other.pid}\n`);
    try {
      expect(await health(await start(data).ready)).toBe(200);
    } finally {
      other.kill();
    }
  });

  test('starts whatever the environment says to programs of PostgreSQL', async () => {
    const odd = {
      PGPORT: '1',
      PGHOST: 'elsewhere',
      PGSSLMODE: 'require',
      PGDATABASE: 'other',
      PGUSER: 'other',
    };
    expect(await health(await start(directory(), odd).ready)).toBe(200);
  });

  test('is not confused with a program that only reads its files', async () => {
    const data = directory();
    process.kill(await leftBehind(data), 'SIGKILL');
    await expect.poll(async () => (await databasesOf(data)).length).toBe(0);
    const reader = spawn('tail', ['-f', '/dev/null', join(data, 'postgres')], { stdio: 'ignore' });
    const running = start(data);
    expect(await health(await running.ready)).toBe(200);
    expect([running.said().includes(`process ${reader.pid}`), reader.exitCode]).toEqual([false, null]);
    running.kill('SIGTERM');
    await running.ended;
    expect(reader.exitCode).toBeNull();
    reader.kill();
  });

  test('listens to nobody else: no port, and a socket in a folder of one user', async () => {
    const data = directory();
    await start(data).ready;
    const [server] = await databasesOf(data);
    expect(server?.command).toContain('listen_addresses=');
    expect(statSync(join(data, 'socket')).mode & 0o777).toBe(0o700);
    expect(readdirSync(join(data, 'socket'))).toContain('.s.PGSQL.5432');
  });

  test('of another release is refused, with what to do', async () => {
    const data = directory();
    mkdirSync(join(data, 'postgres'));
    writeFileSync(join(data, 'postgres', 'PG_VERSION'), '13\n');
    const { code, said } = await start(data).ended;
    expect(code).toBe(1);
    expect(said).toMatch(
      /postgres were made by PostgreSQL 13, and this release brings PostgreSQL 18[\s\S]+npm run rebuild/,
    );
  });

  test('in a directory whose path is too long for a socket', async () => {
    const data = join(directory(), 'x'.repeat(90));
    mkdirSync(data);
    const running = start(data);
    expect(await health(await running.ready)).toBe(200);
    running.kill('SIGTERM');
    expect((await running.ended).code).toBe(0);
    expect(await databasesOf(data)).toEqual([]);
  });

  test.runIf(isRoot || process.env['CI'])(
    'of root, in a home where nobody else may go, lies where it says',
    async () => {
      const home = directory();
      chmodSync(home, 0o700);
      const data = join(home, 'data');
      const running = start(data);
      expect(await health(await running.ready)).toBe(200);
      const [, place] =
        /database: in (\S+), because PostgreSQL's user "nobody" may not enter /.exec(running.said()) ?? [];
      expect(place).toMatch(/^\/var\/lib\/traject\/[0-9a-f-]{36}\/postgres$/);
      running.kill('SIGTERM');
      expect((await running.ended).code).toBe(0);
      expect(existsSync(join(place!, 'PG_VERSION'))).toBe(true);
      expect(await processesWith(place!)).toEqual([]);
      rmSync(join(place!, '..'), { recursive: true });
    },
  );
});

test.runIf(isRoot || process.env['CI'])(
  'root without the rights of root, as in some containers, is told what to do',
  async () => {
    const program = ['--bounding-set=-all', process.execPath, '--import', 'tsx', 'bin/start.ts'];
    const env = { ...process.env, TRAJECT_DATA: directory(), PORT: '0' };
    const ended = await promisify(execFile)('setpriv', program, { env }).catch(
      (error: { code: number; stderr: string }) => error,
    );
    expect(ended).toMatchObject({ code: 1 });
    expect(ended.stderr).toMatch(
      /PostgreSQL does not run as root, and this process may not act for user "nobody" .*DATABASE_URL/,
    );
  },
);

test('the data of an older release: the start names the command, which fills a new database and keeps the old store beside', async () => {
  const data = directory();
  const first = start(data);
  const url = await first.ready;
  const headers = async (at: string) => ({
    Authorization: `Bearer ${await tokenOf(at)}`,
    'Content-Type': 'application/json',
  });
  const post = {
    method: 'POST',
    body: JSON.stringify(opening()),
    headers: { ...(await headers(url)), 'Idempotency-Key': 'k' },
  };
  const { id } = (await (await fetch(`${url}/v1/trajectories`, post)).json()) as { id: string };
  first.kill('SIGTERM');
  await first.ended;
  rmSync(join(data, 'postgres'), { recursive: true });
  mkdirSync(join(data, 'store'));

  const refused = await start(data).ended;
  expect(refused.code).toBe(1);
  expect(refused.said).toContain(`${data} was filled by an older release`);
  expect(refused.said).toContain('npm run rebuild');
  const { said } = await run('bin/rebuild.ts', { TZ: 'UTC', TRAJECT_DATA: data }, /^(rebuilt .*)$/m).ended;
  expect(said).toMatch(/^rebuilt 1 trajectories, 1 of them open, with \d+ events$/m);
  expect(said).toMatch(/^lost: the references and pseudonyms of 1 clients/m);
  expect(readdirSync(data)).toContain('store-before-postgresql');
  const again = await start(data).ready;
  const shown = await fetch(`${again}/v1/trajectories/${id}`, { headers: await headers(again) });
  expect([shown.status, ((await shown.json()) as { id: string }).id]).toEqual([200, id]);
});

/** A small disk of its own. Only root can make one, so others leave this out; CI does not. */
describe.runIf(isRoot || process.env['CI'])('a full disk', () => {
  test('answers 503 with the reason, stays alive, obeys SIGTERM, and is mended by freed space', async () => {
    const { mount, unmount, fill, free } = await import('./small-disk.ts');
    const data = directory();
    mount(data, 160);
    try {
      const running = start(data);
      const url = await running.ready;
      const token = await tokenOf(url);
      const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' };
      const open = async () => {
        const answer = await fetch(`${url}/v1/trajectories`, {
          method: 'POST',
          headers: { ...headers, 'Idempotency-Key': crypto.randomUUID() },
          body: JSON.stringify(opening()),
        });
        return { ...((await answer.json()) as { id?: string; type?: string }), status: answer.status };
      };
      const before = await open();
      expect(before.status).toBe(201);

      fill(data);
      await expect.poll(async () => (await open()).type).toBe('/problems/disk-full');
      expect(await fetch(`${url}/health/live`).then(({ status }) => status)).toBe(200);

      free(data);
      await expect.poll(() => health(url)).toBe(200);
      await expect.poll(async () => (await open()).status).toBe(201);
      const shown = await fetch(`${url}/v1/trajectories/${before.id}`, { headers });
      expect(shown.status).toBe(200);

      fill(data);
      await expect.poll(async () => (await open()).type).toBe('/problems/disk-full');
      running.kill('SIGTERM');
      expect((await running.ended).code).not.toBeNull();
      expect(await databasesOf(data)).toEqual([]);
    } finally {
      await endAll();
      unmount(data);
    }
  });

  test('refuses a first start with what to do', async () => {
    const { mount, unmount } = await import('./small-disk.ts');
    const data = directory();
    mount(data, 10);
    try {
      const { code, said } = await start(data).ended;
      expect(code).toBe(1);
      expect(said).toContain(`The disk of ${join(data, 'postgres')} is full`);
      expect(readdirSync(data)).not.toContain('postgres');
    } finally {
      unmount(data);
    }
  });
});
