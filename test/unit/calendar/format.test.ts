import { describe, expect, test } from 'vitest';
import { countOf, formatDay } from '../../../domain/calendar/format.ts';
import type { Lang } from '../../../domain/calendar/types.ts';
import { everyDay } from './days.ts';

describe('days in words', () => {
  test('are long unless asked otherwise', () => {
    expect(formatDay('2026-03-02', 'nl')).toBe('maandag 2 maart 2026');
    expect(formatDay('2026-03-02', 'en')).toBe('Monday 2 March 2026');
    expect(formatDay('2026-11-26', 'nl', 'short')).toBe('do 26 nov 2026');
    expect(formatDay('2026-11-26', 'en', 'short')).toBe('Thu 26 Nov 2026');
    expect(formatDay('2026-03-02', 'nl', 'short')).toBe('ma 2 mrt 2026');
    expect(formatDay('2027-03-01', 'nl', 'plain')).toBe('1 maart 2027');
  });

  test('are those of Intl, for every day of a leap year', () => {
    const forms = (['nl', 'en'] as Lang[]).flatMap((lang) => {
      const locale = { nl: 'nl-NL', en: 'en-GB' }[lang];
      const date = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
      const long = new Intl.DateTimeFormat(locale, { ...date, weekday: 'long' });
      return [
        { lang, style: 'long', intl: long } as const,
        { lang, style: 'plain', intl: new Intl.DateTimeFormat(locale, date) } as const,
      ];
    });
    for (const day of everyDay.filter((d) => d.startsWith('2024'))) {
      for (const { lang, style, intl } of forms) {
        expect(formatDay(day, lang, style)).toBe(intl.format(new Date(day)).replace(',', ''));
      }
    }
  });
});

describe('amounts in words', () => {
  test.each([
    [105, 'days', '105 kalenderdagen', '105 calendar days'],
    [1, 'days', '1 kalenderdag', '1 calendar day'],
    [1, 'working-days', '1 werkdag', '1 working day'],
    [0, 'working-days', '0 werkdagen', '0 working days'],
    [4, 'weeks', '4 weken', '4 weeks'],
    [1, 'weeks', '1 week', '1 week'],
    [3, 'months', '3 maanden', '3 months'],
    [1, 'months', '1 maand', '1 month'],
  ] as const)('%d %s', (amount, unit, nl, en) =>
    expect([countOf(amount, unit, 'nl'), countOf(amount, unit, 'en')]).toEqual([nl, en]),
  );
});
