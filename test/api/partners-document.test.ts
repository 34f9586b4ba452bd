import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startMoving } from '../../api/signals/moving.ts';
import { freePort } from '../../bin/processes.ts';
import { createReceivers } from '../../notify/webhooks.ts';
import { startWebhooks, type Webhooks } from '../../workers/webhooks.ts';
import { startSystem, type System } from '../setup/api.ts';
import { daysFromNow, testClock } from '../setup/clock.ts';
import { keyText, vault } from '../setup/engine.ts';
import { caller } from './caller.ts';

const run = promisify(execFile);
const root = new URL('../..', import.meta.url).pathname;
const text = readFileSync(join(root, 'docs/partners.md'), 'utf8');

/** What the document says must be at most this long. */
const LONGEST = 30;
const SECRET = `whsec_${Buffer.alloc(32, 'a sender of the tests').toString('base64')}`;

/** A block of the document: the one of a kind that holds a text, so that none is taken for another. */
function block(kind: string, holding: string): string {
  const all = [...text.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)];
  const found = all.filter(([, each, code]) => each === kind && code!.includes(holding));
  expect(found, `${kind} block with ${holding}`).toHaveLength(1);
  return found[0]![2]!;
}

const machine = testClock();
let folder: string;
let system: System;
let port: number;
let webhooks: Webhooks;
let moving: { stop(): Promise<void> };
let receiver: ChildProcess | undefined;
let secret: string;
let printed = '';

/** A program of a partner lives on the clock of the tests too. */
const clock = () => {
  const source = `const Real = Date, ahead = ${system.now() - (machine.now() - machine.ahead())};
globalThis.Date = class extends Real {
  constructor(...given) { given.length ? super(...given) : super(Real.now() + ahead); }
  static now() { return Real.now() + ahead; }
};`;
  return ['--import', `data:text/javascript,${encodeURIComponent(source)}`, '--import', 'tsx'];
};
const environment = (more: Record<string, string>) => ({ ...process.env, TRAJECT: system.url, ...more });

/** Runs commands of the document in bash, at the addresses of this test, and gives back what they say. */
async function shell(...commands: string[]): Promise<Record<string, unknown>> {
  const script = commands
    .join('\n')
    .replace('http://127.0.0.1:3000', system.url)
    .replace('127.0.0.1:4000', `127.0.0.1:${port}`);
  const { stdout } = await run('bash', ['-euo', 'pipefail', '-c', script]);
  return JSON.parse(stdout) as Record<string, unknown>;
}

/** The trajectory in which a signal was applied, as its case manager reads it. */
async function appliedIn(signal: string) {
  const kept = () => system.store.receivedSignal(signal, 'pi-noord');
  await expect.poll(async () => (await kept())?.status).toBe('applied');
  const [id] = (await kept())!.trajectories;
  return (await caller(system, 'casemanager').get(`/v1/trajectories/${id}`)).body;
}
const taken = () => printed.trim().split('\n');

beforeAll(async () => {
  await run('curl', ['--version']).catch(() => {
    throw new Error('The commands of docs/partners.md need curl: install it');
  });
  port = await freePort();
  folder = mkdtempSync(join(tmpdir(), 'traject-partner-'));
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  const host = `127.0.0.1:${port}`;
  system = await startSystem({ webhookHosts: [host] });
  for (const agency of ['pi-noord', 'pi-zuid', 'dji'])
    await system.store.putOrganisation({ agency, name: agency, defaults: {}, closedDays: [] });
  webhooks = startWebhooks({
    store: system.store,
    receivers: createReceivers({ url: system.url, allowed: [host], now: system.now }),
    vault,
    url: system.url,
    now: system.now,
    report: () => undefined,
  });
  moving = await startMoving(system.services, () => undefined);
  for (const name of ['send.mts', 'receive.mts'])
    writeFileSync(join(folder, name), block('ts', `// ${name}`));
});
afterAll(async () => {
  receiver?.kill();
  await moving?.stop();
  await webhooks?.stop();
  await system?.stop();
  rmSync(folder, { recursive: true, force: true });
});

test.each(['send.mts', 'receive.mts'])(
  '%s is short, and right by its types',
  async (name) => {
    expect(block('ts', `// ${name}`).trim().split('\n').length).toBeLessThanOrEqual(LONGEST);
    const rules = ['--strict', '--module', 'nodenext', '--target', 'es2022', '--types', 'node'];
    const checked = run(
      'node_modules/.bin/tsc',
      ['--noEmit', '--ignoreConfig', ...rules, join(folder, name)],
      {
        cwd: root,
      },
    );
    expect(await checked.catch((error: { stdout: string }) => error.stdout)).toMatchObject({ stdout: '' });
  },
  60_000,
);

