import { dayOf, instantOf } from '../../../domain/calendar/zone.ts';
import { calendarFor } from '../../../domain/deadlines/due.ts';
import type { Instant } from '../../../domain/calendar/types.ts';
import type { Case } from '../../../domain/case/case.ts';
import { evolve } from '../../../domain/case/evolve.ts';
import { isPaused, statusOf } from '../../../domain/case/pauses.ts';
import { itemOf } from '../../../domain/case/items.ts';
import { definitionOf } from '../../../domain/catalogue.ts';
import { publicationOf } from '../../../domain/reading/publication.ts';
import { ladderOf, readItems } from '../../../domain/reading/item.ts';
import type { Check } from './check.ts';

/** No reminder, alarm or message is given again, and none takes the key of another. */
export function notTwice(): Check {
  const told = new Set<string>();
  return {
    name: 'nobody is told the same twice',
    *wrong({ input, result }) {
      const keys: string[] = publicationOf(result.case, result.events).notices.map(({ key }) => key);
      const perCommand = new Set<string>();
      for (const event of result.events) {
        if (event.type === 'alarm-raised')
          keys.push(...(event.keys ?? [event.key]).map((key) => `${input.id} alarm ${key}`));
        if (event.type === 'reminded') {
          const { item, due, rung, to } = event;
          keys.push(`${input.id} ${to.agency}/${to.role} ${item}/${due}/${rung}`);
        }
        if (event.type !== 'notified') continue;
        const message = `${event.at} ${event.commandId} ${event.code} ${event.item} ${JSON.stringify(event.to)}`;
        if (perCommand.has(message)) yield `twice for one command: ${message}`;
        perCommand.add(message);
      }
      for (const key of keys) {
        if (told.has(key)) yield `told again: ${key}`;
        told.add(key);
      }
    },
  };
}

/** The first office hour of a working day, in Amsterdam. */
const isFirstHour = (c: Case, at: Instant): boolean =>
  calendarFor(c).isWorkingDay(dayOf(at)) && at >= instantOf(dayOf(at), 9) && at < instantOf(dayOf(at), 10);

/** Reminders come in the first hour of a working day, about what is then due and to be done; none lies behind. */
export const inWorkingTime = (): Check => ({
  name: 'no reminder comes outside working time, too late, or about what is not to be done',
  *wrong({ input, result }) {
    let c = input.case;
    for (const event of result.events) {
      if (event.type === 'reminded' && c) {
        const state = c.items[event.item];
        const item = state && itemOf(definitionOf(c.definition)!, state);
        const what = `${event.item} ${event.due} ${event.rung} at ${new Date(event.at).toISOString()}`;
        if (!isFirstHour(c, event.at)) yield `outside working time: ${what}`;
        if (state?.status !== 'open' || state.due !== event.due) yield `not to be done by then: ${what}`;
        const still = state && isPaused(c, item?.track, state);
        if (still || statusOf(c) === 'closed') yield `it stands still: ${what}`;
        if (event.given !== (dayOf(event.at) === dayOf(event.recordedAt))) yield `on another day: ${what}`;
      }
      c = c && evolve(c, event);
    }
    if (statusOf(result.case) === 'closed') return;
    for (const read of readItems(result.case, input.now))
      for (const { id, at } of ladderOf(read)) {
        const what = `${read.key} ${id} at ${new Date(at).toISOString()}`;
        if (!isFirstHour(result.case, at)) yield `planned outside working time: ${what}`;
        if (at < input.now) yield `planned in the past: ${what}`;
      }
  },
});
