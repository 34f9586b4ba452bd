import { inEvery, textIn } from '../calendar/text.ts';
import { formatDay } from '../calendar/format.ts';
import type { Day, Lang, Text } from '../calendar/types.ts';
import { languages, wordsIn } from './languages.ts';
import { nameIn } from './phrases.ts';

/** What an alarm says, by its code. */
export const alarmName = (code: string, lang: Lang): string =>
  nameIn(wordsIn(lang).names.alarms, code) ?? code;

/** Whether a code is that of an alarm or message, and not of a rung. */
export const isAlarm = (code: string): boolean => Object.hasOwn(languages.nl.names.alarms, code);

/** What a message says when it is no reminder of an item; stored, so in every language. */
export const noticeTexts = {
  item: inEvery(languages, ({ names }) => names.single.item),
  /**
   * What an alarm says, and of what, where it names that; of more than five items the number of the others.
   */
  of: (code: string, titles: Text[] = []): Text =>
    inEvery(languages, ({ names, more }, lang) => {
      const said = nameIn(names.alarms, code) ?? code;
      if (titles.length === 0) return said;
      const all = [...new Set(titles.map((title) => textIn(title, lang)))];
      const rest = all.length > MOST_NAMED ? [more(all.length - MOST_NAMED)] : [];
      return `${said}: ${[...all.slice(0, MOST_NAMED), ...rest].join(', ')}`;
    }),
  /** What is due on another day, and which: `Startgesprek (maandag 2 maart 2026)`. */
  dueOn: (title: Text, due: Day): Text =>
    inEvery(languages, (_, lang) => `${textIn(title, lang)} (${formatDay(due, lang)})`),
};
const MOST_NAMED = 5;

/** Of a related trajectory that the reader takes no part in. */
export const unknownRelated = (lang: Lang): string => wordsIn(lang).names.single.related;

/** How calendars call what they hold; without a title it is discreet. */
export const calendarWords = (lang: Lang) => {
  const { calendars } = wordsIn(lang).names;
  const named = (word: string, title: string | null) => (title === null ? word : `${word}: ${title}`);
  return {
    name: calendars.name,
    ofCase: calendars.ofCase,
    ended: calendars.ended,
    open: (address: string) => `${calendars.open}: ${address}`,
    due: (title: string | null) => (title === null ? calendars.dueItem : named(calendars.due, title)),
    meeting: (title: string | null) => named(calendars.meeting, title),
  };
};
