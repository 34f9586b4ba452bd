import type { ItemState } from '../case/case.ts';
import { factOf } from '../case/conditions.ts';
import type { EventBody } from '../case/events.ts';
import { kindOf } from '../case/items.ts';
import { isRefusal, refuse } from '../case/refusal.ts';
import { askerOf, ownerAsAsked, ownerOf, whoAsked } from '../people/owner.ts';
import { isParty, isSameParty } from '../people/parties.ts';
import type { Definition, ItemDefinition } from '../policy/definition.ts';
import { handoverFacts, isAcceptance } from '../policy/handover.ts';
import { answerKinds, type AnswerKind, type Owner } from '../policy/values.ts';
import { tellUnwelcome } from '../related/handover.ts';
import { type Of, toBeRead, wrongCommand } from './acting.ts';
import { partyOf } from './asking.ts';
import { alreadyReported } from './confirming.ts';
import { notice, tellAsker } from './notices.ts';
import { actedOn, found, mustBeOpen, type Decision, type Situation } from './situation.ts';

/**
 * The answer to what was asked, agreed, promised or given to do. A refusal needs its reason and brings the
 * question back to who asked; `not-received` does so too, of a hand-over to the giver.
 */
export function answer(s: Situation, body: Of<'answer'>): Decision {
  const { item, answer: given, reason, text } = body;
  const target = answerable(s, item, given);
  if (isRefusal(target)) return target;
  const { state } = target;
  if (given === 'refused' && !reason)
    return refuse(
      422,
      'reason-required',
      { nl: 'Een weigering vraagt een reden.', en: 'A refusal needs a reason.' },
      '/reason',
    );
  if (given === 'not-received' && state.turned)
    return refuse(
      409,
      'already-answered',
      { nl: 'Dit is al als “niet ontvangen” gemeld.', en: 'This was reported as not received already.' },
      '/answer',
    );
  const fitting = answersThatFit(s.definition, target.item, state);
  if (!fitting.includes(given)) return leadsNowhere(given, fitting);
  const day = actedOn(s, body.on);
  if (typeof day !== 'string') return day;
  const notAsker = given === 'withdrawn' ? mustAsk(s, state) : undefined;
  if (notAsker) return notAsker;
  const of = ownerAsAsked(s.definition, s.c, target.item, state);
  // Of an agency that left the coordinator has the rest to do, but receives nothing for it.
  if (given === 'accepted' && isAcceptance(s.definition, target.item) && !isReceiver(s, of))
    return noReceiver;
  const settles = settledBy(target.item).includes(given);
  if (settles && asksMore(target.item)) return wrongCommand(item, 'task');
  const answered = {
    type: 'request-answered' as const,
    item,
    on: day,
    answer: given,
    settles,
    of,
    ...(text !== undefined && { text }),
  };
  const turnsTo = comesBackTo(s, target.item, given, settles);
  const events: EventBody[] = [turnsTo === undefined ? answered : { ...answered, turnsTo }];
  if (turnsTo === 'asker') events.push(...tellAsker(s, 'came-back', item, state));
  if (given !== 'not-received' && given !== 'refused')
    return turnsTo === 'asker' ? events : [...events, ...tellAnswer(s, item, state, given)];
  return { events, then: (record) => tellUnwelcome(s.definition, record, item, given) };
}

/**
 * The answers after which it is done, or on somebody who can act. What is settled by another word is not
 * delivered, and what was withdrawn comes back to who asked, once.
 */
export function answersThatFit(
  definition: Definition,
  item: ItemDefinition | undefined,
  { turned }: ItemState,
): AnswerKind[] {
  const comesBack = !isAcceptance(definition, item) && turned === undefined;
  return answerKinds.filter((given) => {
    if (settledBy(item).includes(given)) return true;
    return given === 'withdrawn' ? comesBack : given !== 'delivered';
  });
}

const leadsNowhere = (given: AnswerKind, fitting: AnswerKind[]) =>
  refuse(
    422,
    'wrong-answer',
    {
      nl: `“${given}” brengt dit niet verder. Wel: ${fitting.join(', ')}; of sla het over met een reden.`,
      en: `“${given}” leads nowhere here. These do: ${fitting.join(', ')}; or skip it with a reason.`,
    },
    '/answer',
  );

/** Whether it is the party with whom the hand-over was agreed. */
function isReceiver({ definition, c }: Situation, { agency, role }: Owner): boolean {
  const receiver = factOf(definition, c, handoverFacts.receiver);
  return isParty(receiver) && receiver.agency === agency && receiver.role === role;
}

const noReceiver = refuse(
  409,
  'no-receiver',
  {
    nl: 'De ontvanger doet niet meer mee: weiger met een reden, en begin een nieuwe overdracht.',
    en: 'The receiver takes no part any more: refuse it with a reason, and begin another hand-over.',
  },
  '/answer',
);

