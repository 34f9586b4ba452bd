import { addDays } from '../../../domain/calendar/day.ts';
import type { Day, Instant } from '../../../domain/calendar/types.ts';
import { dayOf } from '../../../domain/calendar/zone.ts';
import { definitionOf } from '../../../domain/catalogue.ts';
import type { Actor } from '../../../domain/case/case.ts';
import type { Opening } from '../../../domain/case/messages.ts';
import type { Definition, FactDefinition } from '../../../domain/policy/definition.ts';
import type { FactValue, Party } from '../../../domain/policy/values.ts';
import { rules } from '../../../domain/rules.ts';
import {
  adviser,
  care,
  caseManager,
  caseManagerSouth,
  defaults,
  municipality,
  officer,
  probation,
  supervisor,
  team,
} from '../../scenarios/people.ts';
import type { Chance } from './chance.ts';

/** Who can be named in a case: agencies of every kind, some of which nobody knows beforehand. */
export const parties: Party[] = [
  caseManager,
  caseManagerSouth,
  probation,
  adviser,
  supervisor,
  municipality,
  care,
  officer,
  team,
  { agency: 'leger-des-heils', role: 'care-worker' },
];

/** A day near this one, mostly ahead. */
export const dayNear = (chance: Chance, today: Day): Day =>
  addDays(today, chance.pick([0, chance.whole(-30, -1), chance.whole(1, 30), chance.whole(31, 400)]));

/** A value that a fact can have; null now and then. */
export function valueOf(chance: Chance, { type, values, between, required }: FactDefinition): FactValue {
  if (!required && chance.of100(8)) return null;
  switch (type) {
    case 'boolean':
      return chance.of100(50);
    case 'choice':
      return chance.pick(Object.keys(values ?? {}));
    case 'party':
      return { ...chance.pick(parties) };
    case 'number':
      return chance.whole(between?.[0] ?? 0, between?.[1] ?? 12);
    case 'text':
      return 'Tekst';
  }
}

/**
 * An opening of this trajectory that is not refused: with what it needs, and some of what it can have.
 * @throws where a hundred tries are all refused.
 */
export function openingOf(chance: Chance, type: string, receivedAt: Instant): Opening {
  const definition = definitionOf(type)!;
  for (let tries = 0; tries < 100; tries++) {
    const opening = tried(chance, definition, receivedAt);
    if (!('outcome' in rules.open('history', opening, receivedAt))) return opening;
  }
  throw new Error(`${type}: none of a hundred openings is accepted`);
}

function tried(chance: Chance, definition: Definition, receivedAt: Instant): Opening {
  const today = dayOf(receivedAt);
  const some = <T extends { required?: true }>(all: Record<string, T>): [string, T][] =>
    Object.entries(all).filter(([, { required }]) => required || chance.of100(60));
  const role = chance.pick(definition.steeredBy);
  const by: Actor = { agency: defaults[role] ?? 'pi-noord', role };
  return {
    type: definition.id,
    client: definition.withoutClient ? '' : 'client-1',
    organisation: by.agency,
    dates: Object.fromEntries(some(definition.dates).map(([name]) => [name, dayNear(chance, today)])),
    facts: Object.fromEntries(some(definition.facts).map(([name, fact]) => [name, valueOf(chance, fact)])),
    parties: chance.of100(50) ? [{ ...chance.pick(parties) }] : [],
    defaults: chance.of100(80) ? defaults : {},
    parameters: {},
    closedDays: chance.of100(20) ? [addDays(today, chance.whole(1, 60))] : [],
    ...(chance.of100(30) && { climbAssumed: true as const }),
    actor: by,
    receivedAt,
    hash: 'opening',
  };
}
