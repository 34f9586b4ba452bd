import type { DayWords } from './day-words.ts';

export const en: DayWords = {
  weekdays: 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' '),
  shortWeekdays: 'Mon Tue Wed Thu Fri Sat Sun'.split(' '),
  months: 'January February March April May June July August September October November December'.split(' '),
  shortMonths: 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' '),
  closedByInstitution: 'closed by the institution',
  units: {
    days: ['calendar day', 'calendar days'],
    weeks: ['week', 'weeks'],
    months: ['month', 'months'],
    'working-days': ['working day', 'working days'],
    mondays: ['Monday', 'Mondays'],
  },
};
