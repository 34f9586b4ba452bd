import type { Case, ItemState } from './case.ts';

/** The name of the n-th occurrence of an item, from 1. */
export function occurrenceKey(name: string, n: number): string {
  if (n === 1) return name;
  const keys = (keysOf[name] ??= []);
  return (keys[n] ??= `${name}-${n}`);
}
/** Asked for so often that a record, which is read faster than a Map, pays. */
const keysOf: Record<string, string[]> = Object.create(null);

/** What the case holds under that key, if it is an occurrence of the item. */
export function occurrence(c: Case, name: string, key: string): ItemState | undefined {
  const state = c.items[key];
  return state === undefined || (state.of !== name && state.adHoc === undefined) ? undefined : state;
}

/** The occurrences of an item, first to last. */
export function occurrencesOf(c: Case, name: string): [string, ItemState][] {
  const found: [string, ItemState][] = [];
  for (let n = 1; ; n++) {
    const key = occurrenceKey(name, n);
    const state = occurrence(c, name, key);
    if (!state) return found;
    found.push([key, state]);
  }
}

/** How many occurrences of an item there are. */
export function countOf(c: Case, name: string): number {
  let n = 0;
  while (occurrence(c, name, occurrenceKey(name, n + 1))) n++;
  return n;
}

/** The last occurrence of an item: the one that counts for conditions and terms. */
export function lastOf(c: Case, name: string): ItemState | undefined {
  const first = c.items[name];
  if (!first || !c.items[occurrenceKey(name, 2)]) return first;
  return c.items[occurrenceKey(name, countOf(c, name))];
}

/**
 * The last occurrence that is done or was skipped: the one whose outcome counts while the next is still open.
 */
export function lastSettled(c: Case, name: string): ItemState | undefined {
  const last = lastOf(c, name);
  if (!last || last.actedOn !== undefined || last.n === 1)
    return last?.actedOn === undefined ? undefined : last;
  return occurrencesOf(c, name).findLast(([, state]) => state.actedOn !== undefined)?.[1];
}

/** Whether an occurrence is still to be done, so that something can serve it. */
export const inPlan = (c: Case, key: string): boolean => {
  const status = c.items[key]?.status;
  return status === 'open' || status === 'waiting';
};

/** Whether an occurrence was done, and with one of these outcomes. */
export const endedSo = ({ status, outcome, also }: ItemState, outcomes: string[]): boolean =>
  status === 'done' &&
  (outcomes.includes(outcome ?? '') || (also?.some((each) => outcomes.includes(each)) ?? false));
