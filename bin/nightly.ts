import { open } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { encodings, type Encoding } from '../adapters/text/encoding.ts';
import { readNightly } from '../adapters/nightly-csv/read.ts';
import { separators, type Separator } from '../adapters/nightly-csv/separated.ts';
import { run, type Counts } from '../adapters/run.ts';
import { inboxFor } from '../api/signals/inbox.ts';
import type { Lang } from '../domain/calendar/types.ts';
import { readSettings } from '../settings/read.ts';
import { openPostgres } from '../store/pg.ts';
import { createStore } from '../store/store.ts';
import { endedWith, runCommand } from './read-lines.ts';
import { stack } from './stack.ts';

const usage = `npm run nightly -- file.csv --sender tulp [--encoding windows-1252] [--separator semicolon] [--report file.jsonl] [--lang en]

Puts the admissions, transfers and changed dates of a file into the inbox of signals, as a registered sender.
docs/adapters.md says what stands in it. May be repeated: what was read before does not count twice.
Ends with 1 where lines were refused, and with 2 where it could not be done.
`;

/** How often progress is told, in milliseconds. */
const TELL_MS = 2_000;

const oneOf = <T extends string>(
  name: string,
  given: string | undefined,
  known: readonly T[],
): T | undefined => {
  const found = known.find((each) => each === given);
  if (given !== undefined && found === undefined)
    throw new Error(`--${name} ${given}: there are ${known.join(', ')}`);
  return found;
};

/** What the command line asks for. @throws with the argument, its value and the remedy. */
function asked(args: string[]) {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      sender: { type: 'string' },
      encoding: { type: 'string' },
      separator: { type: 'string' },
      report: { type: 'string' },
      lang: { type: 'string', default: 'nl' },
    },
  });
  const [path] = positionals;
  if (path === undefined || positionals.length > 1 || values.sender === undefined) throw new Error(usage);
  return {
    path,
    sender: values.sender,
    report: values.report ?? `${path}.report.jsonl`,
    encoding: oneOf<Encoding>('encoding', values.encoding, encodings),
    separator: oneOf('separator', values.separator, Object.keys(separators) as Separator[]),
    lang: oneOf<Lang>('lang', values.lang, ['nl', 'en'])!,
  };
}

const said = ({ accepted, duplicate, conflict, refused, 'unknown-client': unknown }: Counts): string =>
  `${accepted} accepted, ${unknown} of unknown clients, ${duplicate} there already, ${conflict} in conflict, ${refused} refused`;

/** Told every two seconds at most. */
function teller(): (counts: Counts) => void {
  let told = performance.now();
  return (counts) => {
    if (performance.now() - told < TELL_MS) return;
    told = performance.now();
    process.stderr.write(`nightly: ${said(counts)}\n`);
  };
}

async function main(): Promise<number> {
  const { report, lang, sender: name, ...file } = asked(process.argv.slice(2));
  const { DATABASE_URL } = readSettings(process.env, 'command');
  const now = Date.now;
  const running = stack();
  try {
    const store = createStore(openPostgres(DATABASE_URL), now);
    running.add(store.close);
    const sender = await store.senderNamed(name);
    if (!sender) throw new Error(`--sender ${name}: no such sender; register it with npm run senders`);
    const out = await open(report, 'w');
    running.add(async () => out.close());
    const counts = await run(readNightly({ ...file, sender: sender.id }), {
      sender,
      inbox: inboxFor(sender, { store, now }),
      lang,
      report: (lines) => out.appendFile(lines.map((line) => `${JSON.stringify(line)}\n`).join('')),
      progress: teller(),
    });
    process.stdout.write(`${said(counts)}; line by line in ${report}\n`);
    return endedWith(counts.refused);
  } finally {
    await running.stop();
  }
}

await runCommand(main);
