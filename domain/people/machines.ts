import type { Actor, Case, ItemState, Refusal } from '../case/case.ts';
import type { Command, CommandType, NamedCommand } from '../case/commands.ts';
import { factOf } from '../case/conditions.ts';
import { itemOf } from '../case/items.ts';
import { refuse } from '../case/refusal.ts';
import type { Definition } from '../policy/definition.ts';
import { isMachine, isProfessional } from '../policy/roles.ts';
import { isAskedOf } from './asked.ts';
import { ownerAsAsked, ownerOf } from './owner.ts';
import { holdsRole, isParty, steers, takesPart } from './parties.ts';

/**
 * Of which a partner's system speaks. `steered`: dates and facts that its agency steers or sets. `owned`: an
 * item that is its agency's now, or a question that is asked of it. `moved`: that the client went to another
 * of the agencies that steer such trajectories. `all`: whatever its agency takes part in.
 */
type Reach = 'steered' | 'owned' | 'moved' | 'all';

/**
 * The one table of what a partner's system may say: what happened, and what somebody at its agency did or
 * decided. Nothing else is for a machine.
 */
export const machineRules: Partial<Record<CommandType, Reach>> = {
  'set-date': 'steered',
  'set-fact': 'steered',
  complete: 'owned',
  decide: 'owned',
  'hold-meeting': 'owned',
  'not-held': 'owned',
  'plan-meeting': 'owned',
  answer: 'owned',
  confirm: 'owned',
  forward: 'owned',
  'hand-over': 'moved',
  raise: 'all',
  ask: 'all',
};

/** What is always of somebody: a system says whose. */
const ofSomebody: readonly CommandType[] = ['decide', 'confirm', 'forward', 'ask'];

/** Answers by which somebody decides; the others tell what became of a request. */
const decided: readonly string[] = ['accepted', 'refused', 'withdrawn'];

const forPeople = (nl: string, en: string): Refusal =>
  refuse(403, 'not-allowed', {
    nl: `Een systeem meldt wat mensen deden en beslist niets: ${nl}.`,
    en: `A system reports what people did and decides nothing: ${en}.`,
  });

/**
 * The refusal of what no machine ever may, whatever the case; undefined for a person, and for what it may
 * report.
 */
export function notForMachines(
  { role }: Pick<Actor, 'role'>,
  command: Command | NamedCommand,
): Refusal | undefined {
  if (!isMachine(role)) return undefined;
  if (machineRules[command.type] === undefined)
    return forPeople(`“${command.type}” is aan een professional`, `“${command.type}” is for a professional`);
  const decides =
    ofSomebody.includes(command.type) || (command.type === 'answer' && decided.includes(command.answer));
  if (!decides || deciderOf(command)) return undefined;
  return forPeople('zeg in “decidedBy” wie besloot', 'say in “decidedBy” who decided');
}

/** Whether a machine may report this of this case: of what its agency steers or must do, and no decision. */
export function mayReport(
  definition: Definition,
  c: Case,
  actor: Actor,
  command: Command,
): Refusal | undefined {
  if (!takesPart(definition, c, actor.agency) && !answersFor(definition, c, actor, command))
    return forPeople('zijn organisatie neemt geen deel', 'its agency takes no part');
  const never = notForMachines(actor, command);
  if (never) return never;
  if (command.type === 'set-date' || command.type === 'set-fact')
    return mayTell(definition, c, actor, command);
  if (command.type === 'hand-over') return mayMove(definition, c, actor, command);
  if (machineRules[command.type] === 'all') return undefined;
  if (owns(definition, c, actor, command)) return undefined;
  return forPeople('dit onderdeel is niet van zijn organisatie', 'this item is not of its agency');
}

/** An agency asked from outside the case answers its question, also by its system. */
function answersFor(definition: Definition, c: Case, { agency }: Actor, command: Command): boolean {
  if (command.type !== 'answer' && command.type !== 'forward') return false;
  const state = Object.hasOwn(c.items, command.item) ? c.items[command.item] : undefined;
  return state !== undefined && isAskedOf(definition, c, agency, state);
}

