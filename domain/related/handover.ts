import type { Day } from '../calendar/types.ts';
import type { Case, Related } from '../case/case.ts';
import { factOf, holds } from '../case/conditions.ts';
import { itemOf } from '../case/items.ts';
import { alarm, type Recorder } from '../case/recorder.ts';
import { ownerOf } from '../people/owner.ts';
import { coordinatorOf, isParty, partyFor } from '../people/parties.ts';
import type { Definition } from '../policy/definition.ts';
import { handoverFacts, isAcceptance } from '../policy/handover.ts';
import { itemNamed } from '../policy/items.ts';
import type { OpenRule } from '../policy/opening.ts';
import type { Party } from '../policy/values.ts';

/*
 * A hand-over: one trajectory gives, another party receives, and it counts only
 * when the receiver accepts. What the engine asks of it stands here; its command
 * is in `decide/hand-over.ts`, its policy in `trajectories/warm-handover.ts`.
 */

/** A role, whoever holds it, or the very party that was named. */
export type Receiving = { role: string; agency?: string };

/** Whether a hand-over that a rule opened went to another than who receives now. */
export const toAnother = (r: Related, to: Receiving | undefined): boolean =>
  r.toRole !== undefined &&
  to !== undefined &&
  (r.toRole !== to.role || (to.agency !== undefined && r.receiver !== to.agency));

/**
 * To whom the rule hands over as things stand; undefined where it does not, or the party to be named is not.
 */
export function receivingNow(
  definition: Definition,
  c: Case,
  rule: OpenRule | undefined,
  today: Day,
): Receiving | undefined {
  const to = rule?.receiver?.find((each) => !each.when || holds(definition, c, each.when, today));
  if (to?.fact === undefined) return to && { role: to.role };
  const named = factOf(definition, c, to.fact);
  return isParty(named) ? named : undefined;
}

/**
 * Giver and receiver of a hand-over that the clock opens; undefined
 * while nobody else than the giver holds the receiving role.
 */
export function handoverParties(
  definition: Definition,
  c: Case,
  rule: OpenRule,
  today: Day,
): { giver: Party; receiver: Party } | undefined {
  const item = rule.item === undefined ? undefined : itemNamed(definition, rule.item);
  const owner = item && ownerOf(definition, c, item, { n: 1, status: 'open' });
  const to = rule.receiver?.find((each) => !each.when || holds(definition, c, each.when, today));
  const receiver = to && (to.fact === undefined ? partyFor(c, to.role) : factOf(definition, c, to.fact));
  if (
    !owner?.agency ||
    !isParty(receiver) ||
    (receiver.agency === owner.agency && receiver.role === owner.role)
  )
    return undefined;
  return {
    giver: { agency: owner.agency, role: owner.role },
    receiver: { agency: receiver.agency, role: receiver.role },
  };
}

/** What an answer says that somebody must act on. */
type Unwelcome = 'refused' | 'not-received';

/** A receiver that knows nothing, or a partner that refuses, is told to who must act now. */
export function tellUnwelcome(
  definition: Definition,
  record: Recorder,
  item: string,
  answer: Unwelcome,
): void {
  // What goes back to a giver is told by the trajectory that handed over, where the giver must act.
  const acceptance = isAcceptance(definition, itemOf(definition, record.case.items[item]!));
  const toldThere =
    acceptance && record.case.related.some((r) => r.relation === 'opened-by' && r.status === 'open');
  if (answer === 'not-received' || !toldThere) tellGiver(definition, record, item, answer);
}

/**
 * Once whoever opened the hand-over is gone without having told
 * so, nobody there heard of a refusal: the giver is told here.
 */
export function tellOfRefusals(definition: Definition, record: Recorder): void {
  for (const [key, state] of Object.entries(record.case.items))
    if (state.outcome === 'refused' && isAcceptance(definition, itemOf(definition, state)))
      tellGiver(definition, record, key, 'refused');
}

function tellGiver(definition: Definition, record: Recorder, item: string, answer: Unwelcome): void {
  const code = answer === 'refused' ? 'request-refused' : 'not-received';
  const key = `${code}/${item}/${record.case.sequence}`;
  alarm(record, code, key, coordinatorOf(record.case), item);
  const giver = factOf(definition, record.case, handoverFacts.giver);
  if (!isParty(giver) || giver.role === 'coordinator') return;
  alarm(record, code, `${key}/giver`, { agency: giver.agency, role: giver.role }, item);
}
