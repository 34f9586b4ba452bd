import type { Actor, Case } from '../case/case.ts';
import { itemOf } from '../case/items.ts';
import { ownerAsAsked, ownerOf, partyNamed } from '../people/owner.ts';
import { coordinatorOf } from '../people/parties.ts';
import type { Definition, ItemDefinition } from '../policy/definition.ts';
import type { Owner } from '../policy/values.ts';
import type { Addressed } from '../policy/vocabulary.ts';

/**
 * Who reads what somebody types as a reason, note or text: his own agency and the organisation, and about an
 * item also its owner, whoever had it before it came back or was reported, whoever asked for it, and those to
 * whom it is addressed. Colleagues read along: each agency is named once. The counterpart of `mayReadField`,
 * to be said beforehand.
 * @param more further ones: of whom is asked, to whom it is passed on.
 */
export function readersOf(
  definition: Definition,
  c: Case,
  actor: Actor,
  key: string | undefined,
  more: Owner[] = [],
): Owner[] {
  const state = key !== undefined && Object.hasOwn(c.items, key) ? c.items[key] : undefined;
  const item = state && itemOf(definition, state);
  const concerned: Owner[] = state
    ? [
        ownerOf(definition, c, item, state),
        ownerAsAsked(definition, c, item, state),
        ...(state.dialogue?.by ? [state.dialogue.by] : []),
        ...(item?.addressedTo ?? []).map((rule) => partyNamed(definition, c, rule)),
        ...readersWithReport(definition, item).map((rule) => partyNamed(definition, c, rule)),
      ]
    : [];
  const all = [{ agency: actor.agency, role: actor.role }, ...concerned, ...more, coordinatorOf(c)];
  const named = all.filter(({ agency }) => agency !== undefined);
  return named.filter(({ agency }, at) => named.findIndex((each) => each.agency === agency) === at);
}

/** To whom a report that comes because of this item is addressed together with what it is about. */
const readersWithReport = (definition: Definition, item: ItemDefinition | undefined): Addressed[] =>
  definition.items.flatMap(({ repeat, addressedTo = [] }) =>
    item && repeat && 'with' in repeat && repeat.with.includes(item.name)
      ? addressedTo.filter(({ subject }) => subject)
      : [],
  );
