import type { Day, Instant, Lang } from '../domain/calendar/types.ts';
import { dayOf } from '../domain/calendar/zone.ts';
import { REPLACING } from '../domain/people/absence.ts';
import { actsFor, coveringOf, isAbsent, type Absence, type Covering } from '../domain/people/holding.ts';
import { noticeTexts } from '../domain/words/texts.ts';
import type { Actor } from '../domain/case/case.ts';
import type { Person } from '../domain/people/person.ts';
import { iso, json, type Database, type Queryable } from './database.ts';
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

/** @param now the one clock. */
export function peopleQueries(database: Database, now: () => Instant) {
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
  const people = (agency: string): Promise<Colleague[]> => peopleOf(database, agency);

  /**
   * Says when somebody is away, in place of what was said before; null: she is there. Who acts for her as of
   * today is told so, once.
   */
  function putAbsence(agency: string, id: string, absence: Absence | null): Promise<void> {
    const { from = null, until = null, replacement = null } = absence ?? {};
    return database.transaction(async (tx) => {
      const changed = await tx.query(
        `update people set absent_from = $3, absent_until = $4, replacement = $5 where agency = $1 and id = $2
           and (absent_from, absent_until, replacement) is distinct from ($3::date, $4::date, $5) returning id`,
        [agency, id, from, until, replacement],
      );
      if (changed.length > 0) await askAnew(tx, agency);
      if (absence && isAbsent({ id, absence, hasLeft: false }, dayOf(now())))
        await tellWhoActs(tx, { agency, id, absence }, now());
    });
  }

  /** For whom somebody acts on a day at her agency. */
  const covering = async ({ agency, person }: Actor, on: Day): Promise<Covering> =>
    coveringOf(person, await people(agency), on);

  /** Whether single keys do something on her pages: until she switches them off. */
  async function usesKeys(agency: string, id: string): Promise<boolean> {
    const [row] = await database.query<{ keys: boolean }>(
      'select keys from people where agency = $1 and id = $2',
      [agency, id],
    );
    return row?.keys ?? true;
  }

  async function putKeys(agency: string, id: string, keys: boolean): Promise<void> {
    await database.query('update people set keys = $3 where agency = $1 and id = $2', [agency, id, keys]);
  }

  return { putPerson, people, putAbsence, covering, usesKeys, putKeys };
}

const peopleOf = (tx: Queryable, agency: string): Promise<Colleague[]> =>
  tx.query<Colleague>(`select ${COLUMNS} from people where agency = $1 order by name nulls last, id`, [
    agency,
  ]);

/** Puts it in the mailbox of whoever acts for somebody today, if anybody does. */
async function tellWhoActs(
  tx: Queryable,
  { agency, id, absence }: { agency: string; id: string; absence: Absence },
  at: Instant,
): Promise<void> {
  const people = await peopleOf(tx, agency);
  const by = actsFor(id, new Map(people.map((each) => [each.id, each])), dayOf(at));
  const [role] = people.find((each) => each.id === by)?.roles ?? [];
  if (by === undefined || role === undefined) return;
  const key = ['replacing', agency, id, absence.from, absence.until, by].join('/');
  await tx.query(
    `insert into mailbox (key, trajectory, kind, to_agency, to_role, to_person, item, title, due, code, at)
     values ($1, null, 'message', $2, $3, $4, null, $5::jsonb, null, $6, $7) on conflict (key) do nothing`,
    [key, agency, role, by, json(noticeTexts.of(REPLACING)), REPLACING, iso(at)],
  );
}
