import type { ItemState } from '../case/case.ts';
import type { EventBody, NoticeCode } from '../case/events.ts';
import { itemOf } from '../case/items.ts';
import { addresseeOf } from '../deadlines/ladder.ts';
import { isSameParty } from '../people/parties.ts';
import type { Situation } from './situation.ts';

/**
 * A message to whom an item waits on now; none to oneself. Without an agency for it the coordinator hears it.
 */
export function notice(s: Situation, code: NoticeCode, item: string, state: ItemState): EventBody[] {
  const to = addresseeOf(s.definition, s.c, itemOf(s.definition, state), state, 'owner');
  return isSameParty(to, s.actor) ? [] : [{ type: 'notified', code, item, to }];
}
