import type { Actor } from '../../domain/case/case.ts';
import type { Day } from '../../domain/calendar/types.ts';
import type { Deadline } from '../../store/deadlines.ts';
import { openAmong } from '../../store/put-away.ts';
import type { Store } from '../../store/store.ts';
import { deadlineView, type DeadlineView } from '../ui/deadlines.ts';
import { nextRow, rowKey } from '../ui/next-row.ts';
import type { View } from '../ui/view.tsx';
import { worklistPath, type WorklistQuery } from './query.ts';

/** What the reader does not see for a while: until when, and why. */
export interface LaterView extends DeadlineView {
  key: string;
  until: Day;
  reason: string;
  /** Where one goes on once it is shown again. */
  back: string;
}

/** A row that the reader does not see for a while. */
export type PutAway = { row: Deadline } & Pick<LaterView, 'until' | 'reason'>;

/** In the order in which it comes back, of whatever list. */
export async function putAwayBy(store: Store, view: View & { actor: Actor }): Promise<PutAway[]> {
  const { agency, person } = view.actor;
  if (person === undefined) return [];
  const snoozed = await store.snoozed({ agency, person }, view.today);
  const rows = await openAmong(store, view.actor, snoozed, view.today);
  const rowOf = new Map(rows.map((row) => [rowKey(row), row]));
  return snoozed.flatMap(({ until, reason, ...key }) => {
    const row = rowOf.get(rowKey(key));
    return row ? [{ row, until, reason }] : [];
  });
}

/** The same in words, each with the list that one goes back to. */
export function laterOf(seen: readonly PutAway[], view: View, query: WorklistQuery): LaterView[] {
  const keys = seen.map(({ row }) => rowKey(row));
  return seen.map(({ row, until, reason }, n) => {
    const shown = deadlineView(view)(row);
    return {
      ...shown,
      key: keys[n]!,
      until,
      reason,
      back: backTo({ ...query, later: keys.length > 1, group: null, cursor: null }, keys, [keys[n]!]),
    };
  });
}

/** The list again, at the row that follows these in it, with what was done with them. */
export function backTo(query: WorklistQuery, keys: readonly string[], done: readonly string[]): string {
  const last = Math.max(...done.map((key) => keys.indexOf(key)));
  const isLeft = (key: string) => !done.includes(key);
  const next = keys.slice(last + 1).find(isLeft) ?? keys.slice(0, last + 1).findLast(isLeft) ?? null;
  const what = done.length === 1 ? done[0]! : String(done.length);
  return `${worklistPath({ ...query, next, done: what })}#${nextRow}`;
}
