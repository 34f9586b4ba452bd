import { textIn } from '../../domain/calendar/text.ts';
import { signalKinds } from '../../domain/case/dialogue.ts';
import { takesUp } from '../../domain/decide/signals.ts';
import { responsesOf, signalTitles } from '../../domain/policy/signals.ts';
import { ownerFrom, ownerValue, reason, type FormSpec } from '../ui/forms/form.ts';
import { aboutField } from './parties.ts';
import { ownerOptions } from './people.ts';

/** Something seen that others must know of. */
export const raise: FormSpec = {
  type: 'raise',
  does: 'raiseDo',
  title: (s) => s.say('raiseTitle'),
  lead: (s) => s.say('raiseLead'),
  fields: (s) => [
    {
      kind: 'radios',
      name: 'kind',
      label: s.say('fieldSignal'),
      options: signalKinds.map((kind) => ({
        value: kind,
        text: textIn(signalTitles[kind], s.lang),
        hint: kind === 'danger' ? s.say('dangerHint') : undefined,
      })),
    },
    { kind: 'area', name: 'text', label: s.say('fieldSignalText'), hint: s.say('fieldSignalHint') },
    aboutField(s),
  ],
  readBy: (s) => [takesUp(s)],
  command: ({ kind, text, about }) => ({ kind, text, about }),
};

/** What is done with a signal, by whom, by when. */
export const respond: FormSpec = {
  type: 'respond',
  does: 'respondDo',
  title: (s) => s.say('respondTitle', { item: s.item!.title }),
  lead: (s) => s.say('respondLead'),
  fields: (s) => [
    {
      kind: 'radios',
      name: 'response',
      label: s.say('fieldResponse'),
      options: responsesOf(s.definition).map(({ id, title, brings }) => ({
        value: id,
        text: textIn(title, s.lang),
        hint: brings === 'request' ? s.say('responseAskHint') : undefined,
      })),
    },
    {
      kind: 'select',
      name: 'owner',
      label: s.say('fieldResponseOwner'),
      optional: true,
      options: ownerOptions(s)
        .map((option) => (option.value === '' ? { value: '', text: s.say('ownerSelf') } : option))
        .filter(({ value }) => value !== ownerValue(s.actor)),
    },
    {
      kind: 'date',
      name: 'by',
      label: s.say('fieldDue'),
      hint: s.say('fieldResponseByHint'),
      optional: true,
    },
    reason(s, 'reasonDecide'),
  ],
  command: ({ response, owner, by, reason: why }, s) => ({
    item: s.item!.item,
    response,
    owner: ownerFrom(owner),
    by,
    reason: why,
  }),
};
