import { execFile } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { cacheDirectory } from '../../bin/binaries.ts';

/** A Chromium that can be launched, and what its environment needs beside our own. */
export interface Chromium {
  executablePath: string;
  env: Record<string, string>;
}

/** What decides which browser is taken; the machine's own, unless a test says otherwise. */
export interface Machine {
  env: NodeJS.ProcessEnv;
  platform: string;
  arch: string;
  isProgram: (path: string) => boolean;
  /** Unpacks the browser that came with `npm ci`. */
  unpacked: () => Promise<Chromium>;
}

interface Packages {
  devDependencies: Record<string, string>;
}

const ON_MAC = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';

const thisMachine: Machine = {
  env: process.env,
  platform: process.platform,
  arch: process.arch,
  isProgram,
  unpacked: () => fromPackage(cacheDirectory()),
};

/**
 * The browser for the tests of the pages: `CHROME_PATH`, else an installed one, else the one of the npm package.
 * @throws on one line that says what to install: the pages are never left untested.
 */
export async function findChromium(machine: Machine = thisMachine): Promise<Chromium> {
  const { env, isProgram: found } = machine;
  const asked = env['CHROME_PATH'];
  if (asked && !found(asked))
    throw new Error(`CHROME_PATH=${asked}: no program there; name a Chromium or Chrome, or leave it out`);
  const executablePath = asked || installed(machine);
  if (executablePath) return { executablePath, env: {} };
  if (machine.platform === 'linux' && machine.arch === 'x64') return machine.unpacked();
  throw new Error(
    `No browser for the tests of the pages on ${machine.platform} ${machine.arch}: install Chromium or Chrome, or name one in CHROME_PATH`,
  );
}

function installed({ env, platform, isProgram: found }: Machine): string | undefined {
  const folders = (env['PATH'] ?? '').split(delimiter).filter(Boolean);
  const names = ['chromium', 'chromium-browser', 'google-chrome'];
  const places = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...places, ...(platform === 'darwin' ? [ON_MAC] : [])].find((place) => found(place));
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The package unpacks into the temporary directory, and its libraries only when it believes that it runs on AWS. */
const UNPACK = "console.log(await (await import('@sparticuz/chromium')).default.executablePath())";

/** Unpacks once for every version, beside its place, so that two at once or a killed one never leave half a browser. */
async function fromPackage(cache: string): Promise<Chromium> {
  const { devDependencies } = JSON.parse(
    await readFile(new URL('../../package.json', import.meta.url), 'utf8'),
  ) as Packages;
  const folder = join(cache, `chromium-${devDependencies['@sparticuz/chromium']}`);
  if (!existsSync(folder)) await unpack(cache, folder);
  return {
    executablePath: join(folder, 'chromium'),
    env: { LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'), FONTCONFIG_PATH: join(folder, 'fonts') },
  };
}

async function unpack(cache: string, folder: string): Promise<void> {
  await mkdir(cache, { recursive: true });
  const part = await mkdtemp(`${folder}.part-`);
  try {
    const env = {
      ...process.env,
      TMPDIR: part,
      AWS_LAMBDA_JS_RUNTIME: 'nodejs22.x',
      AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x',
    };
    const options = { env, cwd: import.meta.dirname, timeout: 120_000 };
    await promisify(execFile)(process.execPath, ['--input-type=module', '-e', UNPACK], options);
    const settings = join(part, 'fonts', 'fonts.conf');
    const text = await readFile(settings, 'utf8');
    await writeFile(settings, text.replaceAll('/tmp/fonts', join(folder, 'fonts')));
    await rename(part, folder).catch((error: Error) => {
      if (!existsSync(folder)) throw error; // else another process was first
    });
  } finally {
    await rm(part, { recursive: true, force: true });
  }
}
