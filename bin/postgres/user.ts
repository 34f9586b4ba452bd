import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { dirname } from 'node:path';

/** A user of this machine under which a program is started. */
export interface User {
  name: string;
  uid: number;
  gid: number;
}

const UNPRIVILEGED = 'nobody';

/**
 * The user under which PostgreSQL runs: undefined for the one that runs this process, and
 * `nobody` where that is root, whom PostgreSQL refuses. No user is added to the machine.
 * @throws when there is no such user.
 */
export function databaseUser(
  isRoot: boolean = process.getuid?.() === 0,
  name: string = UNPRIVILEGED,
): User | undefined {
  if (!isRoot) return undefined;
  try {
    const id = (flag: string) =>
      Number(
        execFileSync('/usr/bin/id', [flag, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }),
      );
    return { name, uid: id('-u'), gid: id('-g') };
  } catch {
    throw new Error(
      `PostgreSQL does not run as root, and this machine has no user "${name}" to run it as: ` +
        `start as an ordinary user, add one (useradd --system ${name}), or set DATABASE_URL to a PostgreSQL that runs already`,
    );
  }
}

/** Why a root without the rights of root (in a container, say) cannot lend PostgreSQL that user. */
export const cannotLend = ({ name }: User, cause: unknown): Error =>
  new Error(
    `PostgreSQL does not run as root, and this process may not act for user "${name}" (${(cause as Error).message}): ` +
      'start as an ordinary user, or set DATABASE_URL to a PostgreSQL that runs already',
    { cause },
  );

/**
 * The first folder on the way to `path`, itself included,
 * that the user may not enter; undefined if there is none.
 */
export function barrier(path: string, { uid, gid }: User): string | undefined {
  const folders: string[] = [];
  for (let at = path; ; at = dirname(at)) {
    folders.unshift(at);
    if (at === dirname(at)) break;
  }
  return folders.find((folder) => {
    const { mode, uid: owner, gid: group } = statSync(folder);
    if (owner === uid) return (mode & 0o100) === 0;
    return (mode & (group === gid ? 0o010 : 0o001)) === 0;
  });
}
