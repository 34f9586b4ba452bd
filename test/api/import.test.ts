import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { linesOf } from '../../adapters/text/lines.ts';
import { importCases, type Report } from '../../bin/import/import.ts';
import type { Trajectories } from '../../domain/ports/ports.ts';
import type { NoticeRow } from '../../domain/reading/rows.ts';
import { startSystem, type System } from '../setup/api.ts';
import { daysFromNow } from '../setup/clock.ts';
import { testKeys } from '../setup/engine.ts';
import { caller } from './caller.ts';

/** What is delivered only later than any test. */
const EVER_AFTER = Date.parse('2100-01-01T00:00:00Z');

let system: System;
let casemanager: ReturnType<typeof caller>;
beforeAll(async () => {
  system = await startSystem();
  for (const agency of ['pi-noord', 'reclassering', 'gemeente-utrecht', 'om-midden', 'cvvi'])
    await system.store.putOrganisation({ agency, name: agency, defaults, closedDays: [] });
  casemanager = caller(system, 'casemanager');
});
afterAll(() => system?.stop());

const defaults = {
  'probation-worker': 'reclassering',
  supervisor: 'reclassering',
  adviser: 'reclassering',
  'aftercare-coordinator': 'gemeente-utrecht',
  prosecutor: 'om-midden',
  cvvi: 'cvvi',
};
const by = { agency: 'pi-noord', role: 'case-manager' };
const probation = { agency: 'reclassering', role: 'probation-worker' };
const newKey = () => `OUD-${randomUUID().slice(0, 8)}`;

/** A case that began half a year ago, with what was done since; a conditional release runs beside it. */
const oldCase = (more: object = {}) => {
  const key = newKey();
  return {
    key,
    type: 'detention-reintegration',
    organisation: 'pi-noord',
    client: { reference: key, pseudonym: 'Sam' },
    opened: daysFromNow(-180),
    dates: { admission: daysFromNow(-180), expectedRelease: daysFromNow(60) },
    facts: { status: 'remand' },
    parties: [probation],
    history: [
      {
        on: daysFromNow(-178),
        by,
        command: { type: 'complete', item: 'intake-screening', on: daysFromNow(-178) },
      },
      {
        on: daysFromNow(-160),
        by: probation,
        command: {
          type: 'answer',
          item: 'information-request-probation',
          answer: 'refused',
          reason: 'Onbekend',
        },
      },
      {
        on: daysFromNow(-100),
        by,
        command: { type: 'ask', to: { name: 'Moeder' }, title: 'Kan hij bij u wonen?' },
      },
      {
        on: daysFromNow(-90),
        by,
        command: {
          type: 'set-fact',
          fact: 'legalFrameAfter',
          value: 'conditional-release',
          reason: 'Vonnis',
        },
      },
      {
        on: daysFromNow(-95),
        by,
        command: { type: 'set-date', date: 'expectedRelease', on: daysFromNow(90), reason: 'Hof' },
      },
    ],
    ...more,
  };
};

async function* text(content: string): AsyncGenerator<string> {
  yield content;
}

/** Imports lines, as texts or as what they say. */
async function imported(
  cases: (object | string)[],
  trajectories: Pick<Trajectories, 'start'> = system.services.trajectories,
) {
  const lines = cases.map((each) => (typeof each === 'string' ? each : JSON.stringify(each))).join('\n');
  const told: Report[] = [];
  const counts = await importCases(
    linesOf(text(lines), 1_000_000),
    { store: system.store, trajectories, now: system.now, lang: 'en' },
    (report) => void told.push(report),
  );
  return { counts, told: told.sort((a, b) => a.line - b.line) };
}

/** Every message that was given and not yet taken. */
async function messages(): Promise<NoticeRow[]> {
  const all: NoticeRow[] = [];
  await system.store.deliver(10_000, EVER_AFTER, async (notice) => void all.push(notice));
  return all;
}

const shown = async (id: string) => (await casemanager.get(`/v1/trajectories/${id}`)).body;
/** Nothing more is published of what an import began. */
const settled = async (id: string) => {
  await expect.poll(async () => (await shown(id)).related.length).toBeGreaterThan(0);
  const [{ id: child }] = (await shown(id)).related;
  await expect.poll(async () => (await system.store.trajectory(child))?.case.importedAt).toBeDefined();
};

