import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const root = join(import.meta.dirname, '../..');
const run = promisify(execFile);
/** The slowest, npm and Debian's archive with nothing cached, took three minutes on two busy cores. */
const LIMIT_MS = 600_000;

/** What the image says of itself. */
export interface ImageConfig {
  User: string;
  Env: string[];
  Cmd: string[];
  WorkingDir: string;
}

export interface Image {
  config: ImageConfig;
  /** Where its files can be read and run from, until `remove`. */
  folder: string;
  /** Of all its files, in megabytes. */
  megabytes: number;
  remove: () => Promise<void>;
}

async function outputOf(program: string, ...options: string[]): Promise<string> {
  const env = { ...process.env, STORAGE_DRIVER: 'vfs', BUILDAH_ISOLATION: 'chroot' };
  const { stdout } = await run(program, options, { cwd: root, env, timeout: LIMIT_MS, maxBuffer: 1 << 26 });
  return stdout.trim();
}
const buildah = (...options: string[]) => outputOf('buildah', ...options);

/** The version of Node that the Dockerfile names: `24.21.0`. */
export const nodeOfImage = (): string =>
  /^FROM node:([\d.]+)-/m.exec(readFileSync(join(root, 'Dockerfile'), 'utf8'))?.[1] ?? '';

/** Builds the Dockerfile without a daemon, as root on Linux. @throws with what the build said when it fails. */
export async function buildImage(): Promise<Image> {
  await buildah('--version').catch(() => {
    throw new Error(
      'No buildah, which builds the image: as root on Debian, apt-get install buildah debootstrap',
    );
  });
  await haveBase(/^FROM (\S+)/m.exec(readFileSync(join(root, 'Dockerfile'), 'utf8'))?.[1] ?? '');
  const registry = await registryFiles();
  const tag = `localhost/traject-test:${process.pid}`;
  try {
    await buildah('build', '--quiet', ...registry.volumes, '--tag', tag, '.');
  } finally {
    await registry.remove();
  }
  const container = await buildah('from', tag);
  const folder = await buildah('mount', container);
  const [kilobytes] = (await outputOf('du', '--summarize', '--one-file-system', folder)).split('\t');
  const { OCIv1 } = JSON.parse(await buildah('inspect', '--type', 'image', tag)) as {
    OCIv1: { config: ImageConfig };
  };
  const remove = async () => {
    await buildah('rm', container);
    await buildah('rmi', tag);
  };
  return { config: OCIv1.config, folder, megabytes: Math.round(Number(kilobytes) / 1024), remove };
}

/** The base that the Dockerfile names: made before, from a registry of images, or made here. */
async function haveBase(base: string): Promise<void> {
  if (await buildah('images', '--quiet', base).catch(() => '')) return;
  const pulled = run('buildah', ['pull', '--quiet', `docker.io/library/${base}`], {
    timeout: 60_000,
    env: { ...process.env, STORAGE_DRIVER: 'vfs' },
  });
  await pulled.catch(() => outputOf(join(root, '.ci/base-image.sh'), base));
}

/** npm in the build uses the registry of this machine: its settings are lent to the build and stay out of the image. */
async function registryFiles() {
  const folder = await mkdtemp(join(tmpdir(), 'traject-npm-'));
  const file = join(folder, 'npmrc');
  const own = join(homedir(), '.npmrc');
  const authority = process.env['NODE_EXTRA_CA_CERTS'];
  const lines = [
    existsSync(own) ? readFileSync(own, 'utf8') : '',
    `registry=${await outputOf('npm', 'config', 'get', 'registry')}`,
  ];
  if (authority) lines.push('cafile=/root/registry.crt');
  await writeFile(file, `${lines.join('\n')}\n`, { mode: 0o600 });
  return {
    volumes: [
      '--volume',
      `${file}:/root/.npmrc:ro`,
      ...(authority ? ['--volume', `${authority}:/root/registry.crt:ro`] : []),
    ],
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
