import { daysBetween } from '../calendar/day.ts';
import type { Day, Instant, Lang, Unit } from '../calendar/types.ts';
import { dayOf, instantOf, iso } from '../calendar/zone.ts';
import { definitionOf, definitions } from '../catalogue.ts';
import { rolesIn } from '../check/roles.ts';
import { describe } from '../words/events.ts';
import type { Actor, Case, Outcome } from '../case/case.ts';
import type { Command } from '../case/commands.ts';
import type { Definition } from '../policy/definition.ts';
import { itemOf } from '../case/items.ts';
import { addresseeOf, rungsAhead } from '../deadlines/ladder.ts';
import { ownerOf } from '../people/owner.ts';
import type { Opening } from '../case/messages.ts';
import { rules } from '../rules.ts';
import { agencyName } from '../words/agencies.ts';
import { noNames, type PersonNames } from '../reading/parties.ts';
import { asWritten } from '../reading/reader.ts';
import { viewTrajectory } from '../reading/view.ts';
import { createWorld, TooMuchWork, type World } from './world.ts';
import type { FactValue } from '../policy/values.ts';
import { refuse } from '../case/refusal.ts';

interface SimulationRequest {
  type: string;
  dates: Record<string, Day | null>;
  facts?: Record<string, FactValue>;
  parameters?: Record<string, { amount: number; unit: Unit }>;
  /**
   * Day on which the trajectory is opened; by default its first date if that lies before today, else today.
   */
  asOf?: Day;
  script?: { on: Day; command: Command }[];
  /** Day until which it runs; by default the last day of the script, else the opening. */
  until?: Day;
}

const id = 'simulation';
const organisation = 'simulation';

/**
 * Items that the steps of one simulation may look at together, so that
 * it keeps no process busy for a second; ten years take some thousands.
 */
const MOST_WORK = 40_000;

/**
 * Runs a trajectory, and those it opens, by the pure rules. Nothing
 * is stored, nobody is told. Refuses what takes too much work.
 */
export function simulate(request: SimulationRequest, now: Instant, lang: Lang, names: PersonNames = noNames) {
  try {
    return run(request, now, lang, names);
  } catch (error) {
    if (!(error instanceof TooMuchWork)) throw error;
    return refuse(422, 'simulation-too-large', {
      nl: 'Deze simulatie vraagt te veel rekenwerk; geef minder opdrachten of afspraken mee, of een kortere tijd in `until`.',
      en: 'This simulation takes too much work; give fewer commands or agreements, or a shorter time in `until`.',
    });
  }
}

function run(request: SimulationRequest, now: Instant, lang: Lang, names: PersonNames) {
  const definition = definitionOf(request.type);
  const script = [...(request.script ?? [])].sort((a, b) => daysBetween(b.on, a.on));
  const first = Object.values(request.dates)
    .filter((day) => day !== null)
    .sort()[0];
  const today = dayOf(now);
  const asOf = request.asOf ?? [today, first ?? today].sort()[0]!;
  const start = instantOf(asOf, 9);
  const opening = openingOf(request, definition, start);
  const tried = rules.open(id, opening, start);
  if ('outcome' in tried) return tried;
  const world = createWorld(start, { most: MOST_WORK });
  world.open(id, opening);
  const outcomes: { on: Day; command: string; outcome: Outcome }[] = [];
  for (const { on, command } of script) {
    world.advance(instantOf(on, 12));
    outcomes.push({
      on,
      command: command.type,
      outcome: world.send(id, actorFor(world.cases.get(id)!, command), command),
    });
  }
  const until = request.until ?? script.at(-1)?.on ?? asOf;
  // The end of the day before its close: what is due that day is due today, not overdue.
  world.advance(Math.max(world.now, instantOf(until, 23, 59)));
  return { ...shown(world, id, lang, names), outcomes };
}

function shown(world: World, root: string, lang: Lang, names: PersonNames) {
  const c = world.cases.get(root)!;
  const definition = definitionOf(c.definition)!;
  const view = viewTrajectory(asWritten(c), world.now, lang, names);
  const related = [...world.cases.values()]
    .filter((each) => each.id !== root)
    .map((each) => viewTrajectory(asWritten(each), world.now, lang, names));
  const events = world.events
    .filter((each) => each.id === root)
    .map(({ event }) => ({
      sequence: event.sequence,
      at: iso(event.at),
      type: event.type,
      item: 'item' in event ? (event.item ?? null) : null,
      text: describe(definition, c, event, lang, agencyName, names),
    }));
  return {
    ...view,
    related: view.related,
    trajectories: related,
    events,
    reminders: reminders(world, c, definition),
  };
}

/** Reminders given so far, and those planned as things stand. */
function reminders(world: World, c: Case, definition: Definition) {
  const given = world.events.flatMap(({ id: of, event }) =>
    of === c.id && event.type === 'reminded'
      ? [
          {
            at: iso(event.at),
            item: event.item,
            due: event.due,
            to: event.to,
            kind: event.kind,
            rung: event.rung,
            given: event.given,
          },
        ]
      : [],
  );
  const planned = Object.entries(c.items).flatMap(([key, state]) =>
    rungsAhead(definition, c, itemOf(definition, state), key, state).map(
      ({ at, due, id: rung, rung: { kind, to } }) => ({
        at: iso(at),
        item: key,
        due,
        to: addresseeOf(definition, c, itemOf(definition, state), state, to),
        kind,
        rung,
        given: false,
      }),
    ),
  );
  return [...given, ...planned.sort((a, b) => (a.at < b.at ? -1 : 1))];
}

/** The opening of a simulated trajectory: every role is held by somebody. */
export function openingOf(
  request: SimulationRequest,
  definition: Definition | undefined,
  receivedAt: Instant,
): Opening {
  const roles = new Set(definitions().flatMap(rolesIn));
  // Where nobody directs the case, what climbs goes to the coordinator.
  roles.delete('case-director');
  return {
    type: request.type,
    client: 'simulation',
    organisation,
    dates: request.dates,
    facts: request.facts ?? {},
    parties: [],
    // Every role is held by somebody, also in what it opens:
    // a simulation is about time, not about who is missing.
    defaults: Object.fromEntries([...roles].map((role) => [role, role])),
    parameters: request.parameters ?? {},
    actor: { agency: organisation, role: definition?.steeredBy[0] ?? 'case-manager' },
    receivedAt,
    hash: 'simulation',
  };
}

/** Whoever may give the command: the owner of its item, else who steers the trajectory. */
export function actorFor(c: Case, command: Command): Actor {
  const definition = definitionOf(c.definition)!;
  const state = 'item' in command && command.item !== undefined ? c.items[command.item] : undefined;
  const steering = { agency: c.organisation, role: definition.steeredBy[0]! };
  if (!state || !['complete', 'decide', 'hold-meeting', 'answer'].includes(command.type)) return steering;
  const { turned: _turned, ...asked } = state;
  const owner = ownerOf(definition, c, itemOf(definition, state), asked);
  return owner.agency === undefined ? steering : { agency: owner.agency, role: owner.role };
}
