import type { Day } from '../calendar/types.ts';
import type { Case } from './case.ts';
import type { CaseEvent } from './events.ts';
import { canonical } from './fingerprint.ts';
import type { Parameters, Settings } from './parameters.ts';
import type { Party } from '../policy/values.ts';

/*
 * What an organisation has arranged (partners, closed days, terms) lies in the store, which no step reads. A
 * case that is opened for another organisation, or goes to one, waits for it; whoever shows the case in the
 * store brings it back as a command. What an administrator changes later comes as a command too.
 */

type Taken = CaseEvent & { type: 'settings-taken' };

/** Whether a party holds its role by arrangement of the organisation, and not for this client. */
export const byArrangement = (
  { defaults, holders, formerDefaults }: Case,
  { role, agency }: Party,
): boolean => (defaults[role] === agency || formerDefaults?.[role] === agency) && holders?.[role] !== agency;

/** The case leaves an organisation: nothing that this one arranged is there for what comes. */
export function leave(c: Case, { organisation, from }: CaseEvent & { type: 'organisation-moved' }): void {
  const holders = where(c.holders, (agency) => agency !== from);
  c.parties = c.parties.filter((p) => p.agency !== from);
  c.organisation = organisation;
  c.awaitsSettings = {
    ...c.awaitsSettings,
    ...where(c.defaults, (agency, role) => holders[role] !== agency),
    ...c.formerDefaults,
  };
  c.defaults = holders;
  c.holders &&= holders;
  c.formerDefaults = undefined;
  c.settingsAt = undefined;
  // What the one organisation had set is not for the trajectories that the other one opens.
  c.organisationParameters = undefined;
  c.climbAssumed = undefined;
}

/**
 * What its organisation arranged holds from now on. Who holds a role for this client goes before it, but
 * for the partners of the organisation that it left; what was set in the case itself stays.
 */
export function takeSettings(c: Case, event: Taken): void {
  const left = c.awaitsSettings ?? {};
  const { defaults, closedDays, parameters, organisationParameters } = event;
  const replaced = ({ role, agency }: Party) =>
    left[role] === agency && defaults[role] !== undefined && defaults[role] !== agency;
  c.parties = c.parties.filter((party) => !replaced(party));
  const former = c.parties.filter((p) => byArrangement(c, p) && defaults[p.role] !== p.agency);
  c.formerDefaults =
    former.length > 0 ? Object.fromEntries(former.map((p) => [p.role, p.agency])) : undefined;
  c.defaults = defaultsWith(c, defaults);
  c.closedDays = closedDays;
  c.climbAssumed = event.climbAssumed;
  c.settingsAt = event.settingsAt;
  if (parameters) {
    c.parameters = { ...parameters, ...ofCase(c.parameters) };
    c.organisationParameters = organisationParameters;
  }
  c.awaitsSettings = undefined;
}

/**
 * What of the organisation's arrangements is new to a case that knows them; undefined: nothing. Terms stay as
 * they were at its opening, and a day that it was closed stays one once it has passed, though it is no longer
 * listed.
 */
export function newSettings(c: Case, settings: Settings, today: Day) {
  const { defaults, climbAssumed, changedAt } = settings;
  // Of two changes the later can be told first.
  if (changedAt === undefined || changedAt <= (c.settingsAt ?? 0)) return undefined;
  const passed = c.closedDays.filter((day) => day < today);
  const closedDays = [...new Set([...passed, ...settings.closedDays])].sort();
  const now = canonical([c.defaults, c.closedDays.toSorted(), c.climbAssumed]);
  if (canonical([defaultsWith(c, defaults), closedDays, climbAssumed]) === now) return undefined;
  return { defaults, closedDays, ...(climbAssumed && { climbAssumed }), settingsAt: changedAt };
}

/** What the organisation arranged, but for who holds a role for this client and agencies that left. */
function defaultsWith(c: Case, arranged: Record<string, string>): Record<string, string> {
  return { ...where(arranged, (agency) => !c.left?.includes(agency)), ...heldHere(c) };
}

/** While it waits, it knows of nobody else; of a case from before it is not known who is whose. */
function heldHere({ awaitsSettings, defaults, holders, related }: Case): Record<string, string> {
  if (awaitsSettings) return defaults;
  return holders ?? (related.some(({ relation }) => relation === 'opened-by') ? defaults : {});
}

const where = (
  holders: Record<string, string> = {},
  keep: (agency: string, role: string) => boolean,
): Record<string, string> =>
  Object.fromEntries(Object.entries(holders).filter(([role, agency]) => keep(agency, role)));

const ofCase = (parameters: Parameters): Parameters =>
  Object.fromEntries(Object.entries(parameters).filter(([, { setting }]) => setting === undefined));
