import type { Refusal } from '../case/case.ts';
import { kindOf } from '../case/items.ts';
import type { Command, NamedCommand } from '../case/commands.ts';
import { hasLeft, holdsRole, isKnownTo, isParty, steers } from '../people/parties.ts';
import type { Owner } from '../policy/values.ts';
import type { Situation } from './situation.ts';
import { refuse } from '../case/refusal.ts';

interface Named {
  agency: string;
  /** The role in which it is given something to do. */
  role?: string;
  /** Its place in the command. */
  pointer: string;
}

/** The agencies that come to a case by opening a trajectory or handing over. */
export function agenciesNamed(command: Command | NamedCommand): Named[] {
  if (command.type === 'hand-over') return [{ agency: command.to.agency, pointer: '/to' }];
  if (command.type !== 'open') return [];
  const parties = Object.entries(command.facts).flatMap(([name, value]) =>
    isParty(value) ? [{ agency: value.agency, pointer: `/facts/${name}` }] : [],
  );
  return command.organisation === undefined
    ? parties
    : [{ agency: command.organisation, pointer: '/organisation' }, ...parties];
}

/** Those that are given something to do, and so come to see the case. */
function agenciesAsked({ definition, c }: Situation, command: Command): Named[] {
  if (command.type === 'open') return agenciesNamed(command);
  // A question or request is asked and passed on without opening the case; a task is given to do.
  if (command.type === 'ask') return [];
  if (command.type !== 'forward') return ownersNamed(command);
  const state = Object.hasOwn(c.items, command.item) ? c.items[command.item] : undefined;
  return state && kindOf(definition, state) !== 'request' ? ownersNamed(command) : [];
}

/** Of whom a command asks something, or to whom it gives something to do. */
function ownersNamed(command: Command): Named[] {
  const named = (owner: Owner | undefined, pointer: string): Named[] =>
    owner?.agency === undefined ? [] : [{ agency: owner.agency, role: owner.role, pointer }];
  switch (command.type) {
    case 'ask':
    case 'forward':
      return named(command.to, '/to');
    case 'add':
    case 'respond':
      return named(command.owner, '/owner');
    case 'promise':
      return named(command.by, '/by');
    case 'hold-meeting':
      return command.agreements.flatMap(({ owner }, n) => named(owner, `/agreements/${n}/owner`));
    default:
      return [];
  }
}

/** What is asked of an agency whose part ended would be the coordinator’s: it takes part again first. */
export function partEnded({ c }: Situation, command: Command): Refusal | undefined {
  const gone = ownersNamed(command).find(({ agency }) => hasLeft(c, agency));
  return (
    gone &&
    refuse(
      422,
      'part-ended',
      {
        nl: `“${gone.agency}” doet niet meer mee: geef die organisatie eerst weer een rol met “assign”, of noem een ander.`,
        en: `“${gone.agency}” takes part no more: give it a role again with “assign” first, or name another.`,
      },
      gone.pointer,
    )
  );
}

export function outsider(s: Situation, command: Command): Refusal | undefined {
  const { definition, c, actor } = s;
  if (steers(definition, c, actor)) return undefined;
  const stranger = agenciesAsked(s, command).find(
    ({ agency, role }) =>
      (agency !== actor.agency && !isKnownTo(definition, c, agency)) ||
      (role !== undefined && definition.steeredBy.includes(role) && !holdsRole(c, { agency, role })),
  );
  if (!stranger) return undefined;
  const steerers = definition.steeredBy.join(', ');
  return refuse(
    403,
    'not-allowed',
    {
      nl: `Rol “${actor.role}” mag “${stranger.agency}” er niet bij halen: dit doet ${steerers}.`,
      en: `Role “${actor.role}” may not bring in “${stranger.agency}”: this is done by ${steerers}.`,
    },
    stranger.pointer,
  );
}
