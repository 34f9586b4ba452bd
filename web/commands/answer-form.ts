import { textIn } from '../../domain/calendar/text.ts';
import { itemOf as caseItem } from '../../domain/case/items.ts';
import { answersThatFit } from '../../domain/decide/answering.ts';
import type { AnswerKind } from '../../domain/policy/values.ts';
import { mayCommand } from '../../domain/people/access.ts';
import { ownerAsAsked } from '../../domain/people/owner.ts';
import { isAcceptance } from '../../domain/policy/handover.ts';
import { itemNamed } from '../../domain/policy/items.ts';
import { capital } from '../ui/format.ts';
import type { Option } from '../ui/forms/fields.tsx';
import { reason, type FormField, type FormSpec, type Subject } from '../ui/forms/form.ts';

const itemOf = (s: Subject) => itemNamed(s.definition, s.c.items[s.item!.item]?.of ?? '');

/** An answer that the receiver of a hand-over gives; any other request has its own words. */
const accepts = (s: Subject) => isAcceptance(s.definition, itemOf(s));

/** The answers that this person may give: who asked takes it back, who was asked says the rest. */
export function answersOf(s: Pick<Subject, 'definition' | 'c' | 'actor'>, item: string): AnswerKind[] {
  const { definition, c, actor } = s;
  const state = c.items[item]!;
  const allowed = answersThatFit(definition, caseItem(definition, state), state).filter(
    (answer) => mayCommand(definition, c, actor, { type: 'answer', item, answer }) === undefined,
  );
  const asker = state.dialogue?.by;
  const steers = actor.agency === c.organisation && definition.steeredBy.includes(actor.role);
  const takesBack = steers || asker?.agency === actor.agency;
  return allowed.filter((answer) => answer !== 'withdrawn' || takesBack);
}

function answers(s: Subject): Option[] {
  const { say } = s;
  if (accepts(s)) {
    return [
      { value: 'accepted', text: say('acceptYes'), hint: say('acceptYesHint') },
      { value: 'refused', text: say('acceptNo'), hint: say('acceptNoHint') },
      { value: 'not-received', text: say('acceptUnknown'), hint: say('acceptUnknownHint') },
    ];
  }
  const own = (answer: string): string | undefined =>
    textIn(itemOf(s)?.outcomes?.find(({ id }) => id === answer)?.title, s.lang);
  const accepted = own('accepted');
  const words: Record<AnswerKind, Omit<Option, 'value'>> = {
    delivered: { text: capital(own('delivered') ?? say('answerDelivered')) },
    received: { text: say('answerReceived'), hint: say('answerReceivedHint') },
    accepted: {
      text: capital(accepted ?? say('answerAccepted')),
      hint: accepted === undefined ? say('answerAcceptedHint') : undefined,
    },
    refused: { text: say('answerRefused'), hint: say('answerRefusedAsk') },
    'not-received': { text: say('answerNotReceived'), hint: say('answerNotReceivedHint') },
    withdrawn: { text: say('answerWithdrawn') },
  };
  const may = answersOf(s, s.item!.item);
  const order = Object.keys(words) as AnswerKind[];
  return order.filter((each) => may.includes(each)).map((value) => ({ value, ...words[value] }));
}

/** Whether somebody else said it, who does not record it himself: then on another day perhaps. */
function recordsForOther(s: Subject): boolean {
  const state = s.c.items[s.item!.item]!;
  return ownerAsAsked(s.definition, s.c, itemOf(s), state).agency !== s.actor.agency;
}

/** What can be said to a question, or to what one gave another to do. */
export const answer: FormSpec = {
  type: 'answer',
  does: 'answerDo',
  title: (s) => (accepts(s) ? s.say('acceptTitle') : s.say('answerTitle', { item: s.item!.title })),
  lead: (s) => (accepts(s) ? undefined : s.say('answerLead')),
  fields: (s) => {
    const options = answers(s);
    const only = options.length === 1 ? options[0]!.value : undefined;
    const delivers = options.some(({ value }) => value === 'delivered');
    const text: FormField = {
      kind: 'area',
      name: 'text',
      label: s.say('fieldDelivered'),
      hint: s.say('fieldDeliveredHint'),
    };
    const on: FormField = { kind: 'date', name: 'on', label: s.say('fieldSaidOn'), value: s.today };
    return [
      { kind: 'radios', name: 'answer', label: s.say('fieldAnswer'), options, value: only },
      ...(delivers ? [text] : []),
      ...(delivers && recordsForOther(s) ? [on] : []),
      reason(s, 'reasonAnswer', true),
    ];
  },
  // Who asked can do nothing with a mark alone.
  wrong: ({ answer: given, text }, s): Record<string, string> =>
    given === 'delivered' && text === undefined ? { text: s.say('deliveredWhat') } : {},
  command: ({ answer: given, text, on, reason: why }, s) => ({
    item: s.item!.item,
    answer: given,
    text,
    on,
    reason: why,
  }),
};
