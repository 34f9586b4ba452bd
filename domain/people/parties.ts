import type { Case } from '../case/case.ts';
import { factOf } from '../case/conditions.ts';
import type { Addressee } from '../case/events.ts';
import type { Definition } from '../policy/definition.ts';
import { handoverFacts } from '../policy/handover.ts';
import type { FactValue, Owner, Party } from '../policy/values.ts';

export const isParty = (value: FactValue | undefined): value is Party =>
  typeof value === 'object' && value !== null;

/** The party for a role: one that takes part, else the organisation's default agency, else none. */
export function partyFor(c: Case, role: string): Party | undefined {
  const party = c.parties.find((p) => p.role === role);
  if (party) return party;
  if (role === 'case-manager' || role === 'coordinator') return { agency: c.organisation, role };
  const agency = Object.hasOwn(c.defaults, role) ? c.defaults[role] : undefined;
  return agency === undefined ? undefined : { agency, role };
}

export const coordinatorOf = (c: Case): Addressee => ({ agency: c.organisation, role: 'coordinator' });

export function caseDirectorOf(c: Case): Addressee | undefined {
  const director = partyFor(c, 'case-director');
  return director && { agency: director.agency, role: director.role };
}

/**
 * Whether an agency holds this role in this case: it takes part in it, or does so by arrangement
 * of the organisation, which holds what nobody else does. The coordinator is always its own.
 */
export const holdsRole = (c: Case, { agency, role }: Party): boolean =>
  agency === (role === 'coordinator' ? c.organisation : (partyFor(c, role)?.agency ?? c.organisation));

/**
 * Whether somebody steers this case: in a role that steers its type, which his
 * agency holds in this case. Where a fact must name who leads (who convenes, who
 * gives), others who take part do not steer beside him and the organisation.
 */
export function steers(definition: Definition, c: Case, { agency, role }: Party): boolean {
  if (!definition.steeredBy.includes(role)) return false;
  if (agency === c.organisation) return true;
  const leading = leadersOf(definition);
  if (leading.length === 0) return holdsRole(c, { agency, role });
  const named = leading.map((name) => factOf(definition, c, name)).filter(isParty);
  return named.some((party) => party.agency === agency && party.role === role);
}

/** The facts that must name a party, but for the one who only receives. */
const leadersOf = (definition: Definition): string[] =>
  Object.keys(definition.facts).filter((name) => {
    const { type, required } = definition.facts[name]!;
    return type === 'party' && required && !(definition.handover && name === handoverFacts.receiver);
  });

/**
 * The client reads no messages: who steers, or calls the meeting, is told and records what he did. One who
 * takes no part (any more) is told nothing.
 */
export function contactOf(definition: Definition, c: Case): Party | undefined {
  const named = definition.contact === undefined ? null : factOf(definition, c, definition.contact);
  const contact = isParty(named) ? named : partyFor(c, definition.steeredBy[0] ?? '');
  return contact && takesPart(definition, c, contact.agency) ? contact : undefined;
}

/** Whether two are the same role at the same agency, or the same person outside every agency. */
export const isSameParty = (one: Owner, other: Owner): boolean =>
  one.agency === other.agency && one.role === other.role && one.outside === other.outside;

/** Whether an owner is the client himself, who needs no agency. */
export const isClient = ({ agency, role }: Owner): boolean => role === 'client' && agency === undefined;

/** Whether an owner reads nothing here, so that another is told in his place and records what he said. */
export const isWithoutAccess = (owner: Owner): boolean => isClient(owner) || owner.outside !== undefined;

/** The agencies that take part: only they see the trajectory. */
export function agenciesOf(definition: Definition, c: Case): string[] {
  const agencies = new Set([c.organisation]);
  for (const { agency } of c.parties) agencies.add(agency);
  for (const { agency } of namedIn(definition, c)) agencies.add(agency);
  return [...agencies].filter((agency) => !hasLeft(c, agency)).sort();
}

/** Whether an agency takes part. */
export const takesPart = (definition: Definition, c: Case, agency: string): boolean =>
  agency === c.organisation ||
  (!hasLeft(c, agency) &&
    (c.parties.some((p) => p.agency === agency) || namedIn(definition, c).some((p) => p.agency === agency)));

/** Whether the part of an agency in the case ended. */
export const hasLeft = ({ left }: Case, agency: string): boolean => left?.includes(agency) ?? false;

/** Whether an agency takes part, or holds a role by arrangement of the organisation. */
export const isKnownTo = (definition: Definition, c: Case, agency: string): boolean =>
  takesPart(definition, c, agency) || Object.values(c.defaults).includes(agency);

/** The parties that the facts of a case name. */
function namedIn(definition: Definition, c: Case): Party[] {
  let names = partyFacts.get(definition);
  if (!names) {
    names = Object.keys(definition.facts).filter((name) => definition.facts[name]!.type === 'party');
    partyFacts.set(definition, names);
  }
  return names.map((name) => factOf(definition, c, name)).filter(isParty);
}
const partyFacts = new WeakMap<Definition, string[]>();
