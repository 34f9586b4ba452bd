import type { Definition, ItemDefinition } from './definition.ts';
import type { DueRule } from './vocabulary.ts';

type Index = Record<string, ItemDefinition>;
const byName = new WeakMap<Definition, Index>();
/** The definition that was asked last, for it is mostly asked again. */
let last: { definition?: Definition; index: Index } = { index: {} };

/** The item of the definition by its name. */
export function itemNamed(definition: Definition, name: string): ItemDefinition | undefined {
  if (last.definition !== definition) last = { definition, index: indexOf(definition) };
  return last.index[name];
}

function indexOf(definition: Definition): Index {
  let index = byName.get(definition);
  if (!index) {
    index = Object.create(null) as Index;
    // Of two of the same name the later counts.
    for (const item of definition.items) index[item.name] = item;
    byName.set(definition, index);
  }
  return index;
}

/** The rules that give an item its due date: its own, and those of a repeat. */
export const duesOf = (item: ItemDefinition): DueRule[] => [
  ...item.due,
  ...(item.repeat && 'after' in item.repeat ? (item.repeat.due ?? []) : []),
];

const answers = ['accepted', 'delivered', 'refused', 'withdrawn', 'not-received'];

/** What an item can end in. */
export const outcomesOf = (item: ItemDefinition): string[] =>
  item.kind === 'request' ? answers : (item.outcomes ?? []).map((each) => each.id);
