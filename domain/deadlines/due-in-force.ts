import { addDays } from '../calendar/day.ts';
import { dayOf, dueAt } from '../calendar/zone.ts';
import type { Day, Instant } from '../calendar/types.ts';
import type { Case, ItemState } from '../case/case.ts';
import type { PlanChange } from '../case/events.ts';
import { changeOf } from '../case/plan-change.ts';
import { calendarFor } from './due.ts';

/**
 * An extension holds until the term itself gives a later day;
 * when that moves forward in time, the extension lapses.
 */
export function extendedTo({ extended }: ItemState, wanted: Day): Day | undefined {
  return extended && wanted < extended.until && wanted >= (extended.of ?? wanted)
    ? extended.until
    : undefined;
}

/**
 * The due date in force. A day that already lies in the past when it comes into force is due on the first
 * working day whose 17:00 is still ahead, fixed then; on the first day, where the term itself does not roll.
 */
export function dueInForce(
  c: Case,
  state: ItemState,
  target: Day | undefined,
  rolls: boolean,
  now: Instant,
): { to: Day | null; natural?: Day; knownAt?: Instant } {
  if (target === undefined) return { to: null };
  if (dueAt(target) > now) return { to: target, knownAt: state.known?.[target] ?? now };
  // Due at once before, and still in the past: it goes on being due on the day that was fixed then.
  if (state.natural !== undefined && state.due !== undefined) return { to: state.due, natural: target };
  const calendar = calendarFor(c);
  const today = dayOf(now);
  let fixed = rolls ? calendar.roll(today, 'following') : today;
  if (dueAt(fixed) <= now) fixed = rolls ? calendar.addWorkingDays(fixed, 1) : addDays(fixed, 1);
  return { to: fixed, natural: target, knownAt: state.known?.[fixed] ?? now };
}

/** `late-by-change`: a date moved or the item came back; `past-when-known`: so when it first became known. */
export function flagsFor(state: ItemState, past: boolean): string[] {
  const others = (state.flags ?? []).filter(
    (flag) => flag !== 'late-by-change' && flag !== 'past-when-known',
  );
  if (!past) return others;
  return [
    ...others,
    state.due !== undefined || state.opened || state.status === 'cancelled'
      ? 'late-by-change'
      : 'past-when-known',
  ];
}

/**
 * What no definition names keeps the day that was chosen;
 * reopened, it gets that day again, or the first one possible.
 */
export function ownDays(c: Case, now: Instant): PlanChange[] {
  const found: PlanChange[] = [];
  for (const item in c.items) {
    const state = c.items[item]!;
    if (!state.adHoc || state.status !== 'open' || state.due !== undefined) continue;
    const target = state.extended?.until ?? state.adHoc.due;
    // What is only to be read has no day.
    if (target === undefined) continue;
    const change = changeOf(item);
    change.due = { from: null, ...dueInForce(c, state, target, true, now) };
    change.flags = flagsFor(state, change.due.natural !== undefined);
    found.push(change);
  }
  return found;
}
