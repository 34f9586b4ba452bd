import type { Day } from '../domain/calendar/types.ts';
import { json, type Queryable } from './database.ts';

export interface Organisation {
  agency: string;
  name: string;
  /** Agency per role where the parties of a trajectory name nobody; `coordinator` and `case-director` too. */
  defaults: Record<string, string>;
  /** Days on which the institution is closed besides weekends and holidays. */
  closedDays: Day[];
  /**
   * Whether terms that are ours (`assumed`) climb to coordinator and case director, in cases opened from then
   * on.
   */
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

  /** Makes or replaces it. Trajectories that are open keep the defaults they were opened with. */
  async function putOrganisation({
    agency,
    name,
    defaults,
    closedDays,
    climbAssumed = false,
    region = null,
  }: Organisation): Promise<void> {
    await database.query(
      `insert into organisations (agency, name, defaults, closed_days, climb_assumed, region) values ($1, $2, $3::jsonb, $4::text[]::date[], $5, $6)
       on conflict (agency) do update set name = excluded.name, defaults = excluded.defaults, closed_days = excluded.closed_days,
       climb_assumed = excluded.climb_assumed, region = excluded.region`,
      [agency, name, json(defaults), closedDays, climbAssumed, region],
    );
  }

  return { organisation, organisations, putOrganisation };
}
