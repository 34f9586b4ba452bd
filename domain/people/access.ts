import type { Actor, Case, ItemState, Refusal } from '../case/case.ts';
import type { Command, CommandType, NamedCommand } from '../case/commands.ts';
import { isMachine, isProfessional } from '../policy/roles.ts';
import type { Definition } from '../policy/definition.ts';
import { itemOf } from '../case/items.ts';
import { factOf } from '../case/conditions.ts';
import { personOf } from './holding.ts';
import { mayReport } from './machines.ts';
import { mayActOn } from './acts-for.ts';
import { isAddressedTo } from './addressees.ts';
import { isAskedOf } from './asked.ts';
import { mayAnswerThrough } from './links.ts';
import { confirmerOf, ownerAsAsked, ownerOf, whoAsked } from './owner.ts';
import { holdsRole, isParty, steers, takesPart } from './parties.ts';
import { refuse } from '../case/refusal.ts';

/**
 * Who may give a command. `owner`: whoever owns the item now, that is any professional of its agency
 * (colleagues stand in for each other), or a role the definition lets record for an owner without access.
 * `steerers`: whoever steers this case (`steers`). `participant`: any professional that takes part.
 */
type Rule = 'owner' | 'owner-or-steerers' | 'steerers' | 'participant';

/** The one table of what may be done; every command must stand in it (a test fails otherwise). */
export const commandRules: Record<CommandType, Rule> = {
  'set-date': 'steerers',
  'set-fact': 'steerers',
  complete: 'owner',
  decide: 'owner',
  'fill-in': 'owner',
  'hold-meeting': 'owner',
  request: 'owner-or-steerers',
  answer: 'owner',
  ask: 'participant',
  forward: 'owner-or-steerers',
  chase: 'participant',
  'plan-meeting': 'owner-or-steerers',
  'not-held': 'owner-or-steerers',
  raise: 'participant',
  respond: 'owner-or-steerers',
  confirm: 'owner', // the other side: who confirms is then the owner
  leave: 'steerers',
  add: 'participant',
  skip: 'owner-or-steerers',
  reopen: 'owner-or-steerers',
  extend: 'owner-or-steerers',
  acknowledge: 'owner-or-steerers',
  assign: 'steerers',
  pause: 'steerers',
  resume: 'steerers',
  promise: 'participant',
  settle: 'participant',
  'override-term': 'steerers',
  open: 'participant', // who steers either of the two: decided with the other definition at hand
  'hand-over': 'steerers',
  migrate: 'steerers',
  close: 'steerers',
};

export const notAllowed = (actor: Actor, nl: string, en: string): Refusal =>
  refuse(403, 'not-allowed', {
    nl: `Rol “${actor.role}” van “${actor.agency}” mag dit niet: ${nl}.`,
    en: `Role “${actor.role}” of “${actor.agency}” may not do this: ${en}.`,
  });

/**
 * Who reads which field of an event. `participants`: every agency that takes part.
 * `concerned`: the agency of whoever acted, of the item's owner, of who asked for it and who was asked, to
 * whom it is addressed, and the organisation that steers: what was typed as a reason, note or answer is not
 * for all. `wanted`, the action
 * that a basic condition asks for, is: all who take part make one plan (S1:624-630). Titles that people type:
 * `titles.ts`.
 */
export const fieldRules = {
  text: 'participants',
  actor: 'participants',
  wanted: 'participants',
  reason: 'concerned',
  note: 'concerned',
} as const;

/**
 * Whether an actor reads a field of something that this agency did on this item; the one place that says so.
 */
export function mayReadField(
  definition: Definition,
  c: Case,
  actor: Actor,
  field: keyof typeof fieldRules,
  by: string | undefined,
  item: string | null,
): boolean {
  if (fieldRules[field] === 'participants' || actor.agency === c.organisation || actor.agency === by)
    return true;
  const state = item === null ? undefined : c.items[item];
  if (item === null || !state) return false;
  return (
    agenciesConcerned(definition, c, state).includes(actor.agency) ||
    isAddressedTo(definition, c, item, actor.agency)
  );
}

/** The agencies of whose an item is, of whom it was asked, and who asked for it. */
export function agenciesConcerned(definition: Definition, c: Case, state: ItemState): (string | undefined)[] {
  const item = itemOf(definition, state);
  return [
    ownerOf(definition, c, item, state).agency,
    ownerAsAsked(definition, c, item, state).agency,
    whoAsked(definition, c, state.dialogue)?.agency,
  ];
}

/** Who must phone somebody outside every agency reads how he is reached: who asked him, and who steers. */
export const mayReadContact = (definition: Definition, c: Case, actor: Actor, state: ItemState): boolean =>
  steers(definition, c, actor) || whoAsked(definition, c, state.dialogue)?.agency === actor.agency;

declare const viewing: unique symbol;

/**
 * Who looks at trajectories. Only `viewerOf` makes one, so that no query takes an actor who may see nothing.
 */
export interface Viewer {
  readonly agency: string;
  readonly [viewing]: true;
}

/**
 * Whoever is no professional sees no case: he looks as an agency that nobody has (names start with a letter).
 */
const nobody = '-';

