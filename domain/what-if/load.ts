import type { CaseChange } from './caseload.ts';

/** Cases that are shown one by one; of the others only the counts. */
const MOST_SHOWN = 200;

/** What an item does over all cases that were looked at. */
export interface ItemOfLoad {
  moves: number;
  late: number;
}

/** What was found in a caseload so far. */
export interface LoadFound {
  looked: number;
  /** Cases of which a date moves. */
  moved: number;
  /** Dates that move, and those of them of which the day has passed. */
  dates: number;
  late: number;
  /** Cases that the actor does not steer: there he moves nothing. */
  refused: number;
  /** By title: an item that repeats counts together. */
  items: Map<string, ItemOfLoad>;
  /** The first ones. */
  cases: CaseChange[];
}

export const nothingFound = (): LoadFound => ({
  looked: 0,
  moved: 0,
  dates: 0,
  late: 0,
  refused: 0,
  items: new Map(),
  cases: [],
});

/** Adds a case that was looked at; undefined: nothing changes in it. */
export function addTo(found: LoadFound, change: CaseChange | undefined): void {
  found.looked += 1;
  if (!change) return;
  if (change.refused !== null) found.refused += 1;
  if (change.dates.length === 0) return;
  found.moved += 1;
  if (found.cases.length < MOST_SHOWN) found.cases.push(change);
  for (const { title, reckoned } of change.dates) {
    found.dates += 1;
    const one = found.items.get(title) ?? { moves: 0, late: 0 };
    one.moves += 1;
    if (reckoned !== null) {
      one.late += 1;
      found.late += 1;
    }
    found.items.set(title, one);
  }
}
