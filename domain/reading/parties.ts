import type { Lang } from '../calendar/types.ts';
import type { Owner } from '../policy/values.ts';
import { roleName } from '../words/titles.ts';

/**
 * What somebody outside every agency is called, by opaque id, or with `agency` somebody there; undefined
 * where the store does not know.
 */
export type PersonNames = (id: string, agency?: string) => string | undefined;

export const noNames: PersonNames = () => undefined;

/** A role at an agency, the client (without one), or somebody outside every agency by name. */
export type PartyView = { agency: string | null; role: string } | { name: string };

/** A party as readers see it. */
export const viewParty = ({ agency, role, outside }: Owner, lang: Lang, names: PersonNames): PartyView =>
  outside === undefined ? { agency: agency ?? null, role } : { name: names(outside) ?? roleName(role, lang) };

/** A party as a row of the store holds it; somebody whose name the store lost is called by what he is. */
export const partyIn = (
  party: { agency: string | null; role: string } | { name: string | null },
  lang: Lang,
): PartyView => ('name' in party ? { name: party.name ?? roleName('outside', lang) } : party);
