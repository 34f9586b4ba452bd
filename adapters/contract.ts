import { hash } from 'node:crypto';
import type { Text } from '../domain/calendar/types.ts';
import { canonical } from '../domain/case/fingerprint.ts';

/** An event as a partner's system would send it over HTTP (CloudEvents 1.0). */
export interface Event {
  specversion: '1.0';
  id: string;
  source: string;
  type: string;
  time?: string;
  data: Record<string, unknown>;
}

/** Why something that was read is no signal, and what to do about it. */
export interface Fault {
  /** As it is called where it was read: the name of a column. */
  field?: string;
  /** What stood there; left out where it may be a number of a person that is not kept here. */
  value?: string;
  reason: Text;
  remedy: Text;
}

/** What an adapter found, and where: a line of a file, an address. `note`: how it was read. */
export type Reading = { place: string } & ({ event: Event } | { fault: Fault } | { note: Text });

/** The one contract: something foreign is read, one reading after another, and no more than that is held. */
export type Adapter<Source> = (source: Source) => AsyncIterable<Reading>;

/** Found while something is read; caught where its place is known. */
export class Unfit extends Error {
  override name = 'Unfit';
  readonly fault: Fault;
  constructor(fault: Fault) {
    super(fault.reason.en);
    this.fault = fault;
  }
}

/** An event whose id is made of what it says, so that the same is the same however often it is read. */
export const eventOf = (said: Pick<Event, 'source' | 'type' | 'data' | 'time'>): Event => ({
  specversion: '1.0',
  id: hash('sha256', canonical(said), 'base64url').slice(0, 32),
  ...said,
});
