import { statfs } from 'node:fs/promises';

/** Below this, in bytes, PostgreSQL cannot make its next file, and nothing more is written. */
const LEAST = 20 * 1024 * 1024;

/** Whether the disk of one of these directories is full. */
export async function isFull(...directories: string[]): Promise<boolean> {
  return (await Promise.all(directories.map(full))).includes(true);
}

/** One that cannot be asked counts as not full. */
async function full(directory: string): Promise<boolean> {
  try {
    const { bavail, bsize } = await statfs(directory);
    return bavail * bsize < LEAST;
  } catch {
    return false;
  }
}
