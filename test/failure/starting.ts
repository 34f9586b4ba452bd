import { spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { clockTime } from '../../domain/calendar/zone.ts';
import { TEST_NOW } from '../setup/clock.ts';
import { names } from '../../settings/table.ts';
import { endProcess, processesWith } from '../../bin/processes.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

export interface Started {
  pid: number;
  /** Resolves with what the line `ready` names (an address, a port), rejects with what was said if the process ends before. */
  ready: Promise<string>;
  /** Resolves with the exit code, `null` when it was killed, and all that was said on both outputs. */
  ended: Promise<{ code: number | null; said: string }>;
  said: () => string;
  kill: (signal: NodeJS.Signals) => void;
}

/** Data directories and processes of one test file; `clean()` ends and removes them all. */
export function starting() {
  const folders: string[] = [];
  const children: ChildProcess[] = [];
  /** Runs a program of ours; it is ready when it says `ready`, whose first group is then the answer. */
  const run = (file: string, env: NodeJS.ProcessEnv, ready: RegExp, nodeOptions: string[] = []): Started => {
    const child = spawn(process.execPath, [...nodeOptions, '--import', 'tsx', file], {
      cwd: root,
      env: { ...withoutOurs(process.env), ...env },
    });
    children.push(child);
    return watch(child, ready);
  };
  /** Ends every process that was started here, and what they left behind. */
  const endAll = async (): Promise<void> => {
    for (const child of children) if (child.exitCode === null) child.kill('SIGKILL');
    for (const folder of folders)
      for (const { pid } of [...(await enginesOf(folder)), ...(await databasesOf(folder))])
        await endProcess(pid, 0);
  };
  return {
    directory: (): string => {
      const folder = mkdtempSync(join(tmpdir(), 'traject-start-'));
      chmodSync(folder, 0o711); // root's PostgreSQL runs as somebody else, who must be able to go there
      folders.push(folder);
      return folder;
    },
    /** Runs `npm start`'s program, without demo data, on any free port and on the tests' clock, unless `env` says otherwise. */
    start: (data: string, env: NodeJS.ProcessEnv = {}, ...nodeOptions: string[]): Started =>
      run(
        'bin/start.ts',
        { PORT: '0', TRAJECT_DEMO: '0', TRAJECT_DATA: data, TRAJECT_CLOCK: clockTime(TEST_NOW), ...env },
        /^ready (\S+)$/m,
        nodeOptions,
      ),
    run,
    endAll,
    clean: async (): Promise<void> => {
      await endAll();
      for (const folder of folders) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** The engines that run on a data directory. */
export const enginesOf = (data: string) => processesWith(join(data, 'engine', 'temporal.db'));

/** The PostgreSQL servers that run on a data directory. */
export const databasesOf = (data: string) => processesWith(join(data, 'postgres'));

function watch(child: ChildProcess, says: RegExp): Started {
  let said = '';
  const ended = new Promise<{ code: number | null; said: string }>((done) =>
    child.once('close', (code) => done({ code, said })),
  );
  const ready = new Promise<string>((found, reject) => {
    const hear = (chunk: Buffer) => {
      said += chunk.toString();
      const answer = says.exec(said)?.[1];
      if (answer) found(answer);
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    void ended.then(({ code }) => reject(new Error(`ended with ${code} before it was ready: ${said}`)));
  });
  ready.catch(() => undefined); // a test that expects a failure waits for `ended`
  return { pid: child.pid ?? 0, ready, ended, said: () => said, kill: (signal) => void child.kill(signal) };
}

/** What the machine or another test has set must not change what is tested. */
function withoutOurs(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const ours: string[] = [...names, 'NODE_ENV'];
  return Object.fromEntries(Object.entries(env).filter(([name]) => !ours.includes(name)));
}
