import { calendarOf } from '../../domain/calendar/calendar.ts';
import { addDays, isDay } from '../../domain/calendar/day.ts';
import type { Day } from '../../domain/calendar/types.ts';
import type { FormErrors, FormField, Posted } from '../ui/forms/form.ts';
import { shortDay } from '../ui/format.ts';
import type { View } from '../ui/view.tsx';

/** Days in one go, counted from the first. */
const LONGEST = 366;

export const closedDaysFields = ({ say }: View): FormField[] => [
  {
    kind: 'group',
    legend: say('closedDaysAdd'),
    look: 'two',
    fields: [
      { kind: 'date', name: 'from', label: say('closedDaysFrom') },
      {
        kind: 'date',
        name: 'until',
        label: say('closedDaysUntil'),
        hint: say('closedDaysUntilHint'),
        optional: true,
      },
    ],
  },
];

/** The closed days as they would be, of which some come and some go. */
export interface WantedDays {
  closedDays: Day[];
  more: Day[];
  fewer: Day[];
}

/**
 * What a form asks: a day to go (`remove`), or days to come. Of days to come those count on which it would be
 * open.
 */
export function readClosedDays(
  posted: Posted,
  now: readonly Day[],
  view: View,
): WantedDays | { errors: FormErrors } {
  const { remove, from = '', until = '' } = posted;
  if (remove !== undefined) {
    const fewer = now.filter((day) => day === remove);
    const closedDays = now.filter((day) => day !== remove);
    if (fewer.length > 0) return { closedDays, more: [], fewer };
    return wrong('from', view.say('closedDaysNot', { value: remove }));
  }
  if (!isDay(from)) return wrong('from', view.say('closedDaysDayWrong', { value: from }));
  const last = until || from;
  if (!isDay(last)) return wrong('until', view.say('closedDaysDayWrong', { value: until }));
  const latest = addDays(from, LONGEST - 1);
  if (last < from || last > latest)
    return wrong(
      'until',
      view.say('closedDaysOrder', { from: shortDay(from, view.lang), until: shortDay(latest, view.lang) }),
    );
  const calendar = calendarOf(now);
  const more: Day[] = [];
  for (let day = from; day <= last; day = addDays(day, 1)) if (calendar.isWorkingDay(day)) more.push(day);
  if (more.length === 0) return wrong('from', view.say('closedDaysFree'));
  return { closedDays: [...now, ...more].sort(), more, fewer: [] };
}

const wrong = (field: string, text: string): { errors: FormErrors } => ({
  errors: { fields: { [field]: text } },
});
