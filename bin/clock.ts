import { existsSync } from 'node:fs';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Instant } from '../domain/calendar/types.ts';
import { clockTime } from '../domain/calendar/zone.ts';
import type { Log } from './binaries.ts';

export interface Clock {
  now: () => Instant;
  /** Milliseconds by which it is ahead of the machine's clock. */
  ahead: number;
}

/**
 * The one clock of an installation for demonstrations: it begins at `wanted`
 * and runs on. How far it is ahead of the machine's is kept in the data
 * directory, so that a later start goes on from there; it goes forward only.
 * @param machine the machine's clock.
 * @throws if what is kept cannot be read.
 */
export async function clockOf(
  data: string,
  wanted: Instant | undefined,
  { log, machine }: { log: Log; machine: () => Instant },
): Promise<Clock> {
  const file = join(data, 'clock');
  const kept = await read(file, wanted !== undefined && existsSync(join(data, 'engine')));
  if (wanted === undefined && kept === undefined) return { now: machine, ahead: 0 };
  const begin = wanted === undefined ? (kept ?? 0) : wanted - machine();
  const ahead = Math.max(begin, kept ?? begin);
  if (ahead !== kept) {
    await writeFile(`${file}.new`, `${ahead}\n`, { mode: 0o600 });
    await rename(`${file}.new`, file);
  }
  const now = () => machine() + ahead;
  log(
    `clock: ${clockTime(now())} in Amsterdam${ahead > begin ? ', where this data directory is, for time goes only forward' : ''}`,
  );
  return { now, ahead };
}

/** What was kept; without it 0 for a directory that has `lived`, on the machine's clock then. */
async function read(file: string, lived: boolean): Promise<number | undefined> {
  if (!existsSync(file)) return lived ? 0 : undefined;
  const text = (await readFile(file, 'utf8')).trim();
  if (/^-?\d+$/.test(text)) return Number(text);
  throw new Error(
    `${file} holds "${text.slice(0, 40)}" and no number of milliseconds: correct it, or start with another TRAJECT_DATA`,
  );
}
