import type { Actor, Case, ItemState, Refusal } from '../case/case.ts';
import type { Command } from '../case/commands.ts';
import { itemOf } from '../case/items.ts';
import { refuse } from '../case/refusal.ts';
import type { Definition } from '../policy/definition.ts';
import { isProfessional } from '../policy/roles.ts';
import type { Owner } from '../policy/values.ts';
import { holderOf, ownerAsAsked, ownerOf, whoAsked } from './owner.ts';
import { isSameParty, steers, takesPart } from './parties.ts';

/** How a party acts through the link that was made for it. */
export const actorThrough = (
  { agency = '', role, outside }: Owner,
  link: NonNullable<Actor['link']>,
): Actor => ({ agency, role, ...(outside !== undefined && { outside }), link });

/** The party as which somebody acts through a link. */
export const partyActing = ({ agency, role, outside }: Actor): Owner => ({
  ...(agency !== '' && { agency }),
  role,
  ...(outside !== undefined && { outside }),
});

/**
 * Whether somebody may do this through a link: answer the one item that it was made for, for as long as that
 * is asked of him. Nothing else, on this item or another; taking a question back is for who asked it.
 */
export function mayAnswerThrough(
  definition: Definition,
  c: Case,
  actor: Actor,
  command: Command,
): Refusal | undefined {
  const answers =
    command.type === 'answer' && command.answer !== 'withdrawn' && command.item === actor.link?.item;
  const state = answers && Object.hasOwn(c.items, command.item) ? c.items[command.item] : undefined;
  if (state && isSameParty(ownerAsAsked(definition, c, itemOf(definition, state), state), partyActing(actor)))
    return undefined;
  return refuse(403, 'not-allowed', {
    nl: 'Met deze link beantwoordt u één vraag, zolang die aan u gesteld is.',
    en: 'With this link you answer one question, for as long as it is asked of you.',
  });
}

/** Whether an actor may make a link to an item, see it and take it back: who asked, who waits, who steers. */
export function mayLink(definition: Definition, c: Case, actor: Actor, state: ItemState): boolean {
  if (actor.link || !isProfessional(actor.role) || !takesPart(definition, c, actor.agency)) return false;
  if (steers(definition, c, actor)) return true;
  const owner = ownerOf(definition, c, itemOf(definition, state), state);
  return (
    whoAsked(definition, c, state.dialogue)?.agency === actor.agency ||
    holderOf(definition, c, state, owner).agency === actor.agency
  );
}
