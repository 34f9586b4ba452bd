import type { Instant } from '../domain/calendar/types.ts';
import { canonical } from '../domain/case/fingerprint.ts';
import { wrongHolders, type Organisation } from '../domain/people/organisation.ts';
import type { Organisations } from '../domain/ports/organisations.ts';
import { settingsEffect } from '../domain/what-if/settings.ts';
import type { Store } from '../store/store.ts';
import { breathing } from './breathing.ts';
import { notFound } from './refusals.ts';

interface Parts {
  store: Store;
  now: () => Instant;
}

/** What organisations arrange for their cases, on the store; `telling` tells the open cases. */
export function createOrganisations({ store, now }: Parts): Organisations {
  const newest = async (agency: string) => (await store.organisationVersions(agency, 1))[0];

  return {
    async put({ actor, organisation, expected = 0 }) {
      const { agency } = organisation;
      const known = new Set((await store.organisations()).map((each) => each.agency));
      if (expected > 0 && !known.has(agency)) return notFound;
      const faults = wrongHolders(organisation, known.add(agency));
      if (faults.length > 0) return { outcome: 'wrong', faults };
      const version = await store.putOrganisation(organisation, { by: actor, at: now(), expected });
      const kept = (await newest(agency))!;
      if (version !== undefined || isSame(kept.organisation, organisation))
        return { outcome: 'put', kept, isNew: version === 1 };
      return { outcome: 'changed-since', present: kept };
    },
    async effect({ agency, defaults, closedDays, climbAssumed }) {
      const [{ parameters }, { open }] = await Promise.all([
        store.settingsOf(agency),
        store.settingsProgress(agency),
      ]);
      const settings = { defaults, closedDays, ...(climbAssumed && { climbAssumed }), parameters };
      return { open, ...(await settingsEffect(breathing(store.casesOf(agency)), settings, now())) };
    },
  };
}

/** A request that is repeated is answered as the first time. */
function isSame(kept: Organisation, wanted: Organisation): boolean {
  const parts = ({ name, region = null, defaults, closedDays, climbAssumed = false }: Organisation) =>
    canonical([name, region, defaults, [...new Set(closedDays)].sort(), climbAssumed]);
  return parts(kept) === parts(wanted);
}
