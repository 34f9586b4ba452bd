import { addDays } from '../calendar/day.ts';
import { dayOf, instantOf } from '../calendar/zone.ts';
import type { Day, Instant } from '../calendar/types.ts';
import { nextBoundary } from '../course/agenda.ts';
import type { Actor, Case, ItemState } from '../case/case.ts';
import type { Command, InternalCommand } from '../case/commands.ts';
import { copyCase } from '../case/copies.ts';
import { settingsFor } from '../related/settings.ts';
import type { Definition } from '../policy/definition.ts';
import type { CaseEvent, EventBody } from '../case/events.ts';
import { itemOf } from '../case/items.ts';
import { outgoingOf } from '../related/outgoing.ts';
import { partyFor } from '../people/parties.ts';
import { recorder, type Recorder } from '../case/recorder.ts';
import type { Opening } from '../case/messages.ts';
import { rules as published } from '../rules.ts';
import { dayOfAction, dayOfNextOffer, needsAction, settling } from './behaviour.ts';
import { happenings, openingOf, partnersOf, type Happening } from './happenings.ts';
import type { Admission } from './population.ts';
import type { Draw } from './random.ts';
import type { Party } from '../policy/values.ts';

/** The rules that a run follows: definitions by type. What opens another type is not followed further. */
export type Rules = ReadonlyMap<string, Definition>;

/** One trajectory of a life, with what comes next in it. */
interface Running {
  definition: Definition;
  case: Case;
  /** Chance, the same for the n-th trajectory of a type whatever the rules. */
  draw: Draw;
  /** When to look at its plan, act on an item or ask the receiver again; undefined: not before a message. */
  next: { at: Instant; item?: string; again?: true } | undefined;
  /** By item: the due date that was looked at last, and the instant at which it is done then. */
  planned: Map<string, { due: Day; at: Instant }>;
}

export interface Lived {
  cases: Iterable<{ definition: Definition; case: Case }>;
  /** Commands of the script that the rules refused. */
  refused: number;
}

/** Somebody inside for years and never taken over must end at some time: days after release. */
const longestAfterRelease = 120;

/** A command of a life, with when and to which trajectory it was given. */
export interface Given {
  at: Instant;
  to: string;
  actor: Actor;
  body: Command | InternalCommand;
}

/**
 * One whole life by the pure rules: the detention, and the trajectories of `rules` that it opens. Time leaps
 * from one action or change of the plan to the next; reminders are not given, for they change no deadline.
 * @param log told every command, those between trajectories too.
 */
