import type { Lang } from '../domain/calendar/types.ts';

/** One mail as it leaves the house, whole in its plain text and again in HTML. */
export interface Letter {
  /** The same for every attempt: a receiver's program knows by it that it is the same mail. */
  key: string;
  to: string;
  subject: string;
  text: string;
  html: string;
  lang: Lang;
  /** Makes it an invitation that calendars understand (iCalendar). */
  calendar?: { method: 'REQUEST' | 'CANCEL'; content: string };
}

/**
 * Hands a letter to whoever brings it. Resolves when it was taken on.
 * @throws Bounced where this address is refused for good; anything else is tried again later.
 */
export type Post = (letter: Letter) => Promise<void>;

/** The address is refused for good. */
export class Bounced extends Error {
  override name = 'Bounced';
}
