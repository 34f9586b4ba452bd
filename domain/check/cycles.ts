import { conditionsIn, namesOfCondition, partsOf } from '../policy/conditions.ts';
import type { Definition, ItemDefinition } from '../policy/definition.ts';
import { type ByBase, forBase } from '../policy/bases.ts';
import { besideOf, comesAfter, duesOf } from '../policy/items.ts';
import type { Base, Condition } from '../policy/vocabulary.ts';

/**
 * What waits on itself through others, each ring once: items of which none would ever open, dates that
 * stand in for each other and facts that follow each other, which would be looked up without end.
 */
export function cyclesOf({ items, dates, facts }: Definition): string[] {
  const afterwards = new Set(items.filter(comesAfter).map(({ name }) => name));
  return [
    ...rings(
      new Map(items.map((item) => [item.name, waitsOn(item, afterwards)])),
      'items wait on each other',
      'let one of them go first',
    ),
    ...rings(
      new Map(
        Object.entries(dates).map(([name, date]) => [name, date.else === undefined ? [] : [[date.else]]]),
      ),
      'dates stand in for each other',
      'take away one `else`',
    ),
    ...rings(
      new Map(
        Object.entries(facts).map(([name, { follows }]) => [
          name,
          follows ? factsIn(follows).map((each) => [each]) : [],
        ]),
      ),
      'facts follow each other',
      'take away one `follows`',
    ),
  ];
}

const factsIn = (condition: Condition): string[] =>
  [...conditionsIn(condition)].flatMap((each) =>
    (namesOfCondition(each).facts ?? []).map(({ name }) => name),
  );

function rings(needs: Map<string, Needs>, what: string, remedy: string): string[] {
  const free = new Set<string>();
  let before = -1;
  while (before < free.size) {
    before = free.size;
    for (const [name, lists] of needs)
      if (lists.every((list) => list.some((each) => free.has(each)))) free.add(name);
  }
  // What is never free waits on something that is not: following that leads round.
  const next = new Map(
    [...needs].map(([name, lists]) => [
      name,
      lists.filter((list) => !list.some((each) => free.has(each))).flat(),
    ]),
  );
  const found: string[] = [];
  const settled = new Set<string>();
  const walk = (name: string, path: string[]): void => {
    if (path.includes(name)) {
      found.push(
        `${what}: ${[...path.slice(path.indexOf(name)), name].map((each) => `“${each}”`).join(' → ')}; ${remedy}`,
      );
      return;
    }
    if (settled.has(name)) return;
    for (const each of next.get(name) ?? []) walk(each, [...path, name]);
    settled.add(name);
  };
  for (const name of next.keys()) walk(name, []);
  return found;
}

/** What must come to something before an item can: of each list one. */
type Needs = string[][];

/** Through what it serves or goes with, its terms, its sentry, or whether it applies. */
function waitsOn(item: ItemDefinition, afterwards: Set<string>): Needs {
  const conditions = [item.sentry?.when, item.applies?.when].flatMap((each) =>
    each ? itemsAsked(each) : [],
  );
  return [
    ...(item.serves === undefined ? [] : [[item.serves]]),
    ...(comesAfter(item) ? [besideOf(item)!.with] : []),
    ...duesOf(item).flatMap((rule) =>
      rule.earliest.flatMap((term) => countsFrom(item.name, term.base) ?? []),
    ),
    // That something is not so holds for what is not there yet: after
    // a decision was postponed the next one waits for a new date.
    ...conditions.flatMap(({ name, denied }) => (denied && afterwards.has(name) ? [] : [[name]])),
  ];
}

/**
 * The items of which one must come to something before the
 * base is known; undefined if it can be known without any.
 */
const countsFrom = (own: string, base: Base): Needs | undefined => forBase(needed, base)(base, own);

/** Of these one must be known first; undefined if one can be known without any. */
function anyOf(own: string, bases: Base[]): Needs | undefined {
  const each = bases.map((base) => countsFrom(own, base));
  return each.includes(undefined) ? undefined : [each.flatMap((needs) => needs!.flat())];
}

/** An item that must come to something; of its own it is the last time that it was done. */
const unlessOwn = (own: string, name: string): Needs | undefined => (name === own ? undefined : [[name]]);
const nothing = () => undefined;

const needed: ByBase<[own: string], Needs | undefined> = {
  first: ({ first }, own) => anyOf(own, first),
  last: ({ last }, own) => anyOf(own, last),
  sinceLast: ({ sinceLast }, own) => ('acted' in sinceLast ? unlessOwn(own, sinceLast.acted) : undefined),
  due: ({ due }) => [[due]],
  acted: ({ acted }, own) => unlessOwn(own, acted),
  firstActed: ({ firstActed }, own) => unlessOwn(own, firstActed),
  requested: ({ requested }, own) => unlessOwn(own, requested),
  date: nothing,
  fact: nothing,
  lastHeld: nothing,
  with: nothing,
  opening: nothing,
};

/** The items that a condition asks about, and whether it holds when nothing is so. */
function itemsAsked(condition: Condition, denied = false): { name: string; denied: boolean }[] {
  if ('not' in condition) return itemsAsked(condition.not, !denied);
  // That a date was told since an item was done asks nothing of the item.
  if ('item' in condition) return [{ name: condition.item, denied }];
  return (partsOf(condition) ?? []).flatMap((each) => itemsAsked(each, denied));
}
