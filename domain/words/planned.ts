import type { PlanChange } from '../case/events.ts';
import type { EventNames } from './event-sentences.ts';

interface PlanWords {
  head: string;
  nothing: string;
  was: (day: string) => string;
  more: (n: number) => string;
  dropped: (items: string) => string;
}

/** At most five moved dates in words; the rest as a number. */
export function planned(changes: PlanChange[], say: EventNames, words: PlanWords): string {
  const moved = changes.filter(
    ({ due, status }) => due && due.to !== null && due.to !== due.from && status?.to !== 'cancelled',
  );
  const dropped = changes.filter(({ status }) => status?.to === 'cancelled' && status.from !== null);
  const said = moved.slice(0, 5).map(({ item, due }) => {
    const was = due!.from ? ` ${words.was(say.day(due!.from))}` : '';
    return `${say.item(item)} ${say.day(due!.to)}${was}`;
  });
  if (moved.length > 5) said.push(words.more(moved.length - 5));
  if (dropped.length > 0) said.push(words.dropped(dropped.map(({ item }) => say.item(item)).join(', ')));
  return said.length === 0 ? words.nothing : `${words.head}: ${said.join('; ')}`;
}
