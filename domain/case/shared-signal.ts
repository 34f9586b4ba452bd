import type { Instant } from '../calendar/types.ts';
import type { Envelope, InternalCommand } from './commands.ts';
import type { SignalKind } from './dialogue.ts';
import { fingerprint } from './fingerprint.ts';
import { system } from './recorder.ts';

/** A signal that is open in one trajectory of a client, for another that does not know it yet. */
export interface SharedSignal {
  /** The trajectory in which it was raised, and its item there. */
  from: string;
  item: string;
  kind: SignalKind;
}

/** How the other one hears of it: under an id of its own, so that a repeat is harmless. */
export function signalFor({ from, item, kind }: SharedSignal, now: Instant): Envelope {
  const body: InternalCommand = { type: 'signal-elsewhere', from, kind };
  return { id: `signal/${from}/${item}`, hash: fingerprint(body), actor: system, receivedAt: now, body };
}
