import { addDays } from '../../domain/calendar/day.ts';
import type { Day } from '../../domain/calendar/types.ts';
import type { PlanningReport } from '../../domain/national/report.ts';

/** Bars that fit beside each other on a phone. */
const MOST_BARS = 40;

/** Some weeks together: deadlines a week, and the share of them that was late, in percents. */
export interface Period {
  from: Day;
  weekly: number;
  late: number;
  changed?: { weekly: number; late: number };
}

const rounded = (n: number): number => Math.round(n * 10) / 10;
const share = (late: number, of: number): number => (of === 0 ? 0 : rounded((100 * late) / of));

/** The weeks of a run in at most forty periods of equally many weeks; the last can be shorter. */
export function periodsOf({ perWeek, from, whatIf }: PlanningReport): Period[] {
  const size = Math.max(1, Math.ceil(perWeek.length / MOST_BARS));
  const periods: Period[] = [];
  for (let start = 0; start < perWeek.length; start += size) {
    const weeks = perWeek.slice(start, start + size);
    const sum = (of: (week: (typeof weeks)[number]) => number) =>
      weeks.reduce((total, week) => total + of(week), 0);
    const [all, late] = [sum((week) => week.deadlines), sum((week) => week.late)];
    const [then, lateThen] = [sum((week) => week.changed ?? 0), sum((week) => week.changedLate ?? 0)];
    periods.push({
      from: addDays(from, 7 * start),
      weekly: rounded(all / weeks.length),
      late: share(late, all),
      ...(whatIf.length > 0 && {
        changed: { weekly: rounded(then / weeks.length), late: share(lateThen, then) },
      }),
    });
  }
  return periods;
}

/** Of the whole run: deadlines a week on average, and the share that was late, in percents. */
export function overallOf({ perWeek }: PlanningReport): { weekly: number; late: number } {
  const all = perWeek.reduce((sum, { deadlines }) => sum + deadlines, 0);
  const late = perWeek.reduce((sum, week) => sum + week.late, 0);
  return { weekly: rounded(all / Math.max(1, perWeek.length)), late: share(late, all) };
}
