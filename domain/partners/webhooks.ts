import type { Actor, Refusal } from '../case/case.ts';
import type { OutgoingEvent, OutgoingType } from './outgoing.ts';
import type { Subscription } from './subscription.ts';

/** Keeps short texts so that only this installation can read them. */
export interface Vault {
  /** @param about what it belongs to: it opens for nothing else. */
  seal(text: string, about: string): string;
  /** @throws when it was sealed for something else, changed, or by a key that is gone. */
  open(sealed: string, about: string): string;
}

/** What came of a request to a receiver. */
export type Reply =
  | { is: 'answered'; status: number; retryAfterMs: number | null }
  /** `code`: `timeout`, `address-not-allowed`, or what the network said (`ECONNREFUSED`). */
  | { is: 'failed'; code: string };

/** Whether a receiver wants our events: `rate` is the most a minute, where it said so. */
export type Agreement = { is: 'agreed'; rate: number | null } | { is: 'refused'; code: string } | Reply;

/** Speaks with the receivers of subscriptions; `notify/` implements it. */
export interface Receivers {
  /** The handshake: asks whether this installation may send there. */
  ask(url: string): Promise<Agreement>;
  /** Sends one event. @param secrets each signs it. */
  send(url: string, event: OutgoingEvent, secrets: string[]): Promise<Reply>;
}

/** The subscriptions that an actor administers: the one path of API and pages; `api/` implements it. */
export interface Subscriptions {
  list(actor: Actor): Promise<Subscription[]>;
  /** Undefined where there is none, or another agency's. */
  one(actor: Actor, id: string): Promise<Subscription | undefined>;
  /** @returns the secret too, which cannot be read again; a repeat under the same key gives the same. */
  add(request: Wanted & { actor: Actor; key: string; agency?: string }): Promise<Made | Refusal>;
  change(request: Wanted & { actor: Actor; id: string }): Promise<{ subscription: Subscription } | Refusal>;
  /** A new secret; the one before signs too until `oldUntil` of the subscription. */
  rotate(id: string): Promise<Made>;
}

interface Wanted {
  url: string;
  types: OutgoingType[];
}

export interface Made {
  subscription: Subscription;
  secret: string;
}
