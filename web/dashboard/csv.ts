/** The first characters that a spreadsheet takes for a formula; the wide ones of East Asian keyboards too. */
const FORMULA = /^[\s\0]*[=+\-@\t\r\n＝＋－＠]/u;

/** What Excel recognises UTF-8 by. */
export const BOM = '\uFEFF';

/**
 * One line of a file for spreadsheets, with the semicolon that Dutch Excel expects between its cells. A text
 * that a spreadsheet would reckon with or look up begins with an apostrophe; numbers are as they are.
 */
export const csvLine = (cells: readonly (string | number | null)[]): string =>
  `${cells.map(csvCell).join(';')}\r\n`;

function csvCell(cell: string | number | null): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const safe = FORMULA.test(cell) ? `'${cell}` : cell;
  return `"${safe.replaceAll(/[\0\r\n\t]+/g, ' ').replaceAll('"', '""')}"`;
}
