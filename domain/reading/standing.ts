import { daysBetween } from '../calendar/day.ts';
import type { Day } from '../calendar/types.ts';
import { dayOf } from '../calendar/zone.ts';
import type { Case } from '../case/case.ts';
import { dateOf, dayReached, factOf, holds } from '../case/conditions.ts';
import { inPlan, lastOf, occurrencesOf } from '../case/occurrences.ts';
import { forCondition, type ByCondition } from '../policy/conditions.ts';
import type { Definition, ItemDefinition } from '../policy/definition.ts';
import type { FactValue } from '../policy/values.ts';
import type { Condition } from '../policy/vocabulary.ts';

/** What has to be known or done first: a date, a fact, or an item of the case by its key. */
export type Need = { date: string } | { fact: string } | { item: string };

/**
 * How a condition stands that does not hold yet: what it needs, of which none where time alone brings it; or
 * `otherwise`, where what is known says that it is for another case.
 */
export type Standing = 'met' | 'otherwise' | Need[];

interface Known {
  definition: Definition;
  c: Case;
  today: Day;
}

/** How a condition stands, and what it still needs. */
export function standingOf(condition: Condition, known: Known): Standing {
  if (holds(known.definition, known.c, condition, known.today)) return 'met';
  return forCondition(unmet, condition)(condition, known);
}

/** The date that somebody tells: the one that stands in for a date that can only be told afterwards. */
export function dateToTell({ dates }: Definition, name: string): string {
  const standIn = dates[name]?.else;
  return standIn === undefined ? name : dateToTell({ dates } as Definition, standIn);
}

/** Whether a fact is as good as not told: some have a value for that. */
export const isUnknown = (value: FactValue): boolean => value === null || value === 'unknown';

/** Conditions that do not hold, by their kind. */
const unmet: ByCondition<[Known], Standing> = {
  all: ({ all }, known) => {
    const parts = all.map((each) => standingOf(each, known)).filter((each) => each !== 'met');
    return parts.includes('otherwise') ? 'otherwise' : needsIn(parts);
  },
  any: ({ any }, known) => {
    const parts = any.map((each) => standingOf(each, known)).filter((each) => each !== 'otherwise');
    return parts.length === 0 ? 'otherwise' : needsIn(parts);
  },
  not: ({ not }, { c }) => ('item' in not && 'status' in not ? needItem(c, not.item) : standsFast(not)),
  fact: ({ fact }, known) => {
    const { definition, c } = known;
    const value = factOf(definition, c, fact);
    const { follows } = definition.facts[fact] ?? {};
    // It follows from others, and so is known no sooner than these.
    const standing = follows && value === false ? standingOf(follows, known) : 'met';
    if (standing !== 'met') return standing;
    if (!isUnknown(value)) return 'otherwise';
    const finds = itemOpen(known, ({ records }) => records?.includes(fact));
    return [finds ?? { fact }];
  },
  known: ({ known: name }, known) => [dateNeeded(known, name)],
  told: ({ told }) => [{ date: told }],
  renewed: () => [],
  reached: (condition, known) => {
    const { definition, c } = known;
    const name = dateToTell(definition, condition.reached);
    // What can only be told once it has happened is not missing while it has not.
    if (condition.actual || definition.dates[name]?.happened) return [];
    return dayReached(definition, c, condition) === undefined ? [dateNeeded(known, name)] : [];
  },
  stay: ({ stay: { from, to, shorterThan } }, known) => {
    const { definition, c, today } = known;
    const first = from === undefined ? dayOf(c.openedAt) : dateOf(definition, c, from);
    if (dateOf(definition, c, to) !== undefined) return 'otherwise';
    if (first !== undefined && daysBetween(first, today) >= shorterThan) return 'otherwise';
    return [dateNeeded(known, to)];
  },
  status: ({ item }, { c }) => needItem(c, item),
  outcome: ({ item }, { c }) => needItem(c, item),
  answered: ({ item }, { c }) => needItem(c, item),
  relatedOpen: () => [],
  relatedPhase: () => [],
  agreements: () => [],
};

/** A date that nobody knows, or what is open to find it out. */
export function dateNeeded(known: Known, name: string): Need {
  const date = dateToTell(known.definition, name);
  return itemOpen(known, ({ tells }) => tells === date) ?? { date };
}

function itemOpen({ definition, c }: Known, finds: (item: ItemDefinition) => boolean | undefined) {
  const item = definition.items.find((each) => finds(each) && lastOf(c, each.name)?.status === 'open');
  return item && { item: occurrencesOf(c, item.name).at(-1)![0] };
}

const needsIn = (parts: Standing[]): Need[] =>
  parts.flatMap((each) => (typeof each === 'string' ? [] : each));

/** An item that ended otherwise, or never applied, brings it no more. */
function needItem(c: Case, name: string): Standing {
  const last = lastOf(c, name);
  if (!last) return [];
  const key = occurrencesOf(c, name).at(-1)![0];
  return inPlan(c, key) ? [{ item: key }] : 'otherwise';
}

/** What is so and may not be: a fact stays as it was told, what is open or runs comes to an end. */
const standsFast = (condition: Condition): Standing =>
  'fact' in condition || 'reached' in condition || 'outcome' in condition ? 'otherwise' : [];
