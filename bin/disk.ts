import { statfs } from 'node:fs/promises';

/** Below this, in bytes, PostgreSQL cannot make its next file, and nothing more is written. */
const LEAST = 20 * 1024 * 1024;

/** Whether the disk of a directory is full; one that cannot be asked counts as not full. */
export async function isFull(directory: string): Promise<boolean> {
  try {
    const { bavail, bsize } = await statfs(directory);
    return bavail * bsize < LEAST;
  } catch {
    return false;
  }
}