/** As whom an actor looks at trajectories, in every list, count, search and page. */
export const viewerOf = ({ agency, role }: Pick<Actor, 'agency' | 'role'>): Viewer =>
  ({ agency: isProfessional(role) ? agency : nobody }) as Viewer;

/** A trajectory is seen by the agencies that take part in it, and by nobody else. */
export const maySee = (actor: Actor, agencies: readonly string[]): boolean =>
  agencies.includes(viewerOf(actor).agency);

/**
 * Whether an actor may give commands on a case of these agencies: a machine too, which sees none but
 * reports on those of its agency.
 */
export const mayReach = (actor: Actor, agencies: readonly string[]): boolean =>
  maySee(actor, agencies) || (isMachine(actor.role) && agencies.includes(actor.agency));

/** Whether an actor may start this trajectory for this organisation: its own, in a role that steers it. */
export function mayStart(actor: Actor, definition: Definition, organisation: string): Refusal | undefined {
  if (!definition.steeredBy.includes(actor.role))
    return notAllowed(
      actor,
      `starten doet ${definition.steeredBy.join(', ')}`,
      `it is started by ${definition.steeredBy.join(', ')}`,
    );
  if (actor.agency !== organisation)
    return notAllowed(
      actor,
      `alleen voor de eigen organisatie, niet voor “${organisation}”`,
      `only for the own organisation, not for “${organisation}”`,
    );
  return undefined;
}

/** Whether an actor may give this command on this case; the reason if not. */
export function mayCommand(
  definition: Definition,
  c: Case,
  actor: Actor,
  command: Command,
): Refusal | undefined {
  if (actor.link) return mayAnswerThrough(definition, c, actor, command);
  if (isMachine(actor.role)) return mayReport(definition, c, actor, command);
  if (!takesPart(definition, c, viewerOf(actor).agency) && !isAskedHere(definition, c, actor, command))
    return notAllowed(actor, 'neemt geen deel aan dit traject', 'it takes no part in this trajectory');
  if (!isProfessional(actor.role)) return notAllowed(actor, 'alleen professionals', 'professionals only');
  const rule = commandRules[command.type];
  if (rule === 'participant') return undefined;
  if (rule !== 'owner' && steers(definition, c, actor)) return undefined;
  if (command.type === 'assign' && mayGive(c, actor, command)) return undefined;
  if (command.type === 'set-date' && setsDate(definition, c, actor, command.date)) return undefined;
  if (command.type === 'set-fact' && isMovedByAll(definition, command.fact)) return undefined;
  if (rule === 'steerers')
    return notAllowed(
      actor,
      `dit doet ${definition.steeredBy.join(', ')}`,
      `this is done by ${definition.steeredBy.join(', ')}`,
    );
  const state = stateNamed(c, command);
  if (!state || mayActOn(definition, c, actor, command, state)) return undefined;
  const item = itemOf(definition, state);
  const owner =
    command.type === 'confirm' ? confirmerOf(definition, c, item) : ownerAsAsked(definition, c, item, state);
  return notAllowed(
    actor,
    `dit doet ${owner.role} van ${owner.agency ?? '?'}`,
    `this is done by ${owner.role} of ${owner.agency ?? '?'}`,
  );
}

const stateNamed = (c: Case, command: Command | NamedCommand): ItemState | undefined =>
  'item' in command && command.item !== undefined && Object.hasOwn(c.items, command.item)
    ? c.items[command.item]
    : undefined;

/**
 * An agency asked from outside the case sees its question and answers it, nothing else.
 * @param asked whether it is asked now, or was.
 */
export function isAskedHere(
  definition: Definition,
  c: Case,
  actor: Actor,
  command: Command | NamedCommand,
  asked = isAskedOf,
): boolean {
  if (command.type !== 'answer' && command.type !== 'forward' && command.type !== 'acknowledge') return false;
  const state = stateNamed(c, command);
  return state !== undefined && asked(definition, c, viewerOf(actor).agency, state);
}

/**
 * Whether somebody may say who of her own agency holds a role that it has in this case: its coordinator, who
 * takes it herself, and who holds it now. Who steers names agencies and people of all.
 */
function mayGive(c: Case, actor: Actor, to: Extract<Command, { type: 'assign' }>): boolean {
  if (to.agency !== actor.agency || !holdsRole(c, to)) return false;
  if (actor.role === 'coordinator') return true;
  if (actor.person === undefined) return false;
  return to.person === actor.person || personOf(c, to) === actor.person;
}

/**
 * Whether the definition lets the actor set this date though others steer: by role, or as a colleague of the
 * party named.
 */
function setsDate(definition: Definition, c: Case, actor: Actor, date: string): boolean {
  const known = Object.hasOwn(definition.dates, date) ? definition.dates[date] : undefined;
  return (known?.setBy ?? []).some((who) => {
    if ('role' in who) return who.role === actor.role && holdsRole(c, actor);
    const party = factOf(definition, c, who.fact);
    return isParty(party) && party.agency === actor.agency;
  });
}

/** Whether all who take part may say what this fact is: it moves by whoever sees it. */
const isMovedByAll = ({ facts }: Definition, fact: string): boolean =>
  Object.hasOwn(facts, fact) && facts[fact]?.movedBy === 'participants';
