import { daysBetween } from '../../domain/calendar/day.ts';
import { formatDay } from '../../domain/calendar/format.ts';
import type { Day, Instant, Lang } from '../../domain/calendar/types.ts';
import { dayOf } from '../../domain/calendar/zone.ts';
import type { Say, TextKey } from '../texts/texts.ts';

export { numberOf } from '../../domain/words/number.ts';

/** `do 26 nov 2026`. */
export const shortDay = (day: Day, lang: Lang): string => formatDay(day, lang, 'short');

/** `26 nov`: where the year is plain. */
export const briefDay = (day: Day, lang: Lang): string =>
  shortDay(day, lang).split(' ').slice(1, 3).join(' ');

/** `do 26 nov`. */
export const weekdayBrief = (day: Day, lang: Lang): string =>
  shortDay(day, lang).split(' ').slice(0, 3).join(' ');

const clock = new Intl.DateTimeFormat('nl-NL', {
  timeZone: 'Europe/Amsterdam',
  hour: '2-digit',
  minute: '2-digit',
});

/** `do 26 nov 2026 14:05`, Amsterdam time. */
export const moment = (at: Instant, lang: Lang): string => `${shortDay(dayOf(at), lang)} ${clock.format(at)}`;

/** A number with at most one decimal, as the language writes it. */
export const amount = (n: number, lang: Lang): string =>
  new Intl.NumberFormat(lang, { maximumFractionDigits: 1 }).format(n);

const near: Record<number, TextKey> = { [-1]: 'relYesterday', 0: 'relToday', 1: 'relTomorrow' };

/** `over 3 dagen`, `vandaag`, `gisteren`, `9 dagen geleden`: calendar days, weeks from three weeks on. */
export function relative(day: Day, today: Day, say: Say): string {
  const days = daysBetween(today, day);
  const key = near[days];
  if (key) return say(key);
  const n = Math.abs(days);
  if (n < 21) return say(days > 0 ? 'relInDays' : 'relDaysAgo', { n });
  return say(days > 0 ? 'relInWeeks' : 'relWeeksAgo', { n: Math.abs(Math.round(days / 7)) });
}

/** The beginning of an id where somebody typed a number, with `TR-`; other text as it is. */
export const searchText = (typed: string): string =>
  /^tr-[0-9a-f]/i.test(typed) ? typed.slice(3).toLowerCase() : typed;

/** A text with a capital: the first word of a label. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
