import { itemsNamed, type KeysOf, type Names } from './names.ts';
import { namesOfNews } from './news.ts';
import type { Base } from './vocabulary.ts';

/**
 * A kind of base is told by its key; a base that is added to
 * the vocabulary is missing in every table until it is there.
 */
export type BaseKind = Exclude<KeysOf<Base>, 'to' | 'outcomes'>;
type BaseOf<K extends BaseKind> = Extract<Base, Record<K, unknown>>;

/** Something for every kind of base. */
export type ByBase<A extends unknown[], R> = { readonly [K in BaseKind]: (base: BaseOf<K>, ...rest: A) => R };

/** What a table has for a base. */
export const forBase = <A extends unknown[], R>(
  table: ByBase<A, R>,
  base: Base,
): ((base: Base, ...rest: A) => R) => table[kindOfBase(base)] as (base: Base, ...rest: A) => R;

/** The bases that a base is made of. */
const inside: Partial<ByBase<[], Base[]>> = {
  last: ({ last }) => last,
  first: ({ first }) => first,
};

const names: ByBase<[], Names> = {
  date: ({ date }) => ({ dates: [date] }),
  fact: ({ fact, to = [] }) => ({ facts: [{ name: fact, values: to }] }),
  due: ({ due }) => itemsNamed([due]),
  acted: ({ acted }) => itemsNamed([acted]),
  firstActed: ({ firstActed, outcomes }) => itemsNamed([firstActed], outcomes),
  lastHeld: ({ lastHeld }) => itemsNamed(lastHeld),
  requested: ({ requested }) => itemsNamed([requested]),
  last: () => ({}),
  first: () => ({}),
  sinceLast: ({ sinceLast }) => namesOfNews(sinceLast),
  with: () => ({}),
  opening: () => ({}),
};

function kindOfBase(base: Base): BaseKind {
  for (const key in base) if (key in names) return key as BaseKind;
  throw new Error(`a term counts from ${JSON.stringify(base)}, which is no base`);
}

/** A base and all that it is made of. */
export function basesIn(base: Base): Base[] {
  const parts = inside[kindOfBase(base)] as ((base: Base) => Base[]) | undefined;
  return [base, ...(parts ? parts(base).flatMap(basesIn) : [])];
}

/** What one base names, without what it is made of. */
export const namesOfBase = (base: Base): Names => forBase(names, base)(base);
