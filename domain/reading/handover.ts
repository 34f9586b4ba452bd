import type { Day } from '../calendar/types.ts';
import type { Actor, Case, Related } from '../case/case.ts';
import type { Answer } from '../case/dialogue.ts';
import { factOf } from '../case/conditions.ts';
import { inPlan, lastOf } from '../case/occurrences.ts';
import { definitionOf } from '../catalogue.ts';
import { mayReadField } from '../people/access.ts';
import { isParty, partyFor } from '../people/parties.ts';
import type { Definition } from '../policy/definition.ts';
import { handoverFacts } from '../policy/handover.ts';
import type { Party } from '../policy/values.ts';
import { receivingNow } from '../related/handover.ts';
import { cameToNothing, ruleOf } from '../related/open-rules.ts';
import type { EventRow } from './rows.ts';

/** The hand-over that a case is in: one that runs, or the last one while that came back. */
export interface HandoverOf {
  id: string;
  /** The item of the case that it serves. */
  item: string | undefined;
  stands: 'preparing' | 'offered' | 'accepted' | 'returned';
}

/** Undefined where none was begun, or the last one is over and done with. */
export function handoverOf(definition: Definition, c: Case): HandoverOf | undefined {
  const all = c.related.filter(
    (r) =>
      r.relation === 'opened' &&
      !r.told['unneeded'] &&
      ruleOf(definition, c, r)?.receiver !== undefined &&
      (r.item === undefined || inPlan(c, r.item)),
  );
  const cameBack = (r: Related) => cameToNothing(definition, c, r);
  const runs = all.findLast((r) => r.status === 'open' && !cameBack(r));
  if (runs) return { id: runs.id, item: runs.item, stands: standsOf(runs) };
  const last = all.at(-1);
  return last && cameBack(last) ? { id: last.id, item: last.item, stands: 'returned' } : undefined;
}

function standsOf({ phase }: Related): HandoverOf['stands'] {
  if (phase === 'offered') return 'offered';
  return phase === undefined || phase === 'preparing' ? 'preparing' : 'accepted';
}

/** To whom a case is handed over as things stand; undefined where its definition names nobody, or none is. */
export function receiverOf(definition: Definition, c: Case, today: Day): Party | undefined {
  const rule = definition.opens.find((each) => each.receiver && each.toRole === undefined);
  const to = receivingNow(definition, c, rule, today);
  if (!to) return undefined;
  return to.agency === undefined ? partyFor(c, to.role) : { agency: to.agency, role: to.role };
}

/** What a hand-over holds: between whom it is, and how it was answered last. */
export interface HandoverRead {
  giver: Party | null;
  receiver: Party | null;
  /** Latest day for its acceptance. */
  due: Day | null;
  /** The day on which it was offered. */
  offeredOn: Day | null;
  answer: Answer | null;
}

/** @param c the hand-over itself, as its reader may read it. */
export function readHandover(c: Case): HandoverRead {
  const definition = definitionOf(c.definition);
  const acceptance = definition?.handover && lastOf(c, definition.handover.acceptance);
  const party = (name: string): Party | null => {
    const value = definition && factOf(definition, c, name);
    return isParty(value) ? value : null;
  };
  return {
    giver: party(handoverFacts.giver),
    receiver: party(handoverFacts.receiver),
    due: acceptance?.due ?? null,
    offeredOn: c.items[PACKAGE]?.actedOn ?? null,
    answer: acceptance?.dialogue?.answers?.at(-1) ?? null,
  };
}

/** The item of a hand-over with which its giver offers it. */
export const PACKAGE = 'package';

/** What the giver wrote for the receiver, as far as the actor may read it; null where he wrote nothing. */
export function handedOver(c: Case, rows: readonly EventRow[], actor: Actor): string | null {
  const definition = definitionOf(c.definition);
  const row = rows.findLast(({ type, item }) => type === 'item-completed' && item === PACKAGE);
  if (!definition || !row || !mayReadField(definition, c, actor, 'note', row.actor.agency, PACKAGE))
    return null;
  const { note } = row.data as { note?: unknown };
  return typeof note === 'string' && note !== '' ? note : null;
}
