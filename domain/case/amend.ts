import type { Case, ItemState } from './case.ts';
import { withValue } from './changes.ts';
import { copyItem } from './copies.ts';
import type { CaseEvent } from './events.ts';

/** Puts in place a changed copy of an item, if there is such an item. */
export function amend(c: Case, item: string, by: (state: ItemState) => void): void {
  const state = c.items[item];
  if (!state) return;
  const next = copyItem(state);
  by(next);
  c.items = withValue(c.items, item, next);
}

/** What is settled needs its ladder no more: a case stays small. Reopened, its term comes into force anew. */
export function settle(
  c: Case,
  event: CaseEvent & { item: string; on: string },
  status: 'done' | 'skipped',
  outcome?: string,
): void {
  amend(c, event.item, (state) => {
    state.status = status;
    state.actedOn = event.on;
    state.settledAt = event.at;
    state.outcome = outcome;
    state.turned = undefined;
    state.given = undefined;
    state.missed = undefined;
    state.since = undefined;
    state.known = undefined;
    state.opened = undefined;
  });
}
