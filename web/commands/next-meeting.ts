import { textIn } from '../../domain/calendar/text.ts';
import { instantOf } from '../../domain/calendar/zone.ts';
import type { Case } from '../../domain/case/case.ts';
import { namedCommandSchema } from '../../domain/case/commands.ts';
import { itemNamed, triggersOf } from '../../domain/policy/items.ts';
import { nextMeeting } from '../../domain/reading/next.ts';
import { shortDay } from '../ui/format.ts';
import type { FormField, FormSpec, Subject, Values } from '../ui/forms/form.ts';
import { timeFrom } from '../ui/forms/values.ts';

const nextOf = (s: Subject) => nextMeeting(s.c, s.item!.item, instantOf(s.today, 12));

/** The meeting after this one: by when it is due, and a day for it where it is known already. */
export function nextFields(s: Subject): FormField[] {
  const next = nextOf(s);
  const known = itemNamed(s.definition, s.c.items[s.item!.item]?.of ?? '');
  const comesAgain = known !== undefined && triggersOf(known).length > 0;
  if (!next && !comesAgain) return [];
  const planned = next?.state.planned;
  const legend = next?.due
    ? s.say('nextMeeting', { item: textIn(next.title, s.lang), day: shortDay(next.due, s.lang) })
    : s.say('nextMeetingPlan');
  return [
    {
      kind: 'group',
      legend,
      look: 'row',
      fields: [
        ...(next ? [{ kind: 'hidden' as const, name: 'next.item', value: next.key }] : []),
        ...(planned
          ? [{ kind: 'hidden' as const, name: 'next.was', value: wordOf({ ...planned, at: planned.time }) }]
          : []),
        { kind: 'date', name: 'next.on', label: s.say('nextOn'), value: planned?.on },
        { kind: 'text', name: 'next.at', label: s.say('fieldPlanAt'), value: planned?.time },
        {
          kind: 'text',
          name: 'next.place',
          label: s.say('fieldPlace'),
          value: planned?.place,
        },
      ],
    },
  ];
}

const typed = (values: Values) => ({
  on: values['next.on'],
  at: values['next.at'] === undefined ? undefined : timeFrom(values['next.at']),
  place: values['next.place'],
});

/** What is wrong with the day, time or place that was filled in for the next meeting. */
export const wrongNext: NonNullable<FormSpec['wrong']> = (values, s) => {
  const { on, at, place } = typed(values);
  if (on === undefined && at === undefined && place === undefined) return {};
  // Past or not, what is planned already was typed by nobody.
  if (isAsShown(values)) return {};
  const checked = namedCommandSchema.safeParse({ type: 'plan-meeting', item: 'next', on, at, place });
  const wrong: Record<string, string> = {};
  for (const { path } of checked.error?.issues ?? [])
    wrong[`next.${String(path[0])}`] =
      path[0] === 'on'
        ? s.say('errorDate')
        : s.say('errorInvalid', { field: s.say(path[0] === 'at' ? 'fieldPlanAt' : 'fieldPlace') });
  if (typeof on === 'string' && on < s.today) wrong['next.on'] ??= s.say('nextInPast');
  return wrong;
};

/** The day of the next meeting, planned by the form that records this one. */
export const planNext: NonNullable<FormSpec['andThen']> = (values, s, after) => {
  const { on, at, place } = typed(values);
  // As it was shown: if somebody moved it meanwhile, that stands.
  if (on === undefined || isAsShown(values)) return undefined;
  const item = values['next.item'] ?? nextMeeting(after, s.item!.item, after.clock)?.key;
  if (typeof item !== 'string') return 'unknown';
  return isPlanned(after, item, { on, at, place })
    ? undefined
    : { type: 'plan-meeting', item, on, at, place };
};

/** A plan in one word, to tell whether it is another. */
const wordOf = ({ on, at, place }: Partial<ReturnType<typeof typed>>): string =>
  JSON.stringify([on, at, place]);

const isAsShown = (values: Values): boolean => values['next.was'] === wordOf(typed(values));

function isPlanned(c: Case, item: string, asked: ReturnType<typeof typed>): boolean {
  const { on, time, place } = (Object.hasOwn(c.items, item) && c.items[item]?.planned) || {};
  return on === asked.on && time === asked.at && place === asked.place;
}
