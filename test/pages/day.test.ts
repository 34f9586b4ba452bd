import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Browser } from 'playwright-core';
import { registerPersonas, seedDemo } from '../../bin/demo.ts';
import { caller, newDetention } from '../api/caller.ts';
import { startSystem, type System } from '../setup/api.ts';
import { daysFromNow } from '../setup/clock.ts';
import { openBrowser, visitor } from '../setup/browser.ts';
import { administratorTasks, caseManagerTasks, otherTasks, type Task } from './day-tasks.ts';
import { Worker, type Effort } from './effort.ts';

let system: System;
let browser: Browser;
const workers = new Map<string, Worker>();
const counted = new Map<string, Effort>();
const complaints: string[][] = [];

const tasks: Task[] = [...caseManagerTasks, ...otherTasks, ...administratorTasks];
const roleNames: Record<string, string> = {
  casemanager: 'case manager',
  coordinator: 'coordinator',
  municipality: 'municipality',
  supervisor: 'supervisor',
  director: 'case director',
  admin: 'administrator',
};

const comparable = tasks.filter(({ before }) => before !== undefined);
const add = (all: Effort, each: Effort): Effort => ({
  clicks: all.clicks + each.clicks,
  fields: all.fields + each.fields,
});
const sumOf = (efforts: Effort[]): Effort => efforts.reduce(add, { clicks: 0, fields: 0 });
const total = ({ clicks, fields }: Effort): number => clicks + fields;
const written = (effort?: Effort): string => (effort ? `${effort.clicks} / ${effort.fields}` : '–');

/** Somebody who stands at her first page, and has done nothing yet. */
async function atHome(persona: string): Promise<Worker> {
  const known = workers.get(persona);
  if (known) {
    await known.page.goto('/');
    known.taken();
    return known;
  }
  const { page, context, complaints: own } = await visitor(browser, system.url);
  const worker = new Worker(page);
  await worker.watch(context);
  await page.goto(`/sign-in?as=${persona}`);
  workers.set(persona, worker);
  complaints.push(own);
  worker.taken();
  return worker;
}

const references: Record<string, string> = {
  Zwaluw: '480151',
  Merel: '480262',
  Spreeuw: '480373',
  Roodborst: '480484',
  Putter: '480595',
};

/** A detention of the case manager and the probation worker of the demo, beside those that it has. */
async function detention(pseudonym: string, more: { admitted: number; release?: number; frame?: string }) {
  const { admitted, release, frame } = more;
  const as = { manager: caller(system, 'casemanager'), probation: caller(system, 'probation') };
  const started = await as.manager.post('/v1/trajectories', {
    ...newDetention(),
    client: { reference: `TULP-${references[pseudonym]}`, pseudonym },
    dates: {
      admission: daysFromNow(-admitted),
      expectedRelease: release === undefined ? null : daysFromNow(release),
    },
    facts: { status: 'sentenced', ...(frame && { legalFrameAfter: frame }) },
  });
  expect(started.status).toBe(201);
  const { id } = started.body as { id: string };
  for (const [who, role, agency, person] of [
    [as.manager, 'case-manager', 'pi-noord', 'casemanager'],
    [as.probation, 'probation-worker', 'reclassering', 'probation'],
  ] as const)
    expect((await who.command(id, { type: 'assign', role, agency, person })).status).toBe(200);
  return id;
}

/** Hands one over: it waits for the answer of the municipality. */
async function offered(pseudonym: string): Promise<void> {
  const id = await detention(pseudonym, { admitted: 100, release: 30, frame: 'none' });
  const manager = caller(system, 'casemanager');
  const handover = await vi.waitFor(
    async () => {
      const { related } = (await manager.get(`/v1/trajectories/${id}`)).body;
      const found = related.find(({ type }: { type: string }) => type === 'warm-handover');
      expect(found).toBeTruthy();
      return found as { id: string };
    },
    { timeout: 120_000, interval: 100 },
  );
  expect((await manager.command(handover.id, { type: 'complete', item: 'package' })).status).toBe(200);
}

beforeAll(async () => {
  [system, browser] = await Promise.all([startSystem(), openBrowser()]);
  const { store, now, services } = system;
  await registerPersonas(store);
  await seedDemo({ store, now, trajectories: services.trajectories });
  await detention('Zwaluw', { admitted: 18, release: 200 });
  await detention('Merel', { admitted: 26, release: 200 });
  await detention('Spreeuw', { admitted: 100, release: 30, frame: 'none' });
  await offered('Roodborst');
  await offered('Putter');
});
afterAll(async () => {
  await browser?.close();
  await system?.stop();
});

describe('a day’s work', () => {
  test.each(tasks.map((task) => [task.name, task] as const))('%s', async (name, task) => {
    const made: Effort[] = [];
    for (const [n, persona] of task.by.entries()) {
      const worker = await atHome(persona);
      await task.does[n]!(worker);
      made.push(worker.taken());
      expect(await worker.page.locator('body').innerText()).not.toMatch(/\bVerwerkt:/);
    }
    counted.set(name, sumOf(made));
    if (task.before && !task.preview) expect(total(sumOf(made))).toBeLessThanOrEqual(total(task.before));
    if (administratorTasks.includes(task)) expect(total(sumOf(made))).toBeLessThanOrEqual(2);
  });

  test('takes what docs/day-s-work.md says, less in all than before', () => {
    const before = sumOf(comparable.map((task) => task.before!));
    const now = sumOf(comparable.map(({ name }) => counted.get(name)!));
    expect(total(now)).toBeLessThan(total(before));
    const rows = readFileSync('docs/day-s-work.md', 'utf8')
      .split('\n')
      .filter((line) => /^\| .+ \d/.test(line))
      .map((line) => line.split(' | ').slice(0, 4).join(' | '));
    expect(rows).toEqual([
      ...tasks.map(({ name, by, before: was }) =>
        [`| ${name}`, roleNames[by[0]!], written(was), written(counted.get(name))].join(' | '),
      ),
      ['| In all, of what could be done before', 'all', written(before), written(now)].join(' | '),
    ]);
  });
});

test('no page broke the content policy or threw an error', () => {
  expect(complaints.length).toBe(new Set(tasks.flatMap(({ by }) => by)).size);
  expect(complaints.flat()).toEqual([]);
});
