import type { AdHoc } from '../case/case.ts';
import type { SignalKind } from '../case/dialogue.ts';
import type { EventBody } from '../case/events.ts';
import type { InternalCommand } from '../case/commands.ts';
import { nextName } from '../case/items.ts';
import { isRefusal, refuse } from '../case/refusal.ts';
import { calendarFor } from '../deadlines/due.ts';
import { isOneself } from '../people/holding.ts';
import { contactOf, coordinatorOf, isSameParty } from '../people/parties.ts';
import { isProfessional } from '../policy/roles.ts';
import type { Party } from '../policy/values.ts';
import { responsesOf, signalTitles } from '../policy/signals.ts';
import { acting, addition, type Of } from './acting.ts';
import { dueAhead } from './additions.ts';
import { notice, tellAsker } from './notices.ts';
import { found, type Decision, type Situation } from './situation.ts';

/** Working days within which somebody takes up a signal (assumed); danger is taken up today. */
export const takenUpWithin: Record<SignalKind, number> = {
  concern: 5,
  incident: 5,
  'no-contact': 5,
  change: 5,
  danger: 0,
};

/**
 * Something seen that others must know of: an item for who steers, who says what is done with it. Never a
 * sanction by itself.
 */
export function raise(s: Situation, { kind, text, about }: Of<'raise'>): Decision {
  const subject = about === undefined ? undefined : found(s, about);
  if (subject && isRefusal(subject)) return { ...subject, pointer: '/about' };
  return signalled(s, kind, { title: signalTitles[kind], text, ...(about !== undefined && { about }) });
}

/**
 * A signal of another trajectory of the client, in which our organisation takes part: that there is one, not
 * what was written there.
 */
export function raisedElsewhere(
  s: Situation,
  { from, kind }: Extract<InternalCommand, { type: 'signal-elsewhere' }>,
): EventBody[] {
  const { nl, en } = signalTitles[kind];
  const title = {
    nl: `${nl}, afgegeven in een ander traject van deze cliënt`,
    en: `${en}, raised in another trajectory of this client`,
  };
  return signalled(s, kind, { title, from });
}

function signalled(
  s: Situation,
  kind: SignalKind,
  more: Pick<AdHoc, 'title' | 'text' | 'about' | 'from'>,
): EventBody[] {
  const name = nextName(s.c, 'raised');
  const signal = addition(s, name, {
    ...more,
    owner: takesUp(s),
    due: withinWorkingDays(s, takenUpWithin[kind]),
    origin: 'raised',
    kind: 'signal',
    assumed: true,
    signal: kind,
  });
  // Nobody here raised it.
  if (more.from !== undefined) signal.state.dialogue = { since: s.today };
  const told = notice(s, 'raised', name, signal.state);
  const to = coordinatorOf(s.c);
  const hears = told.some((each) => each.type === 'notified' && isSameParty(each.to, to));
  if (kind === 'danger' && !hears && !isOneself(s.c, s.actor, to))
    told.push({ type: 'notified', code: 'raised', item: name, to });
  return [signal, ...told];
}

/**
 * Who says what is done with it: who steers first, the coordinator, or another party; whoever raised it only
 * where nobody else takes part.
 */
export function takesUp({ definition, c, actor }: Pick<Situation, 'definition' | 'c' | 'actor'>): Party {
  const contact = contactOf(definition, c) ?? coordinatorOf(c);
  const others = c.parties.filter(({ role }) => isProfessional(role));
  const able = [contact, coordinatorOf(c), ...others].find((each) => !isSameParty(each, actor)) ?? contact;
  return { agency: able.agency, role: able.role };
}

/** So many working days later; today itself, also in a weekend, for what cannot wait. */
const withinWorkingDays = ({ c, today }: Situation, amount: number): string =>
  amount === 0 ? today : calendarFor(c).addWorkingDays(today, amount);

/** What is done with a signal: one of what is offered, for somebody, by a day; or it is noted and no more. */
export function respond(s: Situation, { item, response, owner, by }: Of<'respond'>): Decision {
  const target = acting(s, item, 'signal');
  if (isRefusal(target)) return target;
  const offered = responsesOf(s.definition);
  const chosen = offered.find(({ id }) => id === response);
  if (!chosen) {
    const known = offered.map(({ id }) => id).join(', ');
    return refuse(
      422,
      'unknown-response',
      {
        nl: `“${response}” is geen antwoord op een signaal. Wel: ${known}.`,
        en: `“${response}” is no response to a signal. These are: ${known}.`,
      },
      '/response',
    );
  }
  if (by !== undefined && by < s.today) return dueAhead(by, '/by');
  const answered = { type: 'signal-answered' as const, item, on: s.today, response };
  // Whoever saw it hears what is done with it.
  const heard = target.state.dialogue?.by ? tellAsker(s, 'taken-up', item, target.state) : [];
  if (chosen.brings === null) return [answered, ...heard];
  const isRequest = chosen.brings === 'request';
  if (isRequest && (!owner || isSameParty(owner, s.actor))) return askedOfNobody();
  const name = nextName(s.c, isRequest ? 'asked' : 'added');
  const brought = addition(s, name, {
    title: chosen.title,
    owner: owner ?? { agency: s.actor.agency, role: s.actor.role },
    due: by ?? withinWorkingDays(s, takenUpWithin.concern),
    origin: isRequest ? 'asked' : 'added',
    kind: chosen.brings,
    about: item,
    ...(by === undefined && { assumed: true as const }),
  } satisfies AdHoc);
  const events: EventBody[] = [{ ...answered, added: name }, brought];
  return [...events, ...heard, ...notice(s, 'asked', name, brought.state)];
}

const askedOfNobody = () =>
  refuse(
    422,
    'field-required',
    { nl: 'Noem aan wie u het vraagt: een ander dan uzelf.', en: 'Say whom you ask: another than yourself.' },
    '/owner',
  );
