import { addDays, weekday } from './day.ts';
import decrees from './decree-days.json' with { type: 'json' };
import type { Day, Text } from './types.ts';

/**
 * Last year for which the decrees of the Algemene termijnenwet
 * (article 3, paragraph 3) are in `decree-days.json`.
 */
export const decreeDaysKnownUntil: number = decrees.knownUntil;

const kept = new Map<number, Map<Day, Text>>();

/**
 * The days of a year that the Algemene termijnenwet, article 3, treats as equal
 * to a Sunday, in order, with their names: the holidays, Goede Vrijdag, and
 * days made equal by decree (known up to `decreeDaysKnownUntil`). Today's law,
 * for every year: before 2014 the King's Day of now stands for Koninginnedag.
 */
export function holidays(year: number): Map<Day, Text> {
  let days = kept.get(year);
  if (!days) kept.set(year, (days = reckon(year)));
  return days;
}

function reckon(year: number): Map<Day, Text> {
  const days = new Map<Day, Text>();
  const add = (day: Day, nl: string, en: string) => {
    const other = days.get(day);
    days.set(day, other ? { nl: `${other.nl} en ${nl}`, en: `${other.en} and ${en}` } : { nl, en });
  };
  const on = (monthAndDay: string): Day => `${String(year).padStart(4, '0')}-${monthAndDay}`;
  const easter = easterOf(year);
  add(on('01-01'), 'Nieuwjaarsdag', "New Year's Day");
  add(addDays(easter, -2), 'Goede Vrijdag', 'Good Friday');
  add(addDays(easter, 1), 'Tweede paasdag', 'Easter Monday');
  add(weekday(on('04-27')) === 7 ? on('04-26') : on('04-27'), 'Koningsdag', "King's Day");
  add(on('05-05'), 'Bevrijdingsdag', 'Liberation Day');
  add(addDays(easter, 39), 'Hemelvaartsdag', 'Ascension Day');
  add(addDays(easter, 50), 'Tweede pinksterdag', 'Whit Monday');
  add(on('12-25'), 'Eerste kerstdag', 'Christmas Day');
  add(on('12-26'), 'Tweede kerstdag', 'Boxing Day');
  for (const [day, name] of Object.entries(decrees.days))
    if (day.startsWith(on(''))) add(day, name.nl, name.en);
  return new Map([...days].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Easter Sunday of the Gregorian calendar (the anonymous algorithm of 1876, Meeus/Jones/Butcher). */
function easterOf(year: number): Day {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const inCentury = year % 100;
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30;
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - epact - (inCentury % 4)) % 7;
  const shift = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  const afterMarch22 = epact + toSunday - 7 * shift;
  return addDays(`${String(year).padStart(4, '0')}-03-22`, afterMarch22);
}
