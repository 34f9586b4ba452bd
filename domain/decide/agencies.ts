import type { Refusal } from '../case/case.ts';
import { kindOf } from '../case/items.ts';
import type { Command } from '../case/commands.ts';
import { holdsRole, isKnownTo, isParty, steers } from '../people/people.ts';
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
export function agenciesNamed(command: Command): Named[] {
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
  const named = (owner: Owner | undefined, pointer: string): Named[] =>
    owner?.agency === undefined ? [] : [{ agency: owner.agency, role: owner.role, pointer }];
  if (command.type === 'add') return named(command.owner, '/owner');
  if (command.type === 'promise') return named(command.by, '/by');
  if (command.type === 'forward') {
    // A question or request is passed on without opening the case; a task is given to do.
    const state = Object.hasOwn(c.items, command.item) ? c.items[command.item] : undefined;
    return state && kindOf(definition, state) !== 'request' ? named(command.to, '/to') : [];
  }
  if (command.type === 'respond') return named(command.owner, '/owner');
  if (command.type === 'hold-meeting')
    return command.agreements.flatMap(({ owner }, n) => named(owner, `/agreements/${n}/owner`));
  return command.type === 'open' ? agenciesNamed(command) : [];
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
