import type { Text } from '../../domain/calendar/types.ts';
import { Unfit } from '../contract.ts';
import type { Cells } from './cells.ts';
import { columnNames, columnOf, columns, plain, type Column } from './columns.ts';
import { cellsIn, separators, type Separator } from './separated.ts';

export interface Header {
  separator: Separator;
  /** Number of cells in each line. */
  width: number;
  /** Columns that nothing is known of, as the file calls them: they are not read. */
  unknown: string[];
  cells(values: readonly string[]): Cells;
}

/** The separator with which the header has most columns that are known; undefined where two have as many. */
function separatorOf(line: string): Separator | undefined {
  const counted = (Object.keys(separators) as Separator[])
    .map((name) => ({ name, count: namesIn(line, name).filter((each) => columnOf.has(each)).length }))
    .sort((a, b) => b.count - a.count);
  const [first, second] = counted;
  return first && second && first.count > second.count ? first.name : undefined;
}

function namesIn(line: string, separator: Separator): string[] {
  try {
    return cellsIn(line, separator).map(plain);
  } catch (error) {
    if (error instanceof Unfit) return [];
    throw error;
  }
}

const nameOf = (column: Column): string => `${columns[column].names.nl} (${columns[column].names.en})`;

const remedy: Text = {
  nl: `Zet op de eerste regel de namen van de kolommen. Wat er kan staan: ${columnNames.map(nameOf).join(', ')}.`,
  en: `Put the names of the columns on the first line. These there can be: ${columnNames.map(nameOf).join(', ')}.`,
};

/**
 * What the first line of a file says of the others.
 * @param said the separator, where whoever runs it says so. @throws Unfit where it is no header.
 */
export function headerOf(line: string, said?: Separator): Header {
  const separator = said ?? separatorOf(line);
  if (!separator) {
    const reason = {
      nl: 'Op de eerste regel staat geen kolom die bekend is.',
      en: 'No column on the first line is known.',
    };
    throw new Unfit({ value: line.slice(0, 200), reason, remedy });
  }
  const written = cellsIn(line, separator);
  const places = new Map<Column, number>();
  const unknown: string[] = [];
  for (const [n, name] of written.entries()) {
    const column = columnOf.get(plain(name));
    if (column === undefined) unknown.push(name);
    else if (places.has(column)) {
      const reason = { nl: 'Deze kolom staat er twee keer.', en: 'This column is there twice.' };
      const once = { nl: 'Laat er één over.', en: 'Leave one of them.' };
      throw new Unfit({ field: name, reason, remedy: once });
    } else places.set(column, n);
  }
  const missing = columnNames.filter((column) => columns[column].required && !places.has(column));
  if (missing.length > 0) {
    const names = missing.map(nameOf).join(', ');
    const reason = { nl: `Deze kolommen ontbreken: ${names}.`, en: `These columns are missing: ${names}.` };
    throw new Unfit({ value: line.slice(0, 200), reason, remedy });
  }
  return { separator, width: written.length, unknown, cells: (values) => cellsOf(values, places, written) };
}

const cellsOf = (
  values: readonly string[],
  places: ReadonlyMap<Column, number>,
  written: readonly string[],
): Cells => ({
  text: (column) => values[places.get(column) ?? -1] ?? '',
  name: (column) => written[places.get(column) ?? -1] ?? columns[column].names.nl,
});
