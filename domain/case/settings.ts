import type { Case } from './case.ts';
import type { CaseEvent } from './events.ts';
import type { Parameters } from './parameters.ts';

/*
 * What an organisation has arranged (partners, closed days, terms) lies in the store, which no step reads.
 * A case that is opened for another organisation, or goes to one, waits for it; whoever shows the case in
 * the store brings it back as a command.
 */

/** The case leaves an organisation: nothing that this one arranged is there for what comes. */
export function leave(c: Case, { organisation, from }: CaseEvent & { type: 'organisation-moved' }): void {
  c.parties = c.parties.filter((p) => p.agency !== from);
  c.organisation = organisation;
  c.awaitsSettings = c.defaults;
  c.defaults = {};
  // What the one organisation had set is not for the trajectories that the other one opens.
  c.organisationParameters = undefined;
  c.climbAssumed = undefined;
}

/**
 * What its organisation arranged holds from now on. Who holds a role for this client goes before it, but
 * for the partners of the organisation that it left; what was set in the case itself stays.
 */
export function takeSettings(c: Case, event: CaseEvent & { type: 'settings-taken' }): void {
  const left = c.awaitsSettings ?? {};
  const { defaults, closedDays, parameters, organisationParameters } = event;
  const replaced = ({ role, agency }: Case['parties'][number]) =>
    left[role] === agency && defaults[role] !== undefined && defaults[role] !== agency;
  c.parties = c.parties.filter((party) => !replaced(party));
  c.defaults = { ...defaults, ...c.defaults };
  c.closedDays = closedDays;
  c.climbAssumed = event.climbAssumed;
  c.parameters = { ...parameters, ...ofCase(c.parameters) };
  c.organisationParameters = organisationParameters;
  c.awaitsSettings = undefined;
}

const ofCase = (parameters: Parameters): Parameters =>
  Object.fromEntries(Object.entries(parameters).filter(([, { setting }]) => setting === undefined));
