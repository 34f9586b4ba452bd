import type { Calendar } from '../calendar/calendar.ts';
import { addDays, fields, weekday } from '../calendar/day.ts';
import { formatDay } from '../calendar/format.ts';
import { count, type Reckoning } from '../calendar/term.ts';
import { textIn } from '../calendar/text.ts';
import type { Day, Lang } from '../calendar/types.ts';
import { wordsIn } from './languages.ts';
import { awayFrom } from './terms.ts';

/** One step of a reckoning: the day it gives, and why, as a sentence without a full stop. */
export interface Step {
  date: Day;
  text: string;
}

/** What is counted from, in words. */
export interface Counted {
  day: Day;
  /** With its article: 'de v.i.-datum', 'the conditional release date'. */
  name: string;
  /** What stands before it on that day itself: 'bij', 'at'. */
  on: string;
}

/**
 * The reckoning of a term in words: the count from the base and, where the roll rule moved it, that move. The
 * date of the last step is what `reckon` gives.
 */
export function explainReckoning(term: Reckoning, base: Counted, calendar: Calendar, lang: Lang): Step[] {
  const counted = count(term, base.day, calendar);
  const rolled = calendar.roll(counted, term.roll);
  const steps = [{ date: counted, text: sayCount(term, base, counted, calendar, lang) }];
  if (rolled !== counted) steps.push({ date: rolled, text: sayRoll(counted, rolled, calendar, lang) });
  return steps;
}

function sayCount(term: Reckoning, base: Counted, counted: Day, calendar: Calendar, lang: Lang): string {
  const { reckoning } = wordsIn(lang);
  const from = `${base.name} ${formatDay(base.day, lang, 'plain')}`;
  if (term.amount === 0) return `${base.on} ${from}`;
  const said = awayFrom(term, from, lang);
  const wanted = fields(base.day).dayOfMonth;
  if (term.unit === 'months' && fields(counted).dayOfMonth !== wanted)
    return `${said} ${reckoning.noSuchDay(wanted)}`;
  if (term.unit !== 'working-days') return said;
  // Everyone knows that weekends are no working days; holidays in between are worth a word.
  const skipped = closedBetween(base.day, counted, calendar).filter((day) => weekday(day) < 6);
  return skipped.length === 0 ? said : `${said}; ${reckoning.skipped(sayClosed(skipped, calendar, lang))}`;
}

function sayRoll(counted: Day, rolled: Day, calendar: Calendar, lang: Lang): string {
  const others = closedBetween(counted, rolled, calendar);
  return wordsIn(lang).reckoning.rolled({
    from: formatDay(counted, lang),
    why: textIn(calendar.whyClosed(counted)!, lang),
    others: sayClosed(others, calendar, lang),
    several: others.length > 1,
    back: rolled < counted,
    to: formatDay(rolled, lang),
  });
}

/** Closed days strictly between two days, in the order in which one walks from the first to the second. */
function closedBetween(from: Day, to: Day, calendar: Calendar): Day[] {
  const step = to < from ? -1 : 1;
  const closed: Day[] = [];
  for (let day = addDays(from, step); day !== to; day = addDays(day, step))
    if (!calendar.isWorkingDay(day)) closed.push(day);
  return closed;
}

/** Closed days, each with why it is closed, unless its weekday says that already. */
function sayClosed(days: Day[], calendar: Calendar, lang: Lang): string {
  const said = days.map((day) => {
    const name = formatDay(day, lang);
    const why = textIn(calendar.whyClosed(day)!, lang);
    return name.startsWith(why) ? name : `${name} (${why})`;
  });
  if (said.length < 2) return said.join('');
  return `${said.slice(0, -1).join(', ')} ${wordsIn(lang).links.and} ${said.at(-1)}`;
}
