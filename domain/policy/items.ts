import type { Definition, ItemDefinition } from './definition.ts';
import type { Again, Beside, DueRule, Term } from './vocabulary.ts';

type Index = Record<string, ItemDefinition>;
const byName = new WeakMap<Definition, Index>();

/** The item of the definition by its name. */
export function itemNamed(definition: Definition, name: string): ItemDefinition | undefined {
  let index = byName.get(definition);
  if (!index) byName.set(definition, (index = indexOf(definition)));
  return index[name];
}

/** Of two of the same name the later counts. */
function indexOf({ items }: Definition): Index {
  const index: Index = Object.create(null);
  for (const item of items) index[item.name] = item;
  return index;
}

/** The rules that give an item its due date: its own, and those of a repeat. */
export const duesOf = (item: ItemDefinition): DueRule[] => [
  ...item.due,
  ...(item.repeat && 'after' in item.repeat ? (item.repeat.due ?? []) : []),
];

const settable = new WeakMap<DueRule, readonly Term[]>();

/**
 * The terms of a rule that can be set otherwise: the first that says how long something takes, and those as
 * long as it. What is due on a day itself, beside one of those, has no length to set.
 */
export function termsToSet(rule: DueRule): readonly Term[] {
  let terms = settable.get(rule);
  if (!terms) {
    const first = rule.earliest.find(({ amount }) => amount > 0);
    const alike = rule.earliest.filter(({ amount, unit }) => amount === first?.amount && unit === first.unit);
    settable.set(rule, (terms = first ? alike : rule.earliest.slice(0, 1)));
  }
  return terms;
}

const answers = ['accepted', 'delivered', 'refused', 'withdrawn', 'not-received'];

/** What an item can end in. */
export const outcomesOf = (item: ItemDefinition): string[] =>
  item.kind === 'request' ? answers : (item.outcomes ?? []).map((each) => each.id);

/** How an item goes with others; undefined for one that goes with none. */
export const besideOf = ({ repeat }: ItemDefinition): Beside | undefined =>
  repeat && 'with' in repeat ? repeat : undefined;

/** Whether it comes only once what it goes with is done. */
export function comesAfter(item: ItemDefinition): boolean {
  const each = besideOf(item)?.each;
  return each === 'after' || typeof each === 'object';
}

/** The outcomes of what it goes with that bring it; undefined where any does. */
export function outcomesAsked(item: ItemDefinition): string[] | undefined {
  const each = besideOf(item)?.each;
  return typeof each === 'object' ? each.outcomes : undefined;
}

/** What brings an item again: one of these; none where nothing does. */
export const triggersOf = ({ repeat }: ItemDefinition): Again[] =>
  repeat && 'after' in repeat ? [repeat.after].flat() : [];
