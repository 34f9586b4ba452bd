import { addDays, daysBetween } from '../calendar/day.ts';
import type { Day } from '../calendar/types.ts';
import { dayOf, instantOf } from '../calendar/zone.ts';
import type { Actor, Case } from '../case/case.ts';
import type { Command } from '../case/commands.ts';
import type { Definition, FactDefinition, ItemDefinition } from '../policy/definition.ts';
import { itemOf } from '../case/items.ts';
import { attendanceOf, confirmerOf, decidersOf, ownerOf } from '../people/owner.ts';
import { partyFor } from '../people/parties.ts';
import { actorFor, openingOf } from './simulate.ts';
import { createWorld } from './world.ts';
import type { FactValue, ItemKind } from '../policy/values.ts';
import { basesIn, namesOfBase } from '../policy/bases.ts';
import { termsOf } from '../policy/walk.ts';

/** One thing of the example, on the day it is due. */
export interface ExamplePoint {
  key: string;
  item: ItemDefinition;
  kind: ItemKind;
  due: Day;
}

/**
 * The day on which every example begins, a Monday in a year whose decree days are known:
 * a picture that is the same each time can be discussed, and printed beside another.
 */
export const exampleDay: Day = '2026-03-02';
/**
 * An example ends after this many actions: enough to show
 * how a trajectory goes, also one that repeats for ever.
 */
const most = { actions: 120, occurrences: 3, days: 550 };
/** Days from a first date to one that has terms counted back from it. */
const longAhead = 300;
const reason = 'Voorbeeld';
const daysIn = { days: 1, 'working-days': 1.4, weeks: 7, mondays: 7, months: 31 } as const;

/**
 * A trajectory as it goes when everybody does everything on the day it is due, by the pure rules: opened on
 * `exampleDay`, with dates made from the definition alone.
 */
export function exampleOf(definition: Definition): ExamplePoint[] {
  const start = instantOf(exampleDay, 9);
  const world = createWorld(start);
  const request = {
    type: `${definition.id}@${definition.version}`,
    dates: exampleDates(definition),
    facts: exampleFacts(definition),
  };
  world.open('example', openingOf(request, definition, start));
  const current = () => world.cases.get('example')!;
  const tried = new Set<string>();
  for (let action = 0; action < most.actions; action++) {
    const next = nextOpen(current(), tried);
    if (!next) {
      // Nothing to do: time goes on, and may open what waits for a day.
      if (world.now >= instantOf(addDays(exampleDay, most.days), 9)) break;
      world.advance(world.now + 28 * 86_400_000);
      continue;
    }
    tried.add(next.key);
    const at = Math.max(world.now, instantOf(next.due, 12));
    world.advance(at);
    if (current().status === 'closed') break;
    for (const [actor, command] of settling(definition, current(), next.key))
      world.send('example', actor, command);
  }
  return Object.entries(current().items).flatMap(([key, state]) => {
    const item = itemOf(definition, state);
    return item && state.due && state.status !== 'cancelled' && state.n <= most.occurrences
      ? [{ key, item, kind: item.kind, due: state.due }]
      : [];
  });
}

/** The open item that is due first, of those not acted on yet. */
function nextOpen(c: Case, tried: ReadonlySet<string>): { key: string; due: Day } | undefined {
  return Object.entries(c.items)
    .flatMap(([key, { status, due, n }]) =>
      status === 'open' && due && n <= most.occurrences && !tried.has(key) ? [{ key, due }] : [],
    )
    .sort((a, b) => daysBetween(b.due, a.due))[0];
}

function settling(definition: Definition, c: Case, key: string): [Actor, Command][] {
  const item = itemOf(definition, c.items[key]!);
  if (
    !item ||
    (item.completedBy && item.kind === 'milestone') ||
    (item.tells && !definition.dates[item.tells]?.happened)
  )
    return [];
  // Whoever confirms says it, so that it is done at once.
  const owner = item.confirmedBy
    ? confirmerOf(definition, c, item)
    : ownerOf(definition, c, item, c.items[key]!);
  const command = commandFor(item, key, dayOf(c.clock), {
    agency: owner.agency ?? c.organisation,
    role: owner.role,
  });
  const first = actorFor(c, command);
  const others = decidersOf(definition, c, item)
    .filter((role) => role !== first.role)
    .map((role): Actor => partyFor(c, role) ?? { ...first, role });
  return [first, ...others].map((actor) => [actor, command]);
}

