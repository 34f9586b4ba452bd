import { isDay } from '../../domain/calendar/day.ts';
import type { Absence } from '../../domain/people/holding.ts';
import type { FormErrors, FormField, Posted } from '../ui/forms/form.ts';
import { colleagueOptions, inOneLine, type ColleagueView } from '../ui/people.ts';
import type { View } from '../ui/view.tsx';

/** From when until when somebody is away, and who replaces her. */
export function absenceFields(
  { say, today }: View,
  id: string,
  people: readonly ColleagueView[],
  now: Absence | null,
): FormField[] {
  const others = people.filter((each) => each.id !== id);
  return [
    {
      kind: 'group',
      legend: say('absenceDays'),
      look: 'two',
      fields: [
        { kind: 'date', name: 'from', label: say('absenceFrom'), value: now?.from ?? today },
        { kind: 'date', name: 'until', label: say('absenceUntil'), value: now?.until },
      ],
    },
    {
      kind: 'select',
      name: 'replacement',
      label: say('absenceReplacement'),
      hint: say('absenceReplacementHint'),
      options: [{ value: '', text: say('absenceNobody') }, ...inOneLine(colleagueOptions(others, { say }))],
      value: now?.replacement ?? '',
    },
  ];
}

/** What was filled in; or which day is none. */
export function readAbsence(posted: Posted, { say }: Pick<View, 'say'>): Absence | { errors: FormErrors } {
  const { from = '', until = '', replacement = '' } = posted;
  const wrong = Object.entries({ from, until }).filter(([, day]) => !isDay(day));
  if (wrong.length > 0)
    return { errors: { fields: Object.fromEntries(wrong.map(([name]) => [name, say('errorDate')])) } };
  return { from, until, replacement: replacement === '' ? null : replacement };
}
