import { dayOf } from '../calendar/zone.ts';
import type { Case, ItemState } from '../case/case.ts';
import { factOf, holds } from '../case/conditions.ts';
import { copyItem } from '../case/copies.ts';
import type { Addressee } from '../case/events.ts';
import type { Definition, ItemDefinition } from '../policy/definition.ts';
import { itemNamed } from '../policy/items.ts';
import { isProfessional } from '../policy/roles.ts';
import type { Owner, Party } from '../policy/values.ts';
import type { OwnerRule } from '../policy/vocabulary.ts';
import {
  contactOf,
  coordinatorOf,
  hasLeft,
  isClient,
  isParty,
  isWithoutAccess,
  partyFor,
  takesPart,
} from './parties.ts';

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
