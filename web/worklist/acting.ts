import { definitionOf } from '../../domain/catalogue.ts';
import type { Actor, Case } from '../../domain/case/case.ts';
import { readItem } from '../../domain/reading/item.ts';
import { noNames } from '../../domain/reading/parties.ts';
import { asReadBy } from '../../domain/reading/reader.ts';
import { viewItem, type ItemView } from '../../domain/reading/view.ts';
import { commandLinks } from '../commands/item-actions.ts';
import type { ActionLink } from '../ui/action-link.ts';
import type { View } from '../ui/view.tsx';

/** A case as its reader may read it, and what he may do with each item. */
export interface CaseOf {
  titleOf: (item: string, view: View) => string | undefined;
  /** What one usually does with it, or a word to whom it waits on where one waits; null: nothing. */
  usual: (item: string, view: View, isWaiting: boolean) => ActionLink | null;
}

/** Undefined for a case under rules that this version does not know. */
export function actingOn(whole: Case, actor: Actor): CaseOf | undefined {
  const definition = definitionOf(whole.definition);
  if (!definition) return undefined;
  const c = asReadBy(whole, actor);
  const viewOf = (item: string, { now, lang }: View): ItemView | undefined => {
    const read = readItem(c, item, now);
    return read && viewItem(read, lang, noNames);
  };
  return {
    titleOf: (item, view) => viewOf(item, view)?.title,
    usual: (item, view, isWaiting) => {
      const shown = viewOf(item, view);
      if (!shown) return null;
      const links = commandLinks({ view, actor }, c, definition, shown);
      const chase = isWaiting ? links.find(({ type }) => type === 'chase') : undefined;
      return chase ?? links[0] ?? null;
    },
  };
}