function mayTell(
  definition: Definition,
  c: Case,
  { agency }: Actor,
  command: Extract<Command, { type: 'set-date' | 'set-fact' }>,
): Refusal | undefined {
  if (command.type === 'set-fact' && definition.facts[command.fact]?.decision)
    return forPeople('zeg in “decidedBy” wie besloot', 'say in “decidedBy” who decided');
  const setBy = command.type === 'set-date' ? (definition.dates[command.date]?.setBy ?? []) : [];
  const may =
    definition.steeredBy.some((role) => steers(definition, c, { agency, role })) ||
    setBy.some((who) =>
      'role' in who ? holdsRole(c, { agency, role: who.role }) : partyOf(definition, c, who.fact) === agency,
    );
  return may ? undefined : forPeople('zijn organisatie stuurt dit niet', 'its agency does not steer this');
}

/** Where somebody is, a system knows; to whom else he is handed over, a professional decides. */
function mayMove(
  definition: Definition,
  c: Case,
  { agency }: Actor,
  { to }: Extract<Command, { type: 'hand-over' }>,
): Refusal | undefined {
  if (!definition.steeredBy.some((role) => steers(definition, c, { agency, role })))
    return forPeople('zijn organisatie stuurt dit niet', 'its agency does not steer this');
  if (takenOverBy(definition) === to.role) return undefined;
  return forPeople('een overdracht is aan een professional', 'a hand-over is for a professional');
}

/** The role that takes a trajectory over when the client moves; undefined where he takes none along. */
export const takenOverBy = ({ opens, steeredBy }: Definition): string | undefined =>
  opens.find(({ toRole }) => toRole !== undefined && steeredBy.includes(toRole))?.toRole;

/** The agency of the party that a fact names. */
function partyOf(definition: Definition, c: Case, fact: string): string | undefined {
  const party = factOf(definition, c, fact);
  return isParty(party) ? party.agency : undefined;
}

/**
 * Whether what it says is about an item of its agency, or about none. A request is answered by whom it was
 * sent to, also while it waits on who asked, as it is for people.
 */
function owns(definition: Definition, c: Case, { agency }: Actor, command: Command): boolean {
  if (!('item' in command) || command.item === undefined) return true;
  const state: ItemState | undefined = Object.hasOwn(c.items, command.item)
    ? c.items[command.item]
    : undefined;
  const answers = command.type === 'answer' && command.answer !== 'withdrawn';
  const owner = answers ? ownerAsAsked : ownerOf;
  // What is not there is refused as such.
  return !state || owner(definition, c, itemOf(definition, state), state).agency === agency;
}

/** Who is said to have decided; undefined where nobody is. */
const deciderOf = (command: object): { role: string; person?: string } | undefined =>
  'decidedBy' in command ? (command.decidedBy as { role: string; person?: string } | undefined) : undefined;

/** Who acts, and for a machine that passes on what somebody of its agency decided, who that was. */
export function actingOf(actor: Actor, command: object): { actor: Actor; reportedBy?: Actor } {
  const decider = isMachine(actor.role) ? deciderOf(command) : undefined;
  return decider ? { actor: { agency: actor.agency, ...decider }, reportedBy: actor } : { actor };
}

/**
 * What is wrong with saying who decided: a person decides himself, and a machine speaks for its own
 * agency's professionals.
 */
export function wrongDecider(
  definition: Definition,
  c: Case,
  actor: Actor,
  command: Command,
): Refusal | undefined {
  const decider = deciderOf(command);
  if (!decider) return undefined;
  if (!isMachine(actor.role))
    return refuse(
      422,
      'decides-himself',
      {
        nl: 'Wie dit zegt, besluit zelf: laat “decidedBy” weg.',
        en: 'Who says this decides: leave “decidedBy” out.',
      },
      '/decidedBy',
    );
  if (!isProfessional(decider.role))
    return refuse(
      422,
      'unknown-role',
      {
        nl: `“${decider.role}” is geen rol van een professional.`,
        en: `“${decider.role}” is no role of a professional.`,
      },
      '/decidedBy/role',
    );
  if (owns(definition, c, actor, command)) return undefined;
  return forPeople('dit onderdeel is niet van zijn organisatie', 'this item is not of its agency');
}
