import { addDays } from '../calendar/day.ts';
import type { Day, Instant } from '../calendar/types.ts';
import { dayOf, instantOf } from '../calendar/zone.ts';
import { definitionOf } from '../catalogue.ts';
import type { Case, Refusal } from '../case/case.ts';
import type { Addressee } from '../case/events.ts';
import { isRefusal } from '../case/refusal.ts';
import type { Definition } from '../policy/definition.ts';
import type { FactValue } from '../policy/values.ts';
import type { Rung } from '../policy/vocabulary.ts';
import { rules } from '../rules.ts';
import { exampleFacts } from './example.ts';
import { openingOf } from './simulate.ts';
import { createWorld, type World } from './world.ts';

/** An item of a trajectory, and what is known of an imagined case. */
export interface Question {
  type: string;
  item: string;
  dates: Record<string, Day>;
  facts: Record<string, FactValue>;
  /** Day of the opening; by default the first day given, or long enough before the item is due. */
  on?: Day;
}

export interface Expected {
  /** The case when the item first has its due date, or as it was opened if it never gets one. */
  case: Case;
  openedOn: Day;
  now: Instant;
  /** The facts it was opened with: those given, and examples of those that it cannot do without. */
  facts: Record<string, FactValue>;
  /** Reminders of the item while nobody does anything, up to two months after it is due. */
  reminders: { on: Day; to: Addressee; kind: Rung['kind']; rung: string }[];
}

const ID = 'explained';
/**
 * Days before an item is due on which its trajectory is opened at the latest, so that its first rung is seen.
 */
const AHEAD = 28;
/** Days after the due date by which every rung was given. */
const AFTER = 60;

/**
 * What becomes of an item with these dates and facts, by the pure rules; undefined
 * without any day to begin with. A refusal says which date or fact cannot be.
 */
export function expected(question: Question): Expected | Refusal | undefined {
  const { item, dates, on } = question;
  const definition = definitionOf(question.type)!;
  const first = on ?? Object.values(dates).sort()[0];
  if (first === undefined) return undefined;
  const examples = Object.entries(exampleFacts(definition)).filter(
    ([name]) => definition.facts[name]!.required,
  );
  const facts = { ...Object.fromEntries(examples), ...question.facts };
  const begun = opened(definition, { ...question, facts }, first);
  if (isRefusal(begun)) return begun;
  const past = begun.cases.get(ID)!.items[item]?.natural;
  const earlier =
    on === undefined && past !== undefined
      ? opened(definition, { ...question, facts }, addDays(past, -AHEAD))
      : begun;
  const world = isRefusal(earlier) ? begun : earlier;
  if (stateOf(world, item)?.due === undefined)
    world.advance(instantOf(addDays(Object.values(dates).sort().at(-1) ?? first, 1), 9));
  const current = world.cases.get(ID)!;
  const now = world.now;
  const due = stateOf(world, item)?.due;
  if (due !== undefined) world.advance(Math.max(now, instantOf(addDays(due, AFTER), 12)));
  const reminders = world.events.flatMap(({ id, event }) =>
    id === ID && event.type === 'reminded' && event.item === item && event.due === due
      ? [{ on: dayOf(event.at), to: event.to, kind: event.kind, rung: event.rung }]
      : [],
  );
  return { case: current, openedOn: dayOf(current.openedAt), now, facts, reminders };
}

const stateOf = (world: World, item: string) => world.cases.get(ID)!.items[item];

function opened(definition: Definition, { type, dates, facts }: Question, on: Day): World | Refusal {
  const start = instantOf(on, 9);
  const plain = openingOf({ type, dates, facts }, definition, start);
  const opening = { ...plain, defaults: { ...plain.defaults, 'case-director': 'case-director' } };
  const tried = rules.open(ID, opening, start);
  if ('outcome' in tried) return tried;
  const world = createWorld(start);
  world.open(ID, opening);
  return world;
}
