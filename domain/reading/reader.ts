import { definitionOf } from '../catalogue.ts';
import type { Actor, Case, ItemState } from '../case/case.ts';
import { itemOf } from '../case/items.ts';
import { mayReadField } from '../people/access.ts';
import { decidersOf } from '../people/owner.ts';
import { holdsRole } from '../people/parties.ts';
import { titleFor } from '../people/titles.ts';
import type { Text } from '../calendar/types.ts';

declare const asRead: unique symbol;

/**
 * A case without the reasons that its reader may not read. Only
 * `asReadBy` and `asWritten` make one, and only one is shown.
 */
export type CaseAsRead = Case & { readonly [asRead]: true };

/** A case whose reasons are all for whoever sees it: that of a simulation, which he typed himself. */
export const asWritten = (c: Case): CaseAsRead => c as CaseAsRead;

/**
 * The case as this actor may read it: a reason that is not for him is empty, and that there was one is still
 * told; so is that there is an item whose title is not for him.
 */
export function asReadBy(c: Case, actor: Actor): CaseAsRead {
  const definition = definitionOf(c.definition);
  if (!definition) return asWritten({ ...c, items: {}, paused: [], parameters: {} });
  const read = <T extends Reasoned>(said: T, item: string | null, by: string | undefined): T =>
    mayReadField(definition, c, actor, 'reason', by, item) ? said : { ...said, reason: '' };
  const decides = (state: ItemState) =>
    actor.agency === c.organisation ||
    decidersOf(definition, c, itemOf(definition, state)).some((role) =>
      holdsRole(c, { agency: actor.agency, role }),
    );
  const reads = (item: string, by: string | undefined) =>
    mayReadField(definition, c, actor, 'reason', by, item);
  return asWritten({
    ...c,
    items: Object.fromEntries(
      Object.entries(c.items).map(([key, state]) => [
        key,
        withTitle(
          withoutForm(
            itemAsRead(state, (by) => reads(key, by)),
            decides(state),
          ),
          titleFor(definition, c, state, actor.agency),
        ),
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
  text?: string;
}

/** @param reads whether what an agency typed here is for the reader; of `undefined`: what somebody did. */
function itemAsRead(state: ItemState, reads: (by: string | undefined) => boolean): ItemState {
  const { extended, override, dialogue, adHoc, attempts, toClient } = state;
  const read = <T extends Reasoned>(said: T, ...by: (string | undefined)[]): T =>
    by.some(reads) ? said : withoutReason(said);
  return {
    ...state,
    ...(extended && { extended: read(extended, extended.by) }),
    ...(override && { override: read(override, override.by) }),
    ...(adHoc && { adHoc: read(adHoc, dialogue?.by?.agency) }),
    ...(toClient && { toClient: read(toClient, toClient.agency) }),
    ...(attempts && { attempts: attempts.map((each) => read(each, each.by?.agency)) }),
    ...(dialogue?.answers && {
      dialogue: {
        ...dialogue,
        answers: dialogue.answers.map((each) => read(each, each.of.agency, each.recordedBy?.agency)),
      },
    }),
  };
}

/** What was filled in to decide is for those who decide it, and for whoever steers. */
const withoutForm = (state: ItemState, reads: boolean): ItemState =>
  state.filled === undefined || reads ? state : { ...state, filled: undefined };

/** With this title where somebody typed one. */
const withTitle = (state: ItemState, title: Text): ItemState =>
  typeof state.adHoc?.title === 'string' ? { ...state, adHoc: { ...state.adHoc, title } } : state;

/** That there was one is still told. */
const withoutReason = <T extends Reasoned>(said: T): T => ({
  ...said,
  ...(said.reason !== undefined && { reason: '' }),
  ...(said.text !== undefined && { text: '' }),
});
