import type { Case, ItemState } from '../case/case.ts';
import type { Addressee } from '../case/events.ts';
import { itemOf } from '../case/items.ts';
import type { Definition } from '../policy/definition.ts';
import { isProfessional } from '../policy/roles.ts';
import { ownerOf } from './owner.ts';
import { isSameParty, partyFor, takesPart } from './parties.ts';

/**
 * Who is to be at a meeting and reads messages: who owns it, who asked for it, and the roles that it asks, as
 * far as their agencies take part. The client and people outside every agency are asked by who meets them.
 */
export function invitedTo(definition: Definition, c: Case, state: ItemState): Addressee[] {
  const item = itemOf(definition, state);
  const roles = [...(item?.indispensable ?? []), ...(item?.attended ?? [])];
  const all = [
    ownerOf(definition, c, item, state),
    ...(state.dialogue?.by ? [state.dialogue.by] : []),
    ...roles.flatMap((role) => partyFor(c, role) ?? []),
  ];
  const reading = all.flatMap(({ agency, role }) =>
    agency !== undefined && isProfessional(role) && takesPart(definition, c, agency)
      ? [{ agency, role }]
      : [],
  );
  return reading.filter((each, at) => reading.findIndex((one) => isSameParty(one, each)) === at);
}
