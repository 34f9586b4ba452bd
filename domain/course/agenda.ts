import { addDays } from '../calendar/day.ts';
import { startOfDay } from '../calendar/zone.ts';
import { rungInstant } from '../calendar/spread.ts';
import type { Instant } from '../calendar/types.ts';
import type { Case, ItemState } from '../case/case.ts';
import { dayReached, type Reached, unneeded } from '../case/conditions.ts';
import { isPaused } from '../case/pauses.ts';
import { conditionsIn } from '../policy/conditions.ts';
import { rulesOf } from '../policy/walk.ts';
import type { Definition } from '../policy/definition.ts';
import { calendarFor } from '../deadlines/due.ts';
import { itemOf } from '../case/items.ts';
import { type PlannedRung, rungsAhead } from '../deadlines/ladder.ts';
import { asksForOne, openDay } from '../related/open-rules.ts';
import { dayOf } from '../calendar/zone.ts';

/** Something that time itself does, and when. */
export type AgendaEntry =
  | { kind: 'rung'; at: Instant; item: string; rung: PlannedRung }
  | { kind: 'passed'; at: Instant; item: string; due: string }
  | { kind: 'review'; at: Instant; track: string; on: string }
  /** A day on which a condition can turn true: the plan is looked at again. */
  | { kind: 'boundary'; at: Instant };

/** The next thing that time does to a case after `since`; undefined: only a message changes it. */
export function nextOf(definition: Definition, c: Case): AgendaEntry | undefined {
  if (c.status === 'closed' || c.deceased) return undefined;
  let next: AgendaEntry | undefined;
  for (const entry of agenda(definition, c)) if (!next || entry.at < next.at) next = entry;
  return next;
}

/**
 * Everything that time will do to a case as it is now, in
 * no order; every instant lies after the case's clock.
 */
export function* agenda(definition: Definition, c: Case): Generator<AgendaEntry> {
  for (const key in c.items) {
    const state = c.items[key] as ItemState;
    if (state.status !== 'open' || state.due === undefined) continue;
    const item = itemOf(definition, state);
    if (isPaused(c, item?.track, state)) continue;
    const passed = startOfDay(addDays(state.due, 1));
    if (!state.missed?.includes(state.due) && passed > (state.since ?? 0))
      yield { kind: 'passed', at: passed, item: key, due: state.due };
    for (const rung of rungsAhead(definition, c, item, key, state))
      yield { kind: 'rung', at: rung.at, item: key, rung };
  }
  for (const pause of unneeded(c) ? [] : c.paused) {
    // Looked at on its day, and again every week for as long as it stands still.
    const at = (day: string) => rungInstant(calendarFor(c).roll(day, 'following'), c.id);
    let on = pause.reviewOn;
    while (at(on) <= c.clock) on = addDays(on, 7);
    yield { kind: 'review', at: at(on), track: pause.track, on };
  }
  for (const at of boundaries(definition, c)) if (at > c.clock) yield { kind: 'boundary', at };
}

/**
 * The next instant after the case's clock at which the plan must
 * be looked at again; undefined: only when something is told.
 */
export function nextBoundary(definition: Definition, c: Case): Instant | undefined {
  let next: Instant | undefined;
  for (const at of boundaries(definition, c))
    if (at > c.clock && (next === undefined || at < next)) next = at;
  return next;
}

/** Days on which a condition `reached` of the definition turns true, or a rule opens another trajectory. */
function boundaries(definition: Definition, c: Case): Instant[] {
  const found: Instant[] = [];
  for (const condition of reachedIn(definition)) {
    const day = dayReached(definition, c, condition);
    if (day !== undefined) found.push(startOfDay(day));
  }
  for (const rule of definition.opens) {
    if (!rule.at) continue;
    // The question that is asked on the day itself.
    if (!asksForOne(definition, c, rule, dayOf(c.clock))) continue;
    const day = openDay(definition, c, rule);
    if (day !== undefined) found.push(startOfDay(day));
  }
  return found;
}

const reachedCache = new WeakMap<Definition, Reached[]>();

/** The `reached` conditions anywhere in a definition, collected once. */
function reachedIn(definition: Definition): Reached[] {
  let found = reachedCache.get(definition);
  if (!found) {
    const conditions = [...rulesOf(definition)].flatMap(({ condition }) =>
      condition ? [...conditionsIn(condition)] : [],
    );
    found = conditions.filter((each) => 'reached' in each);
    reachedCache.set(definition, found);
  }
  return found;
}
