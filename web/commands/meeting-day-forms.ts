import { timeFrom } from '../ui/forms/values.ts';
import { notHeldReasons } from '../../domain/case/dialogue.ts';
import { ownerFrom, reason, type FormSpec, type Subject } from '../ui/forms/form.ts';
import type { TextKey } from '../texts/texts.ts';
import { ownerOptions } from './people.ts';

/** A day, time and place for a meeting; what was planned already stands in it. */
export const planMeeting: FormSpec = {
  type: 'plan-meeting',
  does: 'planMeetingDo',
  title: (s) => s.say('planMeetingTitle', { item: s.item!.title }),
  submit: (s) => (plannedOf(s) ? s.say('planMeetingMove') : undefined),
  lead: (s) => s.say('planMeetingLead'),
  fields: (s) => {
    const planned = plannedOf(s);
    return [
      { kind: 'date', name: 'on', label: s.say('fieldPlanOn'), value: planned?.on },
      {
        kind: 'text',
        name: 'at',
        label: s.say('fieldPlanAt'),
        hint: s.say('fieldPlanAtHint'),
        optional: true,
        value: planned?.time,
      },
      {
        kind: 'text',
        name: 'place',
        label: s.say('fieldPlace'),
        hint: s.say('fieldPlaceHint'),
        optional: true,
        value: planned?.place,
      },
    ];
  },
  instead: (s) => (plannedOf(s) ? [{ type: 'not-held', text: s.say('cancelInstead') }] : []),
  command: ({ on, at, place }, s) => ({ item: s.item!.item, on, at: timeFrom(at), place }),
};

const plannedOf = (s: Subject) => s.c.items[s.item!.item]?.planned;

const why: Record<(typeof notHeldReasons)[number], TextKey> = {
  'client-absent': 'notHeldClient',
  'party-absent': 'notHeldParty',
  'cancelled-in-time': 'notHeldInTime',
  'cancelled-late': 'notHeldLate',
};

/** A meeting that was to be and was not held. */
export const notHeld: FormSpec = {
  type: 'not-held',
  does: 'notHeldDo',
  title: (s) => s.say('notHeldTitle', { item: s.item!.title }),
  lead: (s) => s.say('notHeldLead'),
  fields: (s) => [
    { kind: 'date', name: 'on', label: s.say('fieldNotHeldOn'), value: plannedOf(s)?.on ?? s.today },
    {
      kind: 'radios',
      name: 'why',
      label: s.say('fieldNotHeldWhy'),
      options: notHeldReasons.map((value) => ({ value, text: s.say(why[value]) })),
    },
    {
      kind: 'select',
      name: 'by',
      label: s.say('fieldNotHeldBy'),
      optional: true,
      options: ownerOptions(s),
    },
    reason(s, 'reasonNotHeld', true),
  ],
  command: ({ on, why: given, by, reason: said }, s) => ({
    item: s.item!.item,
    on,
    why: given,
    by: ownerFrom(by),
    reason: said,
  }),
};
