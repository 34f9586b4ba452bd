import { shortDay } from '../ui/format.ts';
import { ownerName } from '../ui/names.ts';
import { reason, type FormSpec } from '../ui/forms/form.ts';

/** The other side says whether it is so. */
export const confirm: FormSpec = {
  type: 'confirm',
  does: 'confirmDo',
  title: (s) => s.say('confirmTitle', { item: s.item!.title }),
  lead: (s) => {
    const reported = s.c.items[s.item!.item]?.reported;
    if (!reported) return undefined;
    const who = ownerName(reported.by, s.lang, s.agencies);
    return s.say('confirmLead', { who, day: shortDay(reported.on, s.lang) });
  },
  fields: (s) => [
    {
      kind: 'radios',
      name: 'confirmed',
      label: s.say('fieldConfirmed'),
      options: [
        { value: 'yes', text: s.say('confirmYes') },
        { value: 'no', text: s.say('confirmNo'), hint: s.say('confirmNoHint') },
      ],
    },
    reason(s, 'reasonAnswer', true),
  ],
  // The command takes silence for a yes; a form that was left empty says neither.
  command: ({ confirmed, reason: why }, s) => ({
    item: s.item!.item,
    confirmed: confirmed === undefined ? null : confirmed === 'yes',
    reason: why,
  }),
};
