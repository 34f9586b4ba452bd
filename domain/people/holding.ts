import type { Day } from '../calendar/types.ts';
import type { Actor, Case, ItemState } from '../case/case.ts';
import type { Addressee } from '../case/events.ts';
import type { Owner } from '../policy/values.ts';
import { isSameParty } from './parties.ts';

/** The person to whom a role at an agency was given in this case, by opaque id; undefined: nobody yet. */
export const personOf = (
  { parties }: Case,
  { agency, role }: { agency?: string | null; role: string },
): string | undefined => parties.find((each) => each.agency === agency && each.role === role)?.person;

/**
 * Who holds an item that lies with a party: whoever it was asked of by name, for as long as it lies there,
 * else who was given the role.
 */
export function holderOfItem(
  c: Case,
  state: ItemState | undefined,
  party: Pick<Owner, 'agency' | 'role'>,
): string | undefined {
  const { adHoc, turned, dialogue } = state ?? {};
  const isThere = adHoc && !turned && !dialogue?.passedTo && isSameParty(adHoc.owner, party);
  return (isThere ? adHoc.person : undefined) ?? personOf(c, party);
}

/**
 * Whether who brings something about is the one who would be told of it: the person to whom that role was
 * given in this case, so that a colleague of hers is another; or the same role, where it was given to nobody.
 */
export function isOneself(c: Case, actor: Actor, to: Addressee, person = personOf(c, to)): boolean {
  if (person !== undefined && actor.person !== undefined) return person === actor.person;
  return isSameParty(to, actor);
}

/** Somebody is away, both days included. `replacement`: by whom of the same agency, if anybody. */
export interface Absence {
  from: Day;
  until: Day;
  replacement: string | null;
}

/** Of somebody at an agency: what decides who acts for her. */
export interface Presence {
  id: string;
  absence: Absence | null;
  /** She works there no more: nobody acts for her, and she for nobody. */
  hasLeft: boolean;
}

/** For whom somebody acts at her agency, and who of it somebody acts for at all. */
export interface Covering {
  /** Herself, and whom she replaces. */
  mine: string[];
  /** Everybody there for whom somebody acts: what others hold is nobody's. */
  covered: string[];
}

export const isAbsent = ({ absence }: Presence, on: Day): boolean =>
  absence !== null && absence.from <= on && on <= absence.until;

/**
 * Who acts on a day for somebody: she herself, else whoever replaces her, else who replaces that one.
 * Undefined where nobody does: she is unknown, left, or is away without replacement, or those who
 * replace each other are all away. Then it is her team's.
 */
export function actsFor(id: string, people: ReadonlyMap<string, Presence>, on: Day): string | undefined {
  const asked = new Set<string>();
  for (let next: string | null = id; next !== null && !asked.has(next);) {
    const person = people.get(next);
    if (!person || person.hasLeft) return undefined;
    if (!isAbsent(person, on)) return next;
    asked.add(next);
    next = person.absence?.replacement ?? null;
  }
  return undefined;
}

/** What one person covers on a day among the people of her agency; who is absent still sees what is hers. */
export function coveringOf(person: string | undefined, people: readonly Presence[], on: Day): Covering {
  const known = new Map(people.map((each) => [each.id, each]));
  const acting = people.map(({ id }) => [id, actsFor(id, known, on)] as const);
  const covered = acting.filter(([, by]) => by !== undefined).map(([id]) => id);
  if (person === undefined) return { mine: [], covered };
  const replaced = acting.filter(([id, by]) => by === person && id !== person).map(([id]) => id);
  return { mine: [person, ...replaced], covered };
}
