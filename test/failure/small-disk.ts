import { execFileSync } from 'node:child_process';
import { chmodSync, closeSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/** Puts a disk of so many megabytes, in memory, at a folder; only root may. */
export function mount(folder: string, megabytes: number): void {
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder]);
  chmodSync(folder, 0o711);
}

export const unmount = (folder: string): void => void execFileSync('umount', [folder]);

const ballast = (folder: string): string => join(folder, 'ballast');

/** Writes until nothing more can be written. */
export function fill(folder: string): void {
  const file = openSync(ballast(folder), 'a');
  try {
    for (let size = 1 << 20; size >= 1;) {
      try {
        writeSync(file, Buffer.alloc(size));
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
        size >>= 1;
      }
    }
  } finally {
    closeSync(file);
  }
}

export const free = (folder: string): void => rmSync(ballast(folder));
