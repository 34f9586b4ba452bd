import type { Case } from '../case/case.ts';
import type { Person } from './person.ts';

/** The person to whom a role at an agency was given in this case, by opaque id; undefined: nobody yet. */
export const personOf = (
  { parties }: Case,
  { agency, role }: { agency?: string | null; role: string },
): string | undefined => parties.find((each) => each.agency === agency && each.role === role)?.person;

/** For whom somebody acts at her agency, and who of it somebody acts for at all. */
export interface Covering {
  /** Herself, and whom she replaces. */
  mine: string[];
  /** Everybody there for whom somebody acts: what others hold is nobody's. */
  covered: string[];
}

/** What one person covers among the people of her agency. */
export function coveringOf(person: string | undefined, people: readonly Pick<Person, 'id'>[]): Covering {
  const covered = people.map(({ id }) => id);
  return { mine: person === undefined ? [] : [person], covered };
}
