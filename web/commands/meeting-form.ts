import { textIn } from '../../domain/calendar/text.ts';
import { titleOf } from '../../domain/case/items.ts';
import { ownerFrom, type FormField, type FormSpec, type Subject, type Values } from '../ui/forms/form.ts';
import { attendanceAt, attendanceFields, attendanceFrom } from './attendance.ts';
import { nextFields, planNext, wrongNext } from './next-meeting.ts';
import { ownerOptions } from './people.ts';
import { inPlan } from '../../domain/case/occurrences.ts';

const shownAgreements = 2;
const moreAgreements = 6;

function agreement(s: Subject, at: number): FormField {
  const name = (field: string) => `agreements.${at}.${field}`;
  return {
    kind: 'group',
    legend: s.say('agreement', { n: at + 1 }),
    look: 'row',
    fields: [
      { kind: 'text', name: name('text'), label: s.say('agreementText') },
      { kind: 'select', name: name('owner'), label: s.say('agreementOwner'), options: ownerOptions(s) },
      { kind: 'date', name: name('by'), label: s.say('agreementBy') },
      ...servesField(s, name('serves')),
    ],
  };
}

/** What an agreement can be an action for; not asked while there is nothing in the plan. */
function servesField(s: Subject, name: string): FormField[] {
  const served = new Set(s.definition.items.flatMap((item) => (item.titled && item.serves) || []));
  const goals = Object.entries(s.c.items).filter(([key, { of = '' }]) => served.has(of) && inPlan(s.c, key));
  if (goals.length === 0) return [];
  const options = goals.map(([key, state]) => ({
    value: key,
    text: textIn(titleOf(s.definition, state), s.lang),
  }));
  return [
    {
      kind: 'select',
      name,
      label: s.say('agreementServes'),
      optional: true,
      options: [{ value: '', text: s.say('noGoal') }, ...options],
    },
  ];
}

const rows = (from: number, count: number, s: Subject) =>
  Array.from({ length: count }, (_, at) => agreement(s, from + at));

const list = (value: Values[string]): Values[] => (Array.isArray(value) ? value : []);

/** A meeting held: who was there and who was not, and what was agreed, by whom and when. */
export const holdMeeting: FormSpec = {
  type: 'hold-meeting',
  does: 'meetingDo',
  compact: true,
  title: (s) => s.say('meetingTitle', { item: s.item!.title }),
  fields: (s) => [
    { kind: 'date', name: 'on', label: s.say('fieldOnHeld'), value: s.today },
    {
      kind: 'group',
      legend: s.say('attendance'),
      fields: attendanceFields(s),
    },
    {
      kind: 'group',
      legend: s.say('agreements'),
      hint: s.say('agreementsHint'),
      fields: rows(0, shownAgreements, s),
    },
    {
      kind: 'group',
      legend: s.say('moreAgreements'),
      look: 'folded',
      fields: rows(shownAgreements, moreAgreements, s),
    },
    ...nextFields(s),
  ],
  instead: (s) => [
    { type: 'not-held', text: s.say('notHeldInstead') },
    { type: 'plan-meeting', text: s.say('planInstead') },
  ],
  wrong: wrongNext,
  andThen: planNext,
  at: attendanceAt,
  command: (values, s) => ({
    item: s.item!.item,
    on: values['on'],
    attendance: attendanceFrom(values),
    agreements: list(values['agreements']).map(({ text, owner, by, serves }) => ({
      text,
      owner: ownerFrom(owner),
      by,
      serves,
    })),
  }),
};
