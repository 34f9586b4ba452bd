import { CsvError, parse } from 'csv-parse/sync';
import { Unfit } from '../contract.ts';

/** What can stand between two cells, by the name with which it is said. */
export const separators = { semicolon: ';', comma: ',', tab: '\t' } as const;
export type Separator = keyof typeof separators;

/**
 * The cells of one line, without quotes and outer blanks. A value holds no line end: a quote that is not
 * closed is a fault of that line, and no other is lost by it. @throws Unfit
 */
export function cellsIn(line: string, separator: Separator): string[] {
  try {
    const [cells = []] = parse(line, {
      delimiter: separators[separator],
      relax_column_count: true,
      trim: true,
    });
    return cells;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new Unfit({
      reason: {
        nl: 'De aanhalingstekens op deze regel kloppen niet.',
        en: 'The quotes on this line do not fit.',
      },
      remedy: {
        nl: 'Zet een waarde met aanhalingstekens er geheel tussen, en schrijf er een in de waarde dubbel (""). Een waarde loopt niet door op de volgende regel.',
        en: 'Quote the whole value, and write a quote within it twice (""). A value does not go on on the next line.',
      },
    });
  }
}
