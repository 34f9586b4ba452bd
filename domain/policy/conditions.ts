import { itemsNamed, type KeysOf, named, type Names } from './names.ts';
import type { Condition } from './vocabulary.ts';

/**
 * A kind of condition is told by its key; one that is added to
 * the vocabulary is missing in every table until it is there.
 */
export type ConditionKind = Exclude<
  KeysOf<Condition>,
  'in' | 'since' | 'offset' | 'actual' | 'item' | 'except'
>;
type ConditionOf<K extends ConditionKind> = Extract<Condition, Record<K, unknown>>;

/** Conditions that are made of no others. */
export type SingleKind = Exclude<ConditionKind, 'all' | 'any' | 'not'>;

/** Something for each of these kinds of condition. */
export type ByCondition<A extends unknown[], R, Kind extends ConditionKind = ConditionKind> = {
  readonly [K in Kind]: (condition: ConditionOf<K>, ...rest: A) => R;
};

/** What a table has for a condition. */
export const forCondition = <A extends unknown[], R>(
  table: ByCondition<A, R>,
  condition: Condition,
): ((condition: Condition, ...rest: A) => R) =>
  table[kindOfCondition(condition)] as (condition: Condition, ...rest: A) => R;

const names: ByCondition<[], Names> = {
  all: () => ({}),
  any: () => ({}),
  not: () => ({}),
  fact: ({ fact, in: values }) => ({ facts: [{ name: fact, values }] }),
  known: ({ known }) => ({ dates: [known] }),
  told: ({ told }) => ({ dates: [told] }),
  renewed: ({ renewed, since }) => ({ dates: [renewed], ...itemsNamed([since]) }),
  reached: ({ reached }) => ({ dates: [reached] }),
  stay: ({ stay: { from, to } }) => ({ dates: named(from, to) }),
  status: ({ item }) => itemsNamed([item]),
  outcome: ({ item, outcome }) => itemsNamed([item], outcome),
  // What was received is an answer, though nothing ends in it.
  answered: ({ item, answered }) =>
    itemsNamed(
      [item],
      answered.filter((answer) => answer !== 'received'),
    ),
  relatedOpen: ({ relatedOpen, except = [] }) => ({ related: [{ name: relatedOpen, phases: except }] }),
  relatedPhase: ({ relatedPhase, in: phases }) => ({ related: [{ name: relatedPhase, phases }] }),
  agreements: () => ({}),
};

function kindOfCondition(condition: Condition): ConditionKind {
  for (const key in condition) if (key in names) return key as ConditionKind;
  throw new Error(`${JSON.stringify(condition)} is no condition`);
}

/** The conditions that a condition is made of; undefined where it is made of none. */
export function partsOf(condition: Condition): Condition[] | undefined {
  if ('all' in condition) return condition.all;
  if ('any' in condition) return condition.any;
  return 'not' in condition ? [condition.not] : undefined;
}

/** A condition and all that it is made of. */
export function* conditionsIn(condition: Condition): Generator<Condition> {
  yield condition;
  for (const each of partsOf(condition) ?? []) yield* conditionsIn(each);
}

/** What one condition names, without what it is made of. */
export const namesOfCondition = (condition: Condition): Names => forCondition(names, condition)(condition);
