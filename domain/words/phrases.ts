/** How words are put together, in any language. */

export const quoted = (text: string): string => `“${text}”`;

/** With a capital: the first word of a sentence. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** `a, b of c`; what is said twice, once. */
export function joined(texts: readonly string[], word: string): string {
  const each = [...new Set(texts)];
  return each.length < 2 ? (each[0] ?? '') : `${each.slice(0, -1).join(', ')} ${word} ${each.at(-1)}`;
}

/**
 * The same for whole sentences: with semicolons where one of them has such a word, or a comma, of its own.
 */
export function listed(texts: readonly string[], word: string): string {
  const each = [...new Set(texts)];
  const plain = each.map((text) => text.replaceAll(/“[^”]*”|\([^)]*\)/g, ''));
  return each.length > 1 && plain.some((text) => text.includes(` ${word} `) || text.includes(','))
    ? `${each.slice(0, -1).join('; ')}; ${word} ${each.at(-1)}`
    : joined(each, word);
}

/** What there is to say, one part after the other. */
export const parts = (...texts: (string | false | undefined)[]): string => texts.filter(Boolean).join('; ');

/** What a table has for a code; undefined where it has nothing. */
export const nameIn = (table: Readonly<Record<string, string>>, code: string): string | undefined =>
  Object.hasOwn(table, code) ? table[code] : undefined;
