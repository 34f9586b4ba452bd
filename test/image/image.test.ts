import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { readFile, readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { engineBinary } from '../../bin/binaries.ts';
import { startEngine, type Engine } from '../../bin/engine.ts';
import { freePort } from '../../bin/processes.ts';
import { startPostgres, type PostgresServer } from '../setup/postgres.ts';
import { browser } from './browse.ts';
import { buildImage, nodeOfImage, type Image } from './build.ts';
import { runIn, type Contained } from './contained.ts';

const data = mkdtempSync(join(tmpdir(), 'traject-image-'));
const stops: (() => Promise<unknown>)[] = [];
let image: Image;
let postgres: PostgresServer;
let engine: Engine;
beforeAll(async () => {
  image = await buildImage();
  stops.unshift(image.remove);
  postgres = await startPostgres();
  stops.unshift(postgres.stop);
  engine = await startEngine({ binary: () => engineBinary(), data, log: () => undefined });
  stops.unshift(engine.stop);
});
afterAll(async () => {
  for (const stop of stops) await stop();
  rmSync(data, { recursive: true, force: true });
});

/** What a program of the image says when it has ended. */
async function output(...command: string[]): Promise<string> {
  const program = runIn(image, command);
  const code = await program.ended;
  if (code !== 0) throw new Error(`${command.join(' ')} ended with ${code}: ${program.said()}`);
  return program.said().trim();
}

/** For `find`: what somebody else than root owns, or may write. */
const own = ['(', '-not', '-user', 'root', '-o', '-perm', '/022', ')'];

const node = (file: string) => ['node', '--import', 'tsx', file];

test('says its size, and stays small', () => {
  process.stdout.write(`The image takes ${image.megabytes} MB, with Debian and Node\n`);
  expect(image.megabytes).toBeGreaterThan(100);
  expect(image.megabytes).toBeLessThan(600);
});

test('runs the release of Node that it names, the same as the documentation', async () => {
  expect(await output('node', '--version')).toBe(`v${nodeOfImage()}`);
  expect((await readFile('.nvmrc', 'utf8')).trim()).toBe(nodeOfImage());
  expect(await output('node', '-p', 'process.release.lts')).toMatch(/^[A-Z][a-z]+$/);
});

test('is nobody special, and cannot change itself', async () => {
  expect(image.config.User).toBe('node');
  expect(await output('id', '-un')).toBe('node');
  // Looked at from outside: within, its root cannot be written at all.
  const { stdout } = await promisify(execFile)('find', [
    join(image.folder, 'app'),
    '-not',
    '-type',
    'l',
    ...own,
  ]);
  expect(stdout).toBe('');
});

test('holds what runs and nothing that only develops, nor what npm was lent', async () => {
  const { dependencies } = JSON.parse(await readFile('package.json', 'utf8')) as {
    dependencies: Record<string, string>;
  };
  const { packages } = JSON.parse(await readFile('package-lock.json', 'utf8')) as {
    packages: Record<string, { dev?: boolean }>;
  };
  const developing = Object.keys(packages).filter(
    (at) => packages[at]?.dev && /^node_modules\/(@[^/]+\/)?[^/]+$/.test(at),
  );
  expect(developing).toEqual(
    expect.arrayContaining(['vitest', 'typescript', 'playwright-core'].map((name) => `node_modules/${name}`)),
  );
  const modules = join(image.folder, 'app/node_modules');
  const there = (await readdir(modules)).flatMap((name) => (name.startsWith('@') ? [] : [name]));
  for (const scope of (await readdir(modules)).filter((name) => name.startsWith('@')))
    there.push(...(await readdir(join(modules, scope))).map((name) => `${scope}/${name}`));
  expect(there).toEqual(expect.arrayContaining(Object.keys(dependencies)));
  expect(there.filter((name) => developing.includes(`node_modules/${name}`))).toEqual([]);
  expect(await readdir(join(image.folder, 'app'))).not.toEqual(expect.arrayContaining(['test']));
  expect(await readFile(join(image.folder, 'root/.npmrc'), 'utf8').catch(() => '')).toBe('');
});

test('migrate, worker and API run from it on PostgreSQL and an engine; somebody signs in and sees the dashboard', async () => {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  // One environment for all processes.
  const settings = {
    DATABASE_URL: await postgres.createDatabase(),
    TEMPORAL_ADDRESS: engine.address,
    TRAJECT_KEYS: `k1:${randomBytes(32).toString('base64')}`,
    TRAJECT_URL: url,
    PORT: String(port),
    SECURITY_CONTACT: 'mailto:security@example.org',
    IDENTITY: 'demo',
  };
  const migrate = runIn(image, node('bin/migrate.ts'), settings);
  expect(await migrate.ended, migrate.said()).toBe(0);
  expect(migrate.said()).toMatch(/^applied migration /m);

  const worker = runIn(image, node('workers/main.ts'), settings);
  const api = runIn(image, image.config.Cmd, settings);
  try {
    await expect.poll(() => statusOf(url, [worker, api]), { timeout: 120_000, interval: 250 }).toBe(200);
    const visit = browser();
    const page = await visit(`${url}/sign-in?as=casemanager`);
    expect(page.status).toBe(200);
    expect(page.url).toBe(`${url}/`);
    expect(page.text).toMatch(/<h1[\s>]/);
    expect(page.text).toContain('class="stack worklist"');
    const style = /href="(\/[^"]+\.css)"/.exec(page.text)?.[1];
    expect((await visit(`${url}${style}`)).status).toBe(200);
  } finally {
    expect(await Promise.all([api.stop(), worker.stop()]), `${api.said()}\n${worker.said()}`).toEqual([0, 0]);
  }
  expect(`${api.said()}${worker.said()}`).not.toMatch(/warning|unsupported/i);
});

/** What `/health/ready` answers; 0 while nobody listens. @throws when a process ended. */
async function statusOf(url: string, processes: Contained[]): Promise<number> {
  const ended = await Promise.race([
    ...processes.map((each) => each.ended.then(() => each.said())),
    Promise.resolve(undefined),
  ]);
  if (ended !== undefined) throw new Error(ended);
  return fetch(`${url}/health/ready`).then(
    ({ status }) => status,
    () => 0,
  );
}
