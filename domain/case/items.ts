import type { Text } from '../calendar/types.ts';
import type { Case, ItemKind, ItemState } from './case.ts';
import type { Definition, ItemDefinition } from '../policy/definition.ts';

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

/** The item of the definition that an occurrence is of; undefined for an ad hoc item. */
export function itemOf(definition: Definition, state: ItemState): ItemDefinition | undefined {
  return state.of === undefined ? undefined : itemNamed(definition, state.of);
}

/** What professionals call an occurrence. */
export function titleOf(definition: Definition, state: ItemState): Text {
  if (state.adHoc) return { nl: state.adHoc.title, en: state.adHoc.title };
  if (state.chosen?.title !== undefined) return { nl: state.chosen.title, en: state.chosen.title };
  const title = itemOf(definition, state)?.title ?? state.former?.title ?? { nl: '', en: '' };
  if (state.former) return title;
  return state.n > 1 && state.with === undefined ? { nl: `${title.nl} (${state.n})`, en: `${title.en} (${state.n})` } : title;
}

export function kindOf(definition: Definition, state: ItemState): ItemKind {
  return state.adHoc ? 'task' : (itemOf(definition, state)?.kind ?? state.former?.kind ?? 'task');
}

/** The next free name for an item that a professional adds: `added-1`, `promise-2`. */
export function nextName(c: Case, stem: string): string {
  for (let n = 1; ; n++) if (!c.items[`${stem}-${n}`]) return `${stem}-${n}`;
}
