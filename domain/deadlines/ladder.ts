import { addDays, daysBetween } from '../calendar/day.ts';
import { reckon } from '../calendar/term.ts';
import { rungInstant } from '../calendar/spread.ts';
import type { Day, Instant } from '../calendar/types.ts';
import { dayOf } from '../calendar/zone.ts';
import type { Case, ItemState } from '../case/case.ts';
import { unneeded } from '../case/conditions.ts';
import { isDanger, isPaused } from '../case/pauses.ts';
import type { Definition, ItemDefinition } from '../policy/definition.ts';
import { climbs } from './climbs.ts';
import { baseDay, calendarFor } from './due.ts';
import type { Addressee } from '../case/events.ts';
import {
  askedLadder,
  askedWithoutDay,
  longLadder,
  movedRung,
  shortLadder,
  signalLadder,
  withoutClimbing,
} from '../policy/writing.ts';
import { askerOf, holderOf, ownerOf } from '../people/owner.ts';
import { caseDirectorOf, coordinatorOf } from '../people/parties.ts';
import type { Rung } from '../policy/vocabulary.ts';

/** A rung with the instant at which it is given. */
export interface PlannedRung {
  rung: Rung;
  /** Name within the ladder, with the day where it hangs on another base than the due date. */
  id: string;
  due: Day;
  at: Instant;
}

/**
 * The ladder of an occurrence: its own, else by the length of its term, counted from the day it became known.
 * A term that is ours reminds whoever does it, and climbs no further unless the organisation wants that.
 */
function ladderOf(
  definition: Definition,
  c: Case,
  item: ItemDefinition | undefined,
  state: ItemState,
): readonly Rung[] {
  if (item?.ladder) return item.ladder;
  if (!state.due) return [];
  if (state.adHoc?.origin === 'asked') return state.adHoc.assumed ? askedWithoutDay : askedLadder;
  if (state.adHoc?.origin === 'raised') return signalLadder;
  const usual = daysBetween(knownOn(state), state.due) >= 15 ? longLadder : shortLadder;
  return climbs(definition, c, item, state) ? usual : withoutClimbing(usual);
}

/**
 * The rungs that lie ahead of a due date in force: on working days (rolled `following`), in the first office
 * hour, never on the day the case was opened, none from before the date came into force, none given already.
 * Of two rungs to the same addressee on one day the later one in the ladder stays. None while it is paused,
 * or nobody needs the trajectory, or once that is closed.
 */
export function rungsAhead(
  definition: Definition,
  c: Case,
  item: ItemDefinition | undefined,
  key: string,
  state: ItemState,
): PlannedRung[] {
  if (c.status === 'closed' || isPaused(c, item?.track, state)) return [];
  return rungsOf(definition, c, item, key, state).filter(({ at }) => at >= c.clock);
}

/** Those that fell in a pause, which nobody was given. */
export function rungsMissed(
  definition: Definition,
  c: Case,
  item: ItemDefinition | undefined,
  key: string,
  state: ItemState,
): PlannedRung[] {
  return rungsOf(definition, c, item, key, state).filter(({ at }) => at <= c.clock);
}

/** Days within which nobody hears again that a day comes near, or moves away, because that day moved. */
export const QUIET = 7;

/** The days on which somebody was told that the due day moved. */
export const movesHeard = (given: readonly string[]): Day[] =>
  given.flatMap((each) => {
    const [rung, on] = each.slice(each.indexOf('/') + 1).split('@');
    return rung === movedRung && on !== undefined ? [on] : [];
  });

/** Whom the rungs given so far address: who heard of a day of this item. */
export function heardOf(
  definition: Definition,
  c: Case,
  item: ItemDefinition | undefined,
  state: ItemState,
): Rung['to'][] {
  const own = ladderOf(definition, c, item, state);
  // The day that holds now can have a shorter ladder than the one of which somebody heard.
  const ladder = [...own, ...longLadder, ...shortLadder];
  const given = (state.given ?? []).flatMap((each) => {
    const name = nameOf(each.slice(each.indexOf('/') + 1));
    return ladder.find((rung) => rung.name === name)?.to ?? [];
  });
  return [...new Set(given)];
}

const nameOf = (id: string): string => id.replace(/^giver-/, '').replace(/@.*/, '');

/**
 * Whether somebody heard within the last week that another due date, or another day that a rung hangs on,
 * came near, or heard so before and then that it moved. That a day is there, or has passed, is always told:
 * it is news for the day that it is about.
 */
