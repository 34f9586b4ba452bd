import { ownAddress } from '../ui/request.ts';
import { keyOf } from './query.ts';

/** What can be done with several rows at once: a word to whom they wait on, put away, or give. */
export const deeds = ['chase', 'later', 'give'] as const;
export type Deed = (typeof deeds)[number];

export interface Chosen {
  deed: Deed;
  /** Rows, as `rowKey` writes them. */
  rows: string[];
  /** The list that one came from. */
  back: string;
}

/** More rows than a page shows are none of ours. */
const MOST = 100;

/** The address of the form that does it. */
export function chosenPath({ deed, rows, back }: Chosen): string {
  const query = new URLSearchParams({ do: deed });
  for (const row of rows) query.append('row', row);
  query.set('return', back);
  return `/worklist/chosen?${query.toString()}`;
}

/** What an address says; undefined where it says not what to do. What is no row is left out. */
export function readChosen(query: Record<string, unknown>): Chosen | undefined {
  const deed = deeds.find((each) => each === query['do']);
  const named = [query['row']].flat().filter((each) => typeof each === 'string');
  const rows = [...new Set(named)].filter((each) => keyOf(each) !== undefined).slice(0, MOST);
  return deed && { deed, rows, back: listAt(query['return']) };
}

/** Only a work list is gone back to. */
export function listAt(address: unknown): string {
  const own = ownAddress(address);
  return own.startsWith('/worklist?') ? own : '/worklist';
}
