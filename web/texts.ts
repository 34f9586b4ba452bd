import type { Lang } from '../domain/calendar/types.ts';
import { en } from './texts/en.ts';
import { nl } from './texts/nl.ts';

export type TextKey = keyof typeof nl;
export type Say = (key: TextKey, values?: Record<string, string | number>) => string;

export const texts: Record<Lang, Record<TextKey, string>> = { nl, en };

/** Fills `{name}` in a text; a name without a value stays visible, so that a test finds it. */
export const fill = (text: string, values: Record<string, string | number> = {}): string =>
  text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));

/** The texts of one language as a function. */
export const sayIn =
  (lang: Lang): Say =>
  (key, values) =>
    fill(texts[lang][key], values);
