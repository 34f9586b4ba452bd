import type { Case, ItemState } from '../case/case.ts';
import { dayOf } from '../calendar/zone.ts';
import { factOf, holds } from '../case/conditions.ts';
import { copyItem } from '../case/copies.ts';
import type { Definition, ItemDefinition } from '../policy/definition.ts';
import type { Addressee } from '../case/events.ts';
import { handoverFacts } from '../policy/handover.ts';
import type { FactValue, Owner, Party } from '../policy/values.ts';
import { itemNamed } from '../policy/items.ts';
import { isProfessional } from '../policy/roles.ts';
import type { OwnerRule } from '../policy/vocabulary.ts';

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
 * Who must act on an item now. What came back waits on who asked, or the giver; a decision that two must
 * agree on, once one has said what it should be, on the other. Without an agency the coordinator is alarmed.
 */
export function ownerOf(
  definition: Definition,
  c: Case,
  item: ItemDefinition | undefined,
  state: ItemState,
): Owner {
  const owner = ownerNow(definition, c, item, state);
  if (!c.left || isWithoutAccess(owner)) return owner;
  // What an agency that left had to do is the coordinator's, until somebody takes the role.
  return owner.agency === undefined || hasLeft(c, owner.agency) ? coordinatorOf(c) : owner;
}

function ownerNow(
  definition: Definition,
  c: Case,
  item: ItemDefinition | undefined,
  state: ItemState,
): Owner {
  const back = state.turned && cameBackTo(definition, c, state);
  if (back) return back;
  if (state.reported && !state.reported.confirmed) return confirmerOf(definition, c, item);
  const given =
    state.dialogue?.passedTo ??
    state.adHoc?.owner ??
    state.chosen?.owner ??
    chosenBefore(definition, c, item, state);
  if (given) return withAgency(c, given);
  if (!item) return state.former?.owner ?? { role: 'coordinator', agency: c.organisation };
  if ('fact' in item.owner) return namedBy(definition, c, item.owner);
  const role =
    decidersOf(definition, c, item).find((each) => state.proposed && each !== state.proposed.role) ??
    item.owner.role;
  return partyFor(c, role) ?? { role };
}

/**
 * Who owned an item as it was asked: before it came back, was reported, or one of two proposed a decision.
 */
export function ownerAsAsked(
  definition: Definition,
  c: Case,
  item: ItemDefinition | undefined,
  state: ItemState,
): Owner {
  if (!state.turned && !state.proposed && !state.reported) return ownerOf(definition, c, item, state);
  const asked = copyItem(state);
  asked.turned = undefined;
  asked.proposed = undefined;
  asked.reported = undefined;
  return ownerOf(definition, c, item, asked);
}

/** Whether two are the same role at the same agency, or the same person outside every agency. */
export const isSameParty = (one: Owner, other: Owner): boolean =>
  one.agency === other.agency && one.role === other.role && one.outside === other.outside;

/** With the agency that holds the role, where that was left open. */
const withAgency = (c: Case, owner: Owner): Owner =>
  owner.agency === undefined && !isClient(owner) && owner.outside === undefined
    ? (partyFor(c, owner.role) ?? owner)
    : owner;

/** The party that a fact names, or the role that stands in while it names none. */
function namedBy(definition: Definition, c: Case, rule: Extract<OwnerRule, { fact: string }>): Owner {
  const named = factOf(definition, c, rule.fact);
  if (isParty(named)) return { agency: named.agency, role: named.role };
  return rule.else === undefined ? { role: rule.fact } : (partyFor(c, rule.else) ?? { role: rule.else });
}

/** Who fills a rule about who confirms or reads; nobody does for an agency that left. */
export function partyNamed(definition: Definition, c: Case, rule: OwnerRule): Owner {
  const { agency, role } =
    'fact' in rule ? namedBy(definition, c, rule) : (partyFor(c, rule.role) ?? { role: rule.role });
  return agency === undefined || hasLeft(c, agency) ? { role } : { agency, role };
}

