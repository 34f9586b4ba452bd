import DateHolidays from 'date-holidays';
import { describe, expect, test } from 'vitest';
import { addDays, weekday } from '../../../domain/calendar/day.ts';
import { decreeDaysKnownUntil, holidays } from '../../../domain/calendar/holidays.ts';

const years = Array.from({ length: 26 }, (_, n) => 2020 + n);
const decreeDays = [
  '2024-05-10',
  '2024-12-27',
  '2025-05-30',
  '2026-01-02',
  '2026-05-15',
  '2027-05-07',
  '2028-04-28',
  '2028-05-26',
];
const named = (year: number, name: string) =>
  [...holidays(year)].filter(([, text]) => text.nl.includes(name)).map(([day]) => day);

describe('holidays', () => {
  test('has the days of 2026, in order', () => {
    expect([...holidays(2026)].map(([day, { nl, en }]) => `${day} ${nl} | ${en}`)).toEqual([
      "2026-01-01 Nieuwjaarsdag | New Year's Day",
      "2026-01-02 vrijdag na Nieuwjaarsdag, bij besluit gelijkgesteld met een zondag | Friday after New Year's Day, equated with a Sunday by decree",
      '2026-04-03 Goede Vrijdag | Good Friday',
      '2026-04-06 Tweede paasdag | Easter Monday',
      "2026-04-27 Koningsdag | King's Day",
      '2026-05-05 Bevrijdingsdag | Liberation Day',
      '2026-05-14 Hemelvaartsdag | Ascension Day',
      '2026-05-15 vrijdag na Hemelvaartsdag, bij besluit gelijkgesteld met een zondag | Friday after Ascension Day, equated with a Sunday by decree',
      '2026-05-25 Tweede pinksterdag | Whit Monday',
      '2026-12-25 Eerste kerstdag | Christmas Day',
      '2026-12-26 Tweede kerstdag | Boxing Day',
    ]);
  });

  test('agrees with date-holidays on the days that both know, 2020 to 2045', () => {
    const library = new DateHolidays('NL', { types: ['public'] });
    // The library leaves these out, or has them only once in five years; the Sundays are closed as Sundays.
    const ours = /Goede Vrijdag|Bevrijdingsdag|bij besluit/;
    for (const year of years) {
      const theirs = library
        .getHolidays(year)
        .map(({ date }) => date.slice(0, 10))
        .filter((day) => weekday(day) !== 7 && !day.endsWith('05-05'));
      const both = [...holidays(year)].filter(
        ([day, { nl }]) => weekday(day) !== 7 && !day.endsWith('05-05') && !ours.test(nl),
      );
      expect(new Set(both.map(([day]) => day)), String(year)).toEqual(new Set(theirs));
      expect(both.length).toBeGreaterThanOrEqual(5);
    }
  });

  test('has the decree days, all of them Fridays, and no others', () => {
    const found = years.flatMap((year) => named(year, 'bij besluit'));
    expect(found).toEqual(decreeDays);
    expect(found.map(weekday)).toEqual(decreeDays.map(() => 5));
  });

  test('tells up to which year the decrees are known', () => {
    expect(decreeDaysKnownUntil).toBe(2028);
    expect(decreeDays.at(-1)!.slice(0, 4)).toBe(String(decreeDaysKnownUntil));
  });

  test("moves King's Day to 26 April when 27 April is a Sunday", () => {
    const moved = years.filter((year) => named(year, 'Koningsdag').includes(`${year}-04-26`));
    expect(moved).toEqual([2025, 2031, 2036, 2042]);
    expect(
      moved.every((year) => weekday(`${year}-04-27`) === 7 && !holidays(year).has(`${year}-04-27`)),
    ).toBe(true);
  });

  test('has 5 May and Good Friday, two days before Easter, every year', () => {
    for (const year of years) {
      expect(holidays(year).get(`${year}-05-05`)?.nl).toContain('Bevrijdingsdag');
      const [friday] = named(year, 'Goede Vrijdag');
      expect(named(year, 'Tweede paasdag')).toEqual([addDays(friday!, 3)]);
    }
  });

  test('names both when two fall on one day', () => {
    expect(holidays(2016).get('2016-05-05')).toEqual({
      nl: 'Bevrijdingsdag en Hemelvaartsdag',
      en: 'Liberation Day and Ascension Day',
    });
  });
});
