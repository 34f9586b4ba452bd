import type { Day, Instant } from '../calendar/types.ts';
import type { Actor } from './case.ts';
import type { Envelope, InternalCommand } from './commands.ts';
import { fingerprint } from './fingerprint.ts';

/** That a client died, as a person recorded it for all his trajectories at once, or took it back. */
export interface Deceased {
  id: string;
  /** Opaque id of the client. */
  client: string;
  on: Day;
  reason: string;
  by: Actor;
  at: Instant;
  undoneAt: Instant | null;
  undoneBy: Actor | null;
}

/** What his trajectories hear of it. */
export type Told = Pick<Deceased, 'id' | 'on' | 'reason' | 'by' | 'undoneBy'>;

/** How one of his trajectories hears of it: under an id of its own, so that a repeat is harmless. */
export function deceasedFor({ id, on, reason, by, undoneBy }: Told, now: Instant): Envelope {
  const body: InternalCommand = undoneBy
    ? { type: 'client-alive', record: id }
    : { type: 'client-deceased', on, record: id, reason };
  return {
    id: `${body.type}/${id}`,
    hash: fingerprint(body),
    actor: undoneBy ?? by,
    receivedAt: now,
    body,
  };
}
