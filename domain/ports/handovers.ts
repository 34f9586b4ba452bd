import type { Day, Text } from '../calendar/types.ts';
import type { Actor, Refusal } from '../case/case.ts';
import type { Gift, Held } from '../people/giving.ts';

/** A role in a case as it is given away: with what of it is open. */
export interface HeldCase extends Held {
  type: string;
  /** Null where it is about many cases. */
  client: { pseudonym: string } | null;
  organisation: string;
  open: number;
  overdue: number;
  /** The earliest day of what is open. */
  next: Day | null;
}

export interface HeldPart {
  items: HeldCase[];
  /** Where the next part begins; null after the last. */
  next: string | null;
  /** Cases that come after this part. */
  remaining: number;
}

/** Whose cases: of these people of the actor's agency, and with null what nobody holds. */
export interface FromWhom {
  actor: Actor;
  from: readonly (string | null)[];
  after?: string;
}

/** What became of one of them. */
export interface Given extends Omit<Gift, 'from'> {
  from: string | null;
  outcome: 'accepted' | 'refused' | 'failed' | 'unavailable';
  code: string | null;
  detail: Text | null;
}

export type GiveResult =
  | { outcome: 'given'; id: string; items: Given[]; next: string | null; remaining: number }
  | Refusal;

/** Several cases given to others at once; `api/` implements it on the one command path. */
export interface Handovers {
  held(request: FromWhom): Promise<HeldPart | Refusal>;
  /** Who would get what; nothing is done. */
  plan(request: FromWhom & Wanted): Promise<{ plan: Gift[]; next: string | null } | Refusal>;
  /** Gives each case by a command of its own; one that fails stops no other, a repeat does what is left. */
  give(request: FromWhom & Wanted & { key: string; reason: string }): Promise<GiveResult>;
}

interface Wanted {
  /** Only these; else the part that begins after `after`. */
  cases?: readonly Wish[];
  to: readonly string[];
}

/** A case that was chosen; `from`: with whom it was seen, `to`: to whom, where not by spreading. */
export interface Wish extends Omit<Held, 'person'> {
  from?: string | null;
  to?: string | null;
}