describe('an open case of an old system', () => {
  test('is here as it stood there: its history at its own moments, said to come from an import', async () => {
    const old = oldCase();
    const { counts, told } = await imported([old]);
    expect(counts).toEqual({ imported: 1, 'there already': 0, refused: 0 });
    const id = told[0]!.trajectory!;
    const view = await shown(id);
    expect(view).toMatchObject({
      client: { reference: old.key, pseudonym: 'Sam' },
      dates: { admission: daysFromNow(-180), expectedRelease: daysFromNow(90) },
      facts: { legalFrameAfter: 'conditional-release' },
    });
    const items = Object.fromEntries(view.items.map((each: { item: string }) => [each.item, each]));
    expect(items['intake-screening']).toMatchObject({ status: 'done' });
    expect(items['asked-1']).toMatchObject({ waitingOn: { name: 'Moeder' } });
    const events = await system.store.events(id);
    const done = events.find(({ data }) => data['type'] === 'item-completed')!;
    expect(done.data).toMatchObject({
      actor: by,
      reportedBy: { agency: 'pi-noord', role: 'system', person: 'import' },
    });
    expect(done.at).toBeLessThan(system.now() - 170 * 86_400_000);
    await settled(id);
  });

  test('tells nobody what was to be told before; what is still open and late comes in one summary', async () => {
    const { key: _key, opened: _opened, history, ...told } = oldCase();
    await messages();
    const before = system.now();
    const { told: reports } = await imported([oldCase()]);
    await settled(reports[0]!.trajectory!);
    const given = await messages();
    expect(given.filter(({ at }) => at < before)).toEqual([]);
    expect(given.filter(({ kind }) => kind === 'summary').length).toBeGreaterThan(0);
    expect(new Set(given.map(({ kind }) => kind))).toEqual(new Set(['summary']));
    // The same case, not as an import, does tell of the past.
    const started = await system.services.trajectories.start({
      ...told,
      client: { reference: newKey() },
      key: randomUUID(),
      actor: by,
      parameters: {},
      receivedAt: before - 180 * 86_400_000,
      history: [
        { actor: probation, body: history[1]!.command as never, receivedAt: before - 160 * 86_400_000 },
      ],
    });
    expect(started).toMatchObject({ outcome: 'accepted' });
    expect((await messages()).filter(({ at }) => at < before).length).toBeGreaterThan(0);
  });

  test('is imported once, however often the file is; a line that says something else under its key is refused', async () => {
    const cases = [oldCase(), oldCase()];
    const first = await imported(cases);
    const again = await imported(cases);
    expect(again.counts).toEqual({ imported: 0, 'there already': 2, refused: 0 });
    expect(again.told.map(({ trajectory }) => trajectory)).toEqual(
      first.told.map(({ trajectory }) => trajectory),
    );
    const shorter = { ...cases[0]!, history: cases[0]!.history.slice(1) };
    expect((await imported([shorter])).told).toMatchObject([
      { result: 'refused', field: '/key', value: cases[0]!.key },
    ]);
  });

  test('a run that is killed half-way is run again, and nothing starts twice', async () => {
    const cases = Array.from({ length: 6 }, () => oldCase({ history: [] }));
    let starts = 0;
    const killed: Pick<Trajectories, 'start'> = {
      start: async (request) => {
        starts += 1;
        // The fourth reached the engine, and nobody heard of it.
        const result = await system.services.trajectories.start(request);
        if (starts >= 4) throw new Error('killed');
        return result;
      },
    };
    await expect(imported(cases, killed)).rejects.toThrow('killed');
    const { counts } = await imported(cases);
    expect(counts.imported + counts['there already']).toBe(6);
    for (const { key: reference } of cases) {
      const client = await system.store.clientMeant('import', { reference });
      expect(await system.store.openFor(client!, ['pi-noord'])).toHaveLength(1);
    }
    expect((await imported(cases)).counts).toEqual({ imported: 0, 'there already': 6, refused: 0 });
  });
});

