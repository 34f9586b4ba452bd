import { names } from './table.ts';

const OURS = 'TRAJECT_';
/** Two slips at most, and only in a long name: a short one is soon near to something that is not ours. */
const SLIPS = 2;
const LONG = 9;

/**
 * A fault for each variable that looks like a setting of
 * ours and is none, with the name that was probably meant.
 */
export function misspelt(given: Record<string, string | undefined>): string[] {
  return Object.keys(given).flatMap((name) => {
    if (names.some((known) => known === name)) return [];
    const [nearest, slips] = nearestTo(name, names);
    if (name.startsWith(OURS))
      return [`${name}: no such setting; ${slips <= 4 ? `${nearest} is meant?` : `there are ${ours()}`}`];
    const meant = slips <= SLIPS && nearest.length >= LONG && given[nearest] === undefined;
    return meant ? [`${name}: no such setting; ${nearest} is meant?`] : [];
  });
}

const ours = () => names.filter((name) => name.startsWith(OURS)).join(', ');

/** The name that takes the fewest slips to become this one, and how many. @param known at least one. */
export function nearestTo(name: string, known: readonly string[]): [nearest: string, slips: number] {
  const all = known.map((each): [string, number] => [each, distance(name, each)]);
  return all.reduce((best, each) => (each[1] < best[1] ? each : best));
}

/** Letters to add, leave out, change, or swap with their neighbour, to make one of the other. */
function distance(one: string, other: string): number {
  let before: number[] = [];
  let above = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (let row = 1; row <= one.length; row += 1) {
    const line = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const same = one[row - 1] === other[column - 1];
      const swapped =
        row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      const ways = [line[column - 1]! + 1, above[column]! + 1, above[column - 1]! + (same ? 0 : 1)];
      if (swapped) ways.push(before[column - 2]! + 1);
      line.push(Math.min(...ways));
    }
    [before, above] = [above, line];
  }
  return above[other.length]!;
}
