import type { Instant } from '../calendar/types.ts';
import type { Case } from '../case/case.ts';
import type { Settings } from '../case/parameters.ts';
import { changedSettingsFor } from '../related/settings.ts';
import { rules } from '../rules.ts';

/** What a change does to the open trajectories of an organisation, in numbers: an administrator sees none. */
export interface SettingsEffect {
  /** Open trajectories of the organisation: all of them are told. */
  open: number;
  /** How many of them were looked at: at most `MOST_LOOKED_AT`. */
  looked: number;
  /** In how many of those a date moves, and how many dates. */
  moved: { trajectories: number; dates: number };
}

/** So many are looked at, which takes seconds at most. */
export const MOST_LOOKED_AT = 2_000;

/** Goes through open trajectories one by one, and counts what would move. Nothing is stored. */
export async function settingsEffect(
  cases: AsyncIterable<Case>,
  settings: Settings,
  now: Instant,
): Promise<Omit<SettingsEffect, 'open'>> {
  const effect = { looked: 0, moved: { trajectories: 0, dates: 0 } };
  for await (const c of cases) {
    if (effect.looked === MOST_LOOKED_AT) break;
    effect.looked += 1;
    const dates = datesMoved(c, settings, now);
    if (dates > 0) effect.moved.trajectories += 1;
    effect.moved.dates += dates;
  }
  return effect;
}

/** How many of its dates are others once it knows what its organisation arranges. */
export function datesMoved(c: Case, settings: Settings, now: Instant): number {
  const step = (commands: ReturnType<typeof changedSettingsFor>[]) =>
    rules.step({ id: c.id, case: c, commands, undelivered: [], now }).case;
  const before = step([]);
  // Later than what it knows, by whatever clock that was dated.
  const changedAt = Math.max(now, (c.settingsAt ?? 0) + 1);
  const after = step([changedSettingsFor(c, { ...settings, changedAt }, now)]);
  return Object.entries(after.items).filter(
    ([item, { due }]) => (due ?? null) !== (before.items[item]?.due ?? null),
  ).length;
}