describe('a line that cannot be imported is explained, and nothing of it is kept:', () => {
  const command = (on: string, body: object, who: object = by) => ({
    history: [{ on, by: who, command: body }],
  });
  const complete = { type: 'complete', item: 'intake-screening' };
  const wrong: [string, object | string, { field: string; value?: unknown; reason: RegExp }][] = [
    ['no JSON', 'een;twee;drie', { field: '', reason: /no JSON/ }],
    ['half a line', JSON.stringify(oldCase()).slice(0, -30), { field: '', reason: /cut off/ }],
    [
      'no such trajectory',
      oldCase({ type: 'vakantie' }),
      { field: '/type', value: 'vakantie', reason: /no trajectory/ },
    ],
    ['no such field', oldCase({ colour: 'red' }), { field: '/colour', value: 'red', reason: /./ }],
    [
      'no such organisation',
      oldCase({ parties: [{ agency: 'pi-west', role: 'mentor' }] }),
      { field: '/parties/0/agency', value: 'pi-west', reason: /not known/ },
    ],
    [
      'a citizen service number',
      oldCase({ client: { reference: '111222333' } }),
      { field: '/client/reference', reason: /BSN/ },
    ],
    [
      'a day ahead',
      oldCase(command(daysFromNow(2), complete)),
      { field: '/history/0/on', value: daysFromNow(2), reason: /future/ },
    ],
    [
      'a day before the case',
      oldCase(command(daysFromNow(-200), complete)),
      { field: '/history/0/on', value: daysFromNow(-200), reason: /before/ },
    ],
    [
      'an unknown date',
      oldCase({ dates: { admission: daysFromNow(-180), birthday: daysFromNow(-9_000) } }),
      { field: '/dates/birthday', value: daysFromNow(-9_000), reason: /birthday/ },
    ],
    [
      'an unknown item',
      oldCase(command(daysFromNow(-9), { ...complete, item: 'koffie' })),
      { field: '/history/0/command/item', value: 'koffie', reason: /koffie/ },
    ],
    [
      'somebody who may not',
      oldCase(command(daysFromNow(-9), complete, probation)),
      { field: '/history/0/command/type', value: 'complete', reason: /may not/ },
    ],
    [
      'a case that is over',
      oldCase(command(daysFromNow(-9), { type: 'close', outcome: 'withdrawn', reason: 'Klaar' })),
      { field: '/history', value: 1, reason: /closed/ },
    ],
    [
      'too long a history',
      oldCase({
        history: Array.from({ length: 96 }, () => ({ on: daysFromNow(-9), by, command: complete })),
      }),
      { field: '/history', reason: /./ },
    ],
  ];

  test.each(wrong)('%s', async (_, line, { reason, ...expected }) => {
    const good = oldCase({ history: [] });
    const { counts, told } = await imported([line, good]);
    expect(counts).toEqual({ imported: 1, 'there already': 0, refused: 1 });
    expect(told[0]).toMatchObject({
      line: 1,
      result: 'refused',
      ...expected,
      reason: expect.stringMatching(reason),
    });
    expect(told[0]!.remedy!.length).toBeGreaterThan(15);
    if (typeof line === 'string') return;
    expect(told[0]).toMatchObject({ key: (line as { key: string }).key });
    const { reference } = (line as { client: { reference: string } }).client;
    expect(await system.store.clientMeant('import', { reference })).toBeUndefined();
  });

  test('a client for whom it runs already', async () => {
    const first = oldCase({ history: [] });
    await imported([first]);
    const { told } = await imported([{ ...oldCase(), client: first.client }]);
    expect(told).toMatchObject([{ result: 'refused', reason: expect.stringContaining('/trajectories/') }]);
  });
});

test('the command of the operator imports into a running installation, reports, and ends with 1 where lines were refused', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'traject-import-'));
  const path = join(folder, 'cases.jsonl');
  // The command lives on the machine's clock.
  const good = oldCase({ opened: '2025-03-03', dates: { admission: '2025-03-03' }, history: [] });
  writeFileSync(path, `${JSON.stringify(good)}\n${JSON.stringify(oldCase({ type: 'vakantie' }))}\n`);
  const command = (env: Record<string, string>) =>
    promisify(execFile)(process.execPath, ['--import', 'tsx', 'bin/import.ts', path, '--lang', 'en'], {
      env: { ...process.env, DATABASE_URL: system.databaseUrl, ...env },
    }).then(
      () => ({ code: 0, stderr: '' }),
      ({ code, stderr }: { code: number; stderr: string }) => ({ code, stderr }),
    );
  const keys = { TRAJECT_KEYS: `${testKeys.current.id}:${testKeys.current.key.toString('base64')}` };
  const engine = { TEMPORAL_ADDRESS: system.env.address };
  // Without the keys of the workers it would write what they cannot read.
  expect(await command(engine)).toMatchObject({ code: 2, stderr: expect.stringContaining('TRAJECT_KEYS') });
  expect(await command({ ...engine, ...keys })).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('1 line was refused'),
  });
  const told = readFileSync(`${path}.report.jsonl`, 'utf8').trim().split('\n');
  rmSync(folder, { recursive: true });
  const reports = told.map((each) => JSON.parse(each) as Report).sort((a, b) => a.line - b.line);
  expect(reports).toMatchObject([
    { line: 1, key: good.key, result: 'imported' },
    { line: 2, result: 'refused', field: '/type', value: 'vakantie' },
  ]);
  await expect
    .poll(async () => (await shown(reports[0]!.trajectory!)).client)
    .toMatchObject({ reference: good.key });
});