function commandFor(item: ItemDefinition, key: string, today: Day, by: Actor): Command {
  if (item.tells) return { type: 'set-date', date: item.tells, on: today, reason };
  if (item.kind === 'meeting')
    return { type: 'hold-meeting', item: key, on: today, attendance: attendanceOf(item, by), agreements: [] };
  if (item.kind === 'request')
    return {
      type: 'answer',
      item: key,
      answer: item.settledBy?.includes('accepted') ? 'accepted' : 'delivered',
    };
  if (item.kind === 'decision')
    return { type: 'decide', item: key, outcome: item.outcomes?.[0]?.id ?? 'done', also: [], reason };
  return {
    type: 'complete',
    item: key,
    ...(item.outcomes && { outcome: item.outcomes[0]!.id }),
    ...(item.note && { note: reason }),
  };
}

/**
 * The first day for the date it begins with; what terms
 * count back from lies far enough ahead for all of them.
 */
export function exampleDates(definition: Definition): Record<string, Day> {
  const dates: Record<string, Day> = {};
  const names = Object.keys(definition.dates);
  const begun = names.some((name) => definition.dates[name]!.required);
  for (const name of names) {
    const { required, notBefore, happened, else: standIn } = definition.dates[name]!;
    if (happened) {
      // Told on the day itself; what stands in for it is known before.
      if (standIn === undefined) dates[name] = exampleDay;
      continue;
    }
    const back = Math.max(
      ...[name, ...names.filter((each) => definition.dates[each]!.else === name)].map((each) =>
        lead(definition, each),
      ),
    );
    if (standIn !== undefined && dates[standIn]) dates[name] = dates[standIn];
    else if (back > 0 && !required)
      dates[name] = addDays(exampleDay, Math.max(notBefore ? longAhead : 0, Math.ceil(back) + 7));
    else if (required || (!begun && name === names[0]))
      dates[name] = addDays(exampleDay, required && back > 0 ? Math.ceil(back) + 7 : 0);
    else if (notBefore) dates[name] = addDays(exampleDay, 7);
    const earliest = notBefore && dates[notBefore];
    if (earliest && dates[name] && dates[name] < earliest) dates[name] = addDays(earliest, 7);
  }
  return dates;
}

/** Days that the longest term counts back from a date; 0 if none does. */
function lead(definition: Definition, name: string): number {
  const back = definition.items
    .flatMap(termsOf)
    .filter(
      ({ base, direction }) =>
        direction === 'before' && basesIn(base).some((each) => namesOfBase(each).dates?.includes(name)),
    );
  return Math.max(0, ...back.map(({ amount, unit }) => amount * daysIn[unit]));
}

/** The facts without which a trajectory does not start, made from the definition alone. */
export function exampleFacts(definition: Definition): Record<string, FactValue> {
  const asked = ({ required, type, default: given }: FactDefinition) =>
    required || (type === 'choice' && given === undefined);
  const required = Object.entries(definition.facts).filter(([, fact]) => asked(fact));
  return Object.fromEntries(required.map(([name, fact], n) => [name, exampleFact(definition, fact, n)]));
}

/**
 * @param n its place among the facts asked. Each party is
 * another one: who gives never answers for who receives.
 */
function exampleFact({ steeredBy }: Definition, { type, values }: FactDefinition, n: number): FactValue {
  if (type === 'party')
    return { agency: n === 0 ? 'simulation' : `simulation-${n}`, role: steeredBy[n] ?? steeredBy[0]! };
  if (type === 'boolean') return false;
  if (type === 'number') return 1;
  return Object.keys(values ?? {})[0] ?? reason;
}
