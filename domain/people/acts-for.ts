import type { Actor, Case, ItemState } from '../case/case.ts';
import type { Command } from '../case/commands.ts';
import { factOf } from '../case/conditions.ts';
import { itemOf } from '../case/items.ts';
import type { Definition, ItemDefinition } from '../policy/definition.ts';
import { handoverFacts, isAcceptance } from '../policy/handover.ts';
import { isProfessional } from '../policy/roles.ts';
import type { Owner } from '../policy/values.ts';
import { askerOf, confirmerOf, ownerAsAsked, ownerOf, whoAsked } from './owner.ts';
import { contactOf, holdsRole, isClient, isKnownTo, isParty, steers } from './parties.ts';

/** Whether an actor may give a command about an item that is its owner's. */
export function mayActOn(
  definition: Definition,
  c: Case,
  actor: Actor,
  command: Command,
  state: ItemState,
): boolean {
  const item = itemOf(definition, state);
  const isHis = ({ agency }: Owner): boolean => agency === actor.agency;
  // What came back to who asked is theirs to do, to give more time or to let go; not to answer for another.
  const answers = command.type === 'answer' && command.answer !== 'withdrawn';
  if (state.turned?.to === 'asker' && !answers && isHis(ownerOf(definition, c, item, state))) return true;
  switch (command.type) {
    case 'confirm':
      return isHis(confirmerOf(definition, c, item));
    case 'complete':
      if (item?.confirmedBy && isHis(confirmerOf(definition, c, item))) return true;
      break;
    case 'request':
      // What came back is sent again by whom it came back to.
      if (isHis(ownerOf(definition, c, item, state))) return true;
      break;
    case 'forward':
      if (isHis(askerOf(definition, c, state.dialogue))) return true;
      break;
    case 'answer':
      if (command.answer === 'withdrawn' && whoAsked(definition, c, state.dialogue)?.agency === actor.agency)
        return true;
  }
  return actsFor(definition, c, actor, item, state);
}

/**
 * Whether the actor acts for the owner of an item. A request is answered by whom it was sent to, also while
 * it waits on the giver.
 */
function actsFor(
  definition: Definition,
  c: Case,
  actor: Actor,
  item: ItemDefinition | undefined,
  state: ItemState,
): boolean {
  const owner = ownerAsAsked(definition, c, item, state);
  // Giver and receiver can be of one agency: who gives never answers for who receives.
  const other = isAcceptance(definition, item) ? factOf(definition, c, handoverFacts.giver) : undefined;
  if (isParty(other) && other.agency === actor.agency && other.role === actor.role) return false;
  if (owner.agency === actor.agency && isProfessional(actor.role)) return true;
  if (recordsFor(definition, c, actor, state, owner)) return true;
  return (item?.recordedBy?.includes(actor.role) ?? false) && holdsRole(c, actor);
}

/**
 * Whether an actor records for an owner who cannot do so: the client, somebody outside every agency, a role
 * that does not work on cases, one that nobody holds, or an agency that the case does not know. That does
 * whoever asked, or steers.
 */
function recordsFor(definition: Definition, c: Case, actor: Actor, state: ItemState, owner: Owner): boolean {
  const reachable =
    owner.agency !== undefined && isProfessional(owner.role) && isKnownTo(definition, c, owner.agency);
  if (reachable) return false;
  const asker = whoAsked(definition, c, state.dialogue);
  if (asker?.agency === actor.agency) return true;
  const contact = isClient(owner) ? (asker ?? contactOf(definition, c)) : undefined;
  return contact ? contact.agency === actor.agency : steers(definition, c, actor);
}
