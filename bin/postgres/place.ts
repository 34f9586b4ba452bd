import { createHash } from 'node:crypto';
import { chmodSync, chownSync, lstatSync, mkdirSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { SHARED } from './program.ts';
import { barrier, cannotLend, type User } from './user.ts';

/** Where a database lies. */
export interface Place {
  /** PostgreSQL's own folder, made by `initdb`. */
  data: string;
  /** The folder of its unix socket, which only its user and root may enter. */
  sockets: string;
  /** Why the data do not lie in the data directory; undefined if they do. */
  because?: string;
}

/** A socket's path has 104 bytes at most, the file name in it included. */
const LONGEST = 80;

/**
 * Where PostgreSQL keeps the data of a data directory: in it, but where the user that runs PostgreSQL may not go there
 * (a home of root), below `/var/lib/traject`.
 * @param directory the data directory, which exists.
 */
export function placeOf(directory: string, user: User | undefined): Place {
  const real = realpathSync(directory);
  const own = `${basename(real).replace(/^\.+/, '')}-${createHash('sha256').update(real).digest('hex').slice(0, 12)}`;
  // The user passes through the directory; what lies in it stays root's.
  if (user) chmodSync(real, (lstatSync(real).mode & 0o777) | 0o011);
  const wall = user && barrier(real, user);
  const home = wall === undefined ? real : join(SHARED, own);
  if (wall !== undefined) mkdirSync(home, { recursive: true, mode: 0o755 });
  const long = Buffer.byteLength(home) > LONGEST;
  return {
    data: join(home, 'postgres'),
    sockets: privateFolder(long ? join(tmpdir(), `traject-${own.slice(-12)}`) : join(home, 'socket'), user),
    ...(wall !== undefined && { because: `PostgreSQL's user "${user!.name}" may not enter ${wall}` }),
  };
}

function lend(path: string, user: User): void {
  try {
    chownSync(path, user.uid, user.gid);
  } catch (error) {
    throw cannotLend(user, error);
  }
}

/** A folder for one user alone; one of another user is refused, which in a folder for everybody could be a trap. */
function privateFolder(path: string, user: User | undefined): string {
  mkdirSync(path, { recursive: true, mode: 0o700 });
  if (user) lend(path, user);
  const { uid } = lstatSync(path);
  if (uid !== (user?.uid ?? process.getuid?.() ?? uid))
    throw new Error(`${path} belongs to another user: remove it, or choose another TRAJECT_DATA`);
  chmodSync(path, 0o700);
  return path;
}
