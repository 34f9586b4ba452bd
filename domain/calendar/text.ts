import type { Lang, Text } from './types.ts';

/** Every text is written in this language; one that a newer language lacks is shown in it. */
export const standardLang: Lang = 'nl';

/** A stored text in a language, or in the standard one where it was written before that language came. */
export function textIn(text: Text, lang: Lang): string;
export function textIn(text: Text | undefined, lang: Lang): string | undefined;
export function textIn(text: Partial<Text> | undefined, wanted: Lang): string | undefined {
  return text?.[wanted] ?? text?.[standardLang];
}

/** One text in every language of a table of them, to be stored or sent on. */
export const inEvery = <Words>(
  languages: Record<Lang, Words>,
  text: (words: Words, lang: Lang) => string,
): Text =>
  Object.fromEntries(
    Object.entries(languages).map(([lang, words]) => [lang, text(words, lang as Lang)]),
  ) as Record<Lang, string>;
