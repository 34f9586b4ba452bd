/** Names shared by everything that reckons with dates. */

/** A civil day in Europe/Amsterdam, `YYYY-MM-DD`. */
export type Day = string;

/** An instant: milliseconds since 1970-01-01T00:00:00Z. */
export type Instant = number;

/**
 * A text that is stored, in the languages of the product; Dutch first. One that came later is optional: `fy?:
 * string`.
 */
export interface Text {
  nl: string;
  en: string;
}

export type Lang = keyof Text;

export type Unit = 'days' | 'weeks' | 'months' | 'working-days';

/** What a term may count besides: `1 mondays after` is the first Monday after a day. */
export type TermUnit = Unit | 'mondays';

/**
 * What happens when a reckoned day is not a working day.
 * `preceding`: the last working day before it (what professionals must have done by then);
 * `following`: the next working day (statutory terms, reminders); `none`: it stays.
 */
export type Roll = 'none' | 'preceding' | 'following';