/**
 * What can be answered: what is asked, and any task that one gives another. What B knows nothing of, it can
 * say so at once.
 */
function answerable(s: Situation, name: string, given: AnswerKind) {
  const target = found(s, name);
  if (isRefusal(target)) return target;
  const read = toBeRead(name, target.state);
  if (read) return read;
  const kind = kindOf(s.definition, target.state);
  if (kind !== 'request' && !(kind === 'task' && isGiven(s, target))) return wrongCommand(name, kind);
  const early = given === 'not-received' && target.state.status === 'waiting';
  return early ? target : (mustBeOpen(s, name, target.state) ?? alreadyReported(s, name) ?? target);
}

/** Whether one gave it another to do, so that there is somebody to answer. */
function isGiven(s: Situation, { item, state }: { item: ItemDefinition | undefined; state: ItemState }) {
  const owner = ownerAsAsked(s.definition, s.c, item, state);
  if (state.dialogue?.passedTo) return true;
  return state.adHoc
    ? !isSameParty(owner, askerOf(s.definition, s.c, state.dialogue))
    : owner.agency !== s.c.organisation;
}

/**
 * The answers that settle it: those that the definition names; of what people ask each other, what was
 * delivered or withdrawn.
 */
const settledBy = (item: ItemDefinition | undefined): readonly string[] =>
  item?.settledBy ?? ['delivered', 'withdrawn'];

/** Whether a task is not done by an answer alone: it is confirmed, or said how it ended, or what it says. */
const asksMore = (item: ItemDefinition | undefined): boolean =>
  item?.kind === 'task' && (item.confirmedBy ?? item.outcomes ?? item.note ?? item.tells) !== undefined;

/**
 * Only who asked takes a question back; what the definition asks is not anybody’s to withdraw but who was
 * asked.
 */
function mustAsk(s: Situation, { dialogue }: ItemState) {
  if (!dialogue?.by) return undefined;
  const { agency, role } = whoAsked(s.definition, s.c, dialogue) ?? dialogue.by;
  const steers = s.actor.agency === s.c.organisation && s.definition.steeredBy.includes(s.actor.role);
  if (s.actor.agency === agency || steers) return undefined;
  return refuse(
    403,
    'not-allowed',
    {
      nl: `Intrekken doet wie het vroeg: ${role} van ${agency}. Weigeren kan wel, met een reden.`,
      en: `It is withdrawn by who asked: ${role} of ${agency}. It can be refused, with a reason.`,
    },
    '/answer',
  );
}

function comesBackTo(s: Situation, item: ItemDefinition | undefined, given: AnswerKind, settles: boolean) {
  if (settles || !['not-received', 'refused', 'withdrawn'].includes(given)) return undefined;
  if (!isAcceptance(s.definition, item)) return 'asker';
  return given === 'not-received' ? handoverFacts.giver : undefined;
}

/**
 * Whoever asked hears how it is answered, of each answer once; not that it was received. What nobody asked is
 * told where it came through a link: nobody of theirs was there.
 */
function tellAnswer(s: Situation, item: string, state: ItemState, given: AnswerKind): EventBody[] {
  if (!(state.dialogue?.by ?? s.actor.link) || given === 'received' || given === state.outcome) return [];
  return tellAsker(s, 'answered', item, state);
}

/** The question goes on to the next; the answers before stay. */
export function forward(s: Situation, { item, to }: Of<'forward'>): Decision {
  const target = answerable(s, item, 'refused');
  if (isRefusal(target)) return target;
  if (isAcceptance(s.definition, target.item))
    return refuse(
      409,
      'needs-handover',
      {
        nl: 'Een overdracht gaat niet door naar een ander: weiger, en begin een nieuwe overdracht.',
        en: 'A hand-over is not passed on: refuse it, and begin another hand-over.',
      },
      '/item',
    );
  const of = ownerOf(s.definition, s.c, target.item, target.state);
  if (isSameParty(to, of))
    return refuse(
      422,
      'same-party',
      { nl: 'Daar ligt het al: noem een ander.', en: 'It is there already: name another.' },
      '/to',
    );
  const asker = whoAsked(s.definition, s.c, target.state.dialogue);
  if (asker && isSameParty(to, asker) && kindOf(s.definition, target.state) === 'request')
    return refuse(
      422,
      'asked-it',
      {
        nl: 'Daar komt de vraag vandaan: weiger met een reden, dan ligt die er weer.',
        en: 'The question came from there: refuse it with a reason, then it is there again.',
      },
      '/to',
    );
  const next = partyOf(to);
  const after = {
    ...target.state,
    turned: undefined,
    dialogue: { ...target.state.dialogue, passedTo: next },
  };
  const told = notice(s, 'passed-on', item, after);
  return [{ type: 'item-forwarded', item, on: s.today, of, to: next }, ...told];
}
