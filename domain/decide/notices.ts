import type { ItemState } from '../case/case.ts';
import type { EventBody, NoticeCode } from '../case/events.ts';
import { itemOf } from '../case/items.ts';
import { addresseeOf } from '../deadlines/ladder.ts';
import { holderOfItem, isOneself } from '../people/holding.ts';
import { askerOf } from '../people/owner.ts';
import type { Situation } from './situation.ts';

/**
 * A message to whom an item waits on now; none to oneself. Without an agency for it the coordinator hears it.
 */
export function notice(s: Situation, code: NoticeCode, item: string, state: ItemState): EventBody[] {
  const to = addresseeOf(s.definition, s.c, itemOf(s.definition, state), state, 'owner');
  const isOwn = isOneself(s.c, s.actor, to, holderOfItem(s.c, state, to));
  return isOwn ? [] : [{ type: 'notified', code, item, to }];
}

/** A message to whoever asked for it or raised it, unless they did it themselves. */
export function tellAsker(
  s: Situation,
  code: NoticeCode,
  item: string,
  { dialogue }: ItemState,
): EventBody[] {
  const { agency, role } = askerOf(s.definition, s.c, dialogue);
  return isOneself(s.c, s.actor, { agency, role })
    ? []
    : [{ type: 'notified', code, item, to: { agency, role } }];
}
