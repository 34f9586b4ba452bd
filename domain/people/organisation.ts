import { z } from 'zod';
import type { Day, Instant, Text } from '../calendar/types.ts';
import type { Actor } from '../case/case.ts';
import { daySchema, lineSchema, nameSchema } from '../case/fields.ts';
import { professionals } from '../policy/roles.ts';

export interface Organisation {
  agency: string;
  name: string;
  /** Agency per role where the parties of a trajectory name nobody; `coordinator` and `case-director` too. */
  defaults: Record<string, string>;
  /** Days on which the institution is closed besides weekends and holidays. */
  closedDays: Day[];
  /** Whether terms that are ours (`assumed`) climb to coordinator and case director. */
  climbAssumed?: boolean;
  /** The region it belongs to, kebab-case. */
  region?: string | null;
}

/** An organisation as it was from one change to the next. */
export interface OrganisationVersion {
  /** Counts from 1; what was looked at, so that nobody overwrites what somebody else changed. */
  version: number;
  at: Instant;
  /** Null: by an operator, from a file. */
  by: Actor | null;
  organisation: Required<Organisation>;
}

/** More closed days than anybody lists: those of years. */
const MOST_CLOSED_DAYS = 2000;

/** What an organisation arranges for itself, in a file of the operator and in the API. */
export const arrangedSchema = z.strictObject({
  name: lineSchema(200),
  region: nameSchema.nullable().default(null),
  defaults: z.record(nameSchema, nameSchema).default({}),
  closedDays: z.array(daySchema).max(MOST_CLOSED_DAYS).default([]),
  climbAssumed: z.boolean().default(false),
});

export const organisationSchema = arrangedSchema.extend({ agency: nameSchema });

/** One thing that is wrong with an organisation: where, which value, and what to do. */
export interface OrganisationFault {
  path: string[];
  code: 'unknown-role' | 'unknown-agency';
  text: Text;
}

/**
 * What its schema cannot see: a role that nobody works in, and an agency that a role falls to but that is no
 * organisation here.
 * @param known agencies that there are, those that are put together with it too.
 */
export function wrongHolders(
  { defaults }: Pick<Organisation, 'defaults'>,
  known: ReadonlySet<string>,
): OrganisationFault[] {
  return Object.entries(defaults).flatMap(([role, agency]) => {
    const path = ['defaults', role];
    const faults: OrganisationFault[] = [];
    if (!professionals.some((each) => each === role))
      faults.push({ path, code: 'unknown-role', text: noSuchRole(role) });
    if (!known.has(agency))
      faults.push({ path, code: 'unknown-agency', text: noSuchOrganisation(role, agency) });
    return faults;
  });
}

/** Who reads what an organisation arranged: the administrator of all, a coordinator of her own. */
export const mayReadOrganisation = ({ agency, role }: Actor, wanted: string): boolean =>
  role === 'administrator' || agency === wanted;

const noSuchRole = (role: string): Text => ({
  nl: `“${role}” is geen rol van iemand die aan trajecten werkt: kies een van ${professionals.join(', ')}.`,
  en: `“${role}” is no role of somebody who works on trajectories: choose one of ${professionals.join(', ')}.`,
});

const noSuchOrganisation = (role: string, agency: string): Text => ({
  nl: `De rol “${role}” valt toe aan “${agency}”, maar die organisatie is er niet: maak haar eerst, of kies een andere.`,
  en: `The role “${role}” falls to “${agency}”, which is no organisation here: make it first, or choose another.`,
});
