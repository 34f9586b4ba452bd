import { epochDay } from '../domain/calendar/day.ts';

/** A page of a list; `next` is the cursor of the page after it, null on the last one. */
export interface Page<Row> {
  items: Row[];
  next: string | null;
}

export interface PageRequest {
  cursor?: string | null;
  /** Rows wanted: 1 to 200, 50 if not said. */
  limit?: number;
}

export const MAX_PAGE = 200;

/** The cursor was not given by this list. */
export class InvalidCursor extends Error {
  override name = 'InvalidCursor';
  constructor(cursor: string) {
    super(`the cursor "${cursor.slice(0, 40)}" was not given by this list: start again without a cursor`);
  }
}

/** Rows to ask for: one more than the page, to know whether there is a next one. */
export const pageSize = ({ limit = 50 }: PageRequest): number =>
  Math.min(MAX_PAGE, Math.max(1, Math.trunc(limit)));

type Key = readonly (string | number)[];

/** Cuts off the row too many and makes the cursor from the last row that is shown. */
export function toPage<Row>(rows: Row[], size: number, key: (row: Row) => Key): Page<Row> {
  const items = rows.slice(0, size);
  const last = items.at(-1);
  return { items, next: rows.length > size && last !== undefined ? encode(key(last)) : null };
}

const encode = (key: Key): string => Buffer.from(JSON.stringify(key)).toString('base64url');

/**
 * The sort key in a cursor; undefined for the first page.
 * @param shape per part of the key whether a text can be it.
 * @throws InvalidCursor
 */
export function decodeCursor(
  cursor: string | null | undefined,
  shape: readonly ((text: string) => boolean)[],
): string[] | undefined {
  if (cursor === undefined || cursor === null || cursor === '') return undefined;
  const key = parse(cursor);
  if (!Array.isArray(key) || key.length !== shape.length) throw new InvalidCursor(cursor);
  return shape.map((fits, index) => {
    const part: unknown = key[index];
    if ((typeof part !== 'string' && typeof part !== 'number') || !fits(String(part)))
      throw new InvalidCursor(cursor);
    return String(part);
  });
}

function parse(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    throw new InvalidCursor(cursor);
  }
}

/**
 * A day that exists, also one after those that can be typed:
 * terms count on from them, and 9999-12-31 stands for none.
 */
function isDayOfKey(text: string): boolean {
  try {
    return text >= '1900-01-01' && epochDay(text) !== undefined;
  } catch {
    return false;
  }
}

export const keyPart = {
  day: isDayOfKey,
  instant: (text: string) => /^\d{1,14}$/.test(text),
  number: (text: string) => /^\d{1,15}$/.test(text),
  // eslint-disable-next-line no-control-regex
  text: (text: string) => /^[^\0]{1,200}$/.test(text),
} as const;
