import { calendarOf, type Calendar } from '../calendar/calendar.ts';
import { firstDay, lastDay } from '../calendar/day.ts';
import { reckon } from '../calendar/term.ts';
import type { Day } from '../calendar/types.ts';
import { dayOf } from '../calendar/zone.ts';
import type { Case, ItemState } from '../case/case.ts';
import { dateOf, holds } from '../case/conditions.ts';
import { type ByBase, forBase } from '../policy/bases.ts';
import type { Definition, ItemDefinition } from '../policy/definition.ts';
import { duesOf, itemNamed, termsToSet } from '../policy/items.ts';
import { newsSince } from '../case/news.ts';
import type { Base, News, DueRule, Term } from '../policy/vocabulary.ts';
import { endedSo, lastOf, lastSettled, occurrenceKey, occurrencesOf } from '../case/occurrences.ts';

/** The term that decides an item's due date, the day it counts from, and the day it gives. */
export interface Reckoned {
  term: Term;
  from: Day;
  due: Day;
}

/** The day a term counts from, if it is known. */
export function baseDay(definition: Definition, c: Case, state: ItemState, base: Base): Day | undefined {
  let day = dayFinders.get(base);
  if (!day) dayFinders.set(base, (day = forBase(days, base)));
  return day(base, definition, c, state);
}

type DayFinder = (base: Base, definition: Definition, c: Case, state: ItemState) => Day | undefined;
/** Found once for each base: which kind it is need not be found out each time. */
const dayFinders = new WeakMap<Base, DayFinder>();

/** The day that each kind of base gives. */
const days: ByBase<[definition: Definition, c: Case, state: ItemState], Day | undefined> = {
  date: ({ date }, definition, c) => dateOf(definition, c, date),
  fact: ({ fact, to }, _, c) => {
    const since = c.factsAt[fact];
    return since === undefined || (to && !to.includes(c.facts[fact] ?? null)) ? undefined : dayOf(since);
  },
  due: ({ due }, _, c) => lastOf(c, due)?.due,
  acted: ({ acted }, _, c) => lastSettled(c, acted)?.actedOn,
  firstActed: ({ firstActed, outcomes }, _, c) =>
    occurrencesOf(c, firstActed).find(
      ([, each]) => each.actedOn !== undefined && (!outcomes || endedSo(each, outcomes)),
    )?.[1].actedOn,
  lastHeld: ({ lastHeld }, _, c) => lastHeldDay(c, lastHeld),
  requested: ({ requested }, _, c) => lastOf(c, requested)?.requestedOn,
  last: ({ last }, definition, c, state) => knownDays(definition, c, state, last).at(-1),
  first: ({ first }, definition, c, state) => knownDays(definition, c, state, first)[0],
  sinceLast: ({ sinceLast }, definition, c, state) => dayAfterLast(definition, c, state, sinceLast),
  with: ({ with: what }, _, c, state) => {
    const key = state.with ?? state.serves;
    const companion = key === undefined ? undefined : c.items[key];
    return what === 'acted' ? companion?.actedOn : companion?.due;
  },
  opening: (_base, _definition, c, state) => dayOf(state.addedAt ?? c.openedAt),
};

/** Those that are known, from the earliest to the latest. */
const knownDays = (definition: Definition, c: Case, state: ItemState, bases: Base[]): Day[] =>
  bases
    .map((each) => baseDay(definition, c, state, each))
    .filter((day) => day !== undefined)
    .sort();

/** The occurrence of the same item before this one. */
const occurrenceBefore = (c: Case, { of, n }: ItemState): ItemState | undefined =>
  of === undefined || n === 1 ? undefined : c.items[occurrenceKey(of, n - 1)];

/**
 * The day of the news since the occurrence before: what was known when that was settled was dealt with there.
 */
function dayAfterLast(definition: Definition, c: Case, state: ItemState, news: News): Day | undefined {
  const last = occurrenceBefore(c, state);
  const told = newsSince(c, news, last?.settledAt ?? 0);
  if ('date' in news) return dayOfDate(definition, c, news.date, told !== undefined, last);
  if (told === undefined) return undefined;
  const day = 'acted' in news ? lastSettled(c, news.acted)?.actedOn : dayOf(told);
  return day !== undefined && last?.actedOn !== undefined && day < last.actedOn ? undefined : day;
}

