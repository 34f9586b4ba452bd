import type { Text } from '../calendar/types.ts';
import type { Offer, OpenRule } from './opening.ts';
import type { FactValue, ItemKind } from './values.ts';
import type { Addressed, Again, Beside, Condition, DueRule, OwnerRule, Rung, Term } from './vocabulary.ts';

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
  /** It is a hand-over (`handover.ts`): the request by which the receiver accepts. */
  handover?: { acceptance: string };
  /** The items with which the plan is drafted and adopted, for a trajectory that makes one plan with all. */
  plan?: { drafted: string; adopted: string };
  /** Its items name a legal frame or a kind of care: no message carries their titles. */
  discreet?: true;
  /** It is about many cases, not about one client: it is started without one. */
  withoutClient?: true;
  /** The party fact that names who stands in for the client; without it, the role that steers first. */
  contact?: string;
  readyToClose: Condition;
  /** What can be done with a signal that is raised here; else to talk, ask, meet, or note it. */
  responses?: SignalResponse[];
  /** Roles that may start it and steer it (dates, facts, parties, closing). */
  steeredBy: string[];
}

/** One way to take up a signal, and what it brings: something to do for somebody, or the note alone. */
export interface SignalResponse {
  id: string;
  title: Text;
  brings: 'task' | 'request' | 'meeting' | null;
}

interface DateDefinition {
  /** With its article. */
  title: Text;
  /** What stands before its title where something is on that day: `bij` de aankomst, `op` de v.i.-datum. */
  on: Text;
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
  /**
   * For a boolean, and every one has it: the sentence for
   * yes and the one for no, without capital or full stop.
   */
  says?: { yes: Text; no: Text };
  /**
   * For a boolean: turns with this condition on other facts,
   * so that nobody enters it twice; it may be set by hand too.
   */
  follows?: Condition;
  /** For a number: the least and the most that it can be. */
  between?: [least: number, most: number];
  /** For a number: it comes in parts too, to the hundredth, as hours do. No term can be counted in it. */
  fractions?: true;
  /** For a party: it is another one than this one. */
  differsFrom?: string;
  /** Whoever takes part and sees it may say so, such as that the signalling plan turns orange. */
  movedBy?: 'participants';
  /** Who says it decides about the client, such as that a stay ends: whatever it becomes, it is said why. */
  decision?: true;
  /**
   * For a boolean that is told to be weighed: the item that
   * weighs it. Told again after that, it is news again.
   */
  weighedIn?: string;
  required?: true;
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
   * For a discretionary item: the discretionary item of which it serves an occurrence. That must be
   * in the plan when it is added; once that one is settled or does not apply, neither does this one.
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
  /** Entry condition: while false the item waits; once opened it is cancelled, unless it waits `again`. */
  sentry?: { when: Condition; waitingFor: Text; again?: 'waits' };
  opens?: Term;
  due: DueRule[];
  /**
   * It goes with others; or the next one comes when the last
   * is done or skipped and one of these triggers holds.
   */
  repeat?: Beside | { after: Again | Again[]; due?: DueRule[] };
  /** What is written down is what it is for, such as the reasons of something: without it, it is not done. */
  note?: 'required';
  /** For a task: it is done by telling the client; who did, when and what, stands in what he was told. */
  tellsClient?: true;
  /**
   * For a task: the date that it gets to know. Telling that
   * date settles it, nothing else does: nobody tells it twice.
   */
  tells?: string;
  /** For a decision: the roles that must give the same outcome; neither alone closes it. */
  agreedBy?: string[];
  /** Only while this holds; else the owner decides alone. */
  agreedWhile?: Condition;
  /**
   * For a request: only the answers that have a word of their own here, such as a hand-over that is accepted.
   */
  outcomes?: { id: string; title: Text }[];
  /**
   * For a decision: more than one outcome can be decided at once,
   * but none together with one of those that stand `alone`.
   */
  several?: { alone: string[] };
  /** For a meeting: it is told who was there and who was not, of these roles in any case. */
  attended?: string[];
  /** For a meeting with fixed steps: each with its time. */
  agenda?: { title: Text; minutes: number }[];
  /** For a request: the answers that settle it. */
  settledBy?: string[];
  /** For a milestone: the phase of the trajectory opened for it that completes it. */
  completedBy?: { trajectory: string; phases: string[]; failed: string[]; movesOrganisation?: true };
  ladder?: Rung[];
  fallback: Text;
  /** Roles of other agencies that may record for an owner that has no access. */
  recordedBy?: string[];
  /** For a task: the other side confirms that it was done, until then it is open and waits on them. */
  confirmedBy?: OwnerRule;
  /**
   * To whom what is decided, reported or advised here is addressed: they get a message, read it and its
   * reason.
   */
  addressedTo?: Addressed[];
  /** For a meeting: roles without whom it was not held; `client` is the client. */
  indispensable?: string[];
}
