import type { Actor, Case, ItemState } from '../../../domain/case/case.ts';
import type { CommandType } from '../../../domain/case/commands.ts';
import { itemOf } from '../../../domain/case/items.ts';
import { holderOf, ownerOf } from '../../../domain/people/owner.ts';
import { caseDirectorOf, coordinatorOf } from '../../../domain/people/parties.ts';
import type { Definition } from '../../../domain/policy/definition.ts';
import { isProfessional } from '../../../domain/policy/roles.ts';
import type { Owner } from '../../../domain/policy/values.ts';
import { administrator, client } from '../../scenarios/people.ts';
import type { Chance } from './chance.ts';
import { parties } from './openings.ts';

/** Who steers a case of its organisation. */
export const steererOf = (definition: Definition, c: Case): Actor => ({
  agency: c.organisation,
  role: definition.steeredBy[0]!,
});

/** Whoever must act on an item, as somebody who can be signed in: who is told in his place where he cannot. */
export function ownerActing(definition: Definition, c: Case, state: ItemState): Actor {
  const owner = ownerOf(definition, c, itemOf(definition, state), state);
  const { agency, role } = holderOf(definition, c, state, owner);
  return agency === undefined || !isProfessional(role) ? steererOf(definition, c) : { agency, role };
}

/** Commands that whoever owns the item gives. */
const owners: readonly CommandType[] = [
  'complete',
  'decide',
  'fill-in',
  'hold-meeting',
  'not-held',
  'plan-meeting',
  'answer',
  'forward',
  'request',
  'respond',
  'confirm',
  'acknowledge',
  'settle',
];

/** Who gives a command: whoever may, mostly; now and then anybody. */
export function actorOf(
  chance: Chance,
  definition: Definition,
  c: Case,
  type: CommandType,
  state: ItemState | undefined,
): Actor {
  if (chance.of100(12)) return anybody(chance, c);
  if (state && chance.of100(owners.includes(type) ? 90 : 20)) return ownerActing(definition, c, state);
  if (type === 'chase' && state?.dialogue?.by) return { ...state.dialogue.by };
  return chance.of100(85) ? steererOf(definition, c) : { ...coordinatorOf(c) };
}

const anybody = (chance: Chance, c: Case): Actor =>
  chance.pick<Actor>([
    ...c.parties,
    ...parties,
    caseDirectorOf(c) ?? coordinatorOf(c),
    coordinatorOf(c),
    { agency: c.organisation, role: 'system' },
    { agency: 'traject', role: 'receptionist' },
    administrator,
    client,
  ]);

/** Somebody something can be given to, as an API takes it: by role, at an agency, the client, from outside. */
export const ownerGiven = (chance: Chance): string | Owner | { outside: string } =>
  chance.pick([
    'case-manager',
    'mentor',
    'supervisor',
    { role: 'client' },
    { outside: 'outside-1' },
    { ...chance.pick(parties) },
  ]);

/** Of whom something can be asked. */
export const partyAsked = (chance: Chance): Owner | { outside: string } =>
  chance.pick([{ role: 'client' }, { outside: 'outside-1' }, ...parties.map((each) => ({ ...each }))]);
