import { fields, weekday } from './day.ts';
import type { Day, Lang, TermUnit } from './types.ts';

const weekdays: Record<Lang, string[]> = {
  nl: ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
};
const months: Record<Lang, string[]> = {
  nl: 'januari februari maart april mei juni juli augustus september oktober november december'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
};
const units: Record<Lang, Record<TermUnit, [one: string, more: string]>> = {
  nl: {
    days: ['kalenderdag', 'kalenderdagen'],
    weeks: ['week', 'weken'],
    months: ['maand', 'maanden'],
    'working-days': ['werkdag', 'werkdagen'],
    mondays: ['maandag', 'maandagen'],
  },
  en: {
    days: ['calendar day', 'calendar days'],
    weeks: ['week', 'weeks'],
    months: ['month', 'months'],
    'working-days': ['working day', 'working days'],
    mondays: ['Monday', 'Mondays'],
  },
};

/** A day in words. `long`: 'maandag 2 maart 2026'; `short`: 'ma 2 mrt 2026'; `plain`, without weekday: '2 maart 2026'. */
export function formatDay(day: Day, lang: Lang, style: 'long' | 'short' | 'plain' = 'long'): string {
  const { year, month, dayOfMonth } = fields(day);
  const name = weekdays[lang][weekday(day) - 1]!;
  const monthName = months[lang][month - 1]!;
  if (style === 'plain') return `${dayOfMonth} ${monthName} ${year}`;
  if (style === 'long') return `${name} ${dayOfMonth} ${monthName} ${year}`;
  // Dutch shortens maart to mrt, not to maa.
  const shortMonth = monthName === 'maart' ? 'mrt' : monthName.slice(0, 3);
  return `${name.slice(0, lang === 'nl' ? 2 : 3)} ${dayOfMonth} ${shortMonth} ${year}`;
}

/** An amount with its unit: '105 kalenderdagen', '1 werkdag', '4 weeks'. */
export function countOf(amount: number, unit: TermUnit, lang: Lang): string {
  return `${amount} ${units[lang][unit][amount === 1 ? 0 : 1]}`;
}
