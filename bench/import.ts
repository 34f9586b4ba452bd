import { randomUUID } from 'node:crypto';
import { pino } from 'pino';
import { linesOf } from '../adapters/text/lines.ts';
import { createEngine } from '../api/engine.ts';
import { createTrajectories } from '../api/trajectories.ts';
import { importCases } from '../bin/import/import.ts';
import { patient } from '../bin/patient.ts';
import { addDays } from '../domain/calendar/day.ts';
import { dayOf } from '../domain/calendar/zone.ts';
import { benchSetting, inParallel, verdict, type BenchSetting } from './engine.ts';

/**
 * Open cases imported a second, each with three months of history and visible, beside single starts that become
 * visible, as `bench/start.ts` makes them and as people do through the API, in turns on the same engine and store. `node --import tsx bench/import.ts [count]`; with a count it imports
 * so many once, and tells the memory on the way.
 */
const COUNT = 100;
const WIDTH = 40;
const ROUNDS = 3;
const MOST = Number(process.argv[2] ?? 0);

const by = { agency: 'pi-noord', role: 'case-manager' };
const probation = { agency: 'reclassering', role: 'probation-worker' };

/** A case as an old system has it. */
function oldCase(today: string) {
  const ago = (days: number) => addDays(today, -days);
  const key = randomUUID();
  return {
    key,
    type: 'detention-reintegration',
    organisation: 'pi-noord',
    client: { reference: key },
    opened: ago(90),
    dates: { admission: ago(90), expectedRelease: addDays(today, 200) },
    facts: { status: 'remand' },
    parties: [probation],
    history: [
      { on: ago(89), by, command: { type: 'complete', item: 'intake-screening', on: ago(89) } },
      { on: ago(82), by, command: { type: 'complete', item: 'language-level', on: ago(82) } },
      { on: ago(80), by, command: { type: 'complete', item: 'basic-conditions', on: ago(80) } },
      {
        on: ago(75),
        by: probation,
        command: { type: 'answer', item: 'information-request-probation', answer: 'delivered' },
      },
      {
        on: ago(40),
        by,
        command: { type: 'set-date', date: 'expectedRelease', on: addDays(today, 230), reason: 'Hof' },
      },
    ],
  };
}

async function* file(count: number, today: string): AsyncGenerator<string> {
  for (let n = 0; n < count; n += 1) yield `${JSON.stringify(oldCase(today))}\n`;
}

const trajectoriesOf = ({ client, store, now }: BenchSetting) => {
  const log = pino({ level: 'silent' });
  return patient(createTrajectories({ engine: createEngine(client), store, now, log }), 60_000);
};

/** Imports so many, and tells how many a second that were, till the last one was visible. */
async function rateOfImport(
  setting: BenchSetting,
  count: number,
  tell?: (done: number) => void,
): Promise<number> {
  const { store, now } = setting;
  const trajectories = trajectoriesOf(setting);
  const from = performance.now();
  const counts = await importCases(
    linesOf(file(count, dayOf(now())), 1_000_000),
    { store, trajectories, now, lang: 'en' },
    async (told, soFar) => {
      if (told.result !== 'imported') throw new Error(`line ${told.line}: ${told.field} ${told.reason}`);
      await setting.visible.reached(told.trajectory!);
      tell?.(soFar.imported);
    },
  );
  return (counts.imported * 1_000) / (performance.now() - from);
}

async function rateOfStarts(setting: BenchSetting): Promise<number> {
  const from = performance.now();
  await inParallel(COUNT, WIDTH, async () => setting.visible.reached(await setting.startTrajectory()));
  return (COUNT * 1_000) / (performance.now() - from);
}

/** The same, each for a client of its own and through the path of the API. */
async function rateOfCommands(setting: BenchSetting): Promise<number> {
  const trajectories = trajectoriesOf(setting);
  const today = dayOf(setting.now());
  const from = performance.now();
  await inParallel(COUNT, WIDTH, async () => {
    const key = randomUUID();
    const started = await trajectories.start({
      key,
      actor: by,
      type: 'detention-reintegration',
      client: { reference: key },
      organisation: by.agency,
      dates: { admission: today },
      facts: { status: 'remand' },
      parties: [probation],
      parameters: {},
    });
    if (started.outcome !== 'accepted') throw new Error(`not started: ${JSON.stringify(started)}`);
    await setting.visible.reached(started.id);
  });
  return (COUNT * 1_000) / (performance.now() - from);
}

const megabytes = (): string => (process.memoryUsage().rss / 2 ** 20).toFixed(0);

const setting = await benchSetting();
for (const agency of ['pi-noord', 'reclassering'])
  await setting.store.putOrganisation({ agency, name: agency, defaults: {}, closedDays: [] });
const ratios: number[] = [];
for (let round = 0; round <= ROUNDS; round += 1) {
  const figures = {
    starts: await rateOfStarts(setting),
    byApi: await rateOfCommands(setting),
    imported: await rateOfImport(setting, COUNT),
  };
  if (round === 0) continue; // warms up
  ratios.push(figures.imported / figures.starts);
  process.stdout.write(
    `round ${round}: starts visible ${figures.starts.toFixed(1)}/s, through the API ${figures.byApi.toFixed(1)}/s, imported ${figures.imported.toFixed(1)}/s\n`,
  );
}
if (MOST > 0) {
  const step = Math.max(1, Math.floor(MOST / 10));
  const rate = await rateOfImport(setting, MOST, (done) => {
    if (done % step === 0) process.stdout.write(`${done} imported, ${megabytes()} MB\n`);
  });
  process.stdout.write(`${MOST} imported at ${rate.toFixed(1)}/s\n`);
}
await setting.stop();
const mean = ratios.reduce((sum, each) => sum + each, 0) / ratios.length;
process.exit(verdict('imported visible / single starts visible', mean, 1, 'at least') ? 0 : 1);
