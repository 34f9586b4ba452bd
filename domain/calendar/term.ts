import type { Calendar } from './calendar.ts';
import { addDays, addMonths, fields, weekday } from './day.ts';
import { countOf, formatDay } from './format.ts';
import type { Day, Lang, Roll, TermUnit, Text } from './types.ts';

/** How a day is reckoned from another. `amount` is a whole number, 0 or more; a week is 7 calendar days. */
export interface Reckoning {
  amount: number;
  unit: TermUnit;
  direction: 'before' | 'after';
  roll: Roll;
}

/** One step of a reckoning: the day it gives, and why, as a sentence without a full stop. */
export interface Step {
  date: Day;
  text: Text;
}

/** What is counted from, in words. */
interface Counted {
  day: Day;
  name: Text;
  on: Text;
}

/** The day a term gives from its base day, after the roll rule. */
export function reckon(term: Reckoning, base: Day, calendar: Calendar): Day {
  return calendar.roll(count(term, base, calendar), term.roll);
}

/**
 * The same reckoning in words: the count from the base and, where the roll rule moved it, that move. The date of the
 * last step is what `reckon` gives. `base.name` carries its article: 'de v.i.-datum', 'the conditional release date';
 * `base.on` is what stands before it on that day itself: 'bij', 'at'.
 */
export function explainReckoning(term: Reckoning, base: Counted, calendar: Calendar): Step[] {
  const counted = count(term, base.day, calendar);
  const rolled = calendar.roll(counted, term.roll);
  const steps = [{ date: counted, text: both((lang) => sayCount(term, base, counted, calendar, lang)) }];
  if (rolled !== counted)
    steps.push({ date: rolled, text: both((lang) => sayRoll(counted, rolled, calendar, lang)) });
  return steps;
}

/** The day a term gives before the roll rule. */
export function count(
  { amount, unit, direction }: Omit<Reckoning, 'roll'>,
  base: Day,
  calendar: Calendar,
): Day {
  const n = direction === 'before' ? -amount : amount;
  if (unit === 'days') return addDays(base, n);
  if (unit === 'weeks') return addDays(base, 7 * n);
  if (unit === 'months') return addMonths(base, n);
  if (unit === 'mondays') return nthMonday(base, n);
  return calendar.addWorkingDays(base, n);
}

/** The first Monday after (or before) a day is never that day itself. */
function nthMonday(base: Day, n: number): Day {
  if (n === 0) return base;
  const first = n > 0 ? 8 - weekday(base) : -(weekday(base) - 1 || 7);
  return addDays(base, first + 7 * (n - Math.sign(n)));
}

const words = {
  nl: { before: 'vóór', after: 'na', and: 'en', skipped: 'niet meegeteld' },
  en: { before: 'before', after: 'after', and: 'and', skipped: 'not counted' },
};

function sayCount(term: Reckoning, base: Counted, counted: Day, calendar: Calendar, lang: Lang): string {
  const w = words[lang];
  const from = `${base.name[lang]} ${formatDay(base.day, lang, 'plain')}`;
  if (term.amount === 0) return `${base.on[lang]} ${from}`;
  const said = `${countOf(term.amount, term.unit, lang)} ${w[term.direction]} ${from}`;
  const wanted = fields(base.day).dayOfMonth;
  if (term.unit === 'months' && fields(counted).dayOfMonth !== wanted) {
    return `${said} ${lang === 'nl' ? `(die maand heeft geen dag ${wanted})` : `(that month has no day ${wanted})`}`;
  }
  // Everyone knows that weekends are no working days; holidays in between are worth a word.
  const skipped =
    term.unit === 'working-days'
      ? closedBetween(base.day, counted, calendar).filter((day) => weekday(day) < 6)
      : [];
  if (skipped.length === 0) return said;
  const names = skipped.map((day) => withReason(day, calendar, lang));
  return `${said}; ${w.skipped}: ${list(names, lang)}`;
}

function sayRoll(counted: Day, rolled: Day, calendar: Calendar, lang: Lang): string {
  const others = closedBetween(counted, rolled, calendar).map((day) => withReason(day, calendar, lang));
  const why = calendar.whyClosed(counted)![lang];
  const back = rolled < counted;
  if (lang === 'nl') {
    const also = others.length ? `, ${list(others, lang)} ook niet` : '';
    const where = back ? 'de laatste werkdag ervoor' : 'de eerste werkdag erna';
    return `${formatDay(counted, lang)} is geen werkdag (${why})${also}; ${where} is ${formatDay(rolled, lang)}`;
  }
  const also = others.length ? `, nor ${others.length === 1 ? 'is' : 'are'} ${list(others, lang)}` : '';
  const where = back ? 'the last working day before it' : 'the first working day after it';
  return `${formatDay(counted, lang)} is not a working day (${why})${also}; ${where} is ${formatDay(rolled, lang)}`;
}

/** Closed days strictly between two days, in the order in which one walks from the first to the second. */
function closedBetween(from: Day, to: Day, calendar: Calendar): Day[] {
  const step = to < from ? -1 : 1;
  const closed: Day[] = [];
  for (let day = addDays(from, step); day !== to; day = addDays(day, step))
    if (!calendar.isWorkingDay(day)) closed.push(day);
  return closed;
}

/** A closed day and why it is closed, unless its weekday says that already. */
function withReason(day: Day, calendar: Calendar, lang: Lang): string {
  const said = formatDay(day, lang);
  const why = calendar.whyClosed(day)![lang];
  return said.startsWith(why) ? said : `${said} (${why})`;
}

function list(items: string[], lang: Lang): string {
  return items.length < 2
    ? items.join('')
    : `${items.slice(0, -1).join(', ')} ${words[lang].and} ${items.at(-1)}`;
}

function both(say: (lang: Lang) => string): Text {
  return { nl: say('nl'), en: say('en') };
}
