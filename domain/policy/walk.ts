import { basesIn, namesOfBase } from './bases.ts';
import { conditionsIn, namesOfCondition } from './conditions.ts';
import type { Definition, ItemDefinition } from './definition.ts';
import { duesOf } from './items.ts';
import type { Names } from './names.ts';
import type { Base, Condition, Term } from './vocabulary.ts';

/** A condition, or what a term or rung counts from, with where it stands. */
export interface Rule {
  where: string;
  condition?: Condition;
  base?: Base;
}

/** The terms of an item: of its window, and of each rule that gives it its day. */
export const termsOf = (item: ItemDefinition): Term[] => [
  ...(item.opens ? [item.opens] : []),
  ...duesOf(item).flatMap(({ earliest }) => earliest),
];

/** Every condition and base of a definition, each as a whole: the one walk through it. */
export function* rulesOf(definition: Definition): Generator<Rule> {
  for (const [name, { follows }] of Object.entries(definition.facts))
    yield* conditions(`the fact “${name}”`, follows);
  yield* conditions('readiness to close', definition.readyToClose);
  for (const { id, when } of definition.phases) yield* conditions(`the phase “${id}”`, when);
  for (const { type, when, at, receiver = [], gives = [] } of definition.opens) {
    const where = `the rule that opens “${type}”`;
    yield* conditions(where, when, ...[...receiver, ...gives].map((each) => each.when));
    if (at) yield { where, base: at.base };
  }
  for (const item of definition.items) yield* rulesOfItem(item);
}

/** As `rulesOf`, of one item. */
export function* rulesOfItem(item: ItemDefinition): Generator<Rule> {
  const where = `“${item.name}”`;
  yield* conditions(
    where,
    item.applies?.when,
    item.sentry?.when,
    item.agreedWhile,
    ...(item.addressedTo ?? []).map(({ when }) => when),
    ...duesOf(item).map(({ when }) => when),
  );
  for (const { base } of termsOf(item)) yield { where, base };
  for (const { base } of item.ladder ?? []) if (typeof base === 'object') yield { where, base };
}

function* conditions(where: string, ...all: (Condition | undefined)[]): Generator<Rule> {
  for (const condition of all) if (condition) yield { where, condition };
}

/** All that a rule names, with what its parts name. */
export const namesIn = ({ condition, base }: Rule): Names[] => [
  ...(condition ? [...conditionsIn(condition)].map(namesOfCondition) : []),
  ...(base ? basesIn(base).map(namesOfBase) : []),
];
