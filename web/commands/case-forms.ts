import { textIn } from '../../domain/calendar/text.ts';
import { shortDay } from '../ui/format.ts';
import { dueField } from './add-form.ts';
import {
  ownerFrom,
  ownerValue,
  reason,
  type FormField,
  type FormSpec,
  type Subject,
} from '../ui/forms/form.ts';
import { leavers } from './leavers.ts';
import { ownerOptions, receiverOptions } from './people.ts';

export const setDate: FormSpec = {
  type: 'set-date',
  does: 'setDateDo',
  title: (s) => s.say('setDateTitle', { name: textIn(s.definition.dates[s.name!]!.title, s.lang) }),
  // What moves with it is shown first, and saved there.
  submit: (s) => s.say('moveLook'),
  fields: (s) => {
    const now = s.c.dates[s.name!];
    const day = now ? shortDay(now, s.lang) : s.say('unknown');
    const required = s.definition.dates[s.name!]!.required;
    return [
      {
        kind: 'date',
        name: 'on',
        label: s.say('fieldNewDate'),
        hint: s.say(required ? 'fieldNewDateKnown' : 'fieldNewDateHint', { day }),
        value: now,
        was: now ?? null,
        optional: !required,
      },
      reason(s, 'reasonMove'),
    ];
  },
  command: ({ on, reason: why }, s) => ({ date: s.name, on: on ?? null, reason: why }),
};

const factOptions = (s: Subject) => {
  const fact = s.definition.facts[s.name!]!;
  if (fact.type === 'boolean')
    return [
      { value: 'yes', text: s.say('yes') },
      { value: 'no', text: s.say('no') },
    ];
  return Object.entries(fact.values ?? {}).map(([value, title]) => ({ value, text: textIn(title, s.lang) }));
};

/** The question for a fact, with its present value. */
function factField(s: Subject): FormField {
  const { type } = s.definition.facts[s.name!]!;
  const now = s.c.facts[s.name!] ?? undefined;
  const common = { name: 'value', label: s.say('fieldValue') };
  if (type === 'text' || type === 'number')
    return {
      kind: 'text',
      ...common,
      value: now === undefined || typeof now === 'object' ? undefined : String(now),
    };
  if (type === 'party')
    return {
      kind: 'select',
      ...common,
      options: receiverOptions(s),
      value: typeof now === 'object' ? ownerValue(now) : undefined,
    };
  const chosen = typeof now === 'boolean' ? yesOrNo(now) : now;
  return {
    kind: 'radios',
    ...common,
    options: factOptions(s),
    value: typeof chosen === 'string' ? chosen : undefined,
  };
}

const yesOrNo = (value: boolean): string => (value ? 'yes' : 'no');

export const setFact: FormSpec = {
  type: 'set-fact',
  does: 'setFactDo',
  title: (s) => s.say('setFactTitle', { name: textIn(s.definition.facts[s.name!]!.title, s.lang) }),
  fields: (s) => [factField(s), reason(s, 'reasonMove', !s.definition.facts[s.name!]!.decision)],
  command: ({ value, reason: why }, s) => {
    const { type } = s.definition.facts[s.name!]!;
    const number = typeof value === 'string' ? Number(value.replace(',', '.')) : undefined;
    const read = {
      boolean: value === undefined ? undefined : value === 'yes',
      party: ownerFrom(value),
      text: value,
      choice: value,
      number,
    }[type];
    return { fact: s.name, value: read, reason: why };
  },
};

export const promise: FormSpec = {
  type: 'promise',
  does: 'promiseDo',
  title: (s) => s.say('promiseTitle'),
  fields: (s) => [
    { kind: 'select', name: 'by', label: s.say('fieldOwner'), options: ownerOptions(s) },
    { kind: 'area', name: 'text', label: s.say('fieldPromise'), hint: s.say('fieldNoteHint') },
    dueField(s),
  ],
  command: ({ by, text, due }) => ({ by: ownerFrom(by), text, due }),
};

export const leave: FormSpec = {
  type: 'leave',
  does: 'leaveDo',
  title: (s) => s.say('leaveTitle'),
  lead: (s) => s.say('leaveLead'),
  fields: (s) => [
    {
      kind: 'radios',
      name: 'agency',
      label: s.say('fieldLeaving'),
      options: leavers(s).map((agency) => ({ value: agency, text: s.agencies(agency) })),
    },
    reason(s, 'reasonDecide'),
  ],
  command: ({ agency, reason: why }) => ({ agency, reason: why }),
};

export const close: FormSpec = {
  type: 'close',
  does: 'closeDo',
  title: (s) => s.say('closeTitle'),
  lead: (s) => {
    const open = Object.values(s.c.items).filter(({ status }) => status === 'open').length;
    return open > 0 ? s.say('closeOpenItems', { n: open }) : undefined;
  },
  fields: (s) => [
    {
      kind: 'radios',
      name: 'outcome',
      label: s.say('fieldOutcome'),
      options: [
        { value: 'completed', text: s.say('closeCompleted') },
        { value: 'transferred', text: s.say('closeTransferred') },
        { value: 'withdrawn', text: s.say('closeWithdrawn') },
        { value: 'other', text: s.say('closeOther') },
      ],
    },
    reason(s, 'reasonDecide'),
  ],
  command: ({ outcome, reason: why }) => ({ outcome, reason: why }),
};
