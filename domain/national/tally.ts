import { addDays, daysBetween, isoWeek, weekday } from '../calendar/day.ts';
import type { Day } from '../calendar/types.ts';
import { dayOf } from '../calendar/zone.ts';
import { itemOf } from '../case/items.ts';
import { ownerOf } from '../people/owner.ts';
import type { Lived } from './life.ts';

/**
 * Deadlines per week for each role at each agency: as large
 * for three hundred thousand lives as for one thousand.
 */
export interface Tally {
  /** Monday of week 0. */
  from: Day;
  weeks: number;
  /** `role/agency` → deadlines per week. */
  counts: Map<string, Uint32Array>;
  /** Of all roles together: deadlines per week that were met late, or not at all. */
  late: Uint32Array;
  lives: number;
  trajectories: number;
  deadlines: number;
  /** Deadlines that fall outside the weeks counted. */
  outside: number;
  refused: number;
}

export function emptyTally(from: Day, years: number): Tally {
  const monday = addDays(from, 1 - weekday(from));
  const weeks = Math.ceil((daysBetween(monday, from) + years * 365.25) / 7);
  return {
    from: monday,
    weeks,
    counts: new Map(),
    late: new Uint32Array(weeks),
    lives: 0,
    trajectories: 0,
    deadlines: 0,
    outside: 0,
    refused: 0,
  };
}

/**
 * Adds a life: every item that was done or skipped, or was still open past its
 * day when the life ended, counts in the week of its due date, for its owner.
 * What no longer applied, or lay beyond the end, was a deadline for nobody.
 */
export function count(tally: Tally, { cases, refused }: Lived): void {
  tally.lives++;
  tally.refused += refused;
  for (const { definition, case: c } of cases) {
    tally.trajectories++;
    const end = dayOf(c.clock);
    for (const key in c.items) {
      const state = c.items[key]!;
      if (state.due === undefined || state.status === 'waiting' || state.status === 'cancelled') continue;
      if (state.status === 'open' && state.due > end) continue;
      const owner = ownerOf(definition, c, itemOf(definition, state), state);
      const late = state.status === 'open' || (state.status === 'done' && (state.actedOn ?? '') > state.due);
      add(tally, `${owner.role}/${owner.agency ?? c.organisation}`, state.due, late);
    }
  }
}

function add(tally: Tally, who: string, due: Day, late: boolean): void {
  tally.deadlines++;
  const week = Math.floor(daysBetween(tally.from, due) / 7);
  if (week < 0 || week >= tally.weeks) return void tally.outside++;
  let row = tally.counts.get(who);
  if (!row) tally.counts.set(who, (row = new Uint32Array(tally.weeks)));
  row[week]!++;
  if (late) tally.late[week]!++;
}

/** Adds what another thread counted. Both must count the same weeks. */
export function merge(into: Tally, other: Tally): void {
  if (into.from !== other.from || into.weeks !== other.weeks)
    throw new Error(`tallies of other weeks cannot be added: ${into.from}, ${other.from}`);
  into.lives += other.lives;
  into.trajectories += other.trajectories;
  into.deadlines += other.deadlines;
  into.outside += other.outside;
  into.refused += other.refused;
  for (let week = 0; week < other.late.length; week++) into.late[week]! += other.late[week]!;
  for (const [who, row] of other.counts) {
    const mine = into.counts.get(who);
    if (mine) for (let week = 0; week < row.length; week++) mine[week]! += row[week]!;
    else into.counts.set(who, row);
  }
}

/** `2027-W05`: the ISO week with that number in the tally. */
export function weekName(tally: Pick<Tally, 'from'>, week: number): string {
  const { year, week: number } = isoWeek(addDays(tally.from, 7 * week));
  return `${year}-W${String(number).padStart(2, '0')}`;
}
