import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Where releases before November 2026 kept their own kind of database, which this one does not read. */
export const olderStore = (data: string): string => join(data, 'store');

/**
 * Refuses to start on an empty database beside the store of
 * an older release: every trajectory would seem gone.
 */
export function refuseOlderStore(data: string): void {
  if (!existsSync(olderStore(data))) return;
  throw new Error(
    `${data} was filled by an older release, whose store this one does not read: run "npm run rebuild" once, ` +
      'which fills the new database from the trajectories that the engine keeps',
  );
}
