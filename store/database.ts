import type { Day, Instant } from '../domain/calendar/types.ts';

/** A statement that PostgreSQL plans once per connection: for the few large ones that run often. */
export interface Prepared {
  name: string;
  text: string;
}

/** Runs one statement and gives its rows, typed as `parsers` says. */
export interface Queryable {
  query<Row = unknown>(sql: string | Prepared, params?: readonly unknown[]): Promise<Row[]>;
}

export interface Transaction extends Queryable {
  /** Runs several statements without parameters: migrations. */
  script(sql: string): Promise<void>;
}

/** The one view of a database that the store has; `pg.ts` implements it. */
export interface Database extends Queryable {
  /** Runs `work` in one transaction; what it asks by another handle is not part of that. */
  transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T>;
  /** Calls `onPayload` for each notification on the channel, until the function it gives is called. */
  listen(channel: string, onPayload: (payload: string) => void): Promise<() => Promise<void>>;
  close(): Promise<void>;
}

/**
 * The database cannot be reached or takes no work now; the
 * same may be asked again later. `code` as the driver gave it.
 */
export class StoreDown extends Error {
  override name = 'StoreDown';
  readonly code: string | undefined;
  constructor(cause: Error) {
    super(`the database cannot be reached: ${cause.message}`, { cause });
    this.code = (cause as { code?: string }).code;
  }
}

/** Type numbers of PostgreSQL. */
const INT8 = 20;
const DATE = 1082;
const TIMESTAMPTZ = 1184;

/** int8 as number, date as `Day`, timestamptz as `Instant`. Sessions run in UTC. */
export const parsers: Record<number, (text: string) => number | Day> = {
  [INT8]: Number,
  [DATE]: (text) => text,
  [TIMESTAMPTZ]: (text) => Math.floor(Date.parse(text.replace(' ', 'T').replace(/\+00$/, 'Z'))),
};

/** An instant as a parameter or in JSON. */
export const iso = (at: Instant): string => new Date(at).toISOString();

/**
 * A value as a jsonb parameter. PostgreSQL stores neither NUL nor half a surrogate pair; a text
 * that holds one would keep its trajectory from ever being published, so it is replaced by U+FFFD.
 */
export function json(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'string' ? part.replace(/[\0\p{Cs}]/gu, '\uFFFD') : part,
  );
}
