import type { Lang } from '../calendar/types.ts';
import { en } from './en/index.ts';
import type { Language } from './language.ts';
import { nl } from './nl/index.ts';

/** The languages of all that is said of rules, events and terms: a folder each, named here. */
export const languages: Record<Lang, Language> = { nl, en };

export const wordsIn = (lang: Lang): Language => languages[lang];
