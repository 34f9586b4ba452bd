import { fields, weekday } from './day.ts';
import type { Day, Lang, TermUnit } from './types.ts';
import type { DayWords } from './words/day-words.ts';
import { en } from './words/en.ts';
import { nl } from './words/nl.ts';

/** The languages that days are written in: a file each, named here. */
export const dayWords: Record<Lang, DayWords> = { nl, en };

/** `nl-NL` is Dutch; undefined for a language that we do not speak. */
export function langOf(locale: string): Lang | undefined {
  const [language] = locale.toLowerCase().split(/[-_]/);
  return Object.keys(dayWords).find((each): each is Lang => each === language);
}

/**
 * A day in words. `long`: 'maandag 2 maart 2026'; `short`:
 * 'ma 2 mrt 2026'; `plain`, without weekday: '2 maart 2026'.
 */
export function formatDay(day: Day, lang: Lang, style: 'long' | 'short' | 'plain' = 'long'): string {
  const { year, month, dayOfMonth } = fields(day);
  const { weekdays, shortWeekdays, months, shortMonths } = dayWords[lang];
  const [names, monthNames] = style === 'short' ? [shortWeekdays, shortMonths] : [weekdays, months];
  const date = `${dayOfMonth} ${monthNames[month - 1]!} ${year}`;
  return style === 'plain' ? date : `${names[weekday(day) - 1]!} ${date}`;
}

/** An amount with its unit: '105 kalenderdagen', '1 werkdag', '4 weeks'. */
export function countOf(amount: number, unit: TermUnit, lang: Lang): string {
  return `${amount} ${dayWords[lang].units[unit][amount === 1 ? 0 : 1]}`;
}