describe('the document for partners', () => {
  test('registers a sender from its file', async () => {
    const file = join(folder, 'senders.json');
    writeFileSync(file, block('json', '"sender"').replace('whsec_…', SECRET));
    const { stdout } = await run('node', ['--import', 'tsx', 'bin/senders.ts', file], {
      cwd: root,
      env: { ...process.env, DATABASE_URL: system.databaseUrl, TRAJECT_KEYS: keyText },
    });
    expect(stdout).toBe('1 sender put\n');
  });

  test('registers a subscriber, whose receiver agrees', async () => {
    const made = await shell(block('sh', 'token()'), block('sh', '/v1/subscriptions'));
    expect(made).toMatchObject({ agency: 'pi-noord', status: 'verifying' });
    secret = String(made['secret']);
    receiver = spawn('node', [...clock(), join(folder, 'receive.mts')], {
      cwd: folder,
      env: environment({ TRAJECT_SECRET: secret, PORT: String(port) }),
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    receiver.stdout!.on('data', (chunk) => void (printed += String(chunk)));
    const status = async () => (await system.store.subscriptions('pi-noord'))[0]?.status;
    await expect.poll(status).toBe('active');
  });

  test('opens a trajectory with one command, of which the subscriber is told', async () => {
    const { results } = await shell(block('sh', 'token()'), block('sh', '/v1/signals'));
    const [result] = results as [{ result: string; signal: string }];
    expect(result).toMatchObject({ id: 'admission/88412', result: 'accepted' });
    const { id, client } = await appliedIn(result.signal);
    expect(client.reference).toBe('TULP-88412');
    await expect.poll(taken).toContain(`nl.traject.trajectory.opened ${id} ${'1'.padStart(20, '0')}`);
  });

  test('moves its release by a signed program, and the receiver takes that once', async () => {
    const on = daysFromNow(100);
    const { stdout } = await run('node', [...clock(), join(folder, 'send.mts'), 'TULP-88412', on], {
      cwd: folder,
      env: environment({ SENDER_SECRET: SECRET }),
    });
    expect(stdout).toMatch(/^202 /);
    const [{ signal }] = (JSON.parse(stdout.slice(4)) as { results: [{ signal: string }] }).results;
    const { id, client, dates } = await appliedIn(signal);
    expect(client.reference).toBe('TULP-88412');
    expect(dates).toMatchObject({ expectedRelease: on });
    const moved = () => taken().filter((line) => line.startsWith(`nl.traject.date.changed ${id} `));
    await expect.poll(moved).toHaveLength(1);

    const coordinator = caller(system, 'coordinator');
    const [{ id: subscription }] = (await coordinator.get('/v1/subscriptions')).body.items;
    const path = `/v1/subscriptions/${subscription}/deliveries`;
    const delivered = async () => (await coordinator.get(`${path}?status=delivered`)).body.items;
    await expect.poll(delivered).toHaveLength(2);
    const [last] = await delivered();
    await coordinator.post(`${path}/${last.id}/redelivery`, {});
    const again = async () =>
      (await delivered()).find((each: { id: string }) => each.id === last.id)?.endedAt;
    await expect.poll(again).not.toBe(last.endedAt);
    expect(moved()).toHaveLength(1);
  });

  test('has a receiver that refuses what is forged, and takes what is signed with its secret', async () => {
    const before = printed;
    const say = (by: string, id: string) => {
      const body = JSON.stringify({ id, type: 'nl.traject.subscription.test' });
      const at = new Date(system.now());
      const headers = {
        'webhook-id': id,
        'webhook-timestamp': String(Math.floor(at.getTime() / 1_000)),
        'webhook-signature': new Webhook(by).sign(id, at, body),
      };
      return fetch(`http://127.0.0.1:${port}/`, { method: 'POST', headers, body });
    };
    expect((await say(SECRET, 'forged')).status).toBe(401);
    expect(printed).toBe(before);
    expect((await say(secret, 'genuine')).status).toBe(204);
    await expect.poll(taken).toContain('nl.traject.subscription.test undefined undefined');
  });

  test('says of a wrong signature and of a field that is wrong what comes back', async () => {
    const sent = (by: string, type: string) => {
      const body = JSON.stringify({ specversion: '1.0', id: type, source: 'urn:x', type, data: {} });
      const at = new Date(system.now());
      return fetch(`${system.url}/v1/signals`, {
        method: 'POST',
        body,
        headers: {
          'Content-Type': 'application/cloudevents+json',
          'webhook-id': type,
          'webhook-timestamp': String(Math.floor(at.getTime() / 1_000)),
          'webhook-signature': new Webhook(by).sign(type, at, body),
        },
      });
    };
    expect((await sent(secret, 'nl.traject.weather')).status).toBe(401);
    expect((await sent(SECRET, 'nl.traject.weather')).status).toBe(400);
  });
});
