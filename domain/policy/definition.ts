import type { Day, Text, TermUnit } from '../calendar/types.ts';
import type { Reckoning } from '../calendar/term.ts';
import type { FactValue, ItemKind, ItemStatus } from '../case/case.ts';
import type { Offer, OpenRule } from './opening.ts';

/**
 * A trajectory definition is plain data (JSON), so that it can be checked when it is built, shown as a
 * catalogue, explained per date, and held by a fingerprint once published.
 */
export interface Definition {
  /** Trajectory type, kebab-case. */
  id: string;
  version: number;
  title: Text;
  purpose: Text;
  source: string;
  dates: Record<string, DateDefinition>;
  facts: Record<string, FactDefinition>;
  /** Phases from the last to the first: the first whose condition holds is the phase. */
  phases: { id: string; title: Text; when?: Condition }[];
  items: ItemDefinition[];
  /** Trajectories that this one opens. */
  opens: OpenRule[];
  /** Trajectories that a professional may open beside it, with what is known here; no rule does. */
  offers?: Offer[];
  /** More than one may run beside the same trajectory. */
  several?: true;
  /** Dates of ours that whoever opened us follows: our date → its date. */
  tellsOpener: Record<string, string>;
  /** The items with which the plan is drafted and adopted, for a trajectory that makes one plan with all. */
  plan?: { drafted: string; adopted: string };
  /** Its items name a legal frame or a kind of care: no message carries their titles. */
  discreet?: true;
  /** It is about many cases, not about one client: it is started without one. */
  withoutClient?: true;
  /** The party fact that names who stands in for the client; without it, the role that steers first. */
  contact?: string;
  readyToClose: Condition;
  /** Roles that may start it and steer it (dates, facts, parties, closing). */
  steeredBy: string[];
}

interface DateDefinition {
  title: Text;
  required?: true;
  /** When another trajectory opens this one without it: that day. */
  opening?: true;
  /** This other date stands in while this one is unknown. */
  else?: string;
  /** May not lie before this other date. */
  notBefore?: string;
  /** Told when it has happened: it never lies ahead. What is expected is another date. */
  happened?: true;
  /** Who may set it beside the roles that steer. */
  setBy?: OwnerRule[];
  /** While a trajectory of this type is open, it owns the date. */
  ownedBy?: string;
}

export interface FactDefinition {
  title: Text;
  type: 'choice' | 'boolean' | 'party' | 'text' | 'number';
  /** For a choice: each value with its title. */
  values?: Record<string, Text>;
  default?: FactValue;
  /** For a boolean: turns with this condition on other facts, so that nobody enters it twice; it may be set by hand too. */
  follows?: Condition;
  /** For a number: the least and the most that it can be. */
  between?: [least: number, most: number];
  /** For a party: it is another one than this one. */
  differsFrom?: string;
  /** For a boolean that is told to be weighed: the item that weighs it. Told again after that, it is news again. */
  weighedIn?: string;
  required?: true;
}

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
  /** The day on which an item was first done, or first with one of these outcomes: what comes later does not move it. */
  | { firstActed: string; outcomes?: string[] }
  /** The last of these meetings that was held (a skipped one counts with its due date). */
  | { lastHeld: string[] }
  /** The day on which a request was sent (again). */
  | { requested: string }
  /** The latest known of these. */
  | { last: Base[] }
  /** The earliest known of these. */
  | { first: Base[] }
  /** For a repeat: that day, if it came after the occurrence before. */
  | { sinceLast: Base }
  /** For a repeat: the first day since the occurrence before on which one of these items was added, or was dropped. */
  | { added: string[] }
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
  /** One that we opened is open, in another phase than these. */
  | { relatedOpen: string; except?: string[] }
  /** The last one of that type that we opened told us one of these phases. */
  | { relatedPhase: string; in: string[] }
  /** Nothing that people agreed, promised or added by their own title is still open. */
  | { agreements: 'settled' };

export type Offset = Pick<Reckoning, 'amount' | 'unit' | 'direction'>;

/** `else`: the role that owns it while nobody is named. */
export type OwnerRule = { role: string } | { fact: string; else?: string };

export interface Rung {
  name: string;
  /** Day of the rung; rolled `following`. */
  base: 'due' | 'known' | Base;
  amount: number;
  unit: TermUnit;
  direction: 'before' | 'after';
  to: 'owner' | 'coordinator' | 'owner-coordinator' | 'case-director';
  kind: 'reminder' | 'escalation';
}

export interface ItemDefinition {
  name: string;
  kind: ItemKind;
  title: Text;
  owner: OwnerRule;
  /** Group of items that can be paused together. */
  track?: string;
  discretionary?: true;
  /**
   * For a discretionary item: the discretionary item of which it serves an occurrence. That must be in the plan when it
   * is added; once that one is settled or does not apply, neither does this one.
   */
  serves?: string;
  /** For a discretionary item: whoever adds it says what it is, such as a goal. */
  titled?: true;
  /** Facts that can be told as it is completed, each with what is wanted because of it. */
  records?: string[];
  /** Its title names a legal frame: no message carries it. */
  discreet?: true;
  /** While false the item does not apply: it is `cancelled`. */
  applies?: { when: Condition; otherwise: Text; outcome?: string };
  /** Entry condition: while false the item waits (or, once opened, is cancelled). */
  sentry?: { when: Condition; waitingFor: Text };
  opens?: Term;
  due: DueRule[];
  /**
   * `with`: one occurrence for each of those items, before it, or (`onceDone`) when it is done, or only when it was
   * done with one of these `outcomes`; `last`: only for the last that is done, so that a later one supersedes what is
   * still open; `unlessAsked`: not while one is open or was done since; `before`: of no use once that is done; `neededFor`: outcomes that the decision it goes
   * with cannot have while this one is open. `after`: the next one when the last is done or skipped and one of these
   * triggers holds.
   */
  repeat?:
    | { with: string[]; onceDone?: true; outcomes?: string[]; last?: true; unlessAsked?: true; neededFor?: string[]; before?: true }
    | { after: Again | Again[]; due?: DueRule[] };
  /** For a task: the date that it gets to know. Telling that date settles it, nothing else does: nobody tells it twice. */
  tells?: string;
  /** For a decision: the roles that must give the same outcome; neither alone closes it. */
  agreedBy?: string[];
  /** Only while this holds; else the owner decides alone. */
  agreedWhile?: Condition;
  outcomes?: { id: string; title: Text }[];
  /** For a decision: more than one outcome can be decided at once, but none together with one of those that stand `alone`. */
  several?: { alone: string[] };
  /** For a meeting: it is told who was there and who was not, of these roles in any case. */
  attended?: string[];
  /** For a meeting with fixed steps: each with its time. */
  agenda?: { title: Text; minutes: number }[];
  /** For a request: the answers that settle it. */
  settledBy?: string[];
  /** For a request: an answer `not-received` turns its rungs to this fact's party. */
  turnsTo?: 'giver';
  /** For a milestone: the phase of the trajectory opened for it that completes it. */
  completedBy?: { trajectory: string; phases: string[]; failed: string[]; movesOrganisation?: true };
  ladder?: Rung[];
  fallback: Text;
  /** Roles of other agencies that may record for an owner that has no access. */
  recordedBy?: string[];
}

/**
 * What brings an item again: it was done with one of these outcomes; this fact changed since, to one of `to`; one of
 * these items was added since, or was dropped; this date was given anew since.
 */
export interface Again {
  outcomes?: string[];
  changed?: string;
  to?: FactValue[];
  added?: string[];
  renewed?: string;
}

export type { Day };
