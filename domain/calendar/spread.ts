import type { Day, Instant } from './types.ts';
import { instantOf } from './zone.ts';

/**
 * When a rung of the ladder is given on that day: between 09:00:00 and 09:59:59
 * in Amsterdam. The key (of the case and item) always gives the same second,
 * and different keys spread over the hour, so that nothing is sent all at once.
 */
export function rungInstant(day: Day, key: string): Instant {
  return instantOf(day, 9) + (fnv1a(key) % 3600) * 1000;
}

/** Milliseconds below `most`, in whole seconds: the same for the same key, and many keys are spread. */
export const spreadOver = (most: number, key: string): number =>
  (fnv1a(key) % Math.max(1, Math.floor(most / 1000))) * 1000;

/** FNV-1a, 32 bits, over UTF-16 units. */
function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}
