import type { Lang } from '../calendar/types.ts';
import type { Addressee } from '../case/events.ts';

/** Somebody who works at an agency, as its issuer told when she signed in. A case knows the `id` alone. */
export interface Person {
  /** Opaque, never a name. */
  id: string;
  agency: string;
  name: string | null;
  /** Her roles at this agency. */
  roles: string[];
  team: string | null;
  /** Where she is reached; what was told before stays where nothing is said of it. */
  email?: string | null;
  lang?: Lang | null;
}

/** Who signed in, with every role at every agency that her token names; at least one. */
export interface SignedIn {
  person: string;
  name: string | null;
  team: string | null;
  email?: string | null;
  lang?: Lang | null;
  roles: Addressee[];
}

/** As a header or a form says it: `pi-noord/case-manager`. */
export const asText = ({ agency, role }: Addressee): string => `${agency}/${role}`;

/** The role in which somebody acts: the one she names, or her only one; undefined where she must choose. */
export function roleNamed({ roles }: SignedIn, named?: string): Addressee | undefined {
  if (named === undefined) return roles.length === 1 ? roles[0] : undefined;
  return roles.find((each) => asText(each) === named);
}

/** One row for each agency of somebody who signed in. */
export function peopleOf({ person: id, roles, ...who }: SignedIn): Person[] {
  const agencies = [...new Set(roles.map(({ agency }) => agency))];
  return agencies.map((agency) => ({
    ...who,
    id,
    agency,
    roles: roles.filter((each) => each.agency === agency).map(({ role }) => role),
  }));
}
