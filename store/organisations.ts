import type { Day } from '../domain/calendar/types.ts';
import { json, type Queryable } from './database.ts';

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

const SELECT =
  'select agency, name, defaults, array(select day::text from unnest(closed_days) day order by day) as "closedDays", climb_assumed as "climbAssumed", region from organisations';

export function organisationQueries(database: Queryable) {
  async function organisation(agency: string): Promise<Organisation | undefined> {
    const [row] = await database.query<Organisation>(`${SELECT} where agency = $1`, [agency]);
    return row;
  }

  /** By name. */
  const organisations = (): Promise<Organisation[]> =>
    database.query<Organisation>(`${SELECT} order by name, agency`);

  /**
   * Makes or replaces it. Where defaults, closed days or what climbs differ, the trajectories that are open
   * are still to be told (`settingsToTell`); each such change is dated later than the one before.
   */
  async function putOrganisation({
    agency,
    name,
    defaults,
    closedDays,
    climbAssumed = false,
    region = null,
  }: Organisation): Promise<void> {
    await database.query(
      `insert into organisations as o (agency, name, defaults, closed_days, climb_assumed, region, changed_at)
       values ($1, $2, $3::jsonb, $4::text[]::date[], $5, $6, date_trunc('milliseconds', now()))
       on conflict (agency) do update set name = excluded.name, defaults = excluded.defaults, closed_days = excluded.closed_days,
       climb_assumed = excluded.climb_assumed, region = excluded.region,
       changed_at = case
         when (o.defaults, o.closed_days, o.climb_assumed) is distinct from (excluded.defaults, excluded.closed_days, excluded.climb_assumed)
         then greatest(excluded.changed_at, o.changed_at + interval '1 millisecond') else o.changed_at end`,
      [agency, name, json(defaults), [...new Set(closedDays)].sort(), climbAssumed, region],
    );
  }

  return { organisation, organisations, putOrganisation };
}
