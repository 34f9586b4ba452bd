import { dayOf } from '../calendar/zone.ts';
import type { Day, Instant } from '../calendar/types.ts';
import type { Case, ItemState } from '../case/case.ts';
import { copyCase, copyItem } from '../case/copies.ts';
import type { Definition, ItemDefinition } from '../policy/definition.ts';
import { applicable, isAdmitted } from './admission.ts';
import { reckonItem } from './due.ts';
import { dueInForce, extendedTo, flagsFor, ownDays } from './due-in-force.ts';
import type { PlanChange } from '../case/events.ts';
import { applyChange, changeOf, merge } from '../case/plan-change.ts';
import { markItem, type Reads, readsOf, noteUpToDate, toReckon } from './plan-reads.ts';
import type { Again, Beside } from '../policy/vocabulary.ts';
import { newsSince } from '../case/news.ts';
import { outcomesAsked, triggersOf } from '../policy/items.ts';
import {
  endedSo,
  lastOf,
  lastSettled,
  occurrence,
  occurrenceKey,
  occurrencesOf,
} from '../case/occurrences.ts';

/**
 * What the plan of a case must become now: which items exist, wait, are open or no longer apply, and when
 * they are due. Gives the differences with the case as it is; none when the plan is up to date.
 */
export const replan = (definition: Definition, c: Case, now: Instant): PlanChange[] =>
  reckonPlan(definition, c, now).changes;

/**
 * As `replan`; `settled`: with these changes the plan is up
 * to date, as far as the day and the case stay what they are.
 */
export function reckonPlan(
  definition: Definition,
  c: Case,
  now: Instant,
): { changes: PlanChange[]; settled: boolean } {
  const today = dayOf(now);
  const own = ownDays(c, now);
  const marks = toReckon(definition, c, today);
  if (own.length === 0 && !marks.includes(1)) return { changes: [], settled: true };
  const draft: Draft = { c, changes: [], reads: readsOf(definition), marks };
  const { changes } = draft;
  for (const change of own) apply(draft, change);
  // What is left over was there before anything was found up to date.
  const whole = !marks.includes(0);
  // An item may hang on one further on in the list: a second pass settles that, and a third proves it.
  let settled = false;
  for (let pass = 0; pass < 4 && !settled; pass++) {
    const before = changes.length;
    if (whole) for (const change of leftOver(draft.c)) apply(draft, change);
    for (let place = 0; place < marks.length; place++) {
      if (marks[place] === 0) continue;
      if (draft.reads.own[place] === 1) marks[place] = 0;
      const item = definition.items[place]!;
      for (const change of missingOccurrences(draft.c, item)) apply(draft, change);
      for (let n = 1; ; n++) {
        const key = occurrenceKey(item.name, n);
        const state = occurrence(draft.c, item.name, key);
        if (!state) break;
        const change = planItem(definition, draft.c, item, key, state, today, now);
        if (change) apply(draft, change);
      }
      // What it changed itself asks for no second look, unless it names itself.
      if (draft.reads.own[place] === 0) marks[place] = 0;
    }
    settled = changes.length === before;
  }
  if (changes.length === 0) noteUpToDate(definition, c, today);
  return { changes: merge(changes), settled };
}

/** A case while it is planned, a copy of our own from the first change on, and what is still to reckon. */
interface Draft {
  c: Case;
  changes: PlanChange[];
  reads: Reads;
  marks: Uint8Array;
}

function apply(draft: Draft, change: PlanChange): void {
  if (draft.changes.length === 0) {
    draft.c = copyCase(draft.c);
    draft.c.items = { ...draft.c.items };
  }
  draft.changes.push(change);
  const state = applyChange(draft.c.items[change.item], change);
  draft.c.items[change.item] = state;
  markItem(draft.reads, draft.marks, change.item, state);
}

/** What the present version of the definition lacks is cancelled, unless it was settled before. */
function leftOver(c: Case): PlanChange[] {
  const found: PlanChange[] = [];
  for (const item in c.items) {
    const state = c.items[item]!;
    if (!state.former || (state.status !== 'open' && state.status !== 'waiting')) continue;
    const change = changeOf(item);
    change.status = { from: state.opened ? state.status : null, to: 'cancelled' };
    if (state.due !== undefined) change.due = { from: state.due, to: null };
    found.push(change);
  }
  return found;
}

const none: PlanChange[] = [];

