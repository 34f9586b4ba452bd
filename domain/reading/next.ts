import type { Instant } from '../calendar/types.ts';
import type { Case } from '../case/case.ts';
import { readItems, type ItemReading } from './item.ts';

const byDue = (a: ItemReading, b: ItemReading): number => (a.due ?? '9999').localeCompare(b.due ?? '9999');

const isAhead = ({ status }: ItemReading): boolean => status === 'open' || status === 'waiting';

/**
 * The meeting that comes after this one in its series: of the same owner, with the same people asked for.
 * Undefined where none stands in the plan yet.
 */
export function nextMeeting<C extends Case>(c: C, key: string, now: Instant): ItemReading<C> | undefined {
  const all = readItems(c, now);
  const held = all.find((each) => each.key === key)?.item;
  if (!held || held.kind !== 'meeting') return undefined;
  const series = seriesOf(held);
  return all
    .filter(({ key: other, item }) => other !== key && item !== undefined && seriesOf(item) === series)
    .filter((each) => isAhead(each) && !each.item!.discretionary)
    .toSorted(byDue)[0];
}

const seriesOf = ({ kind, owner, attended, indispensable }: NonNullable<ItemReading['item']>): string =>
  JSON.stringify([kind, owner, attended, indispensable]);

/** What an agency has to do first, beside this item; undefined where nothing of it has a day. */
export const nextOf = <C extends Case>(
  c: C,
  key: string | null,
  agency: string,
  now: Instant,
): ItemReading<C> | undefined =>
  readItems(c, now)
    .filter(
      ({ key: other, status, due, owner }) =>
        other !== key && status === 'open' && due && owner.agency === agency,
    )
    .toSorted(byDue)[0];
