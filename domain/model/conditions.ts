import { daysBetween } from '../calendar/day.ts';
import { calendarOf } from '../calendar/calendar.ts';
import { reckon } from '../calendar/term.ts';
import type { Day, Text } from '../calendar/types.ts';
import type { Case, FactValue, ItemState } from './case.ts';
import type { Condition, Definition, Offset } from './definition.ts';

/** The value of a date, or of the date that stands in for it while it is unknown. */
export function dateOf(definition: Definition, c: Case, name: string): Day | undefined {
  const own = c.dates[name];
  if (own) return own;
  const other = definition.dates[name]?.else;
  return other ? dateOf(definition, c, other) : undefined;
}

/** The value of a fact, or its default. */
export function factOf(definition: Definition, c: Case, name: string): FactValue {
  const own = c.facts[name];
  return own === undefined ? (definition.facts[name]?.default ?? null) : own;
}

/** The name of the n-th occurrence of an item, from 1. */
export function occurrenceKey(name: string, n: number): string {
  if (n === 1) return name;
  let keys = keysOf.get(name);
  if (!keys) keysOf.set(name, (keys = []));
  return (keys[n] ??= `${name}-${n}`);
}
const keysOf = new Map<string, string[]>();

/** The occurrences of an item, first to last. */
export function occurrencesOf(c: Case, name: string): [string, ItemState][] {
  const found: [string, ItemState][] = [];
  for (let n = 1; ; n++) {
    const key = occurrenceKey(name, n);
    const state = c.items[key];
    if (!state || (state.of !== name && state.adHoc === undefined)) return found;
    found.push([key, state]);
  }
}

/** The last occurrence of an item: the one that counts for conditions and terms. */
export function lastOf(c: Case, name: string): ItemState | undefined {
  const first = c.items[name];
  if (!first || !c.items[occurrenceKey(name, 2)]) return first;
  return occurrencesOf(c, name).at(-1)?.[1];
}

/** The last occurrence that is done or was skipped: the one whose outcome counts while the next is still open. */
export function lastSettled(c: Case, name: string): ItemState | undefined {
  const last = lastOf(c, name);
  if (!last || last.actedOn !== undefined || last.n === 1) return last?.actedOn === undefined ? undefined : last;
  return occurrencesOf(c, name).findLast(([, state]) => state.actedOn !== undefined)?.[1];
}

/** Whether an occurrence is still to be done, so that something can serve it. */
export const inPlan = (c: Case, key: string): boolean => {
  const status = c.items[key]?.status;
  return status === 'open' || status === 'waiting';
};

/** Why whoever opened this trajectory needs it no more; undefined while it is needed, or was started by itself. */
export const unneeded = (c: Case): Text | undefined => c.related.find((r) => r.unneeded)?.unneeded;

/** Whether a condition holds on `today`. Total: what is unknown makes no condition true. */
export function holds(definition: Definition, c: Case, condition: Condition, today: Day): boolean {
  if ('all' in condition) {
    for (const each of condition.all) if (!holds(definition, c, each, today)) return false;
    return true;
  }
  if ('any' in condition) {
    for (const each of condition.any) if (holds(definition, c, each, today)) return true;
    return false;
  }
  if ('not' in condition) return !holds(definition, c, condition.not, today);
  if ('fact' in condition) return condition.in.includes(factOf(definition, c, condition.fact));
  if ('known' in condition) return dateOf(definition, c, condition.known) !== undefined;
  if ('renewed' in condition) return (c.datesAt[condition.renewed] ?? 0) >= (lastSettled(c, condition.since)?.settledAt ?? Infinity);
  if ('reached' in condition) {
    const day = condition.actual ? c.dates[condition.reached] : dateOf(definition, c, condition.reached);
    return day !== undefined && offsetDay(day, condition.offset) <= today;
  }
  if ('stay' in condition) {
    const from = dateOf(definition, c, condition.stay.from);
    const to = dateOf(definition, c, condition.stay.to);
    return from !== undefined && to !== undefined && daysBetween(from, to) < condition.stay.shorterThan;
  }
  if ('relatedOpen' in condition)
    return c.related.some(
      (r) =>
        r.type === condition.relatedOpen && r.relation === 'opened' && r.status === 'open' && !condition.except?.includes(r.phase ?? ''),
    );
  if ('relatedPhase' in condition) {
    const last = c.related.findLast((r) => r.type === condition.relatedPhase && r.relation === 'opened');
    return condition.in.includes(last?.phase ?? '');
  }
  if ('agreements' in condition) return !Object.values(c.items).some((state) => state.adHoc && state.status === 'open');
  const state = 'outcome' in condition ? lastSettled(c, condition.item) : lastOf(c, condition.item);
  if (!state) return false;
  if ('outcome' in condition)
    return state.status === 'done' && [state.outcome ?? '', ...(state.also ?? [])].some((each) => condition.outcome.includes(each));
  return condition.status.includes(state.status);
}

/** A day moved by an offset; it does not roll. */
export const offsetDay = (day: Day, offset: Offset | undefined): Day =>
  offset ? reckon({ ...offset, roll: 'none' }, day, calendarOf()) : day;

/** Every condition inside a condition, itself included. */
export function* conditionsIn(condition: Condition): Generator<Condition> {
  yield condition;
  const inner = 'all' in condition ? condition.all : 'any' in condition ? condition.any : 'not' in condition ? [condition.not] : [];
  for (const each of inner) yield* conditionsIn(each);
}
