import type { Day, Instant, Text } from '../calendar/types.ts';
import { dayOf } from '../calendar/zone.ts';
import type { Case, ItemState } from '../case/case.ts';
import { itemOf, kindOf, titleOf } from '../case/items.ts';
import { isPaused, statusOf } from '../case/pauses.ts';
import { definitionOf } from '../catalogue.ts';
import { deadlineStatus, soonFrom, type DeadlineStatus } from '../deadlines/deadline-status.ts';
import { calendarFor, opensOn, reckonRule, ruleFor, type Reckoned } from '../deadlines/due.ts';
import { rungsAhead, type PlannedRung } from '../deadlines/ladder.ts';
import { holderOf, ownerOf } from '../people/owner.ts';
import { isWithoutAccess } from '../people/parties.ts';
import type { Definition, ItemDefinition } from '../policy/definition.ts';
import { termsToSet } from '../policy/items.ts';
import type { ItemKind, ItemStatus, Owner } from '../policy/values.ts';
import { cameBack } from '../related/open-rules.ts';
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
  /** The (first) term of that rule that can be set otherwise. */
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
  owner: Owner;
  /** On whose work list it stands: for whom has no access, that of whoever is told in his place. */
  holder: Owner;
  /** Who must answer, agree or confirm; null where it waits on nobody but whoever does it. */
  waitingOn: Owner | null;
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
  const term = rule && termsToSet(rule)[0];
  const due = state.due ?? null;
  const dates = { due, soonFrom: due && soonFrom(due, calendarFor(c)), actedOn: state.actedOn ?? null };
  const returned = item?.completedBy !== undefined && cameBack(definition, c, key);
  const flags = [...flagsOf(c, state, item?.track), ...(returned ? ['returned'] : [])];
  // What was still open when the trajectory was closed stays as it was, and nobody has to do it any more.
  const closed = statusOf(c) === 'closed' && status === 'open';
  const waits = status === 'open' && !closed && waitsOnOthers(state, kind, owner);
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
    label: term?.label ?? (state.adHoc?.assumed ? 'assumed' : null),
    source: term?.source ?? null,
    opens: item && status === 'open' ? (opensOn(definition, c, item, state) ?? null) : null,
    ...dates,
    deadlineStatus: closed ? 'none' : deadlineStatus({ status, ...dates, flags }, today),
    owner,
    holder: holderOf(definition, c, state, owner),
    waitingOn: waits ? owner : null,
    flags,
  };
}

/** The term that decides the day, with what was set otherwise; undefined while no base is known. */
export const reckonedOf = ({ case: c, definition, item, state, rule }: ItemReading): Reckoned | undefined =>
  item && rule && reckonRule(definition, c, item, state, rule);

/** The reminders still to come, as things stand, in the order of the ladder. */
export const ladderOf = ({ case: c, definition, item, key, state }: ItemReading): PlannedRung[] =>
  rungsAhead(definition, c, item, key, state);

/** Whether another must answer, agree or confirm, so that who wants it done cannot do it himself. */
const waitsOnOthers = ({ proposed, reported, turned }: ItemState, kind: ItemKind, owner: Owner): boolean =>
  (kind === 'request' && turned?.to !== 'asker') ||
  proposed !== undefined ||
  (reported !== undefined && reported.confirmed === undefined) ||
  isWithoutAccess(owner);

/** The agency or, without one, the role that an item waits on: how lists name and filter it. */
export const waitingName = (waitingOn: Owner | null): string | null =>
  waitingOn && (waitingOn.agency ?? waitingOn.role);

function flagsOf(c: Case, state: ItemState, track: string | undefined): string[] {
  return [
    ...(state.flags ?? []),
    ...(state.extended && state.due === state.extended.until ? ['extended'] : []),
    ...(state.override ? ['overridden'] : []),
    ...(state.turned ? [state.outcome === 'refused' ? 'refused' : 'not-received'] : []),
    ...(state.attempts && state.status === 'open' && !state.planned ? ['not-held'] : []),
    ...(state.reported && !state.reported.confirmed ? ['to-confirm'] : []),
    ...(state.planned && state.due !== undefined && state.status === 'open' && state.planned.on > state.due
      ? ['planned-late']
      : []),
    ...(state.status === 'open' && isPaused(c, track, state) ? ['paused'] : []),
    ...(state.outcome === 'broken' && state.adHoc ? ['broken'] : []),
  ];
}
