import { holdDatabase } from '../store/hold.ts';
import type { Log } from './binaries.ts';
import type { Config } from './config.ts';
import { startDatabase, type Database } from './postgres/server.ts';

/** The PostgreSQL that this process works on, and where its data lie if that is on this machine. */
export type HeldDatabase = Pick<Database, 'url' | 'lost' | 'stop'> & { folder?: string };

const never = new Promise<never>(() => undefined);

/**
 * The PostgreSQL that is given, or one of our own in the data directory. It is held for this process
 * alone where the engine is of our own too, for that one is taken over or replaced on the strength of it.
 * @param data the data directory, which exists.
 */
export async function databaseOf(
  { databaseUrl, temporalAddress }: Config,
  data: string,
  log: Log,
): Promise<HeldDatabase> {
  if (databaseUrl === undefined) return startDatabase(data, log);
  if (temporalAddress !== undefined) return { url: databaseUrl, lost: never, stop: async () => undefined };
  const hold = await holdDatabase(databaseUrl, data);
  return { url: databaseUrl, lost: hold.lost, stop: () => hold.release() };
}
