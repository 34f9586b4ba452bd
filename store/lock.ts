import { createHash, randomUUID } from 'node:crypto';
import { link, mkdir, readdir, realpath, rm } from 'node:fs/promises';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Lock {
  release(): Promise<void>;
}

export class DirectoryInUse extends Error {
  readonly directory: string;
  readonly pid: number | undefined;
  constructor(directory: string, pid: number | undefined) {
    super(
      `the data directory ${directory} is in use by process ${pid ?? '(it does not answer)'}: ` +
        'stop that process, choose another directory (TRAJECT_DATA), or set DATABASE_URL to share one PostgreSQL',
    );
    this.name = 'DirectoryInUse';
    this.directory = directory;
    this.pid = pid;
  }
}

/**
 * Takes the directory for this process, or throws `DirectoryInUse`. PGlite itself has no lock, and two processes
 * on one directory destroy each other's rows.
 *
 * The lock is a listening unix socket, so it ends with its process however that ends, and a re-used pid means nothing.
 * Sockets are numbered: who finds that nobody listens on the highest one links its own under the next number. Only one
 * can, and a number is removed only while a higher one exists, so a stale lock is taken over by exactly one process.
 */
export async function lockDirectory(directory: string): Promise<Lock> {
  const folder = await lockFolder(directory);
  const own = join(folder, randomUUID().slice(0, 8));
  const server = await listen(own);
  const give = async () => {
    await new Promise((done) => server.close(done));
    await rm(own, { force: true });
  };
  try {
    for (;;) {
      const highest = Math.max(0, ...(await numbers(folder)));
      const holder = highest === 0 ? 'nobody' : await askHolder(join(folder, String(highest)));
      if (holder !== 'nobody') throw new DirectoryInUse(directory, holder.pid);
      if (await take(own, folder, highest + 1)) {
        await rm(own);
        return { release: give };
      }
    }
  } catch (error) {
    await give();
    throw error;
  }
}

/** A socket's path has at most 104 bytes, so a long directory has its lock under the system's temporary one. */
async function lockFolder(directory: string): Promise<string> {
  const real = await realpath(directory);
  const hash = createHash('sha256').update(real).digest('hex').slice(0, 16);
  const folder = Buffer.byteLength(real) < 85 ? join(real, 'lock') : join(tmpdir(), `traject-lock-${hash}`);
  await mkdir(folder, { recursive: true });
  return folder;
}

async function listen(path: string): Promise<Server> {
  const server = createServer((socket) => socket.on('error', () => undefined).end(String(process.pid)));
  await new Promise<void>((done, fail) => server.once('error', fail).listen(path, done));
  return server.unref();
}

async function numbers(folder: string): Promise<number[]> {
  return (await readdir(folder)).filter((name) => /^\d+$/.test(name) && name.length < 8).map(Number);
}

/** True if the number was free and none above it exists: a slow process may find its number free again, long since passed. */
async function take(own: string, folder: string, number: number): Promise<boolean> {
  const path = join(folder, String(number));
  try {
    await link(own, path);
  } catch (error) {
    if (code(error) === 'EEXIST') return false;
    throw error;
  }
  const others = (await numbers(folder)).filter((other) => other !== number);
  if (others.some((other) => other > number)) {
    await rm(path);
    return false;
  }
  for (const old of others) await rm(join(folder, String(old)), { force: true });
  return true;
}

function askHolder(path: string): Promise<'nobody' | { pid: number | undefined }> {
  return new Promise((done, fail) => {
    let text = '';
    const socket = connect(path);
    socket.setTimeout(1000, () => (socket.destroy(), done({ pid: undefined })));
    socket.on('data', (data) => (text += String(data)));
    socket.on('end', () => done({ pid: Number(text) || undefined }));
    socket.on('error', (error) => {
      if (['ECONNREFUSED', 'ENOENT'].includes(code(error))) done('nobody');
      else if (['EAGAIN', 'ECONNRESET', 'EPIPE'].includes(code(error))) done({ pid: undefined });
      else fail(error);
    });
  });
}

const code = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : '');
