import { definitionOf } from '../catalogue.ts';
import type { Actor, Case, ItemState } from '../case/case.ts';
import { mayReadField } from '../people/access.ts';

declare const asRead: unique symbol;

/**
 * A case without the reasons that its reader may not read. Only
 * `asReadBy` and `asWritten` make one, and only one is shown.
 */
export type CaseAsRead = Case & { readonly [asRead]: true };

/** A case whose reasons are all for whoever sees it: that of a simulation, which he typed himself. */
export const asWritten = (c: Case): CaseAsRead => c as CaseAsRead;

/**
 * The case as this actor may read it: a reason that is not
 * for him is empty, and that there was one is still told.
 */
export function asReadBy(c: Case, actor: Actor): CaseAsRead {
  const definition = definitionOf(c.definition);
  if (!definition) return asWritten({ ...c, items: {}, paused: [], parameters: {} });
  const read = <T extends Reasoned>(said: T, item: string | null, by: string | undefined): T =>
    mayReadField(definition, c, actor, 'reason', by, item) ? said : { ...said, reason: '' };
  return asWritten({
    ...c,
    items: Object.fromEntries(
      Object.entries(c.items).map(([key, state]) => [
        key,
        itemAsRead(state, (said) => read(said, key, said.by)),
      ]),
    ),
    paused: c.paused.map((pause) => read(pause, null, pause.by.agency)),
    parameters: Object.fromEntries(
      Object.entries(c.parameters).map(([name, pinned]) => [
        name,
        pinned.reason === undefined ? pinned : read(pinned, c.items[name] ? name : null, pinned.by),
      ]),
    ),
  });
}

interface Reasoned {
  reason?: string;
}

function itemAsRead(state: ItemState, read: <T extends Reasoned & { by?: string }>(said: T) => T): ItemState {
  const { extended, override } = state;
  return {
    ...state,
    ...(extended && { extended: read(extended) }),
    ...(override && { override: read(override) }),
  };
}
