import { inEvery } from '../calendar/text.ts';
import type { Lang, Text } from '../calendar/types.ts';
import { languages, wordsIn } from './languages.ts';
import { nameIn } from './phrases.ts';

/** What an alarm says, by its code. */
export const alarmName = (code: string, lang: Lang): string =>
  nameIn(wordsIn(lang).names.alarms, code) ?? code;

/** What a message says when it is no reminder of an item; stored, so in every language. */
export const noticeTexts = {
  item: inEvery(languages, ({ names }) => names.single.item),
  of: (code: string): Text => inEvery(languages, ({ names }) => nameIn(names.alarms, code) ?? code),
};

/** Of a related trajectory that the reader takes no part in. */
export const unknownRelated = (lang: Lang): string => wordsIn(lang).names.single.related;
