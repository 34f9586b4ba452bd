import type { Instant } from '../domain/calendar/types.ts';
import type { Settings } from '../domain/case/parameters.ts';
import { iso, type Queryable } from './database.ts';
import { parameterQueries } from './parameters.ts';

/** An open trajectory that does not know yet what an administrator changed for its organisation. */
export interface SettingsUntold {
  id: string;
  organisation: string;
}

/** How many open trajectories of an organisation know what it changed last. */
export interface SettingsProgress {
  told: number;
  open: number;
}

interface Arranged {
  defaults: Settings['defaults'];
  closedDays: Settings['closedDays'];
  climbAssumed: boolean;
  changedAt: Instant | null;
}

export function settingsQueries(database: Queryable) {
  /** What an organisation has arranged for its cases; nothing for one that the store does not know. */
  async function settingsOf(organisation: string): Promise<Settings> {
    const [rows, parameters] = await Promise.all([
      database.query<Arranged>(
        `select defaults, array(select day::text from unnest(closed_days) day order by day) as "closedDays",
           climb_assumed as "climbAssumed", changed_at as "changedAt"
         from organisations where agency = $1`,
        [organisation],
      ),
      parameterQueries(database).amounts(organisation),
    ]);
    const { defaults, closedDays, climbAssumed, changedAt } = rows[0] ?? nothing;
    return {
      defaults,
      closedDays,
      ...(climbAssumed && { climbAssumed }),
      parameters,
      ...(changedAt !== null && { changedAt }),
    };
  }

  /** At most `limit`, but for those that just could not be told. */
  const settingsToTell = (limit: number, but: string[] = []): Promise<SettingsUntold[]> =>
    database.query<SettingsUntold>(
      `select untold.id, o.agency as organisation from organisations o cross join lateral (
         select t.id from trajectories t
         where t.organisation = o.agency and t.status = 'open' and t.settings_told < o.changed_at and t.id <> all($2)
         order by t.settings_told limit $1) untold
       limit $1`,
      [limit, but],
    );

  /** A trajectory was told of the change of that instant. */
  async function settingsTold(id: string, changedAt: Instant): Promise<void> {
    await database.query('update trajectories set settings_told = $2 where id = $1 and settings_told < $2', [
      id,
      iso(changedAt),
    ]);
  }

  async function settingsProgress(organisation: string): Promise<SettingsProgress> {
    const [row] = await database.query<SettingsProgress>(
      `select count(*) as open,
         count(*) filter (where o.changed_at is null or t.settings_told >= o.changed_at) as told
       from trajectories t left join organisations o on o.agency = t.organisation
       where t.organisation = $1 and t.status = 'open'`,
      [organisation],
    );
    return row!;
  }

  return { settingsOf, settingsToTell, settingsTold, settingsProgress };
}

const nothing: Arranged = { defaults: {}, closedDays: [], climbAssumed: false, changedAt: null };
