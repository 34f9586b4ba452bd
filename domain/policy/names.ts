import type { FactValue } from './values.ts';

/** What a rule of a definition speaks of by name, with what it asks of it. */
export interface Names {
  dates?: string[];
  facts?: { name: string; values: FactValue[] }[];
  items?: { name: string; outcomes: string[] }[];
  /** Types of trajectories that this one opens. */
  related?: { name: string; phases: string[] }[];
}

/** The keys of every member of a union, those that only some have too. */
export type KeysOf<U> = U extends unknown ? keyof U : never;

export const named = (...names: (string | undefined)[]): string[] =>
  names.filter((name) => name !== undefined);
export const itemsNamed = (names: string[], outcomes: string[] = []): Names => ({
  items: names.map((name) => ({ name, outcomes })),
});
