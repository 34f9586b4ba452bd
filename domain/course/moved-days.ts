import { daysBetween } from '../calendar/day.ts';
import type { Day } from '../calendar/types.ts';
import { dayOf } from '../calendar/zone.ts';
import type { Case, ItemState } from '../case/case.ts';
import type { CaseEvent } from '../case/events.ts';
import { unneeded } from '../case/conditions.ts';
import { itemOf } from '../case/items.ts';
import { isDanger } from '../case/pauses.ts';
import type { Recorder } from '../case/recorder.ts';
import { addresseeOf, heardOf, movesHeard, QUIET } from '../deadlines/ladder.ts';
import { isOneself } from '../people/holding.ts';
import { isSameParty } from '../people/parties.ts';
import type { Definition } from '../policy/definition.ts';
import { tellEach } from './telling-owners.ts';

/**
 * Whoever heard of a day that moved, by a reminder or because it was late, is told in one message what moved
 * and to which day. A day that keeps moving away is told once a week; one that comes nearer than was heard
 * last, always. Not to who moved it, nor to who got the work just now and is told that.
 * @param before the case before what was recorded.
 */
export function tellMovedDays(definition: Definition, before: Case, record: Recorder): void {
  const { case: c, events } = record;
  if (c.status === 'closed' || !events.some(movesDays)) return;
  const { actor } = events[0]!;
  const about = Object.entries(c.items).flatMap(([item, state]) => {
    const was = before.items[item];
    const { due } = state;
    if (was?.status !== 'open' || state.status !== 'open') return [];
    if (unneeded(c) && !isDanger(state)) return [];
    if (due === undefined || due === was.due || !mustHear(state, due, dayOf(c.clock))) return [];
    const rule = itemOf(definition, state);
    return heardOf(definition, c, rule, state).flatMap((whom) => {
      const to = addresseeOf(definition, c, rule, state, whom);
      const toBefore = addresseeOf(definition, before, rule, was, whom);
      return isSameParty(to, toBefore) && !isOneself(c, actor, to) ? [{ item, to, due }] : [];
    });
  });
  tellEach(record, 'moved', about);
}

const movesDays = ({ type }: CaseEvent): boolean => type === 'planned' || type === 'item-extended';

/** Whether somebody heard of another day, and not lately that it moves away. */
function mustHear({ given }: ItemState, due: Day, today: Day): boolean {
  const heard = given?.at(-1)?.slice(0, due.length);
  if (!given || heard === undefined || heard === due) return false;
  return due < heard || movesHeard(given).every((on) => daysBetween(on, today) >= QUIET);
}
