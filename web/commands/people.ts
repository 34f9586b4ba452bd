import { statusOf } from '../../domain/case/pauses.ts';
import { mayCommand } from '../../domain/people/access.ts';
import { agenciesOf, partyFor } from '../../domain/people/parties.ts';
import type { Option } from '../ui/forms/fields.tsx';
import { ownerName } from '../ui/names.ts';
import { ownerValue, type Subject } from '../ui/forms/form.ts';

interface Owner {
  agency?: string;
  role: string;
}

function unique(owners: Owner[]): Owner[] {
  return [...new Map(owners.map((owner) => [ownerValue(owner), owner])).values()];
}

/** Roles that own items of this trajectory. */
export const rolesOf = (s: Pick<Subject, 'definition'>): string[] => [
  ...new Set(s.definition.items.flatMap(({ owner }) => ('role' in owner ? [owner.role] : []))),
];

const factParties = (s: Pick<Subject, 'c'>): Owner[] =>
  Object.values(s.c.facts).filter((value) => typeof value === 'object' && value !== null);

/**
 * Who takes part: the parties, and who follows from the
 * organisation's arrangements while its agency takes part.
 */
export function participants(s: Pick<Subject, 'definition' | 'c'>): Owner[] {
  const agencies = new Set(agenciesOf(s.definition, s.c));
  const byRole = rolesOf(s).flatMap((role) => partyFor(s.c, role) ?? []);
  return unique(
    [...byRole, ...s.c.parties, ...factParties(s)]
      .filter(({ agency }) => agency !== undefined && agencies.has(agency))
      .map(({ agency, role }) => ({ agency, role })),
  );
}

/** Roles that this person may give to a colleague of hers, or take herself. */
export const givable = ({ definition, c, actor }: Pick<Subject, 'definition' | 'c' | 'actor'>): string[] =>
  participants({ definition, c })
    .filter(({ agency }) => agency === actor.agency)
    .map(({ role }) => role)
    .filter((role) => {
      const take = { type: 'assign' as const, role, agency: actor.agency, person: actor.person };
      return statusOf(c) === 'open' && mayCommand(definition, c, actor, take) === undefined;
    });

/** Everybody who can own a task or a promise, the client too. */
export function ownersOf(s: Subject): Owner[] {
  const others = rolesOf(s).map((role) => partyFor(s.c, role) ?? { role });
  return unique([
    ...participants(s),
    ...others.map(({ role, ...rest }) => ({ ...('agency' in rest ? { agency: rest.agency } : {}), role })),
    { role: 'client' },
  ]);
}

/** The same, to choose from. */
export const ownerOptions = (s: Subject): Option[] => [
  { value: '', text: s.say('choose') },
  ...ownersOf(s).map((owner) => ({ value: ownerValue(owner), text: ownerName(owner, s.lang, s.agencies) })),
];

/** To whom the case can be handed over: the parties and the organisation's partners, not oneself. */
export function receiverOptions(s: Subject): Option[] {
  const partners = Object.entries(s.c.defaults).map(([role, agency]) => ({ agency, role }));
  const owners = unique([...participants(s), ...partners]).filter(
    ({ agency, role }) => agency !== s.actor.agency || role !== s.actor.role,
  );
  const watching = new Set(['coordinator', 'case-director']);
  return [
    { value: '', text: s.say('choose') },
    ...owners
      .filter(({ role }) => !watching.has(role))
      .map((owner) => ({ value: ownerValue(owner), text: ownerName(owner, s.lang, s.agencies) })),
  ];
}
