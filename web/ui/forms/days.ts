/**
 * Days are typed day first, as they are read here, whatever the language of the browser: its own field for
 * dates follows that language, not the page's. A form names its fields of days in fields of this name.
 */
export const DAYS = 'typed-days';

/** `27-11-2026`; what was typed and is no day stays as it is. */
export const dayTyped = (value: string | undefined): string | undefined =>
  value?.replace(/^(\d{4})-(\d{2})-(\d{2})$/, '$3-$2-$1');

/** `27-11-2026`, `27/11/2026`, `27.11.2026` or `27112026` as YYYY-MM-DD; others as they are. */
export function dayFrom(typed: string): string {
  const [, day, month, year] =
    /^(\d{1,2})\s?[-/. ]\s?(\d{1,2})\s?[-/. ]\s?(\d{4})$/.exec(typed) ??
    /^(\d{2})(\d{2})(\d{4})$/.exec(typed) ??
    [];
  return year === undefined ? typed : `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`;
}
