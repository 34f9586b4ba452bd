import type { Instant } from '../domain/calendar/types.ts';
import type { Actor } from '../domain/case/case.ts';
import { noticeTexts } from '../domain/words/texts.ts';
import { iso, json, type Queryable } from './database.ts';
import { askAnew } from './meetings.ts';

/** She left, or her identity provider told of roles there without this one. */
const GONE = `(p.left_at is not null or not (acting.role = any(t.roles)))`;

export function departureQueries(database: Queryable) {
  /**
   * Says that somebody left an agency, or is there again. The coordinator is told that what she held is
   * nobody's, once each time that she leaves. SCIM does not bring back who left by hand.
   * @returns whether anybody is known by that id there.
   */
  async function putLeft(
    agency: string,
    id: string,
    left: Instant | null,
    by: 'hand' | 'scim' = 'hand',
  ): Promise<boolean> {
    const rows = await database.query<{ changed: boolean }>(
      `with gone as (
         update people p set left_at = case when $3::timestamptz is not null then coalesce(left_at, $3)
             when left_by = 'hand' and $6 = 'scim' then left_at end,
           left_by = case when left_by = 'hand' and $6 = 'scim' or $3::timestamptz is not null and $6 = 'hand'
               then 'hand' when $3::timestamptz is not null then 'scim' end
         from (select left_at as was from people where agency = $1 and id = $2 for update) before
         where agency = $1 and id = $2 returning agency, id, left_at, left_at is distinct from was as changed
       ), told as (
         insert into mailbox (key, trajectory, kind, to_agency, to_role, to_person, item, title, due, code, at)
         select 'left/' || agency || '/' || id || '/' || $4, null, 'message', agency, 'coordinator', null, null,
           $5::jsonb, null, 'colleague-left', left_at from gone where left_at is not null and left_at = $3::timestamptz
         on conflict (key) do nothing
       ) select changed from gone`,
      [
        agency,
        id,
        left === null ? null : iso(left),
        String(left),
        json(noticeTexts.of('colleague-left')),
        by,
      ],
    );
    if (rows[0]?.changed) await askAnew(database, agency);
    return rows.length > 0;
  }

  /** Whether somebody left an agency, or has this role there no more as far as its identity provider told. */
  async function isGone(agency: string, id: string, role: string): Promise<boolean> {
    const rows = await database.query(
      `select 1 from (values ($1, $2, $3)) acting (agency, id, role)
       join people p using (agency, id) left join provisioned t using (agency, id) where ${GONE}`,
      [agency, id, role],
    );
    return rows.length > 0;
  }

  /** Who of these left the agency for which they act, or has that role there no more. */
  const leaversAmong = (
    actors: readonly Actor[],
  ): Promise<{ agency: string; person: string; role: string }[]> =>
    database.query(
      `select agency, id as person, role
       from unnest($1::text[], $2::text[], $3::text[]) acting (agency, id, role)
       join people p using (agency, id) left join provisioned t using (agency, id)
       where ${GONE}`,
      [
        actors.map(({ agency }) => agency),
        actors.map(({ person }) => person ?? null),
        actors.map(({ role }) => role),
      ],
    );

  return { putLeft, isGone, leaversAmong };
}
