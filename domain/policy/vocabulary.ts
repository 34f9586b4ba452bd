import type { TermUnit } from '../calendar/types.ts';
import type { Reckoning } from '../calendar/term.ts';
import type { AnswerKind, FactValue, ItemStatus } from './values.ts';

export type Label = 'norm' | 'practice' | 'assumed';

/** What a term counts from. */
export type Base =
  | { date: string }
  /** The day on which a fact got its present value; only if that is one of `to`. */
  | { fact: string; to?: FactValue[] }
  /** The due date, rolled, of another item. */
  | { due: string }
  /** The day on which another item was done, held, decided or answered. */
  | { acted: string }
  /**
   * The day on which an item was first done, or first with
   * one of these outcomes: what comes later does not move it.
   */
  | { firstActed: string; outcomes?: string[] }
  /** The last of these meetings that was held (a skipped one counts with its due date). */
  | { lastHeld: string[] }
  /** The day on which a request was sent (again). */
  | { requested: string }
  /** The latest known of these. */
  | { last: Base[] }
  /** The earliest known of these. */
  | { first: Base[] }
  /** For a repeat: the day of the news since the occurrence before. */
  | { sinceLast: News }
  /** The due date of the occurrence that this one goes with or serves, or the day that was done. */
  | { with: 'due' | 'acted' }
  /** The day the trajectory was opened, or the item was added to it. */
  | { opening: true };

export interface Term extends Reckoning {
  base: Base;
  /** A fact (a number) that, once known, is the amount: what people agreed drives the term. */
  amountFrom?: string;
  label: Label;
  source: string | null;
}

/** Which terms hold when; the earliest of them is the due date, the first names and labels the rule. */
export interface DueRule {
  when?: Condition;
  earliest: Term[];
}

/** CMMN's sentry without its event part: a condition on facts, dates, items and related trajectories. */
export type Condition =
  | { all: Condition[] }
  | { any: Condition[] }
  | { not: Condition }
  | { fact: string; in: FactValue[] }
  | { known: string }
  /** The date was told at some moment, though it may be unknown again. */
  | { told: string }
  /** The date was told anew when, or after, this item was last done. */
  | { renewed: string; since: string }
  /** The day, moved by `offset`, has come. `actual`: no stand-in date counts. */
  | { reached: string; offset?: Offset; actual?: true }
  /** From the opening, where no date is named. */
  | { stay: { from?: string; to: string; shorterThan: number } }
  | { item: string; status: ItemStatus[] }
  | { item: string; outcome: string[] }
  /** The answer that stands is one of these, also one that does not settle the question. */
  | { item: string; answered: AnswerKind[] }
  /** One that we opened is open, in another phase than these. */
  | { relatedOpen: string; except?: string[] }
  /** The last one of that type that we opened told us one of these phases. */
  | { relatedPhase: string; in: string[] }
  /** Nothing that people agreed, promised or added by their own title is still open. */
  | { agreements: 'settled' };

export type Offset = Pick<Reckoning, 'amount' | 'unit' | 'direction'>;

/** `else`: the role that owns it while nobody is named. */
export type OwnerRule = { role: string } | { fact: string; else?: string };

/** To whom something is addressed; `client`: people tell him, and record when. */
export type Addressed = OwnerRule & {
  /** Only when it ended so: what stays within the house is not for others. */
  outcomes?: string[];
  when?: Condition;
  /** They read what it goes with too: a report is not understood without what happened. */
  subject?: true;
};

export interface Rung {
  name: string;
  /** Day of the rung; rolled `following`. */
  base: 'due' | 'known' | Base;
  amount: number;
  unit: TermUnit;
  direction: 'before' | 'after';
  to: 'owner' | 'asker' | 'coordinator' | 'owner-coordinator' | 'case-director';
  kind: 'reminder' | 'escalation';
}

/**
 * What can be news: a fact was told, to one of `to`; a date was told; an item was done; one of these
 * items was added, or was dropped from the plan. Whether it is, and since when, says `newsSince`.
 */
export type News =
  | { fact: string; to?: FactValue[] }
  | { date: string }
  | { acted: string }
  | { added: string[] };

/**
 * What brings an item again: it was done with one of these
 * outcomes, and there was news since. Without either: always.
 */
export interface Again {
  outcomes?: string[];
  news?: News;
}

/**
 * An item that goes with others: an occurrence for each of theirs. `each`:
 * it comes beside it; or before it, and is of no use once that is done; or
 * once it is done; or only when it was done with one of these outcomes.
 */
export interface Beside {
  with: string[];
  each: 'alongside' | 'before' | 'after' | { outcomes: string[] };
  /** Only for the last that is done, so that a later one supersedes what is still open. */
  last?: true;
  /** Not while one is open or was done since. */
  unlessAsked?: true;
  /** Outcomes that the decision it comes before cannot have while it is open. */
  neededFor?: string[];
}
