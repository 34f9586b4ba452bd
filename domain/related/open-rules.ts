import type { Day, Text } from '../calendar/types.ts';
import type { Case, Related } from '../case/case.ts';
import { dateOf, factOf, holds } from '../case/conditions.ts';
import { conditionsIn, namesOfCondition } from '../policy/conditions.ts';
import type { Definition } from '../policy/definition.ts';
import { itemNamed } from '../policy/items.ts';
import type { OpenRule } from '../policy/opening.ts';
import { type Receiving, receivingNow, toAnother } from './handover.ts';
import { reckon } from '../calendar/term.ts';
import { dateAwaited } from '../deadlines/admission.ts';
import { baseDay, calendarFor } from '../deadlines/due.ts';
import { partyFor } from '../people/parties.ts';
import type { FactValue } from '../policy/values.ts';
import { newsSince, withOrAfter } from '../case/news.ts';
import { countOf, inPlan, occurrence, occurrenceKey } from '../case/occurrences.ts';

/**
 * Whether the item that the rule serves still wants a trajectory (and none opened for it is open).
 * @param receiving to whom a hand-over goes now: one that a rule opened to another does not count.
 */
function servesOpenItem(
  definition: Definition,
  c: Case,
  rule: OpenRule,
  today: Day,
  receiving?: Receiving,
): boolean {
  const key = servedItem(c, rule);
  if (rule.item !== undefined && (key === undefined || !isAskedFor(definition, c, key, today))) return false;
  return !c.related.some(
    (r) =>
      r.type === rule.type &&
      // One that opened us is the one: there is no second beside it.
      ((r.relation === 'opened-by' && r.status === 'open') ||
        (r.relation === 'opened' &&
          r.item === key &&
          !toAnother(r, receiving) &&
          // One that was closed because we needed it no more does not serve once we need one again.
          !(r.status === 'closed' && r.told['unneeded']) &&
          (r.status === 'open' || key !== undefined || !askedAnew(c, rule, r)))),
  );
}

/** Open, or without a day only because a date is unknown: then work that needs no day goes on. */
function isAskedFor(definition: Definition, c: Case, key: string, today: Day): boolean {
  const state = c.items[key];
  if (state === undefined) return false;
  return state.status === 'open' || dateAwaited(definition, c, key, state, today) !== undefined;
}

/** After one was closed a rule opens another only when a fact it asks for was given anew since. */
function askedAnew(c: Case, rule: OpenRule, closed: Related): boolean {
  const facts = [...conditionsIn(rule.when)].flatMap((each) => namesOfCondition(each).facts ?? []);
  const since = closed.closedAt === undefined ? Infinity : withOrAfter(closed.closedAt);
  return facts.some(({ name }) => newsSince(c, { fact: name }, since) !== undefined);
}

/** The occurrence that a rule serves: the last one of its item. */
export const servedItem = (c: Case, rule: OpenRule): string | undefined =>
  rule.item === undefined || !occurrence(c, rule.item, rule.item)
    ? undefined
    : occurrenceKey(rule.item, countOf(c, rule.item));

/** The rule by which a related trajectory was opened. */
export const ruleOf = (definition: Definition, c: Case, r: Related): OpenRule | undefined =>
  definition.opens.find(
    (rule) => rule.type === r.type && rule.item === (r.item === undefined ? undefined : c.items[r.item]?.of),
  );

/** Whether what was opened for an item of ours ended without bringing it, such as a hand-over refused. */
export function cameToNothing(definition: Definition, c: Case, { item, phase }: Related): boolean {
  const name = item === undefined ? undefined : c.items[item]?.of;
  const failed = name === undefined ? undefined : itemNamed(definition, name)?.completedBy?.failed;
  return phase !== undefined && (failed?.includes(phase) ?? false);
}

/** Whether the last trajectory that was opened for this item ended so, while the item is still to be done. */
export function cameBack(definition: Definition, c: Case, key: string): boolean {
  const last = c.related.findLast((r) => r.relation === 'opened' && r.item === key && !r.told['unneeded']);
  return last !== undefined && inPlan(c, key) && cameToNothing(definition, c, last);
}

const skipped: Text = { nl: 'het is overgeslagen', en: 'it was skipped' };
const closed: Text = {
  nl: 'het traject waarvoor dit was, is gesloten',
  en: 'the trajectory it was for was closed',
};
const another: Text = { nl: 'een ander neemt het over', en: 'somebody else takes over' };
const fellAway: Text = { nl: 'het is vervallen', en: 'it fell away' };

/**
 * Why we need a trajectory that we opened for an item no more: the item fell
 * away before it was done, or, for a hand-over, we were closed before it was.
 * Null while we need it, and once the item is done: then it goes on by itself.
 */
export function whyUnneeded(definition: Definition, c: Case, r: Related, today: Day): Text | null {
  const state = r.item === undefined ? undefined : c.items[r.item];
  if (!state || state.status === 'done') return null;
  if (state.status === 'skipped') return skipped;
  // Why it fell away can tell the legal frame to who takes part there and not here.
  if (state.status === 'cancelled') return fellAway;
  const rule = ruleOf(definition, c, r);
  if (toAnother(r, receivingNow(definition, c, rule, today))) return another;
  return c.status === 'closed' && rule?.receiver ? closed : null;
}

/** The day from which the rule may open; undefined while its base date is unknown. */
export function openDay(definition: Definition, c: Case, rule: OpenRule): Day | undefined {
  if (!rule.at) return undefined;
  const from = baseDay(definition, c, { n: 1, status: 'open' }, rule.at.base);
  return from === undefined ? undefined : reckon(rule.at, from, calendarFor(c));
}

/** Whether a rule wants a trajectory as things stand, whatever its day. */
export const asksForOne = (definition: Definition, c: Case, rule: OpenRule, today: Day): boolean =>
  holds(definition, c, rule.when, today) &&
  servesOpenItem(definition, c, rule, today, receivingNow(definition, c, rule, today));

/** The rules that must open a trajectory today. */
export function rulesToOpen(definition: Definition, c: Case, today: Day): OpenRule[] {
  return definition.opens.filter((rule) => {
    if (rule.toRole !== undefined || !asksForOne(definition, c, rule, today)) return false;
    if (!rule.at) return true;
    const day = openDay(definition, c, rule);
    return day !== undefined && day <= today;
  });
}

/** Dates the opened trajectory starts with, in its own names. */
export function sharedDates(definition: Definition, c: Case, rule: OpenRule): Record<string, Day | null> {
  return Object.fromEntries(
    Object.entries(rule.dates).map(([theirs, ours]) => [theirs, dateOf(definition, c, ours) ?? null]),
  );
}

/**
 * Facts it starts with: those it shares and those it is
 * given; for a hand-over giver and receiver come to them.
 */
export function startingFacts(
  definition: Definition,
  c: Case,
  rule: OpenRule,
  today: Day,
): Record<string, FactValue> {
  const shared = Object.fromEntries(rule.facts.map((name) => [name, factOf(definition, c, name)]));
  return {
    ...shared,
    ...rule.gives?.find((each) => !each.when || holds(definition, c, each.when, today))?.facts,
  };
}

/**
 * The parties that it names, by the role that holds them here; the role that nobody holds, if there is one.
 */
export function namedHolders(c: Case, rule: OpenRule): Record<string, FactValue> | { missing: string } {
  const found: Record<string, FactValue> = {};
  for (const [fact, role] of Object.entries(rule.holders ?? {})) {
    const party = partyFor(c, role);
    if (!party) return { missing: role };
    found[fact] = { agency: party.agency, role };
  }
  return found;
}
