import type { Instant } from '../calendar/types.ts';
import type { Envelope, InternalCommand } from './commands.ts';
import { fingerprint } from './fingerprint.ts';
import { system } from './recorder.ts';

/** By what one is told of that another one of its kind runs; neither tells which. */
export const anotherRunsKeys = {
  /** The newer one is told once, however many there are. */
  newer: (newer: string): string => fingerprint([newer]),
  older: (newer: string, older: string): string => fingerprint([newer, older]),
};

/** How one hears of it: under an id of its own, so that a repeat is harmless. */
export function anotherRunsFor(key: string, now: Instant): Envelope {
  const body: InternalCommand = { type: 'another-runs', key };
  return { id: anotherRunsAlarm(key), hash: fingerprint(body), actor: system, receivedAt: now, body };
}

/** The key of the alarm that tells it. */
export const anotherRunsAlarm = (key: string): string => `another-runs/${key}`;
