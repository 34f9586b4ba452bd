import type { DayWords } from './day-words.ts';

export const nl: DayWords = {
  weekdays: 'maandag dinsdag woensdag donderdag vrijdag zaterdag zondag'.split(' '),
  shortWeekdays: 'ma di wo do vr za zo'.split(' '),
  months: 'januari februari maart april mei juni juli augustus september oktober november december'.split(
    ' ',
  ),
  shortMonths: 'jan feb mrt apr mei jun jul aug sep okt nov dec'.split(' '),
  closedByInstitution: 'gesloten door de instelling',
  units: {
    days: ['kalenderdag', 'kalenderdagen'],
    weeks: ['week', 'weken'],
    months: ['maand', 'maanden'],
    'working-days': ['werkdag', 'werkdagen'],
    mondays: ['maandag', 'maandagen'],
  },
};
