import { textIn } from '../calendar/text.ts';
import type { Day, Instant, Lang } from '../calendar/types.ts';
import { dayOf } from '../calendar/zone.ts';
import { catalogue, definitionOf } from '../catalogue.ts';
import type { Case, ItemState } from '../case/case.ts';
import { itemOf, kindOf, titleOf } from '../case/items.ts';
import { answersThrough, roundOf } from '../decide/linking.ts';
import { actorThrough } from '../people/links.ts';
import { askerOf, ownerAsAsked } from '../people/owner.ts';
import { isSameParty } from '../people/parties.ts';
import type { Definition } from '../policy/definition.ts';
import { isAcceptance } from '../policy/handover.ts';
import type { AnswerKind, Owner } from '../policy/values.ts';

/** What the store keeps of a link, and what the trajectory published of its use. */
export interface LinkFacts {
  id: string;
  item: string;
  /** For whom it was made. */
  party: Owner;
  /** Which time that it was asked (`roundOf`). */
  round: number;
  answers: AnswerKind[];
  /** From this instant on it works no more. */
  expiresAt: Instant;
  withdrawnAt: Instant | null;
  uses: LinkUsed[];
}

/** An answer that was given through a link. `last`: it ended the round. */
export interface LinkUsed {
  at: Instant;
  answer: AnswerKind;
  last: boolean;
}

/**
 * `open`: it can be answered. `used`: it was, through this link. `withdrawn`, `expired`: the link was.
 * `answered`: it was answered in another way. `elsewhere`: it is asked of another now. `anew`: it
 * is asked of the same party again, for which there is another link. `over`: nobody has to
 * answer it any more, whatever the reason; which one is not for whoever holds the address.
 */
export const linkStates = [
  'open',
  'used',
  'withdrawn',
  'expired',
  'answered',
  'elsewhere',
  'anew',
  'over',
] as const;
export type LinkState = (typeof linkStates)[number];

/** How a link stands, worked out from the case as it is: no job ends a link. */
export function linkState(link: LinkFacts, c: Case, now: Instant): LinkState {
  if (link.uses.some(({ last }) => last)) return 'used';
  if (link.withdrawnAt !== null) return 'withdrawn';
  const definition = definitionOf(c.definition);
  const state = Object.hasOwn(c.items, link.item) ? c.items[link.item] : undefined;
  if (!definition || !state) return 'over';
  const ended = endedBy(definition, c, link, state);
  if (ended) return ended;
  if (now >= link.expiresAt) return 'expired';
  return answersNow(link, c, now).length > 0 ? 'open' : 'over';
}

/** How the question went on without the link. */
function endedBy(definition: Definition, c: Case, link: LinkFacts, state: ItemState): LinkState | undefined {
  if (state.status === 'done' || state.turned) return state.outcome === 'withdrawn' ? 'over' : 'answered';
  if (!isSameParty(ownerAsAsked(definition, c, itemOf(definition, state), state), link.party))
    return 'elsewhere';
  return roundOf(state) === link.round ? undefined : 'anew';
}

/** What can be answered through it now. */
export function answersNow({ item, party, answers }: LinkFacts, c: Case, now: Instant): AnswerKind[] {
  const definition = definitionOf(c.definition);
  if (!definition) return [];
  const actor = actorThrough(party, { id: '', item });
  const s = { catalogue, definition, c, actor, now, today: dayOf(now) };
  return answersThrough(s, item, party).filter((answer) => answers.includes(answer));
}

export type LinkView = ReturnType<typeof viewThrough>;

/**
 * All that the holder of a link sees: the question, who asks, and what can be said. Of a link that works no
 * more not even the question: the address may lie anywhere by then.
 */
export function viewThrough(link: LinkFacts, c: Case, { now, lang }: { now: Instant; lang: Lang }) {
  const state = linkState(link, c, now);
  const definition = definitionOf(c.definition);
  const item = Object.hasOwn(c.items, link.item) ? c.items[link.item] : undefined;
  const { agency, role } =
    definition && item
      ? askerOf(definition, c, item.dialogue)
      : { agency: c.organisation, role: 'coordinator' };
  return {
    trajectory: c.id,
    state,
    asker: { agency, role },
    asks: definition && item ? whatIsAsked(definition, item) : ('question' as const),
    given: link.uses.map(({ answer, at }) => ({ answer, on: dayOf(at) })),
    lastDay: lastDayOf(link),
    question:
      state === 'open' && definition && item ? questionOf(definition, c, link, item, { now, lang }) : null,
  };
}

/** The last day on which a link works. */
export const lastDayOf = ({ expiresAt }: Pick<LinkFacts, 'expiresAt'>): Day => dayOf(expiresAt - 1);

/** A hand-over to accept or not, something to do, or a question to answer. */
function whatIsAsked(definition: Definition, state: ItemState): 'handover' | 'task' | 'question' {
  if (isAcceptance(definition, itemOf(definition, state))) return 'handover';
  return kindOf(definition, state) === 'task' ? 'task' : 'question';
}

function questionOf(
  definition: Definition,
  c: Case,
  link: LinkFacts,
  state: ItemState,
  { now, lang }: { now: Instant; lang: Lang },
) {
  const { outcomes = [] } = itemOf(definition, state) ?? {};
  return {
    title: textIn(titleOf(definition, state), lang),
    text: state.adHoc?.text ?? null,
    by: state.due ?? null,
    /** With what the definition calls that answer, where it does. */
    answers: answersNow(link, c, now).map((answer) => ({
      answer,
      title: textIn(outcomes.find(({ id }) => id === answer)?.title, lang) ?? null,
    })),
  };
}
