import type { Day, Text } from '../calendar/types.ts';
import type { Addressee, CaseEvent } from '../case/events.ts';
import type { Amount } from '../case/parameters.ts';
import type { FactValue, Owner } from '../policy/values.ts';

type Event<T extends CaseEvent['type']> = CaseEvent & { type: T };

/** Names in a case, in words; titles of items between quotes. */
export interface EventNames {
  /** Of the trajectory. */
  title: string;
  item: (key: string) => string;
  day: (on: Day | null) => string;
  date: (name: string) => string;
  fact: (name: string) => string;
  value: (fact: string, value: FactValue) => string;
  agency: (code: string) => string;
  role: (code: string) => string;
  track: (code: string) => string;
  /** Somebody of an agency, where the store knows what she is called. */
  person: (of: { agency: string; person?: string }) => string | undefined;
  addressee: (to: Addressee) => string;
  /** Whoever it is: of an agency, the client, or from outside. */
  who: (owner: Owner) => string;
  response: (id: string) => string;
  term: (amount: Amount) => string;
  trajectory: (type: string) => string;
  /** Of another trajectory, or of this one. */
  phase: (id: string, type?: string) => string;
  outcome: (event: Event<'decision-proposed' | 'decision-made'>) => string;
  answer: (event: Event<'request-answered'>) => string;
  absent: (event: Event<'meeting-held'>) => string;
  addedFor: (event: Event<'item-added'>) => Day | undefined;
  alarm: (code: string) => string;
  /** The items that an alarm names; empty where it names none. */
  about: (event: Event<'alarm-raised'>) => string;
  command: (type: string) => string;
  closing: (outcome: string) => string;
  text: (text: Text) => string;
}

/** One sentence for each type of event, and for `gap`, which the store adds where events are missing. */
export type EventSentences = {
  readonly [T in CaseEvent['type']]: (event: Event<T>, say: EventNames) => string;
} & { readonly gap: (event: { from: number; to: number }, say: EventNames) => string };
