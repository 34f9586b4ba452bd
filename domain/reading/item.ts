import type { Day, Instant, Text } from '../calendar/types.ts';
import { dayOf } from '../calendar/zone.ts';
import type { Case, ItemState } from '../case/case.ts';
import { itemOf, kindOf, titleOf } from '../case/items.ts';
import { isPaused } from '../case/pauses.ts';
import { definitionOf } from '../catalogue.ts';
import { deadlineStatus, soonFrom, type DeadlineStatus } from '../deadlines/deadline-status.ts';
import { calendarFor, opensOn, reckonRule, ruleFor, type Reckoned } from '../deadlines/due.ts';
import { rungsAhead, type PlannedRung } from '../deadlines/ladder.ts';
import { contactOf, isClient, ownerOf } from '../people/people.ts';
import type { Definition, ItemDefinition } from '../policy/definition.ts';
import type { ItemKind, ItemStatus } from '../policy/values.ts';
import type { DueRule, Label, Term } from '../policy/vocabulary.ts';

/**
 * One item of a case as it stands at one instant. Rows of the store, API, pages, explanation and messages
 * show picks of it, so that they cannot tell it differently. What rows do without is worked out from it: why
 * it waits (`reasonOf`), the arithmetic of its day (`reckonedOf`), the reminders to come (`ladderOf`).
 */
export interface ItemReading<C extends Case = Case> {
  case: C;
  definition: Definition;
  /** The day of that instant, in Amsterdam. */
  today: Day;
  key: string;
  state: ItemState;
  /** That of the definition; undefined for what a professional added, and for what the definition lost. */
  item: ItemDefinition | undefined;
  title: Text;
  kind: ItemKind;
  status: ItemStatus;
  /** The rule for its day that holds. */
  rule: DueRule | undefined;
  /** The first term of that rule: the one that can be set otherwise. */
  term: Term | undefined;
  /** Of that term. */
  label: Label | null;
  source: string | null;
  /** The first day on which it can be done. */
  opens: Day | null;
  due: Day | null;
  /** The first day on which it counts as soon, where it has a due day. */
  soonFrom: Day | null;
  actedOn: Day | null;
  deadlineStatus: DeadlineStatus;
  /** Who must act. */
  owner: { agency?: string; role: string };
  /** On whose work list it stands: for the client, that of whoever is told in his place. */
  holder: { agency?: string; role: string };
  /** Agency (or, without one, role) that it waits on: not the owner of the work list. */
  waitingOn: string | null;
  flags: string[];
}

/**
 * The items of a case, in the order in which they came.
 * @param now the instant at which they are looked at.
 */
export function readItems<C extends Case>(c: C, now: Instant): ItemReading<C>[] {
  const definition = definitionOf(c.definition)!;
  const today = dayOf(now);
  return Object.entries(c.items).map(([key, state]) => read(definition, c, key, state, today));
}

/**
 * One item; undefined where the case has none of that name, which can come from
 * outside, or where it follows a definition that this version does not know.
 */
export function readItem<C extends Case>(c: C, key: string, now: Instant): ItemReading<C> | undefined {
  const definition = definitionOf(c.definition);
  const state = Object.hasOwn(c.items, key) ? c.items[key] : undefined;
  return definition && state && read(definition, c, key, state, dayOf(now));
}

function read<C extends Case>(
  definition: Definition,
  c: C,
  key: string,
  state: ItemState,
  today: Day,
): ItemReading<C> {
  const item = itemOf(definition, state);
  const kind = kindOf(definition, state);
  const { status } = state;
  const owner = ownerOf(definition, c, item, state);
  const rule = item && ruleFor(definition, c, item, state, today);
  const term = rule?.earliest[0];
  const due = state.due ?? null;
  const dates = { due, soonFrom: due && soonFrom(due, calendarFor(c)), actedOn: state.actedOn ?? null };
  const flags = flagsOf(c, state, item?.track);
  // What was still open when the trajectory was closed stays as it was, and nobody has to do it any more.
  const closed = c.status === 'closed' && status === 'open';
  const waits =
    status === 'open' && !closed && (kind === 'request' || state.proposed !== undefined || isClient(owner));
  return {
    case: c,
    definition,
    today,
    key,
    state,
    item,
    title: titleOf(definition, state),
    kind,
    status,
    rule,
    term,
    label: term?.label ?? null,
    source: term?.source ?? null,
    opens: item && status === 'open' ? (opensOn(definition, c, item, state) ?? null) : null,
    ...dates,
    deadlineStatus: closed ? 'none' : deadlineStatus({ status, ...dates, flags }, today),
    owner,
    holder: isClient(owner) ? (contactOf(definition, c) ?? owner) : owner,
    waitingOn: waits ? (owner.agency ?? owner.role) : null,
    flags,
  };
}

/** The term that decides the day, with what was set otherwise; undefined while no base is known. */
export const reckonedOf = ({ case: c, definition, item, state, rule }: ItemReading): Reckoned | undefined =>
  item && rule && reckonRule(definition, c, item, state, rule);

/** The reminders still to come, as things stand, in the order of the ladder. */
export const ladderOf = ({ case: c, definition, item, key, state }: ItemReading): PlannedRung[] =>
  rungsAhead(definition, c, item, key, state);

function flagsOf(c: Case, state: ItemState, track: string | undefined): string[] {
  return [
    ...(state.flags ?? []),
    ...(state.extended && state.due === state.extended.until ? ['extended'] : []),
    ...(state.override ? ['overridden'] : []),
    ...(state.turned ? ['not-received'] : []),
    ...(state.status === 'open' && isPaused(c, track) ? ['paused'] : []),
    ...(state.outcome === 'broken' && state.adHoc ? ['broken'] : []),
  ];
}
