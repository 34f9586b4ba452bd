import type { Lang, Text } from '../../domain/calendar/types.ts';
import { en } from './en/index.ts';
import type { Language, TextKey } from './language.ts';
import { nl } from './nl/index.ts';

export type { Language, TextKey } from './language.ts';

/** The languages of pages and API: a folder each, named here. */
export const languages: Record<Lang, Language> = { nl, en };

/** The language of whoever asks for none that there is. */
export const standard: Lang = 'nl';

export const isLang = (value: unknown): value is Lang =>
  typeof value === 'string' && Object.hasOwn(languages, value);

export const allLangs = Object.keys(languages) as Lang[];

export type Values = Record<string, string | number>;
export type Say = (key: TextKey, values?: Values) => string;

/** Fills `{name}` in a text; a name without a value stays visible, so that a test finds it. */
export const fill = (text: string, values: Values = {}): string =>
  text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));

/** The texts of a language as a function. */
export const sayOf =
  ({ texts }: Pick<Language, 'texts'>): Say =>
  (key, values) =>
    fill(texts[key], values);

export const sayIn = (lang: Lang): Say => sayOf(languages[lang]);

/** One text in every language, to be stored or sent on. */
export const inEvery = (text: (language: Language) => string): Text =>
  Object.fromEntries(Object.entries(languages).map(([lang, language]) => [lang, text(language)])) as Record<
    Lang,
    string
  >;
