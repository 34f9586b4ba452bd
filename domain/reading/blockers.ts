import type { Case, Pause } from '../case/case.ts';
import { holds } from '../case/conditions.ts';
import { inPlan, occurrencesOf } from '../case/occurrences.ts';
import { dateAwaited } from '../deadlines/admission.ts';
import { basesIn } from '../policy/bases.ts';
import type { ItemReading } from './item.ts';
import { dateNeeded, standingOf, type Need, type Standing } from './standing.ts';

/** What stops a case: a date or fact that nobody knows, an item that is late, or a track at rest. */
export interface Blocker {
  by: Need | { pause: Pause };
  /** Keys of the items that wait for it, at once or through others. */
  items: string[];
}

/** What an item that waits needs first; `otherwise` where it is for another case than this one. */
export function needsOf({ case: c, definition, item, state, term, key, today }: ItemReading): Standing {
  if (!item) return [];
  const known = { definition, c, today };
  if (item.sentry && !holds(definition, c, item.sentry.when, today))
    return standingOf(item.sentry.when, known);
  const date = dateAwaited(definition, c, key, state, today);
  if (date !== undefined) return [dateNeeded(known, date)];
  const companion = state.with !== undefined && inPlan(c, state.with) ? [{ item: state.with }] : [];
  return [...companion, ...(term ? basesIn(term.base).flatMap((base) => itemIn(c, base)) : [])];
}

/** The item that a term counts from, while it is to be done. */
function itemIn(c: Case, base: object): Need[] {
  const { due, acted } = base as { due?: string; acted?: string };
  const last = occurrencesOf(c, due ?? acted ?? '').at(-1)?.[0];
  return last !== undefined && inPlan(c, last) ? [{ item: last }] : [];
}

/** Whether an item waits for something that is not so in this case, so that nobody has to look at it. */
export const isForAnotherCase = (read: ItemReading): boolean =>
  read.status === 'waiting' && needsOf(read) === 'otherwise';

/**
 * What stops a case, and how much waits for it: most first. An item that is to be done in time stops nothing,
 * though others come after it.
 */
export function blockersOf(reads: readonly ItemReading[]): Blocker[] {
  const [first] = reads;
  if (!first) return [];
  const byKey = new Map(reads.map((read) => [read.key, read]));
  const found = new Map<string, { by: Need; items: Set<string> }>();
  for (const read of reads) {
    if (read.status !== 'waiting') continue;
    for (const by of rootsOf(read, byKey, new Set())) {
      const name = JSON.stringify(by);
      const { items } = found.get(name) ?? found.set(name, { by, items: new Set() }).get(name)!;
      items.add(read.key);
    }
  }
  const needed = [...found.values()].map(({ by, items }) => ({ by, items: [...items] }));
  return [...pausesOf(first.case, reads), ...needed.toSorted((a, b) => b.items.length - a.items.length)];
}

/** What lies at the bottom: of an item that waits itself, what that needs. */
function rootsOf(read: ItemReading, byKey: Map<string, ItemReading>, seen: Set<string>): Need[] {
  seen.add(read.key);
  const needs = needsOf(read);
  if (typeof needs === 'string') return [];
  return needs.flatMap((need) => {
    if (!('item' in need)) return [need];
    const other = byKey.get(need.item);
    if (!other || seen.has(other.key)) return [];
    if (other.status === 'waiting') return rootsOf(other, byKey, seen);
    return other.deadlineStatus === 'overdue' ? [need] : [];
  });
}

/** Tracks that stand still, with what is open on them. */
const pausesOf = (c: Case, reads: readonly ItemReading[]): Blocker[] =>
  c.paused.map((pause) => ({
    by: { pause },
    items: reads
      .filter(({ item, flags }) => flags.includes('paused') && [item?.track, 'all'].includes(pause.track))
      .map(({ key }) => key),
  }));
