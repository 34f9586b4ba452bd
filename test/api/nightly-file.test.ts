import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readNightly } from '../../adapters/nightly-csv/read.ts';
import { run, type ReportLine } from '../../adapters/run.ts';
import { inboxFor } from '../../api/signals/inbox.ts';
import { startSystem, type System } from '../setup/api.ts';
import { daysFromNow } from '../setup/clock.ts';
import { caller } from './caller.ts';
import { partner, tulp } from './signals.ts';

let system: System;
let prison: Awaited<ReturnType<typeof partner>>;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'traject-nightly-'));
  system = await startSystem();
  for (const agency of ['pi-noord', 'pi-zuid'])
    await system.store.putOrganisation({ agency, name: agency, defaults: {}, closedDays: [] });
  prison = await partner(system);
});
afterAll(async () => {
  await prison?.stop();
  await system?.stop();
  rmSync(folder, { recursive: true });
});

const columns = 'soort;kenmerk;organisatie;datum;welke datum;naar;gewijzigd op';
const written = (name: string, ...lines: string[]): string => {
  const path = join(folder, name);
  writeFileSync(path, `${[columns, ...lines].join('\r\n')}\r\n`);
  return path;
};
const load = async (path: string) => {
  const lines: ReportLine[] = [];
  const counts = await run(readNightly({ path, sender: 'tulp' }), {
    sender: tulp,
    inbox: inboxFor(tulp, { store: system.store, now: system.now }),
    lang: 'en',
    report: (more) => void lines.push(...more),
  });
  return { counts, lines };
};

test('the file of a night opens trajectories, moves a release and asks the next prison, without a typed field', async () => {
  const moment = (days: number) => `${daysFromNow(days)} 08:00`;
  const path = written(
    'night-1.csv',
    `binnenkomst;NACHT-1;pi-noord;${daysFromNow(-20)};;;`,
    `binnenkomst;NACHT-2;pi-noord;${daysFromNow(-1)};;;`,
    `datum;NACHT-1;pi-noord;${daysFromNow(150)};verwachte ontslagdatum;;${moment(-10)}`,
    `datum;NACHT-1;pi-noord;${daysFromNow(120)};verwachte ontslagdatum;;${moment(-2)}`,
    `overplaatsing;NACHT-2;pi-noord;${daysFromNow(0)};;pi-zuid;${moment(-1)}`,
    `datum;NIEMAND;pi-noord;${daysFromNow(90)};verwachte ontslagdatum;;${moment(-1)}`,
  );
  const { counts, lines } = await load(path);
  expect(counts).toMatchObject({ accepted: 5, 'unknown-client': 1, refused: 0 });
  expect(lines.at(-1)).toMatchObject({ place: 'line 7', result: 'unknown-client' });
  const signals = lines.flatMap(({ signal }) => signal ?? []);
  const rows = () =>
    Promise.all(signals.map(async (id) => (await system.store.receivedSignal(id, 'pi-noord'))!));
  const statuses = async () => (await rows()).map(({ status }) => status);
  await expect.poll(statuses).toEqual([...Array<string>(5).fill('applied'), 'unknown']);

  const [noord, zuid] = [caller(system, 'casemanager'), caller(system, 'casemanager-zuid')];
  const all = (await noord.get('/v1/trajectories?limit=50')).body.items;
  const [opened] = await rows();
  const first = (await noord.get(`/v1/trajectories/${opened!.trajectories[0]}`)).body;
  expect(first).toMatchObject({
    type: 'detention-reintegration',
    client: { reference: 'NACHT-1' },
    dates: { admission: daysFromNow(-20), expectedRelease: daysFromNow(120) },
  });
  expect(first.items.length).toBeGreaterThan(10);
  // The next prison is asked to take over; until it does, the person stays where he was.
  const asked = async () => (await zuid.get('/v1/trajectories?type=warm-handover')).body.items;
  await expect.poll(asked).toHaveLength(1);

  const again = await load(path);
  expect(again.counts).toMatchObject({ accepted: 0, 'unknown-client': 0, duplicate: 6 });
  expect((await noord.get('/v1/trajectories?limit=50')).body.items).toHaveLength(all.length);
});

test('the command of the operator tells counts, writes a report, and ends with 1 where lines were refused', () => {
  const command = (...args: string[]) =>
    spawnSync(process.execPath, ['--import', 'tsx', 'bin/nightly.ts', ...args], {
      env: { ...process.env, DATABASE_URL: system.databaseUrl },
      encoding: 'utf8',
    });
  const good = written('night-2.csv', `binnenkomst;NACHT-3;pi-noord;${daysFromNow(-1)};;;`);
  expect(command(good, '--sender', 'tulp')).toMatchObject({
    status: 0,
    stdout: expect.stringMatching(/^1 accepted/),
  });
  const bad = written(
    'night-3.csv',
    `binnenkomst;NACHT-4;pi-noord;gisteren;;;`,
    `binnenkomst;NACHT-5;pi-noord;${daysFromNow(-1)};;;`,
  );
  const report = join(folder, 'report.jsonl');
  const refused = command(bad, '--sender', 'tulp', '--lang', 'en', '--report', report);
  expect(refused).toMatchObject({ status: 1, stderr: expect.stringContaining('1 line was refused') });
  const lines = readFileSync(report, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as ReportLine);
  expect(lines.map(({ place, result }) => `${place}: ${result}`)).toEqual([
    'line 1: note',
    'line 2: refused',
    'line 3: accepted',
  ]);
  expect(lines[1]).toMatchObject({ field: 'datum', value: 'gisteren', reason: 'This is no day.' });
  expect(command(good, '--sender', 'nobody')).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('npm run senders'),
  });
  expect(command(good)).toMatchObject({ status: 2, stderr: expect.stringContaining('--sender') });
});
