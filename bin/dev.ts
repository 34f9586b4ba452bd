// `npm run dev`: a change in rules, API or pages shows in the running process within a second; any other
// has it begin anew, and take over the engine and the database that the old one left. The data stay.
import { fork, type ChildProcess } from 'node:child_process';
import { readdirSync, watch } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const readAnew = ['domain', 'api', 'web'];
const notRun = ['bench', 'build', 'coverage', 'docs', 'node_modules', 'test'];
const startAnew = readdirSync(root, { withFileTypes: true })
  .filter((each) => each.isDirectory() && !each.name.startsWith('.'))
  .map(({ name }) => name)
  .filter((name) => !readAnew.includes(name) && !notRun.includes(name));
/** An editor writes one file in several steps, and a change of branch many files; in milliseconds. */
const TOGETHER_MS = 80;
/** What was read before stays in memory, about 30 MB each time. */
const MOST_TIMES = 40;

let times = 0;
let beginsAnew = false;
let child = start();

function start(): ChildProcess {
  times = 0;
  beginsAnew = false;
  const started = fork(join(root, 'bin/live.ts'), { execArgv: ['--import', 'tsx'] });
  started.once('exit', (code) => {
    if (!beginsAnew) process.exit(code ?? 1);
    child = start();
  });
  return started;
}

/** Killed, not stopped: so that engine and database live on. */
function begin(): void {
  beginsAnew = true;
  child.kill('SIGKILL');
}

function watchAll(folders: string[], changed: () => void): void {
  let waits: NodeJS.Timeout | undefined;
  for (const folder of folders) {
    watch(join(root, folder), { recursive: true }, (_event, name) => {
      if (!/\.(tsx?|mjs|js|css|svg|sql)$/.test(name ?? '')) return;
      clearTimeout(waits);
      waits = setTimeout(() => {
        process.stdout.write(`${folder}/${name} changed\n`);
        changed();
      }, TOGETHER_MS);
    });
  }
}

watchAll(readAnew, () => ((times += 1) < MOST_TIMES ? child.send('read again') : begin()));
watchAll(startAnew, begin);
// The terminal tells the child too; whoever ends only this process means both.
process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => child.kill('SIGTERM'));