function toldLately(
  definition: Definition,
  c: Case,
  state: ItemState,
  { rung, id, at, due }: PlannedRung,
): boolean {
  const day = dayOf(at);
  if (day >= due || !state.given) return false;
  const [name] = id.split('@');
  const told = state.given.flatMap((given) => {
    const before = given.slice(0, due.length);
    const [of, on] = given.slice(due.length + 1).split('@');
    if (of !== name) return [];
    return on ?? rungDay(definition, c, { ...state, due: before }, before, rung) ?? [];
  });
  const past = told.filter((on) => on <= day);
  if (past.some((on) => daysBetween(on, day) < QUIET)) return true;
  // The week ends later on that day, when it may be told again that the day moves.
  return past.length > 0 && movesHeard(state.given).some((on) => daysBetween(on, day) <= QUIET);
}

/**
 * Whoever owns it hears on the day itself, or on the working day that follows it; then it climbs from that
 * day on, so that a weekend leaves a working day to act in.
 */
const remindsOnTheDay = ({ to, base, amount }: Rung): boolean =>
  to === 'owner' && base === 'due' && amount === 0;

/** All of a ladder that were not given since the due date came into force. */
function rungsOf(
  definition: Definition,
  c: Case,
  item: ItemDefinition | undefined,
  key: string,
  state: ItemState,
): PlannedRung[] {
  const { due, since } = state;
  if (due === undefined || since === undefined || state.status !== 'open') return [];
  if (unneeded(c) && !isDanger(state)) return [];
  const openedOn = dayOf(c.openedAt);
  const planned = new Map<string, PlannedRung>();
  const ladder = ladderOf(definition, c, item, state);
  const climbsFrom = ladder.some(remindsOnTheDay) ? calendarFor(c).roll(due, 'following') : due;
  for (const rung of ladder) {
    const day = rungDay(definition, c, state, rung.to === 'owner' ? due : climbsFrom, rung);
    if (day === undefined || day <= openedOn) continue;
    // A meeting that is planned in time needs no reminder to plan it.
    if (state.planned && state.planned.on <= due && rung.to === 'owner' && day < state.planned.on) continue;
    const id = `${state.turned ? 'giver-' : ''}${rung.name}${typeof rung.base === 'string' ? '' : `@${day}`}`;
    planned.set(`${day}/${rung.to}`, { rung, id, due, at: rungInstant(day, `${c.id}/${key}`) });
  }
  return [...planned.values()].filter(
    (each) =>
      each.at > since &&
      !state.given?.includes(`${due}/${each.id}`) &&
      !toldLately(definition, c, state, each),
  );
}

function rungDay(definition: Definition, c: Case, state: ItemState, due: Day, rung: Rung): Day | undefined {
  const term = {
    amount: rung.amount,
    unit: rung.unit,
    direction: rung.direction,
    roll: 'following' as const,
  };
  const calendar = calendarFor(c);
  if (rung.base === 'due') return reckon(term, due, calendar);
  if (rung.base === 'known') return calendar.roll(halfWay(knownOn(state), due), 'following');
  // What hangs on a date stays on it; what counts from the offer counts from the day it turned.
  const base =
    state.turned && !('date' in rung.base) ? state.turned.on : baseDay(definition, c, state, rung.base);
  return base === undefined ? undefined : reckon(term, base, calendar);
}

const halfWay = (from: Day, to: Day): Day =>
  addDays(from, Math.floor(Math.max(0, daysBetween(from, to)) / 2));

const knownOn = (state: ItemState): Day => dayOf(state.known?.[state.due as Day] ?? state.since ?? 0);

/** Whom a rung addresses now. Without a case director it is the coordinator. */
export function addresseeOf(
  definition: Definition,
  c: Case,
  item: ItemDefinition | undefined,
  state: ItemState,
  to: Rung['to'],
): Addressee {
  const owner = ownerOf(definition, c, item, state);
  if (to === 'owner' || to === 'asker') {
    const told =
      to === 'asker' ? askerOf(definition, c, state.dialogue) : holderOf(definition, c, state, owner);
    return told.agency === undefined ? coordinatorOf(c) : { agency: told.agency, role: told.role };
  }
  if (to === 'owner-coordinator')
    return owner.agency === undefined ? coordinatorOf(c) : { agency: owner.agency, role: 'coordinator' };
  return to === 'coordinator' ? coordinatorOf(c) : (caseDirectorOf(c) ?? coordinatorOf(c));
}
