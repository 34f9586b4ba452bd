import type { Day } from '../calendar/types.ts';
import type { Case, ItemState } from '../case/case.ts';
import { unneeded } from '../case/conditions.ts';
import { conditionsIn } from '../policy/conditions.ts';
import type { Names } from '../policy/names.ts';
import type { Condition } from '../policy/vocabulary.ts';
import { namesIn, type Rule, rulesOfItem, termsOf } from '../policy/walk.ts';
import type { Definition, ItemDefinition } from '../policy/definition.ts';

/**
 * Which items of a definition read what, so that a plan is
 * reckoned anew only where something it reads has changed.
 */
export interface Reads {
  /**
   * Name of an item, date, fact or trajectory type → places,
   * in the definition, of the items that may read it.
   */
  readers: Map<string, number[]>;
  /** Places of the items that read the day itself. */
  daily: number[];
  /** By place: 1 where the item's own conditions or terms name it. */
  own: Uint8Array;
  size: number;
}

/** A case whose plan was found up to date, and the day on which it was. */
interface UpToDate {
  definition: Definition;
  c: Case;
  today: Day;
}

const known = new WeakMap<Definition, Reads>();

/**
 * By the terms set for a case, an object of its own that lasts until one is set otherwise,
 * when all is reckoned anew. Only tells which case to compare with: what is in it decides.
 */
const upToDate = new WeakMap<Case['parameters'], UpToDate>();

/** Stands for every item that no definition names. */
const agreements = 'settled';

/** Who reads what in a definition, collected once. */
export function readsOf(definition: Definition): Reads {
  let reads = known.get(definition);
  if (!reads) known.set(definition, (reads = collect(definition)));
  return reads;
}

function collect({ items, dates }: Definition): Reads {
  const readers = new Map<string, number[]>();
  const daily: number[] = [];
  const own = new Uint8Array(items.length);
  for (const [place, item] of items.entries()) {
    const names = namesRead(item);
    if (names.includes(item.name)) own[place] = 1;
    for (const name of new Set([item.name, ...names])) {
      for (let each: string | undefined = name; each !== undefined; each = dates[each]?.else)
        if (readers.get(each)?.at(-1) !== place) readers.set(each, [...(readers.get(each) ?? []), place]);
    }
    if (readsTheDay(item)) daily.push(place);
  }
  return { readers, daily, own, size: items.length };
}

/** All that the plan of an item hangs on, by name. Too many is harmless, one too few is not. */
function namesRead(item: ItemDefinition): string[] {
  const { repeat, completedBy, serves } = item;
  return [
    ...[...rulesOfItem(item)].flatMap(namesIn).flatMap(allOf),
    ...termsOf(item).flatMap(({ amountFrom }) => amountFrom ?? []),
    ...wordsIn(repeat),
    ...[completedBy?.trajectory, serves].filter((name) => name !== undefined),
    ...([...rulesOfItem(item)].some(asksForAgreements) ? [agreements] : []),
  ];
}

const allOf = ({ dates = [], facts = [], items = [], related = [] }: Names): string[] => [
  ...dates,
  ...[...facts, ...items, ...related].map(({ name }) => name),
];

const conditionsOf = ({ condition }: Rule): Condition[] => (condition ? [...conditionsIn(condition)] : []);
const asksForAgreements = (rule: Rule): boolean => conditionsOf(rule).some((each) => 'agreements' in each);
const readsTheDay = (item: ItemDefinition): boolean =>
  [...rulesOfItem(item)].flatMap(conditionsOf).some((each) => 'reached' in each);

/** Any word in what brings an item again may be a name. */
function wordsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(wordsIn) : [];
}

/** Keeps a case of which the plan is up to date. */
export function noteUpToDate(definition: Definition, c: Case, today: Day): void {
  upToDate.set(c.parameters, { definition, c, today });
}

/**
 * The places of the items that must be reckoned anew: 1 where
 * something they read has changed since the plan was last up to date.
 */
export function toReckon(definition: Definition, c: Case, today: Day): Uint8Array {
  const reads = readsOf(definition);
  const marks = new Uint8Array(reads.size);
  const last = upToDate.get(c.parameters);
  if (!last || last.definition !== definition || !comparable(last.c, c)) return marks.fill(1);
  if (last.today !== today) for (const place of reads.daily) marks[place] = 1;
  if (!markItems(reads, marks, last.c.items, c.items)) return marks.fill(1);
  markChanged(reads, marks, last.c.dates, c.dates);
  markChanged(reads, marks, last.c.datesAt, c.datesAt);
  markChanged(reads, marks, last.c.facts, c.facts);
  markChanged(reads, marks, last.c.factsAt, c.factsAt);
  if (last.c.related !== c.related)
    for (const { type } of [...last.c.related, ...c.related]) mark(reads, marks, type);
  return marks;
}

/**
 * Marks who reads the items that changed; false if that
 * does not tell all: some are gone, or of another version.
 */
function markItems(reads: Reads, marks: Uint8Array, before: Case['items'], after: Case['items']): boolean {
  if (before === after) return true;
  let kept = 0;
  for (const key in after) {
    const [was, is] = [before[key], after[key]!];
    if (was) kept++;
    if (is === was) continue;
    if (is.former) return false;
    markItem(reads, marks, key, is);
  }
  for (const key in before) if (before[key]) kept--;
  return kept === 0;
}

const comparable = (a: Case, b: Case): boolean =>
  a.closedDays === b.closedDays && a.openedAt === b.openedAt && unneeded(a) === unneeded(b);

/** Marks who may read an item that changed, itself included. */
export function markItem(reads: Reads, marks: Uint8Array, key: string, state: ItemState): void {
  mark(reads, marks, state.of ?? key);
  if (state.adHoc) mark(reads, marks, agreements);
}

function markChanged(
  reads: Reads,
  marks: Uint8Array,
  before: Record<string, unknown>,
  after: Record<string, unknown>,
): void {
  if (before === after) return;
  for (const key in after) if (after[key] !== before[key]) mark(reads, marks, key);
  for (const key in before) if (!(key in after)) mark(reads, marks, key);
}

function mark({ readers }: Reads, marks: Uint8Array, name: string): void {
  const places = readers.get(name);
  if (places) for (let n = 0; n < places.length; n++) marks[places[n]!] = 1;
}
