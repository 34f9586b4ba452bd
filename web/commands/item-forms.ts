import { textIn } from '../../domain/calendar/text.ts';
import { shortDay } from '../ui/format.ts';
import type { Option } from '../ui/forms/fields.tsx';
import { agreementSoFar, deciders, outcomeChecks, outcomesFrom } from './agreement.ts';
import { findingFields } from './findings.ts';
import { reason, type FormField, type FormSpec, type Subject } from '../ui/forms/form.ts';
import { itemNamed } from '../../domain/policy/items.ts';

const itemOf = (s: Subject) => itemNamed(s.definition, s.c.items[s.item!.item]?.of ?? '');
const titled = (s: Subject) => ({ item: s.item!.title });
const named = (s: Subject) => ({ item: s.item!.item });
const outcomeOptions = (s: Subject): Option[] =>
  (itemOf(s)?.outcomes ?? []).map(({ id, title }) => ({ value: id, text: textIn(title, s.lang) }));
const on = (s: Subject): FormField => ({ kind: 'date', name: 'on', label: s.say('fieldOn'), value: s.today });
const note = (s: Subject): FormField => ({
  kind: 'area',
  name: 'note',
  label: s.say('fieldNote'),
  hint: s.say('fieldNoteHint'),
  optional: itemOf(s)?.note === undefined,
});

export const complete: FormSpec = {
  type: 'complete',
  does: 'completeDo',
  title: (s) => s.say('completeTitle', titled(s)),
  fields: (s) => [
    ...(itemOf(s)?.outcomes
      ? [
          {
            kind: 'radios' as const,
            name: 'outcome',
            label: s.say('fieldOutcome'),
            options: outcomeOptions(s),
          },
        ]
      : []),
    on(s),
    ...findingFields(s),
    note(s),
  ],
  command: ({ outcome, on: day, findings, note: text }, s) => ({
    ...named(s),
    outcome,
    on: day,
    findings,
    note: text,
  }),
};

export const decide: FormSpec = {
  type: 'decide',
  does: 'decideDo',
  title: (s) => s.say('decideTitle', titled(s)),
  lead: (s) => (deciders(s).length > 0 ? Object.values(agreementSoFar(s)).join(' ') : undefined),
  fields: (s) => [
    itemOf(s)?.several
      ? outcomeChecks(s, s.say('somDecisions'))
      : {
          kind: 'radios',
          name: 'outcome',
          label: s.say('fieldDecision'),
          options: outcomeOptions(s),
          value: s.item!.proposed?.outcome,
        },
    reason(s, 'reasonDecide'),
  ],
  command: (values, s) => ({
    ...named(s),
    ...(itemOf(s)?.several ? outcomesFrom(values) : { outcome: values['outcome'] }),
    reason: values['reason'],
  }),
};

export const request: FormSpec = {
  type: 'request',
  does: 'requestDo',
  title: (s) => s.say('requestTitle', titled(s)),
  fields: () => [],
  command: (_, s) => named(s),
};

export const acknowledge: FormSpec = {
  type: 'acknowledge',
  does: 'acknowledgeDo',
  title: (s) => s.say('acknowledgeTitle', titled(s)),
  submit: (s) => (s.item!.origin === 'told' ? s.say('readDo') : undefined),
  fields: () => [],
  command: (_, s) => named(s),
};

export const extend: FormSpec = {
  type: 'extend',
  does: 'extendDo',
  title: (s) => s.say('extendTitle', titled(s)),
  fields: (s) => [
    {
      kind: 'date',
      name: 'until',
      label: s.say('fieldUntil'),
      was: s.item!.due,
      hint: s.item!.due ? s.say('fieldUntilHint', { day: shortDay(s.item!.due, s.lang) }) : undefined,
    },
    reason(s, 'reasonDeviate'),
  ],
  command: ({ until, reason: why }, s) => ({ ...named(s), until, reason: why }),
};

export const skip: FormSpec = {
  type: 'skip',
  does: 'skipDo',
  title: (s) => s.say('skipTitle', titled(s)),
  fields: (s) => [reason(s, 'reasonDeviate')],
  command: ({ reason: why }, s) => ({ ...named(s), reason: why }),
};

export const reopen: FormSpec = {
  type: 'reopen',
  does: 'reopenDo',
  title: (s) => s.say('reopenTitle', titled(s)),
  fields: (s) => [reason(s, 'reasonDeviate')],
  command: ({ reason: why }, s) => ({ ...named(s), reason: why }),
};

export const settle: FormSpec = {
  type: 'settle',
  does: 'settleDo',
  title: (s) => s.say('settleTitle'),
  lead: (s) => s.item!.title,
  fields: (s) => [
    {
      kind: 'radios',
      name: 'kept',
      label: s.say('fieldKept'),
      options: [
        { value: 'yes', text: s.say('yes') },
        { value: 'no', text: s.say('no') },
      ],
    },
    note(s),
  ],
  command: ({ kept, note: text }, s) => ({
    promise: s.item!.item,
    kept: kept === undefined ? undefined : kept === 'yes',
    note: text,
  }),
};

export const overrideTerm: FormSpec = {
  type: 'override-term',
  does: 'overrideDo',
  title: (s) => s.say('overrideTitle', titled(s)),
  fields: (s) => [
    { kind: 'text', name: 'amount', label: s.say('fieldAmount') },
    {
      kind: 'select',
      name: 'unit',
      label: s.say('fieldUnit'),
      options: [
        { value: 'days', text: s.say('unitDays') },
        { value: 'working-days', text: s.say('unitWorkingDays') },
        { value: 'weeks', text: s.say('unitWeeks') },
        { value: 'months', text: s.say('unitMonths') },
      ],
    },
    reason(s, 'reasonDeviate'),
  ],
  command: ({ amount, unit, reason: why }, s) => ({
    ...named(s),
    amount: typeof amount === 'string' ? Number(amount) : undefined,
    unit,
    reason: why,
  }),
};
