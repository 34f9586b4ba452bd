import type { CaseEvent } from '../case/events.ts';
import { itemOf } from '../case/items.ts';
import type { Recorder } from '../case/recorder.ts';
import { addresseeOf } from '../deadlines/ladder.ts';
import { isOneself } from '../people/holding.ts';
import type { Definition } from '../policy/definition.ts';
import { tellEach } from './telling-owners.ts';

/**
 * Who is given something to do by what somebody added, promised or agreed hears so at once, in one message;
 * not who gave it to herself, not whose agency was there when it was agreed, and not twice.
 */
export function tellGivenWork(definition: Definition, record: Recorder): void {
  const { events, case: c } = record;
  const told = events.flatMap((each) => (each.type === 'notified' ? [each.item] : []));
  const present = events.flatMap((each) =>
    each.type === 'meeting-held' ? each.attendance.filter((one) => one.present) : [],
  );
  const about = events.filter(isGiven).flatMap(({ item, actor }) => {
    const state = c.items[item];
    if (!state || (state.status !== 'open' && state.status !== 'waiting') || told.includes(item)) return [];
    const to = addresseeOf(definition, c, itemOf(definition, state), state, 'owner');
    const heard = isOneself(c, actor, to) || present.some(({ agency }) => agency === to.agency);
    return heard ? [] : [{ item, to }];
  });
  tellEach(record, 'given', about);
}

/** What people added; what is asked, raised or there to be read has a message of its own. */
const isGiven = (event: CaseEvent): event is CaseEvent & { type: 'item-added' } =>
  event.type === 'item-added' && !['asked', 'raised', 'told'].includes(event.state.adHoc?.origin ?? 'added');
