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
export const pageSize = ({ limit = 50 }: PageRequest): number => Math.min(MAX_PAGE, Math.max(1, Math.trunc(limit)));

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
 * @param shape a pattern per part of the key.
 * @throws InvalidCursor
 */
export function decodeCursor(cursor: string | null | undefined, shape: readonly RegExp[]): string[] | undefined {
  if (cursor === undefined || cursor === null || cursor === '') return undefined;
  const key = parse(cursor);
  if (!Array.isArray(key) || key.length !== shape.length) throw new InvalidCursor(cursor);
  return shape.map((pattern, index) => {
    const part: unknown = key[index];
    if ((typeof part !== 'string' && typeof part !== 'number') || !pattern.test(String(part))) throw new InvalidCursor(cursor);
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

export const keyPart = {
  day: /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d)$|^\d{4}-(0[13-9]|1[0-2])-30$|^\d{4}-(0[13578]|1[02])-31$/,
  instant: /^\d{1,14}$/,
  number: /^\d{1,15}$/,
  // eslint-disable-next-line no-control-regex
  text: /^[^\0]{1,200}$/,
} as const;
