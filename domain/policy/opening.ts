import type { FactValue } from './values.ts';
import type { Condition, Term } from './vocabulary.ts';

/** A trajectory that a professional may open beside a case, with what is known there. */
export interface Offer {
  type: string;
  /** Its date → ours, beside those of one name. */
  dates?: Record<string, string>;
  /** Facts of its own that follow from being opened from here; whoever opens it can give others. */
  gives?: Record<string, FactValue>;
}

/** When a trajectory opens another one by itself, and what it gives it. */
export interface OpenRule {
  type: string;
  /** Opens when this holds, while no trajectory opened by this rule is open. */
  when: Condition;
  /** Not before this day. */
  at?: Term;
  /** The milestone of ours that it serves; only while that is not done or cancelled. */
  item?: string;
  /** Its date → our date; it is told when ours moves, if `shared`. */
  dates: Record<string, string>;
  shared: boolean;
  /**
   * The role whose agency holds it from the start; without it
   * our own organisation does. Our other parties stay behind.
   */
  heldBy?: string;
  /** Facts of ours it gets, and is told of when they change. */
  facts: string[];
  /** Facts of its own that it starts with: the first whose condition holds. */
  gives?: { when?: Condition; facts: Record<string, FactValue> }[];
  /** Its party facts → the role of ours that is meant: whoever holds that role now. */
  holders?: Record<string, string>;
  /**
   * For a hand-over: the receiver by role, the first whose condition holds; with
   * a `fact`, the party named there and nobody else. None: only by command.
   */
  receiver?: { when?: Condition; role: string; fact?: string }[];
  /** For a hand-over by command: only to this role (another prison's case manager takes the plan over). */
  toRole?: string;
}
