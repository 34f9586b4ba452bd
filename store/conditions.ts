/** Collects conditions of a query with their numbered parameters. */
export function conditions() {
  const params: unknown[] = [];
  const parts: string[] = [];
  const bind = (value: unknown): string => `$${params.push(value)}`;
  return {
    params,
    bind,
    /** Adds a condition written with its values bound. */
    add: (sql: string) => void parts.push(sql),
    /** Adds `column = value` if there is a value. */
    equal: (column: string, value: unknown) => {
      if (value !== undefined) parts.push(`${column} = ${bind(value)}`);
    },
    where: () => (parts.length === 0 ? 'true' : parts.map((part) => `(${part})`).join(' and ')),
  };
}

export type Conditions = ReturnType<typeof conditions>;

/** A text that LIKE takes literally. */
export const escapeLike = (text: string): string => text.replace(/[\\%_]/g, '\\$&');
