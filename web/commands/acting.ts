import { definitionOf } from '../../domain/catalogue.ts';
import type { Actor, Case } from '../../domain/case/case.ts';
import type { CommandType } from '../../domain/case/commands.ts';
import { viewerOf } from '../../domain/people/access.ts';
import { readItem } from '../../domain/reading/item.ts';
import { noNames } from '../../domain/reading/parties.ts';
import { asReadBy } from '../../domain/reading/reader.ts';
import { viewItem, type ItemView } from '../../domain/reading/view.ts';
import type { Deadline } from '../../store/deadlines.ts';
import type { Store } from '../../store/store.ts';
import { commandLinks } from './item-actions.ts';
import type { ActionLink } from '../ui/action-link.ts';
import { itemPath } from '../ui/paths.ts';
import type { View } from '../ui/view.tsx';

/** A case as its reader may read it, and what he may do with each item. */
export interface CaseOf {
  titleOf: (item: string, view: View) => string | undefined;
  /** What one usually does with it, or a word to whom it waits on where one waits; null: nothing. */
  usual: (item: string, view: View, isWaiting: boolean) => (ActionLink & { type: CommandType }) | null;
  /** Whether one may send a word to whom it waits on. */
  mayChase: (item: string, view: View) => boolean;
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
  const linksOf = (item: string, view: View) => {
    const shown = viewOf(item, view);
    return shown ? commandLinks({ view, actor }, c, definition, shown) : [];
  };
  return {
    titleOf: (item, view) => viewOf(item, view)?.title,
    usual: (item, view, isWaiting) => {
      const links = linksOf(item, view);
      const chase = isWaiting ? links.find(({ type }) => type === 'chase') : undefined;
      return chase ?? links[0] ?? null;
    },
    mayChase: (item, view) => linksOf(item, view).some(({ type }) => type === 'chase'),
  };
}

type Reader = View & { actor: Actor };

/** The cases of these rows, each as the reader may read it. */
export async function casesOf(
  store: Pick<Store, 'casesNamed'>,
  view: Reader,
  rows: readonly Deadline[],
): Promise<Map<string, CaseOf>> {
  const ids = [...new Set(rows.filter(({ askedOnly }) => !askedOnly).map(({ trajectory }) => trajectory))];
  const stored = await store.casesNamed(ids, viewerOf(view.actor));
  return new Map(
    stored.flatMap(({ id, case: c }) => {
      const acting = actingOn(c, view.actor);
      return acting ? [[id, acting] as const] : [];
    }),
  );
}

/** What something was just done with, from a list. */
export interface DoneWith {
  title: string;
  pseudonym: string;
  href: string;
}

/** For whoever still sees it. @param key of the row. */
export async function doneWith(
  store: Pick<Store, 'trajectory'>,
  view: Reader,
  key: string,
): Promise<DoneWith | null> {
  const [id = '', item = ''] = key.split('/');
  const stored = await store.trajectory(id, viewerOf(view.actor));
  const title = stored && actingOn(stored.case, view.actor)?.titleOf(item, view);
  if (!stored || title === undefined) return null;
  const pseudonym = stored.client?.pseudonym ?? view.agencies(stored.organisation);
  return { title, pseudonym, href: itemPath(id, item) };
}
