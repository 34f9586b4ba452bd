import { itemOf } from '../../domain/case/items.ts';
import { ownerOf } from '../../domain/people/owner.ts';
import { ownerName } from '../ui/names.ts';
import { reason, type FormSpec, type Subject } from '../ui/forms/form.ts';
import { aboutField, colleagueField, colleagueFrom, partyFields, partyFrom } from './parties.ts';

const titled = (s: Subject) => ({ item: s.item!.title });
const named = (s: Subject) => ({ item: s.item!.item });

/** A question to anybody, about an item or for itself. */
export const ask: FormSpec = {
  type: 'ask',
  does: 'askDo',
  title: (s) => s.say('askTitle'),
  lead: (s) => s.say('askLead'),
  fields: (s) => [
    ...partyFields(s),
    ...colleagueField(s),
    { kind: 'text', name: 'title', label: s.say('fieldAskWhat'), hint: s.say('fieldNoteHint') },
    {
      kind: 'area',
      name: 'text',
      label: s.say('fieldAskText'),
      hint: s.say('fieldNoteHint'),
      optional: true,
    },
    aboutField(s),
    {
      kind: 'date',
      name: 'by',
      label: s.say('fieldAskBy'),
      hint: s.say('fieldAskByHint'),
      optional: true,
    },
  ],
  command: (values, s) => ({
    to: colleagueFrom(values, s) ?? partyFrom(values),
    title: values['title'],
    text: values['text'],
    about: values['about'],
    by: values['by'],
  }),
};

/** What was asked goes on to the next. */
export const forward: FormSpec = {
  type: 'forward',
  does: 'forwardDo',
  title: (s) => s.say('forwardTitle', titled(s)),
  lead: (s) => s.say('forwardLead'),
  fields: (s) => [...partyFields(s), reason(s, 'forwardReason')],
  at: (path, _, s) => (s.asked && path.startsWith('to') ? 'agency' : path),
  command: (values, s) => ({ ...named(s), to: partyFrom(values), reason: values['reason'] }),
};

/** A word to whom it waits on. */
export const chase: FormSpec = {
  type: 'chase',
  does: 'chaseDo',
  title: (s) => s.say('chaseTitle', titled(s)),
  lead: (s) => {
    const state = s.c.items[s.item!.item]!;
    const owner = ownerOf(s.definition, s.c, itemOf(s.definition, state), state);
    const name = owner.outside === undefined ? undefined : s.names?.(owner.outside);
    return s.say('chaseLead', { who: name ?? ownerName(owner, s.lang, s.agencies) });
  },
  fields: (s) => [{ kind: 'area', name: 'text', label: s.say('fieldChase'), optional: true }],
  command: ({ text }, s) => ({ ...named(s), text }),
};
