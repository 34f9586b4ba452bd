import type { ItemState } from './case.ts';
import { copyItem } from './copies.ts';
import type { PlanChange } from './events.ts';

/** A change that changes nothing yet; built in one place, for the sake of speed (see copies.ts). */
export const changeOf = (item: string): PlanChange => ({
  item,
  added: undefined,
  status: undefined,
  due: undefined,
  flags: undefined,
  outcome: undefined,
});

/** The state of an occurrence after a change of its plan; shared with the planner, so that both agree. */
export function applyChange(state: ItemState | undefined, change: PlanChange, at?: number): ItemState {
  const next = copyItem((change.added ?? state) as ItemState);
  if (change.status) {
    next.status = change.status.to;
    if (change.status.to === 'open') next.opened = true;
  }
  if (change.outcome !== undefined) next.outcome = change.outcome ?? undefined;
  if (change.flags) next.flags = change.flags.length > 0 ? change.flags : undefined;
  if (change.due) {
    next.known = knownBefore(next);
    next.due = change.due.to ?? undefined;
    next.natural = change.due.natural;
    if (change.due.to !== null && change.due.knownAt !== undefined) {
      if (change.due.knownAt !== at) next.known = { ...next.known, [change.due.to]: change.due.knownAt };
      next.since = at ?? change.due.knownAt;
    }
  }
  return next;
}

/** When due dates became known, with the present one, whose own instant is `since` while nothing moved it. */
export function knownBefore({ due, since, known }: ItemState): Record<string, number> | undefined {
  return due === undefined || since === undefined || known?.[due] !== undefined
    ? known
    : { ...known, [due]: since };
}

/** One change per item: what was found in a later pass goes into the first. */
export function merge(changes: PlanChange[]): PlanChange[] {
  if (changes.length < 2) return changes;
  const merged = new Map<string, PlanChange>();
  for (const later of changes) {
    const first = merged.get(later.item);
    if (!first) {
      merged.set(later.item, later);
      continue;
    }
    const both = changeOf(later.item);
    both.added = later.added ?? first.added;
    both.status =
      first.status && later.status
        ? { from: first.status.from, to: later.status.to }
        : (later.status ?? first.status);
    both.due = first.due && later.due ? { ...later.due, from: first.due.from } : (later.due ?? first.due);
    both.flags = later.flags ?? first.flags;
    both.outcome = later.outcome === undefined ? first.outcome : later.outcome;
    merged.set(later.item, both);
  }
  return [...merged.values()];
}