/** To whom something came back: the giver of a hand-over, or who asked for it. */
function cameBackTo(definition: Definition, c: Case, { turned, dialogue }: ItemState): Owner | undefined {
  if (turned?.to === 'asker') return askerOf(definition, c, dialogue);
  const giver = turned && factOf(definition, c, turned.to);
  return isParty(giver) ? giver : undefined;
}

/** Who asked for it; what a definition asks, or who asked takes no part any more, whoever steers. */
export const askerOf = (definition: Definition, c: Case, dialogue: ItemState['dialogue']): Addressee =>
  whoAsked(definition, c, dialogue) ?? contactOf(definition, c) ?? coordinatorOf(c);

/** Who asked for it, for as long as that agency takes part; after it, who has that role here now. */
export function whoAsked(definition: Definition, c: Case, dialogue: ItemState['dialogue']) {
  const by = dialogue?.by;
  if (!by || takesPart(definition, c, by.agency)) return by;
  return c.parties.find(({ role }) => role === by.role);
}

/**
 * Who confirms what was reported: where nobody who works on cases is there for it, the coordinator, so that
 * nothing waits on nobody.
 */
export function confirmerOf(definition: Definition, c: Case, item: ItemDefinition | undefined): Owner {
  const confirmer = item?.confirmedBy && partyNamed(definition, c, item.confirmedBy);
  return confirmer?.agency === undefined || !isProfessional(confirmer.role) ? coordinatorOf(c) : confirmer;
}

/**
 * The roles that must give the same outcome of a decision now: its owner alone where that lapsed, none where
 * anyone may.
 */
export function decidersOf(definition: Definition, c: Case, item: ItemDefinition | undefined): string[] {
  if (!item?.agreedBy) return [];
  const lapsed = item.agreedWhile && !holds(definition, c, item.agreedWhile, dayOf(c.clock));
  return lapsed && 'role' in item.owner ? [item.owner.role] : item.agreedBy;
}

/** Who must at least be told of as present: whoever leads it, and the roles that the meeting asks for. */
export const attendanceOf = (
  { attended = [], indispensable = [] }: ItemDefinition,
  { agency, role }: Party,
): { agency: string; role: string; present: true }[] =>
  [...new Set([role, ...indispensable, ...attended])].map((each) => ({ agency, role: each, present: true }));

/** The client reads no messages: who steers, or calls the meeting, is told and records what he did. */
export function contactOf(definition: Definition, c: Case): Party | undefined {
  const named = definition.contact === undefined ? null : factOf(definition, c, definition.contact);
  const contact = isParty(named) ? named : partyFor(c, definition.steeredBy[0] ?? '');
  return contact && !hasLeft(c, contact.agency) ? contact : undefined;
}

/** Whether an owner is the client himself, who needs no agency. */
export const isClient = ({ agency, role }: Owner): boolean => role === 'client' && agency === undefined;

/** Whether an owner reads nothing here, so that another is told in his place and records what he said. */
export const isWithoutAccess = (owner: Owner): boolean => isClient(owner) || owner.outside !== undefined;

/**
 * On whose work list an item stands, and who is told: for whom has no access, whoever asked, or who steers.
 */
export function holderOf(definition: Definition, c: Case, state: ItemState, owner: Owner): Owner {
  if (!isWithoutAccess(owner)) return owner;
  return askerOf(definition, c, state.dialogue);
}

/** What follows an item of the same owner follows whom a professional chose for that item too. */
function chosenBefore(
  definition: Definition,
  c: Case,
  item: ItemDefinition | undefined,
  { with: key }: ItemState,
): Owner | undefined {
  const before = key === undefined ? undefined : c.items[key];
  const followed = before?.of === undefined ? undefined : itemNamed(definition, before.of);
  if (!item || !before || JSON.stringify(followed?.owner) !== JSON.stringify(item.owner)) return undefined;
  return before.chosen?.owner ?? chosenBefore(definition, c, followed, before);
}

export const coordinatorOf = (c: Case): Addressee => ({ agency: c.organisation, role: 'coordinator' });

export function caseDirectorOf(c: Case): Addressee | undefined {
  const director = partyFor(c, 'case-director');
  return director && { agency: director.agency, role: director.role };
}

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
