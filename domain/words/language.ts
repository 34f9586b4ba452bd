import type { ByBase } from '../policy/bases.ts';
import type { ByCondition, SingleKind } from '../policy/conditions.ts';
import type { FactValue, ItemStatus } from '../policy/values.ts';
import type { Base, Offset, Rung } from '../policy/vocabulary.ts';
import type { EventSentences } from './event-sentences.ts';
import type * as names from './nl/names.ts';

/**
 * All that is said in one language of rules, events and terms: one folder. What lacks a sentence does not
 * compile.
 */
export interface Language {
  names: { [Table in keyof typeof names]: Record<keyof (typeof names)[Table], string> };
  links: { and: string; or: string };
  /** What a sentence says of an item by its state, after its title, and what where it is not so. */
  statuses: Record<ItemStatus, { yes: string; no: string }>;
  facts: FactSentences;
  conditions: ConditionSentences;
  terms: TermSentences;
  bases: BaseSentences;
  counted: CountedSentences;
  ladder: LadderSentences;
  repeats: RepeatSentences;
  reckoning: ReckoningSentences;
  reasons: ReasonSentences;
  events: EventSentences;
  /** After what somebody did who did not sign in. */
  throughLink: (who: string) => string;
  /** After the titles that a message names: how many more there are. */
  more: (count: number) => string;
}

/** Names in a definition, in words; titles of items and facts between quotes. */
export interface RuleNames {
  date: (name: string) => string;
  item: (name: string) => string;
  fact: (name: string) => string;
  value: (fact: string, value: FactValue) => string;
  trajectory: (type: string) => string;
  count: (offset: Pick<Offset, 'amount' | 'unit'>) => string;
  /** One of these: `a, b of c`. */
  phases: (type: string, ids: readonly string[]) => string;
  outcome: (item: string, id: string) => string;
  outcomes: (item: string, ids: readonly string[]) => string;
}

/** A yes or no has sentences of its own; these are of any other fact. */
interface FactSentences {
  /** After a sentence that also holds while nothing is known. */
  orUnknown: string;
  nothingYet: string;
  empty: (title: string, holds: boolean) => string;
  says: (title: string, values: string, holds: boolean) => string;
}

/** For each kind of condition what it says: that it holds, or that it does not. */
export type ConditionSentences = ByCondition<
  [holds: boolean, say: RuleNames],
  string,
  Exclude<SingleKind, 'fact' | 'status'>
>;

/** Names for what a term counts from. */
export interface BaseNames extends Pick<RuleNames, 'date' | 'item' | 'fact'> {
  /** What this item goes with or serves; undefined where that is not said. */
  companions: string | undefined;
  /** Whether somebody adds the item, so that it does not begin with the trajectory. */
  added: boolean;
  base: (base: Base) => string;
  bases: (bases: readonly Base[], link: keyof Language['links']) => string;
  items: (names: readonly string[]) => string;
  values: (fact: string, values: readonly FactValue[]) => string;
  outcomes: (item: string, ids: readonly string[]) => string;
}

/** What a term counts from, in general words. */
export type BaseSentences = ByBase<[say: BaseNames], string>;

interface TermSentences {
  ways: Record<'before' | 'after', string>;
  firstMonday: string;
  onTheDay: string;
  atTheMoment: string;
  on: string;
  otherwise: string;
  orNumberIn: (title: string) => string;
}

/** What a day was counted from, as the arithmetic says it; titles come between quotes. */
interface CountedSentences {
  change: (fact: string) => string;
  dateOf: (item: string) => string;
  completion: (item: string) => string;
  lastTime: (item: string) => string;
  lastHeld: (item: string) => string;
  request: (item: string) => string;
  firstChange: string;
  opening: string;
}

interface LadderSentences {
  kinds: Record<Rung['kind'], string>;
  receivers: Record<Rung['to'], string>;
  due: string;
  known: string;
}

interface RepeatSentences {
  always: string;
  alternatively: string;
  afterEach: (names: string) => string;
  withEach: (names: string) => string;
  onlyWith: (outcomes: string) => string;
  replaces: string;
  unlessAsked: string;
  before: string;
  neededFor: (outcomes: string) => string;
  changes: (fact: string) => string;
  changesTo: (fact: string, values: string) => string;
  renewed: (date: string) => string;
  afterOutcome: (outcomes: string) => string;
  added: (items: string) => string;
}

interface ReckoningSentences {
  noSuchDay: (dayOfMonth: number) => string;
  skipped: (days: string) => string;
  /**
   * @param others closed days in between, as a list; `several`: more than one; `back`: it rolled to an
   * earlier day.
   */
  rolled: (days: {
    from: string;
    why: string;
    others: string;
    several: boolean;
    back: boolean;
    to: string;
  }) => string;
  passed: (day: string, rolls: boolean) => string;
  extended: (reason: string) => string;
  agreed: string;
  /** The day of what was asked or raised without one. */
  assumed: string;
}

/** Why an item waits, or does not apply. */
interface ReasonSentences {
  noLongerServes: (title: string) => string;
  reopened: (title: string) => string;
  unneeded: (why: string) => string;
  goneWith: (title: string, what: string) => string;
  unknown: (date: string) => string;
  untilSo: (fact: string) => string;
  waitsFor: (what: string) => string;
  earlier: string;
  alternatively: string;
  unknownEndDate: string;
}
