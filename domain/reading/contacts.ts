import type { Actor } from '../case/case.ts';
import { mayReadContact } from '../people/access.ts';
import { ownerAsAsked } from '../people/owner.ts';
import type { ItemReading } from './item.ts';

/**
 * How somebody outside every agency who has an item to do is reached; null where nobody is, nothing is known,
 * or it is not for this actor.
 * @param contacts by opaque id, as the store keeps them.
 */
export function contactFor(
  { definition, case: c, item, state }: ItemReading,
  actor: Actor,
  contacts: (id: string) => string | undefined,
): string | null {
  const { outside } = ownerAsAsked(definition, c, item, state);
  if (outside === undefined || !mayReadContact(definition, c, actor, state)) return null;
  return contacts(outside) || null;
}
