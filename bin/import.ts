import { createReadStream } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { Client, Connection } from '@temporalio/client';
import { pino } from 'pino';
import { decoded } from '../adapters/text/encoding.ts';
import { linesOf } from '../adapters/text/lines.ts';
import { createEngine } from '../api/engine.ts';
import { createTrajectories } from '../api/trajectories.ts';
import type { Lang } from '../domain/calendar/types.ts';
import { readSettings } from '../settings/read.ts';
import { openPostgres } from '../store/pg.ts';
import { createStore } from '../store/store.ts';
import { dataConverterOf } from '../workers/codec.ts';
import { loadKeys } from '../workers/keys.ts';
import { importCases, type Counts } from './import/import.ts';
import { LONGEST } from './import/read.ts';
import { patient } from './patient.ts';
import { endedWith, runCommand } from './read-lines.ts';
import { stack } from './stack.ts';

const usage = `npm run import -- cases.jsonl [--report file.jsonl] [--lang en]

Imports the open cases of an old system with their history, one case on a line; docs/adapters.md says what stands in it.
Nobody is told what was due before. May be stopped and run again: nothing starts twice.
Ends with 1 where lines were refused, and with 2 where it could not be done.
`;

/** How often progress is told, and how long engine or store are waited for, in milliseconds. */
const TELL_MS = 2_000;
const PATIENCE_MS = 60_000;

const said = ({ imported, 'there already': there, refused }: Counts): string =>
  `${imported} imported, ${there} there already, ${refused} refused`;

function asked(args: string[]): { path: string; report: string; lang: Lang } {
  const options = { report: { type: 'string' }, lang: { type: 'string', default: 'nl' } } as const;
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options });
  const [path] = positionals;
  const lang = (['nl', 'en'] as const).find((each) => each === values.lang);
  if (path === undefined || positionals.length > 1) throw new Error(usage);
  if (!lang) throw new Error(`--lang ${values.lang}: there are nl, en`);
  return { path, report: values.report ?? `${path}.report.jsonl`, lang };
}

/** Everything that an import needs, of the installation in the environment, where workers run. */
async function connect(running: ReturnType<typeof stack>) {
  const env = readSettings(process.env, 'command', ({ TRAJECT_DATA: data }) => [
    'TEMPORAL_ADDRESS',
    // Without either it would make keys of its own, with which no worker can read.
    ...(data === undefined ? (['TRAJECT_KEYS'] as const) : []),
  ]);
  const now = Date.now;
  const store = createStore(openPostgres(env.DATABASE_URL), now);
  running.add(store.close);
  const connection = await Connection.connect({ address: env.TEMPORAL_ADDRESS, connectTimeout: '10s' });
  running.add(() => connection.close());
  const dataConverter = dataConverterOf(loadKeys(env.TRAJECT_DATA ?? ''));
  const client = new Client({ connection, namespace: env.TEMPORAL_NAMESPACE, dataConverter });
  const log = pino({ level: 'error' }, pino.destination(2));
  const trajectories = createTrajectories({ engine: createEngine(client), store, now, log });
  return { store, trajectories: patient(trajectories, PATIENCE_MS), now };
}

/** Tells every two seconds how far it is, and how many a second that is. */
function teller(): (counts: Counts) => void {
  const began = performance.now();
  let told = began;
  return (counts) => {
    const at = performance.now();
    if (at - told < TELL_MS) return;
    told = at;
    const rate = (counts.imported * 1_000) / (at - began);
    process.stderr.write(`import: ${said(counts)}; ${rate.toFixed(1)} a second\n`);
  };
}

async function main(): Promise<number> {
  const { path, report, lang } = asked(process.argv.slice(2));
  const running = stack();
  try {
    const parts = await connect(running);
    const out: FileHandle = await open(report, 'w');
    running.add(async () => out.close());
    const tell = teller();
    const lines = linesOf(decoded(createReadStream(path), 'utf-8'), LONGEST);
    const counts = await importCases(lines, { ...parts, lang }, async (told, soFar) => {
      await out.appendFile(`${JSON.stringify(told)}\n`);
      tell(soFar);
    });
    process.stdout.write(`${said(counts)}; line by line in ${report}\n`);
    return endedWith(counts.refused);
  } finally {
    await running.stop();
  }
}

await runCommand(main);
