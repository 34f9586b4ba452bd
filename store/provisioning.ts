import type { Instant } from '../domain/calendar/types.ts';
import type { Provisioned } from '../domain/people/told.ts';
import { departureQueries } from './departures.ts';
import { iso, json, type Database, type Queryable } from './database.ts';

/** Somebody as she was told, and as she stands here. */
export interface ProvisionedPerson extends Provisioned {
  /** She works there as far as anybody said; without any role too, though she can do nothing then. */
  isActive: boolean;
  createdAt: Instant;
  changedAt: Instant;
}

const SELECT = `select t.agency, t.id, t.told, t.name, t.team, t.roles, t.email, t.lang,
  t.created_at as "createdAt", t.changed_at as "changedAt", t.active and p.left_by is distinct from 'hand' as "isActive"
  from provisioned t join people p using (agency, id)`;

/** PostgreSQL: a value that must be unique is there already. */
const NAME_TAKEN = '23505';

/** By what one is looked for. */
const keys = { id: 't.id = $2', userName: 'lower(t.user_name) = lower($2)' } as const;

export function provisioningQueries(database: Database) {
  /** Those whom the identity provider of an agency told of, by id; or the one with this name or id. */
  const provisioned = (
    agency: string,
    only?: { by: keyof typeof keys; value: string },
  ): Promise<ProvisionedPerson[]> =>
    only
      ? database.query(`${SELECT} where t.agency = $1 and ${keys[only.by]}`, [agency, only.value])
      : database.query(`${SELECT} where t.agency = $1 order by t.id`, [agency]);

  /** Forgets what was told of somebody, who left. @returns whether anything was. */
  const removeProvisioned = (agency: string, id: string, at: Instant): Promise<boolean> =>
    database.transaction(async (tx) => {
      const gone = await tx.query('delete from provisioned where agency = $1 and id = $2 returning id', [
        agency,
        id,
      ]);
      if (gone.length > 0) await departureQueries(tx).putLeft(agency, id, at, 'scim');
      return gone.length > 0;
    });

  return {
    provisioned,
    putProvisioned: (one: Provisioned, active: boolean | undefined, at: Instant) =>
      put(database, one, { active, at }),
    removeProvisioned,
  };
}

/**
 * Makes or replaces what was told of somebody. `active`: whether she works there; undefined: as before.
 * Who is new and not active never was here: nobody is told that she left.
 * @returns undefined where another one of the agency has that user name, in whatever case.
 */
async function put(
  database: Database,
  one: Provisioned,
  when: { active: boolean | undefined; at: Instant },
): Promise<ProvisionedPerson | undefined> {
  try {
    return await database.transaction((tx) => putIn(tx, one, when));
  } catch (error) {
    if ((error as { code?: string }).code === NAME_TAKEN) return undefined;
    throw error;
  }
}

async function putIn(
  tx: Queryable,
  { agency, id, told, name, team, roles, email, lang }: Provisioned,
  { active, at }: { active: boolean | undefined; at: Instant },
): Promise<ProvisionedPerson | undefined> {
  const [known] = await tx.query<Known>(
    `select t.name, t.team, t.email, t.lang, t.roles, coalesce(t.active, p.left_by is distinct from 'scim') as active
     from people p left join provisioned t using (agency, id)
     where agency = $1 and id = $2`,
    [agency, id],
  );
  const now = { roles, active: active ?? known?.active ?? true };
  await tx.query(
    `insert into provisioned (agency, id, user_name, told, name, team, roles, email, lang, active, created_at, changed_at)
     values ($1, $2, $3, $4::jsonb, $5, $6, $7, $8, $9, $11, $10, $10)
     on conflict (agency, id) do update set user_name = excluded.user_name, told = excluded.told,
       name = excluded.name, team = excluded.team, roles = excluded.roles, email = excluded.email,
       lang = excluded.lang, active = excluded.active, changed_at = excluded.changed_at`,
    [agency, id, told.userName, json(told), name, team, roles, email, lang, iso(at), now.active],
  );
  // What it told before and does not any more is gone; what it never told stays as the token said it.
  const gone = [known?.name, known?.team, known?.email, known?.lang].map((each) => typeof each === 'string');
  await tx.query(
    `insert into people (agency, id, name, roles, team, email, lang, seen_at, left_at, left_by)
     values ($1, $2, $3, coalesce($4::text[], '{}'), $5, $6, $7, $8, $9,
       case when $9::timestamptz is not null then 'scim' end)
     on conflict (agency, id) do update set roles = coalesce($4::text[], people.roles),
       name = coalesce(excluded.name, case when not $10 then people.name end),
       team = coalesce(excluded.team, case when not $11 then people.team end),
       email = coalesce(excluded.email, case when not $12 then people.email end),
       lang = coalesce(excluded.lang, case when not $13 then people.lang end)`,
    [agency, id, name, roles, team, email, lang, iso(at), isGone(now) ? iso(at) : null, ...gone],
  );
  if (known && (active !== undefined || isGone(now) !== isGone(known)))
    await departureQueries(tx).putLeft(agency, id, isGone(now) ? at : null, 'scim');
  const [kept] = await tx.query<ProvisionedPerson>(`${SELECT} where t.agency = $1 and t.id = $2`, [
    agency,
    id,
  ]);
  return kept;
}

type Known = Pick<Provisioned, 'name' | 'team' | 'email' | 'lang' | 'roles'> & { active: boolean };

/** Who is active without any role has no access either: what she held is nobody's. */
const isGone = ({ active, roles }: Pick<Known, 'active' | 'roles'>): boolean =>
  !active || roles?.length === 0;