function missingOccurrences(c: Case, item: ItemDefinition): PlanChange[] {
  if (!item.repeat)
    return item.discretionary || occurrence(c, item.name, item.name) ? none : [another(item, 1)];
  if ('with' in item.repeat) return missingBeside(c, item, item.repeat);
  const last = lastOf(c, item.name);
  if (!last) return item.discretionary ? none : [another(item, 1)];
  if (last.status !== 'done' && last.status !== 'skipped') return none;
  return triggersOf(item).some((trigger) => comesAgain(c, last, trigger))
    ? [another(item, last.n + 1)]
    : none;
}

function missingBeside(
  c: Case,
  item: ItemDefinition,
  { with: names, last, unlessAsked }: Beside,
): PlanChange[] {
  const present = occurrencesOf(c, item.name);
  const asked = outcomesAsked(item);
  const missing: string[] = [];
  for (const name of names)
    for (const [key, state] of occurrencesOf(c, name)) {
      if ((asked && !endedSo(state, asked)) || (last && state !== lastSettled(c, name))) continue;
      if (unlessAsked && present.some((each) => each[1].with !== key && answers(each[1], state))) continue;
      if (!present.some((each) => each[1].with === key)) missing.push(key);
    }
  return missing.map((key, index) => another(item, present.length + index + 1, key));
}

/** Whether an occurrence is there for what was asked, or was settled after it was. */
const answers = (present: ItemState, asked: ItemState): boolean =>
  present.status === 'open' ||
  present.status === 'waiting' ||
  (present.settledAt ?? 0) >= (asked.settledAt ?? 0);

function another(item: ItemDefinition, n: number, companion?: string): PlanChange {
  const change = changeOf(occurrenceKey(item.name, n));
  change.added = copyItem({ of: item.name, n, status: 'waiting', with: companion });
  return change;
}

function comesAgain(c: Case, last: ItemState, { outcomes, news }: Again): boolean {
  if (news && newsSince(c, news, last.settledAt ?? 0) === undefined) return false;
  return !outcomes || endedSo(last, outcomes);
}

function planItem(
  definition: Definition,
  c: Case,
  item: ItemDefinition,
  key: string,
  state: ItemState,
  today: Day,
  now: Instant,
): PlanChange | undefined {
  if (state.status === 'done' || state.status === 'skipped') return undefined;
  const applies = applicable(definition, c, item, key, state, today);
  const admitted = isAdmitted(definition, c, item, state, today);
  const reckoned = applies && admitted ? reckonItem(definition, c, item, state, today) : undefined;
  const withoutTerm = item.due.length === 0 || state.chosen?.due !== undefined;
  const status = statusOf({
    applies,
    admitted,
    hasDay: reckoned !== undefined || withoutTerm,
    opened: state.opened === true && item.sentry?.again !== 'waits',
  });

  const change = changeOf(key);
  if (status !== state.status)
    change.status = { from: state.opened || state.status !== 'waiting' ? state.status : null, to: status };
  const outcome = outcomeOf(item, state, status);
  if ((state.outcome ?? null) !== outcome) change.outcome = outcome;

  const wanted = status === 'open' ? (state.chosen?.due ?? reckoned?.due) : undefined;
  const inForce = state.natural ?? state.due;
  const extended = wanted === undefined ? undefined : extendedTo(state, wanted);
  const target = status === 'open' ? (extended ?? wanted) : undefined;
  if (target !== inForce) {
    change.due = {
      from: state.due ?? null,
      ...dueInForce(c, state, target, reckoned?.term.roll !== 'none', now),
    };
    const flags = flagsFor(state, change.due.natural !== undefined);
    if (flags.join() !== (state.flags ?? []).join()) change.flags = flags;
  }
  return change.status || change.due || change.flags || change.outcome !== undefined ? change : undefined;
}

/** What is open and may not be done any more is cancelled; what was never open waits. */
function statusOf(now: { applies: boolean; admitted: boolean; hasDay: boolean; opened: boolean }) {
  if (!now.applies) return 'cancelled';
  if (!now.admitted) return now.opened ? 'cancelled' : 'waiting';
  return now.hasDay ? 'open' : 'waiting';
}

/** What a partner answered meanwhile stays; only the outcome of not applying comes and goes with it. */
function outcomeOf(item: ItemDefinition, state: ItemState, status: ItemState['status']): string | null {
  if (status === 'cancelled') return item.applies?.outcome ?? null;
  return state.status === 'cancelled' ? null : (state.outcome ?? null);
}
