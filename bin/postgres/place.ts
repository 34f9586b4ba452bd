import { createHash, randomUUID } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sharedFolder } from './program.ts';
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
 * Where PostgreSQL keeps the data of a data directory: in it, but where the user
 * that runs PostgreSQL may not go there (a home of root), below `/var/lib/traject`.
 * @param directory the data directory, which exists.
 */
export function placeOf(directory: string, user: User | undefined): Place {
  const real = realpathSync(directory);
  // The user passes through the directory; what lies in it stays root's.
  if (user) chmodSync(real, (lstatSync(real).mode & 0o777) | 0o011);
  const wall = user && barrier(real, user);
  const home = wall === undefined ? real : homeBeside(real);
  const data = join(home, 'postgres');
  if (existsSync(data)) refuseOther(data, user);
  const long = Buffer.byteLength(home) > LONGEST;
  return {
    data,
    sockets: privateFolder(long ? join(tmpdir(), `traject-${digest(home)}`) : join(home, 'socket'), user),
    ...(wall !== undefined && { because: `PostgreSQL's user "${user!.name}" may not enter ${wall}` }),
  };
}

const digest = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 12);

/**
 * A folder below `/var/lib/traject` that belongs to this data directory for good, wherever that is moved
 * to, and not to another one that is made later in the same place: its name is kept in the directory.
 */
function homeBeside(directory: string): string {
  const note = join(directory, 'postgres-place');
  if (!existsSync(note)) writeFileSync(note, `${randomUUID()}\n`, { mode: 0o600 });
  const home = join(sharedFolder(), readFileSync(note, 'utf8').trim());
  mkdirSync(home, { recursive: true });
  chmodSync(home, 0o755);
  return home;
}

/** A folder for one user alone. */
function privateFolder(path: string, user: User | undefined): string {
  mkdirSync(path, { recursive: true, mode: 0o700 });
  refuseOther(path, user);
  if (user) lend(path, user);
  chmodSync(path, 0o700);
  return path;
}

/** What belongs to neither who starts nor who runs PostgreSQL is somebody else's installation, or a trap. */
function refuseOther(path: string, user: User | undefined): void {
  const { uid } = lstatSync(path);
  const own = process.getuid?.() ?? uid;
  if (lstatSync(path).isDirectory() && (uid === own || uid === user?.uid)) return;
  throw new Error(
    `${path} belongs to the user with number ${uid}, and PostgreSQL would run as ${user ? `"${user.name}"` : `number ${own}`}: ` +
      'start as the user who made it, or choose another TRAJECT_DATA',
  );
}

function lend(path: string, user: User): void {
  try {
    chownSync(path, user.uid, user.gid);
  } catch (error) {
    throw cannotLend(user, error);
  }
}