/** A verdict of last week that is heard of today is news today; one that lies ahead is news when it comes. */
function dayOfDate(
  definition: Definition,
  c: Case,
  date: string,
  isNews: boolean,
  last: ItemState | undefined,
): Day | undefined {
  const [told, on] = [c.datesAt[date], dateOf(definition, c, date)];
  if (told === undefined || on === undefined) return undefined;
  const comes = last?.actedOn !== undefined && on > last.actedOn;
  if (!isNews && !comes) return undefined;
  return on > dayOf(told) ? on : dayOf(told);
}

function dayHeld({ status, actedOn, due }: ItemState): Day | undefined {
  if (status === 'done') return actedOn;
  return status === 'skipped' ? (due ?? actedOn) : undefined;
}

/**
 * The last meeting held; a skipped one counts with the day
 * it would have been due, so that the series goes on.
 */
function lastHeldDay(c: Case, names: string[]): Day | undefined {
  let last: Day | undefined;
  for (const name of names)
    for (const [, state] of occurrencesOf(c, name)) {
      const day = dayHeld(state);
      if (day !== undefined && (last === undefined || day > last)) last = day;
    }
  return last;
}

/** The rule that holds now for an occurrence: a repeat can have its own. */
export function ruleFor(
  definition: Definition,
  c: Case,
  item: ItemDefinition,
  state: ItemState,
  today: Day,
): DueRule | undefined {
  const repeated = state.n > 1 && item.repeat && 'after' in item.repeat ? item.repeat.due : undefined;
  return (repeated ?? item.due).find(
    (rule) => rule.when === undefined || holds(definition, c, rule.when, today),
  );
}

/**
 * A term with what was overridden: for this item, or by a parameter pinned at the opening; a norm never.
 * @param set whether it is one that can be set (`termsToSet`).
 */
export function effective(c: Case, item: ItemDefinition, state: ItemState, term: Term, set = true): Term {
  const agreed = term.amountFrom === undefined ? undefined : c.facts[term.amountFrom];
  if (typeof agreed === 'number') return { ...term, amount: agreed };
  if (!set) return term;
  const override = term.label === 'norm' ? undefined : (state.override ?? c.parameters[item.name]);
  return override ? { ...term, amount: override.amount, unit: override.unit } : term;
}

/** The term that the next occurrence of an item will have, as things stand; undefined if it has none. */
export function standingTerm(definition: Definition, c: Case, name: string, today: Day): Term | undefined {
  const item = itemNamed(definition, name);
  if (!item) return undefined;
  const state: ItemState = { of: name, n: (lastOf(c, name)?.n ?? 0) + 1, status: 'waiting' };
  const rule = ruleFor(definition, c, item, state, today) ?? duesOf(item)[0];
  const term = rule && termsToSet(rule)[0];
  return term && effective(c, item, state, term);
}

/** What the terms of an item give by the rule that holds today. */
export function reckonItem(
  definition: Definition,
  c: Case,
  item: ItemDefinition,
  state: ItemState,
  today: Day,
): Reckoned | undefined {
  const rule = ruleFor(definition, c, item, state, today);
  return rule && reckonRule(definition, c, item, state, rule);
}

/** What the terms of a rule give: the earliest of those whose base is known; undefined while none is. */
export function reckonRule(
  definition: Definition,
  c: Case,
  item: ItemDefinition,
  state: ItemState,
  rule: DueRule,
): Reckoned | undefined {
  let chosen: Reckoned | undefined;
  const set = termsToSet(rule);
  for (const plain of rule.earliest) {
    const term = effective(c, item, state, plain, set.includes(plain));
    const from = baseDay(definition, c, state, term.base);
    if (from === undefined) continue;
    const due = inRange(reckon(term, from, calendarFor(c)));
    if (!chosen || due < chosen.due) chosen = { term, from, due };
  }
  return chosen;
}

/** A term can end beyond the days that there are here: then the first or last of those stands for it. */
function inRange(day: Day): Day {
  if (day < firstDay) return firstDay;
  return day > lastDay ? lastDay : day;
}

/** The window's opening: not rolled. */
export function opensOn(
  definition: Definition,
  c: Case,
  item: ItemDefinition,
  state: ItemState,
): Day | undefined {
  if (!item.opens) return undefined;
  const from = baseDay(definition, c, state, item.opens.base);
  const opens = from === undefined ? undefined : inRange(reckon(item.opens, from, calendarFor(c)));
  // Where another term holds, one due before that day, there is no window to wait for.
  return opens !== undefined && state.due !== undefined && opens > state.due ? undefined : opens;
}

export function calendarFor(c: Case): Calendar {
  return calendarOf(c.closedDays.length === 0 ? undefined : c.closedDays);
}
