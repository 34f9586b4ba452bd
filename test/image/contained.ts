import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { Image } from './build.ts';

/** A program in the image: what it said so far, and how it ended. */
export interface Contained {
  said: () => string;
  ended: Promise<number | null>;
  /** Asks it to stop as an orchestrator does, and ends it after ten seconds. */
  stop: () => Promise<number | null>;
}

/**
 * Runs a program of the image as its own user, with a root that cannot be written and an empty `/tmp`, on the network of
 * this machine. Everything in it ends with it: it has a namespace of processes of its own.
 */
export function runIn(
  { config, folder }: Image,
  command: string[],
  settings: Record<string, string> = {},
): Contained {
  const set = [...config.Env, ...Object.entries(settings).map(([name, value]) => `${name}=${value}`)];
  const inside = `
    mount --bind "$0" "$0"; mount -t tmpfs tmpfs "$0/tmp"; mount -t proc proc "$0/proc"
    mount --bind /etc/resolv.conf "$0/etc/resolv.conf"; mount --bind /etc/hosts "$0/etc/hosts"
    mount --rbind /dev "$0/dev"; mount -o remount,bind,ro "$0"
    exec setpriv --no-new-privs chroot --userspec=${config.User}:${config.User} "$0" env -i -C ${config.WorkingDir} "$@"`;
  const own = ['--mount', '--pid', '--fork', '--kill-child=SIGKILL', 'sh', '-ec', inside, folder];
  const child = spawn('unshare', [...own, ...set, ...command], { stdio: ['ignore', 'pipe', 'pipe'] });
  return watch(child);
}

function watch(child: ChildProcess): Contained {
  let said = '';
  for (const output of [child.stdout, child.stderr])
    output?.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const ended = new Promise<number | null>((done) => child.once('close', done));
  const stop = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return ended;
    // `unshare` itself passes no signal on, so the program gets it directly.
    const inner = readFileSync(`/proc/${child.pid}/task/${child.pid}/children`, 'utf8').trim();
    if (inner) process.kill(Number(inner), 'SIGTERM');
    const force = setTimeout(() => child.kill('SIGKILL'), 10_000);
    return ended.finally(() => clearTimeout(force));
  };
  return { said: () => said, ended, stop };
}
