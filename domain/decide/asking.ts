import type { EventBody } from '../case/events.ts';
import { nextName } from '../case/items.ts';
import { isRefusal, refuse } from '../case/refusal.ts';
import { calendarFor } from '../deadlines/due.ts';
import { personOf } from '../people/holding.ts';
import { ownerOf } from '../people/owner.ts';
import { isSameParty } from '../people/parties.ts';
import type { Owner } from '../policy/values.ts';
import { acting, addition, type Of } from './acting.ts';
import { dueAhead } from './additions.ts';
import { notice } from './notices.ts';
import { found, type Decision, type Situation } from './situation.ts';

/** Working days after which whoever asked without a day is reminded (assumed). */
export const askedAgainAfter = 10;

/**
 * A question to anybody: at an agency, outside every agency, or the client. It does not open the case to
 * them.
 */
export function ask(s: Situation, { to, title, text, about, by }: Of<'ask'>): Decision {
  if (by !== undefined && by < s.today) return dueAhead(by, '/by');
  const person = 'person' in to ? to.person : undefined;
  if (isSameParty(to, s.actor) && (person === undefined || person === s.actor.person)) return ownQuestion();
  const subject = about === undefined ? undefined : found(s, about);
  if (subject && isRefusal(subject)) return { ...subject, pointer: '/about' };
  const due = by ?? calendarFor(s.c).addWorkingDays(s.today, askedAgainAfter);
  const name = nextName(s.c, 'asked');
  const question = addition(s, name, {
    title,
    owner: partyOf(to),
    due,
    origin: 'asked',
    kind: 'request',
    ...(by === undefined && { assumed: true as const }),
    ...(text !== undefined && { text }),
    ...(about !== undefined && { about }),
    ...(person !== undefined && person !== personOf(s.c, to) && { person }),
  });
  return [question, ...notice(s, 'asked', name, question.state)];
}

const ownQuestion = () =>
  refuse(
    422,
    'own-question',
    { nl: 'Vraag het aan een ander: u bent dit zelf.', en: 'Ask somebody else: this is yourself.' },
    '/to',
  );

/** Who it is asked of, without the person, whom the item itself holds. */
export const partyOf = ({ agency, role, outside }: Owner): Owner => ({
  ...(agency !== undefined && { agency }),
  role,
  ...(outside !== undefined && { outside }),
});

export function sendRequest(s: Situation, { item }: Of<'request'>): Decision {
  const target = acting(s, item, 'request');
  if (isRefusal(target)) return target;
  if (target.state.requestedOn && !target.state.turned)
    return refuse(
      409,
      'already-requested',
      {
        nl: `“${item}” is al gevraagd op ${target.state.requestedOn}.`,
        en: `“${item}” was requested on ${target.state.requestedOn} already.`,
      },
      '/item',
    );
  return [{ type: 'request-sent', item, on: s.today }];
}

/** A reminder by a person: counted, and told to whom it waits on. */
export function chase(s: Situation, { item, text }: Of<'chase'>): Decision {
  const target = acting(s, item);
  if (isRefusal(target)) return target;
  const owner = ownerOf(s.definition, s.c, target.item, target.state);
  if (isSameParty(owner, s.actor))
    return refuse(
      409,
      'own-item',
      { nl: 'Dit wacht op uzelf, niet op een ander.', en: 'This waits on yourself, not on another.' },
      '/item',
    );
  const chased: EventBody = { type: 'item-chased', item, on: s.today, ...(text !== undefined && { text }) };
  return [chased, ...notice(s, 'chased', item, target.state)];
}
