import type { Instant } from '../domain/calendar/types.ts';
import type { Actor } from '../domain/case/case.ts';
import type { Organisation, OrganisationVersion } from '../domain/people/organisation.ts';
import { iso, json, type Queryable } from './database.ts';

const SELECT =
  'select agency, name, defaults, array(select day::text from unnest(closed_days) day order by day) as "closedDays", climb_assumed as "climbAssumed", region from organisations';

/** Who changes it, when, and what he looked at. */
interface Change {
  /** Absent: an operator, from a file. */
  by?: Actor;
  at?: Instant;
  /** Only if this is still its version; 0: only if there is none yet. Absent: whatever there is. */
  expected?: number;
}

/** How many changes of one organisation are shown; those before stay. */
const MOST_VERSIONS = 200;

/**
 * Makes or replaces it, and keeps who did so as a version; where it is the same already, nothing changes.
 * Where defaults, closed days or what climbs differ, the trajectories that are open are still to be told
 * (`settingsToTell`); each such change is dated later than the one before.
 * @returns its new version; undefined where nothing was changed.
 */
async function putOrganisation(
  database: Queryable,
  { agency, name, defaults, closedDays, climbAssumed = false, region = null }: Organisation,
  { by, at, expected }: Change = {},
): Promise<number | undefined> {
  const [put] = await database.query<{ version: number }>(
    `with put as (
       insert into organisations as o (agency, name, defaults, closed_days, climb_assumed, region, changed_at)
       select $1, $2, $3::jsonb, $4::text[]::date[], $5::boolean, $6::text, date_trunc('milliseconds', now())
       where coalesce($9::int, 0) = 0 or exists (select 1 from organisations where agency = $1)
       on conflict (agency) do update set name = excluded.name, defaults = excluded.defaults, closed_days = excluded.closed_days,
       climb_assumed = excluded.climb_assumed, region = excluded.region, version = o.version + 1,
       changed_at = case
         when (o.defaults, o.closed_days, o.climb_assumed) is distinct from (excluded.defaults, excluded.closed_days, excluded.climb_assumed)
         then greatest(excluded.changed_at, o.changed_at + interval '1 millisecond') else o.changed_at end
       where (o.name, o.region, o.defaults, o.closed_days, o.climb_assumed)
           is distinct from (excluded.name, excluded.region, excluded.defaults, excluded.closed_days, excluded.climb_assumed)
         and ($9::int is null or o.version = $9)
       returning *
     ), kept as (
       insert into organisation_versions (agency, version, at, by, organisation)
       select agency, version, coalesce($8::timestamptz, now()), $7::jsonb, jsonb_build_object('agency', agency, 'name', name,
         'region', region, 'defaults', defaults, 'closedDays', closed_days, 'climbAssumed', climb_assumed)
       from put
     )
     select version from put`,
    [
      agency,
      name,
      json(defaults),
      [...new Set(closedDays)].sort(),
      climbAssumed,
      region,
      by === undefined ? null : json(by),
      at === undefined ? null : iso(at),
      expected ?? null,
    ],
  );
  return put?.version;
}

export function organisationQueries(database: Queryable) {
  async function organisation(agency: string): Promise<Organisation | undefined> {
    const [row] = await database.query<Organisation>(`${SELECT} where agency = $1`, [agency]);
    return row;
  }

  /** By name. */
  const organisations = (): Promise<Organisation[]> =>
    database.query<Organisation>(`${SELECT} order by name, agency`);

  /** How it was changed, newest first: the first is how it is now. At most 200. */
  const organisationVersions = (agency: string, limit = MOST_VERSIONS): Promise<OrganisationVersion[]> =>
    database.query<OrganisationVersion>(
      `select version, at, by, organisation from organisation_versions where agency = $1 order by version desc limit $2`,
      [agency, limit],
    );

  return {
    organisation,
    organisations,
    putOrganisation: (wanted: Organisation, change?: Change) => putOrganisation(database, wanted, change),
    organisationVersions,
  };
}
