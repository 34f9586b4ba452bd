import { expect } from 'vitest';
import type { Day, Instant } from '../../domain/calendar/types.ts';
import { dayOf, instantOf } from '../../domain/calendar/zone.ts';
import type { Actor, Case, ItemState, Outcome } from '../../domain/case/case.ts';
import type { Command } from '../../domain/case/commands.ts';
import type { Course } from '../../domain/course/course.ts';
import type { CaseEvent } from '../../domain/case/events.ts';
import type { Opening } from '../../domain/case/messages.ts';
import { readItem } from '../../domain/reading/item.ts';
import { asWritten } from '../../domain/reading/reader.ts';
import { type ItemView, viewTrajectory } from '../../domain/reading/view.ts';
import { createWorld, type World, type WorldOptions } from '../../domain/what-if/world.ts';
import { caseManager, defaults } from '../scenarios/people.ts';
import type { FactValue, Party } from '../../domain/policy/values.ts';

export interface Start {
  /** Day of the opening, at ten in the morning unless `time` says otherwise. */
  on: Day;
  time?: string;
  by?: Actor;
  /** `id@version`; else the newest. */
  definition?: string;
  dates?: Record<string, Day | null>;
  facts?: Record<string, FactValue>;
  parties?: Party[];
  defaults?: Record<string, string>;
  parameters?: Opening['parameters'];
  organisationParameters?: Opening['organisationParameters'];
  climbAssumed?: true;
  closedDays?: Day[];
}

export const at = (day: Day, time = '12:00'): Instant => {
  const [hour, minute] = time.split(':').map(Number);
  return instantOf(day, hour as number, minute);
};

export const openingOf = (
  type: string,
  { on, time = '10:00', by = caseManager, ...rest }: Start,
): Opening => ({
  type,
  client: 'client-1',
  organisation: by.agency,
  dates: rest.dates ?? {},
  facts: rest.facts ?? {},
  parties: rest.parties ?? [],
  defaults: rest.defaults ?? defaults,
  parameters: rest.parameters ?? {},
  closedDays: rest.closedDays ?? [],
  actor: by,
  receivedAt: at(on, time),
  hash: 'opening',
  ...(rest.definition && { definition: rest.definition }),
  ...(rest.climbAssumed && { climbAssumed: true }),
  ...(rest.organisationParameters && { organisationParameters: rest.organisationParameters }),
});

/** A trajectory by the pure rules, and the words to say what happens to it. */
export function begin(type: string, start: Start, rules?: Course, options: WorldOptions = {}) {
  const world = createWorld(at(start.on, start.time ?? '10:00'), { rules, ...options });
  world.open('case-1', openingOf(type, start));
  return playOf(world, 'case-1');
}

/** A D&R plan from the day of admission. */
export const plan = (
  admission: Day,
  start: Omit<Start, 'on'> & { on?: Day } = {},
  rules?: Course,
  options?: WorldOptions,
) =>
  begin(
    'detention-reintegration',
    { on: admission, ...start, dates: { admission, ...start.dates } },
    rules,
    options,
  );

export type Play = ReturnType<typeof playOf>;

function playOf(world: World, id: string) {
  const current = () => world.cases.get(id) as Case;
  const events = (): CaseEvent[] => world.events.filter((each) => each.id === id).map((each) => each.event);
  const view = (lang: 'nl' | 'en' = 'nl') => viewTrajectory(asWritten(current()), world.now, lang);
  return {
    id,
    world,
    current,
    events,
    view,
    /** What can be shown of an item now. */
    read: (item: string) => readItem(asWritten(current()), item, world.now),
    state: (item: string) => current().items[item] as ItemState,
    item: (name: string) => view().items.find((each) => each.item === name) as ItemView,
    due: (item: string) => current().items[item]?.due,
    /** Time runs to noon of that day, unless a time is said. */
    on: (day: Day, time?: string) => world.advance(at(day, time)),
    /** What they say is accepted. */
    by: (actor: Actor, ...bodies: Command[]) => {
      for (const body of bodies)
        expect(world.send(id, actor, body), `${actor.role}: ${JSON.stringify(body)}`).toMatchObject({
          outcome: 'accepted',
        });
    },
    asks: (actor: Actor, body: Command, key?: string): Outcome => world.send(id, actor, body, key),
    /** Rungs of an item so far: day, role, name of the rung. */
    told: (item: string) =>
      events().flatMap((each) =>
        each.type === 'reminded' && each.item === item ? [[dayOf(each.at), each.to.role, each.rung]] : [],
      ),
    /** Alarms so far: day, code, role, item. */
    alarms: (code?: string) =>
      events().flatMap((each) =>
        each.type === 'alarm-raised' && (code === undefined || each.code === code)
          ? [[dayOf(each.at), each.code, each.to.role, each.item]]
          : [],
      ),
    types: () => events().map((each) => each.type),
    hasOpened: (type: string) =>
      current().related.filter((each) => each.type === type && each.relation === 'opened').length,
  };
}

/** The last trajectory of that type that this one opened. */
export function opened(play: Play, type: string): Play {
  const related = play.current().related.filter((each) => each.type === type && each.relation === 'opened');
  expect(related.length, `${type} opened`).toBeGreaterThan(0);
  return playOf(play.world, related.at(-1)!.id);
}
