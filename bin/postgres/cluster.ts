import { execFile } from 'node:child_process';
import { chown, mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { isAlive } from '../processes.ts';
import type { Program } from './program.ts';
import { cannotLend, type User } from './user.ts';

const run = promisify(execFile);

/**
 * Makes PostgreSQL's data folder, unless it is there: whole or not at all, also when a start is
 * killed half-way. Its owner is "traject"; only who may enter the folder of the socket gets in.
 * @param hosts whether a server of it may be reached by TCP, as those of the tests are.
 * @throws with what to do for data of another release, a full disk, or a user that may not be used.
 */
export async function createCluster(
  data: string,
  { initdb, major }: Program,
  user: User | undefined,
  hosts: 'reject' | 'trust' = 'reject',
): Promise<void> {
  const made = await readFile(join(data, 'PG_VERSION'), 'utf8').catch(() => undefined);
  if (made !== undefined) return checkVersion(data, made.trim(), major);
  const draft = `${data}.new-${process.pid}`;
  await removeDrafts(data);
  await mkdir(draft, { mode: 0o700 });
  const options = [
    '--auth-local=trust',
    `--auth-host=${hosts}`,
    '--encoding=UTF8',
    '--locale=C',
    '--no-instructions',
  ];
  try {
    if (user) await chown(draft, user.uid, user.gid);
    await run(initdb, ['-D', draft, '-U', 'traject', ...options], {
      ...identity(user),
      cwd: dirname(data),
      env: quietEnv,
    });
    await rename(draft, data);
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    const { code, message, stderr = '' } = error as NodeJS.ErrnoException & { stderr?: string };
    if (code === 'ENOTEMPTY' || code === 'EEXIST') return; // another start was quicker
    if (user && code === 'EPERM') throw cannotLend(user, error);
    throw new Error(reasonOf(code, stderr || message, data), { cause: error });
  }
}

/** Variables of the machine, `PGDATA` and the like, must not reach a server that is ours. */
export const quietEnv = { PATH: process.env['PATH'], LC_ALL: 'C', TZ: 'UTC' };

export const identity = (user: User | undefined) => (user ? { uid: user.uid, gid: user.gid } : {});

function checkVersion(data: string, made: string, major: number): void {
  if (made === String(major)) return;
  throw new Error(
    `The data in ${data} were made by PostgreSQL ${made}, and this release brings PostgreSQL ${major}, which does not read them: ` +
      `start the release that made them, or move that folder aside and run "npm run rebuild", which fills a new one from the trajectories`,
  );
}

async function removeDrafts(data: string): Promise<void> {
  const begin = `${basename(data)}.new-`;
  for (const name of await readdir(dirname(data))) {
    const pid = Number(name.slice(begin.length));
    if (name.startsWith(begin) && !(pid > 0 && isAlive(pid)))
      await rm(join(dirname(data), name), { recursive: true, force: true });
  }
}

function reasonOf(code: string | undefined, said: string, data: string): string {
  if (/no space left/i.test(said) || code === 'ENOSPC')
    return `The disk of ${data} is full: a new database needs about 50 MB. Free some, or choose another TRAJECT_DATA`;
  if (code === 'ENOENT')
    return (
      "PostgreSQL's programs do not run on this system (a Linux without glibc?): " +
      'set DATABASE_URL to a PostgreSQL 15 or newer that runs already'
    );
  return `PostgreSQL could not make its data in ${data}: ${said.trim().split('\n').slice(-3).join(' ')}`;
}
