import { createHash } from 'node:crypto';
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
  /** What it tells (`saidKey`), which is then not mailed again that day. */
  says?: string[];
  /** Makes it an invitation that calendars understand (iCalendar). */
  calendar?: { method: 'REQUEST' | 'CANCEL'; content: string };
}

/** Stands for the key of a letter outside: that can name a trajectory and an item, which nobody needs. */
export const outsideKey = (key: string): string =>
  createHash('sha256').update(key).digest('hex').slice(0, 32);

/**
 * Hands a letter to whoever brings it. Resolves when it was taken on, with the name by which its bringer can
 * be asked what became of it, where it has one.
 * @param mayBeOut whether an earlier attempt may have gone out.
 * @throws Bounced where this address is refused for good, Unanswered where it may be under way; after
 * anything else it is tried again.
 */
export type Post = (letter: Letter, mayBeOut?: boolean) => Promise<{ receipt?: string } | void>;

/** What became of a letter that was taken on; `failed`: not delivered, for no fault of the address. */
export type Fate = 'under-way' | 'delivered' | 'refused' | 'failed';

/** A way to bring letters. */
export interface Carrier {
  post: Post;
  /** What became of it, by its receipt; without this only `post` tells. */
  ask?: (receipt: string) => Promise<Fate>;
  /** Ends its connections. */
  close: () => void;
}

/** Nobody said whether it was taken on: it may be under way, and is sent once more and never again. */
export class Unanswered extends Error {
  override name = 'Unanswered';
}

/** The address is refused for good. */
export class Bounced extends Error {
  override name = 'Bounced';
}
