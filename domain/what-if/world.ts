import type { Instant } from '../calendar/types.ts';
import type { Actor, Case, Outcome } from '../case/case.ts';
import type { Command, Envelope } from '../case/commands.ts';
import type { CaseEvent } from '../case/events.ts';
import type { Settings } from '../case/parameters.ts';
import { settingsFor } from '../related/settings.ts';
import { fingerprint } from '../case/fingerprint.ts';
import type { Opening, Outgoing, StepInput, StepResult, Undelivered } from '../case/messages.ts';
import type { Course } from '../course/course.ts';
import { rules as published } from '../rules.ts';

/**
 * Trajectories that run by the pure rules alone, without an engine: they open each other and tell each other
 * what moved, in the order in which it happens. For the what-if page, tests, and planning at national scale.
 */
export interface World {
  readonly now: Instant;
  readonly cases: ReadonlyMap<string, Case>;
  /** Every event of every trajectory, in the order in which it happened. */
  readonly events: readonly { id: string; event: CaseEvent }[];
  open(id: string, opening: Opening): void;
  /** Takes over a trajectory as it stands, to see what would follow. */
  adopt(c: Case): void;
  send(id: string, actor: Actor, body: Command, key?: string): Outcome;
  /** Commands that come in together, each with the instant at which it was received, as after an outage. */
  receive(id: string, commands: Envelope[]): Outcome[];
  /** Lets time run to an instant: all that falls due on the way happens at its own instant. */
  advance(until: Instant): void;
  /** Lets time pass while nothing is processed, as when the worker is down. */
  standStill(until: Instant): void;
}

/** More work than this world may do. */
export class TooMuchWork extends Error {
  override name = 'TooMuchWork';
}

export interface WorldOptions {
  rules?: Course;
  most?: number;
  /** What an organisation has arranged; undefined: not known in this world. */
  settingsOf?: (organisation: string, first: Opening | undefined) => Settings | undefined;
}

/** All organisations have the partners with which the first trajectory of this world was opened. */
const asBegun = (_: string, first: Opening | undefined): Settings | undefined =>
  first && { defaults: first.defaults, closedDays: [], parameters: {} };

/**
 * @param rules other ones than those on the published definitions.
 * @param most work that it may do, counted in items that a step looks at; without it there is no limit.
 * @throws TooMuchWork from `open`, `send`, `receive` and `advance` once there is more.
 */
// oxlint-disable-next-line max-lines-per-function -- one world: all that can be done shares what is in it
export function createWorld(
  start: Instant,
  { rules = published, most = Infinity, settingsOf = asBegun }: WorldOptions = {},
): World {
  const cases = new Map<string, Case>();
  const wakes = new Map<string, Instant>();
  const events: { id: string; event: CaseEvent }[] = [];
  let now = start;
  let sent = 0;
  let work = 0;
  let first: Opening | undefined;

  function run(id: string, input: Partial<StepInput>): StepResult {
    const result = rules.step({ id, case: cases.get(id), commands: [], undelivered: [], ...input, now });
    cases.set(id, result.case);
    work += Object.keys(result.case.items).length;
    if (work > most)
      throw new TooMuchWork(`more than ${most} items to look at: simulate fewer years or commands at a time`);
    if (result.wakeAt === undefined || result.closed) wakes.delete(id);
    else wakes.set(id, result.wakeAt);
    for (const event of result.events) events.push({ id, event });
    const undelivered = result.outgoing.flatMap((message) => deliver(message));
    if (undelivered.length > 0 && !result.closed) run(id, { undelivered });
    const settings = result.case.awaitsSettings && settingsOf(result.case.organisation, first);
    if (settings && !result.closed) run(id, { commands: [settingsFor(result.case, settings)] });
    return result;
  }

  function deliver(message: Outgoing): Undelivered[] {
    const { to, number } = message;
    const why = undeliverable(message, cases.get(to));
    if (why) return [{ number, to, why }];
    run(to, message.kind === 'start' ? { open: message.opening } : { commands: [message.command] });
    return [];
  }

  function receive(id: string, commands: Envelope[]): Outcome[] {
    if (!cases.has(id))
      throw new Error(`no trajectory ${id} in this world; it has ${[...cases.keys()].join(', ')}`);
    return run(id, { commands }).outcomes.map((each) => each.outcome);
  }

  return {
    get now() {
      return now;
    },
    cases,
    events,
    open(id, opening) {
      first ??= opening;
      run(id, { open: opening });
    },
    adopt(c) {
      cases.set(c.id, c);
      wakes.set(c.id, now);
    },
    send: (id, actor, body, key = `command-${++sent}`) =>
      receive(id, [{ id: key, hash: fingerprint(body), actor, receivedAt: now, body }])[0]!,
    receive,
    advance(until) {
      for (;;) {
        const next = firstOf(wakes);
        if (!next || next[1] > until) break;
        now = Math.max(now, next[1]);
        run(next[0], {});
      }
      now = Math.max(now, until);
    },
    standStill(until) {
      now = Math.max(now, until);
    },
  };
}

/** Why a message does not arrive; undefined where it does. */
function undeliverable({ kind }: Outgoing, receiver: Case | undefined): Undelivered['why'] | undefined {
  if (kind === 'start') return receiver && 'exists';
  if (!receiver) return 'not-found';
  return receiver.status === 'closed' ? 'closed' : undefined;
}

/** Which trajectory time wakes first, and when. */
function firstOf(wakes: ReadonlyMap<string, Instant>): [string, Instant] | undefined {
  let first: [string, Instant] | undefined;
  for (const entry of wakes) if (!first || entry[1] < first[1]) first = entry;
  return first;
}
