import type { Day, Instant, Lang } from '../domain/calendar/types.ts';
import { coveringOf, type Absence, type Covering } from '../domain/people/holding.ts';
import type { Actor } from '../domain/case/case.ts';
import type { Person } from '../domain/people/person.ts';
import { iso, type Queryable } from './database.ts';
import { askAnew } from './meetings.ts';

/** Somebody of an agency, with what the agency itself knows of her. */
export interface Colleague extends Person {
  email: string | null;
  lang: Lang | null;
  absence: Absence | null;
  hasLeft: boolean;
}

const COLUMNS = `agency, id, name, roles, team, email, lang, case when absent_from is not null then
  jsonb_build_object('from', absent_from, 'until', absent_until, 'replacement', replacement) end as absence, left_at is not null as "hasLeft"`;

export function peopleQueries(database: Queryable) {
  /**
   * Makes or replaces what the issuer told of somebody at an agency. Where its identity provider said more by
   * SCIM, that stands.
   */
  async function putPerson(
    { agency, id, name, roles, team, email, lang }: Person,
    at: Instant,
  ): Promise<void> {
    await database.query(
      `insert into people (agency, id, name, roles, team, seen_at, email, lang)
       select $1, $2, coalesce(t.name, $3), coalesce(t.roles, $4), coalesce(t.team, $5), $6::timestamptz,
         coalesce(t.email, $7), coalesce(t.lang, $8)
       from (values (1)) one left join provisioned t on t.agency = $1 and t.id = $2
       on conflict (agency, id) do update set name = excluded.name, roles = excluded.roles,
         team = excluded.team, seen_at = excluded.seen_at,
         email = coalesce(excluded.email, people.email), lang = coalesce(excluded.lang, people.lang)`,
      [agency, id, name, roles, team, iso(at), email ?? null, lang ?? null],
    );
  }

  /** Who works at an agency, by name; who has none last. */
  const people = (agency: string): Promise<Colleague[]> =>
    database.query<Colleague>(
      `select ${COLUMNS} from people where agency = $1 order by name nulls last, id`,
      [agency],
    );

  /** Says when somebody is away, in place of what was said before; null: she is there. */
  async function putAbsence(agency: string, id: string, absence: Absence | null): Promise<void> {
    const { from = null, until = null, replacement = null } = absence ?? {};
    await database.query(
      `update people set absent_from = $3, absent_until = $4, replacement = $5 where agency = $1 and id = $2`,
      [agency, id, from, until, replacement],
    );
    await askAnew(database, agency);
  }

  /** For whom somebody acts on a day at her agency. */
  const covering = async ({ agency, person }: Actor, on: Day): Promise<Covering> =>
    coveringOf(person, await people(agency), on);

  return { putPerson, people, putAbsence, covering };
}
