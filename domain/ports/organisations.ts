import type { Actor, Refusal } from '../case/case.ts';
import type { Organisation, OrganisationFault, OrganisationVersion } from '../people/organisation.ts';
import type { SettingsEffect } from '../what-if/settings.ts';

/** What organisations arrange for their cases: the one path of API and pages; `api/` implements it. */
export interface Organisations {
  /** Makes one, or changes it as long as nobody else did after `expected`. Repeating it is safe. */
  put(request: PutOrganisation): Promise<OrganisationResult>;
  /** What a change would do to the open trajectories of the organisation; nothing is stored. */
  effect(organisation: Organisation): Promise<SettingsEffect>;
}

export interface PutOrganisation {
  actor: Actor;
  organisation: Organisation;
  /** The version that was looked at; undefined: there should be none yet. */
  expected?: number;
}

export type OrganisationResult =
  | { outcome: 'put'; kept: OrganisationVersion; isNew: boolean }
  /** Somebody else changed it: as it is now. */
  | { outcome: 'changed-since'; present: OrganisationVersion }
  | { outcome: 'wrong'; faults: OrganisationFault[] }
  | Refusal;
