import type { Lang } from '../../../domain/calendar/types.ts';
import { en } from './en.ts';
import type { LetterTexts } from './letter-texts.ts';
import { nl } from './nl.ts';

/** The languages that letters are written in: a file each, named here. */
export const languages: Record<Lang, LetterTexts> = { nl, en };

export const sayingsIn = (lang: Lang): LetterTexts => languages[lang];
