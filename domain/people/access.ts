import type { Actor, Case, ItemState, Refusal } from '../case/case.ts';
import type { Command, CommandType } from '../case/commands.ts';
import { isProfessional } from '../policy/roles.ts';
import { handoverFacts, isAcceptance } from '../policy/handover.ts';
import type { Definition, ItemDefinition } from '../policy/definition.ts';
import { copyItem } from '../case/copies.ts';
import { itemOf } from '../case/items.ts';
import { factOf } from '../case/conditions.ts';
import { contactOf, holdsRole, isClient, isParty, ownerOf, steers, takesPart } from './people.ts';
import { refuse } from '../case/refusal.ts';
import type { Place } from '../case/parameters.ts';

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
  'hold-meeting': 'owner',
  request: 'owner-or-steerers',
  answer: 'owner',
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

const notAllowed = (actor: Actor, nl: string, en: string): Refusal =>
  refuse(403, 'not-allowed', {
    nl: `Rol “${actor.role}” van “${actor.agency}” mag dit niet: ${nl}.`,
    en: `Role “${actor.role}” of “${actor.agency}” may not do this: ${en}.`,
  });

/**
 * Who reads which field of an event. `participants`: every agency that takes part.
 * `concerned`: the agency of whoever acted, of the item's owner, and the organisation
 * that steers: what was typed as a reason or note is not for all. `wanted`, the action
 * that a basic condition asks for, is: all who take part make one plan (S1:624-630).
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
  return (
    state !== undefined && ownerOf(definition, c, itemOf(definition, state), state).agency === actor.agency
  );
}

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

/**
 * Who sets terms: of an organisation its coordinator, of a
 * region its case directors, of everywhere the administrator.
 */
export const setters = {
  organisation: 'coordinator',
  region: 'case-director',
  everywhere: 'administrator',
} as const;

/** Whether an actor, whose organisation belongs to `ownRegion`, may set a term there. */
export function maySetParameter(
  actor: Actor,
  { organisation, region }: Place,
  ownRegion: string | null,
): Refusal | undefined {
  if (organisation) {
    if (actor.role === setters.organisation && actor.agency === organisation) return undefined;
    return notAllowed(
      actor,
      `dit doet de coördinator van “${organisation}”`,
      `this is done by the coordinator of “${organisation}”`,
    );
  }
  if (region) {
    if (actor.role === setters.region && ownRegion === region) return undefined;
    return notAllowed(
      actor,
      `dit doet een regiehouder in “${region}”`,
      `this is done by a case director in “${region}”`,
    );
  }
  if (actor.role === setters.everywhere) return undefined;
  return notAllowed(
    actor,
    'voor alle organisaties doet de beheerder het',
    'for every organisation the administrator does it',
  );
}

/** Whether an actor may give this command on this case; the reason if not. */
export function mayCommand(
  definition: Definition,
  c: Case,
  actor: Actor,
  command: Command,
): Refusal | undefined {
  if (!takesPart(definition, c, viewerOf(actor).agency))
    return notAllowed(actor, 'neemt geen deel aan dit traject', 'it takes no part in this trajectory');
  if (!isProfessional(actor.role)) return notAllowed(actor, 'alleen professionals', 'professionals only');
  const rule = commandRules[command.type];
  if (rule === 'participant') return undefined;
  if (rule !== 'owner' && steers(definition, c, actor)) return undefined;
  if (command.type === 'set-date' && setsDate(definition, c, actor, command.date)) return undefined;
  if (rule === 'steerers')
    return notAllowed(
      actor,
      `dit doet ${definition.steeredBy.join(', ')}`,
      `this is done by ${definition.steeredBy.join(', ')}`,
    );
  const state = 'item' in command && command.item !== undefined ? c.items[command.item] : undefined;
  if (!state || actsFor(definition, c, actor, itemOf(definition, state), state)) return undefined;
  const owner = ownerOf(definition, c, itemOf(definition, state), asAsked(state));
  return notAllowed(
    actor,
    `dit doet ${owner.role} van ${owner.agency ?? '?'}`,
    `this is done by ${owner.role} of ${owner.agency ?? '?'}`,
  );
}

/**
 * Whether the definition lets the actor set this date though
 * others steer: by role, or as a colleague of the party named.
 */
function setsDate(definition: Definition, c: Case, actor: Actor, date: string): boolean {
  const known = Object.hasOwn(definition.dates, date) ? definition.dates[date] : undefined;
  return (known?.setBy ?? []).some((who) => {
    if ('role' in who) return who.role === actor.role && holdsRole(c, actor);
    const party = factOf(definition, c, who.fact);
    return isParty(party) && party.agency === actor.agency;
  });
}

/** A state as it was before the request came back or a decision was proposed. */
function asAsked(state: ItemState): ItemState {
  if (!state.turned && !state.proposed) return state;
  const asked = copyItem(state);
  asked.turned = undefined;
  asked.proposed = undefined;
  return asked;
}

/**
 * Whether the actor acts for the owner of an item. A request is
 * answered by whom it was sent to, also while it waits on the giver.
 */
function actsFor(
  definition: Definition,
  c: Case,
  actor: Actor,
  item: ItemDefinition | undefined,
  state: ItemState,
): boolean {
  const owner = ownerOf(definition, c, item, asAsked(state));
  // Giver and receiver can be of one agency: who gives never answers for who receives.
  const other = isAcceptance(definition, item) ? factOf(definition, c, handoverFacts.giver) : undefined;
  if (isParty(other) && other.agency === actor.agency && other.role === actor.role) return false;
  const agency = isClient(owner) ? contactOf(definition, c)?.agency : owner.agency;
  if (agency === actor.agency && isProfessional(actor.role)) return true;
  return (item?.recordedBy?.includes(actor.role) ?? false) && holdsRole(c, actor);
}
