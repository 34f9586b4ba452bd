import type { Day } from '../calendar/types.ts';
import type { Case, ItemState } from '../case/case.ts';
import { holds, unneeded } from '../case/conditions.ts';
import { itemOf } from '../case/items.ts';
import { endedSo, inPlan, lastSettled } from '../case/occurrences.ts';
import { basesIn } from '../policy/bases.ts';
import type { Definition, ItemDefinition } from '../policy/definition.ts';
import { besideOf, comesAfter, outcomesAsked } from '../policy/items.ts';
import { baseDay, ruleFor } from './due.ts';

/** Whether an occurrence applies at all: needed, not superseded, and its condition holds. */
export function applicable(
  definition: Definition,
  c: Case,
  item: ItemDefinition,
  key: string,
  state: ItemState,
  today: Day,
): boolean {
  if (unneeded(c)) return false;
  // What another trajectory is busy with is not dropped because what it goes with was done first.
  if (state.with !== undefined && !underWay(c, item, key)) {
    const companion = c.items[state.with]?.status;
    if (companion === 'skipped' || companion === 'cancelled') return false;
    // What was to come first is of no more use; the rest can still be done, and recorded, after.
    if (companion === 'done' && besideOf(item)?.each === 'before') return false;
    if (superseded(c, item, state.with)) return false;
  }
  if (state.serves !== undefined && !inPlan(c, state.serves)) return false;
  return !item.applies || holds(definition, c, item.applies.when, today);
}

/** Whether it may be done: what it follows on is done, and its sentry holds. */
export function isAdmitted(
  definition: Definition,
  c: Case,
  item: ItemDefinition,
  state: ItemState,
  today: Day,
): boolean {
  if (state.with !== undefined && comesAfter(item) && !followsOn(item, c.items[state.with])) return false;
  return !item.sentry || holds(definition, c, item.sentry.when, today);
}

/**
 * The date that an occurrence waits for, and for nothing else: its day counts from one that is unknown. It
 * has no term, but whoever does it need not wait.
 */
export function dateAwaited(
  definition: Definition,
  c: Case,
  key: string,
  state: ItemState,
  today: Day,
): string | undefined {
  const item = itemOf(definition, state);
  if (!item || state.status !== 'waiting') return undefined;
  if (!applicable(definition, c, item, key, state, today)) return undefined;
  if (!isAdmitted(definition, c, item, state, today)) return undefined;
  for (const { base } of ruleFor(definition, c, item, state, today)?.earliest ?? [])
    for (const each of basesIn(base))
      if ('date' in each && baseDay(definition, c, state, each) === undefined) return each.date;
  return undefined;
}

const underWay = (c: Case, { completedBy }: ItemDefinition, key: string): boolean =>
  completedBy !== undefined &&
  c.related.some((r) => r.relation === 'opened' && r.item === key && r.status === 'open');

/** Whether the occurrence that this one follows is no longer the last, where only the last counts. */
function superseded(c: Case, item: ItemDefinition, companion: string): boolean {
  const of = c.items[companion]?.of;
  return besideOf(item)?.last === true && of !== undefined && lastSettled(c, of) !== c.items[companion];
}

/** Whether the occurrence that this one follows is done, and so as the item asks. */
function followsOn(item: ItemDefinition, companion: ItemState | undefined): boolean {
  const asked = outcomesAsked(item);
  return companion?.status === 'done' && (!asked || endedSo(companion, asked));
}
