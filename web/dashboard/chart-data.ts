import { addDays, weekday } from '../../domain/calendar/day.ts';
import type { Day } from '../../domain/calendar/types.ts';
import { weeksOf, type DeadlineCounts } from '../../store/counts.ts';
import type { OfDay } from '../../store/kept.ts';

/** Open deadlines that fall in one week, or in all that come before or after those that are shown. */
export interface WeekView {
  /** Monday of the week, or of the first of them. */
  from: Day;
  part: 'week' | 'before' | 'after';
  overdue: number;
  soon: number;
  upcoming: number;
}

/** Two weeks back, this week and three ahead; all that is older or later in one bar each. */
const weeksBack = 2;
const weeksShown = 6;

/** Each open deadline with a day is in one of the bars. */
export function chartOf(days: OfDay[], today: Day): WeekView[] {
  const first = addDays(today, 1 - weekday(today) - 7 * weeksBack);
  const last = addDays(first, 7 * (weeksShown - 1));
  const weeks = weeksOf(days);
  const shown = Array.from({ length: weeksShown }, (_, at) => addDays(first, 7 * at)).map((from) =>
    weekView(
      { from, part: 'week' },
      weeks.filter(({ monday }) => monday === from),
    ),
  );
  const before = weeks.filter(({ monday }) => monday < first);
  const after = weeks.filter(({ monday }) => monday > last);
  return [
    ...before.slice(0, 1).map(({ monday }) => weekView({ from: monday, part: 'before' }, before)),
    ...shown,
    ...after.slice(0, 1).map(({ monday }) => weekView({ from: monday, part: 'after' }, after)),
  ];
}

function weekView(which: Pick<WeekView, 'from' | 'part'>, weeks: { counts: DeadlineCounts }[]): WeekView {
  const sum = (of: (counts: DeadlineCounts) => number) =>
    weeks.reduce((total, { counts }) => total + of(counts), 0);
  return {
    ...which,
    overdue: sum(({ overdue }) => overdue),
    soon: sum((counts) => counts['due-today'] + counts['due-soon']),
    upcoming: sum(({ upcoming }) => upcoming),
  };
}
