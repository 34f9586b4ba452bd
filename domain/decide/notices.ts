import type { ItemState } from '../case/case.ts';
import type { EventBody, NoticeCode } from '../case/events.ts';
import { itemOf } from '../case/items.ts';
import { coordinatorOf, holderOf, isSameParty, ownerOf } from '../people/people.ts';
import type { Situation } from './situation.ts';

/**
 * A message to whom an item waits on now; none to oneself. Without an agency for it the coordinator hears it.
 */
export function notice(s: Situation, code: NoticeCode, item: string, state: ItemState): EventBody[] {
  const owner = ownerOf(s.definition, s.c, itemOf(s.definition, state), state);
  const holder = holderOf(s.definition, s.c, state, owner);
  const to = holder.agency === undefined ? coordinatorOf(s.c) : { agency: holder.agency, role: holder.role };
  return isSameParty(to, s.actor) ? [] : [{ type: 'notified', code, item, to }];
}