// oxlint-disable-next-line max-lines-per-function -- one life: what happens in it shares all that runs
export function live(rules: Rules, admission: Admission, log?: (given: Given) => void): Lived {
  const running = new Map<string, Running>();
  let refused = 0;
  const until = instantOf(addDays(admission.release, longestAfterRelease), 12);

  function open(id: string, opening: Opening, at: Instant): void {
    const definition = rules.get(opening.type);
    if (!definition) return;
    const opened = published.open(id, opening, at, definition);
    if ('outcome' in opened)
      throw new Error(`national simulation: ${id} cannot be opened: ${opened.detail.en}`);
    const alike = [...running.values()].filter((life) => life.definition === definition).length;
    const draw: Draw = alike === 0 ? admission.draw : (name) => admission.draw(`${name}/${alike}`);
    const life: Running = { definition, case: opened.case, draw, next: undefined, planned: new Map() };
    running.set(id, life);
    settle(life, opened.events, at);
  }

  /** Hands on what the events tell other trajectories, and looks what comes next. */
  function settle(life: Running, events: readonly CaseEvent[], at: Instant): void {
    life.next = nextOf(life, at);
    for (const event of events) {
      if (event.type === 'trajectory-opened') {
        for (const message of outgoingOf(life.case, [event]))
          if (message.kind === 'start') open(message.to, message.opening, at);
      } else if (event.type === 'message-sent') tell(life, event, at);
    }
    const heard = life.case.awaitsSettings && settingsFor(life.case, partnersOf(admission));
    if (heard) give(life, heard.actor, heard.body, at);
  }

  function tell(
    from: Running,
    { to, number, command }: Extract<EventBody, { type: 'message-sent' }>,
    at: Instant,
  ): void {
    const receiver = running.get(to);
    if (receiver?.case.status === 'open')
      return give(receiver, { agency: 'traject', role: 'system', person: from.case.id }, command, at);
    if (receiver)
      change(from, at, (record) => record.add({ type: 'message-undelivered', to, number, why: 'closed' }));
  }

  function give(life: Running, actor: Actor, body: Command | InternalCommand, at: Instant): void {
    log?.({ at, to: life.case.id, actor, body });
    const envelope = { id: '', hash: '', actor, receivedAt: at, body };
    const result = published.execute(life.definition, atClock(life.case, at), envelope, at);
    if (result.outcome.outcome === 'refused') refused++;
    if (result.events.length === 0) return;
    life.case = result.case;
    settle(life, result.events, at);
  }

  function change(life: Running, at: Instant, happen: (record: Recorder) => void): void {
    const record = recorder(atClock(life.case, at), at, at);
    happen(record);
    published.applyRules(life.definition, record, at);
    life.case = record.case;
    settle(life, record.events, at);
  }

  function act(life: Running, key: string, at: Instant): void {
    const state = life.case.items[key] as ItemState;
    const item = itemOf(life.definition, state)!;
    const before = refused;
    for (const [actor, command] of settling(
      life.definition,
      life.case,
      item,
      key,
      state,
      life.draw,
      dayOf(at),
    ))
      give(life, actor, command, at);
    if (refused > before) life.next = undefined;
  }

  /** The receiver refused: the giver asks again, and what was refused is closed. */
  function offerAgain(refusedOne: Running, at: Instant): void {
    const { facts, related } = refusedOne.case;
    const giver = running.get(related.find((r) => r.relation === 'opened-by')?.id ?? '');
    if (giver?.case.status === 'open') {
      const { case: c, definition } = giver;
      const steers = definition.steeredBy[0]!;
      const actor = { agency: partyFor(c, steers)?.agency ?? c.organisation, role: steers };
      give(giver, actor, { type: 'hand-over', to: facts['receiver'] as Party, reason: 'Simulatie' }, at);
    }
    if (refusedOne.case.status === 'open') close(refusedOne, at);
  }

  const caseManager: Actor = { agency: admission.prison, role: 'case-manager' };
  const start = instantOf(admission.on, 10);
  open(admission.id, openingOf(admission), start);
  const root = running.get(admission.id)!;
  const facts = happenings(admission);
  let now = start;
  for (;;) {
    const happening = facts[0];
    let first: Running | undefined;
    for (const life of running.values())
      if (life.next && (!first || life.next.at < first.next!.at)) first = life;
    if (happening && (!first?.next || happening.at <= first.next.at)) {
      facts.shift();
      now = Math.max(now, happening.at);
      for (const command of commandsOf(happening, running)) give(root, caseManager, command, now);
    } else {
      if (!first?.next || first.next.at > until) break;
      const { at, item, again } = first.next;
      now = Math.max(now, at);
      if (again) offerAgain(first, now);
      else if (item === undefined) change(first, now, () => undefined);
      else act(first, item, now);
    }
    for (const life of running.values()) if (mayClose(life)) close(life, now);
    if (root.case.status === 'closed' && running.size === 1) break;
  }
  return { cases: running.values(), refused };

  /** A preparation that is done stays with the detention until that ends; one that was refused does not. */
  function mayClose({ case: c }: Running): boolean {
    return (
      c.readyToClose &&
      c.status === 'open' &&
      (c === root.case || root.case.status === 'closed' || c.phase === 'refused')
    );
  }

  function close(life: Running, at: Instant): void {
    // Else the refused release would be asked for again at
    // once: what follows it is no longer a conditional release.
    if (life.case.phase === 'refused')
      give(root, caseManager, { type: 'set-fact', fact: 'legalFrameAfter', value: 'none' }, at);
    if (life.case.status === 'closed') return;
    give(
      life,
      { agency: life.case.organisation, role: 'coordinator' },
      { type: 'close', outcome: 'ended', reason: 'Simulatie' },
      at,
    );
    life.next = undefined;
  }
}

/** The case when its clock has come to `at`. */
function atClock(c: Case, at: Instant): Case {
  const then = copyCase(c);
  then.clock = Math.max(c.clock, at);
  return then;
}

/** What a trajectory that owns the release date knows already is not told again. */
const commandsOf = ({ commands }: Happening, running: ReadonlyMap<string, Running>): Command[] =>
  [...running.values()].some(
    ({ definition, case: c }) => definition.id === 'conditional-release' && c.status === 'open',
  )
    ? commands.filter((command) => command.type !== 'set-date' || command.date !== 'expectedRelease')
    : commands;

/**
 * The next thing in a trajectory: an open item that is done on its day, or a day on which its plan changes.
 */
function nextOf({ definition, case: c, draw, next, planned }: Running, now: Instant): Running['next'] {
  if (c.status === 'closed') return undefined;
  if (c.phase === 'returned') return next?.again ? next : { at: dayOfNextOffer(now), again: true };
  let first = Infinity;
  let item: string | undefined;
  for (const key in c.items) {
    const state = c.items[key] as ItemState;
    if (state.status !== 'open' || state.due === undefined) continue;
    const of = itemOf(definition, state);
    if (!needsAction(of) || (of!.track === 'plan' && c.dates['release'] !== undefined)) continue;
    let action = planned.get(key);
    if (action?.due !== state.due) {
      action = { due: state.due, at: instantOf(dayOfAction(draw, `${c.definition}/${key}`, state.due), 12) };
      planned.set(key, action);
    }
    if (action.at >= first) continue;
    first = action.at;
    item = key;
  }
  const at = Math.max(first, now);
  const boundary = nextBoundary(definition, c);
  if (boundary !== undefined && boundary <= at) return { at: boundary };
  return item === undefined ? undefined : { at, item };
}
