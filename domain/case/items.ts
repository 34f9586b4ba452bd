import type { Text } from '../calendar/types.ts';
import type { Case, ItemState } from './case.ts';
import type { Definition, ItemDefinition } from '../policy/definition.ts';
import { itemNamed } from '../policy/items.ts';
import type { ItemKind } from '../policy/values.ts';

/** The item of the definition that an occurrence is of; undefined for an ad hoc item. */
export function itemOf(definition: Definition, state: ItemState): ItemDefinition | undefined {
  return state.of === undefined ? undefined : itemNamed(definition, state.of);
}

/** What professionals call an occurrence. */
export function titleOf(definition: Definition, state: ItemState): Text {
  if (state.adHoc) return textOf(state.adHoc.title);
  if (state.chosen?.title !== undefined) return textOf(state.chosen.title);
  const title = itemOf(definition, state)?.title ?? state.former?.title ?? { nl: '', en: '' };
  if (state.former) return title;
  return state.n > 1 && state.with === undefined
    ? { nl: `${title.nl} (${state.n})`, en: `${title.en} (${state.n})` }
    : title;
}

/** What somebody typed is the same in every language. */
const textOf = (title: string | Text): Text => (typeof title === 'string' ? { nl: title, en: title } : title);

export function kindOf(definition: Definition, state: ItemState): ItemKind {
  return state.adHoc
    ? (state.adHoc.kind ?? 'task')
    : (itemOf(definition, state)?.kind ?? state.former?.kind ?? 'task');
}

/** The next free name for an item that a professional adds: `added-1`, `promise-2`. */
export function nextName(c: Case, stem: string): string {
  for (let n = 1; ; n++) if (!c.items[`${stem}-${n}`]) return `${stem}-${n}`;
}
