import type { Instant } from '../domain/calendar/types.ts';
import type { Actor } from '../domain/case/case.ts';
import { noticeTexts } from '../domain/words/texts.ts';
import { iso, json, type Queryable } from './database.ts';
import { askAnew } from './meetings.ts';

export function departureQueries(database: Queryable) {
  /**
   * Says that somebody left an agency, or is there again. The coordinator is told that what she held is
   * nobody's, once each time that she leaves. @returns whether anybody is known by that id there.
   */
  async function putLeft(agency: string, id: string, left: Instant | null): Promise<boolean> {
    const rows = await database.query<{ known: boolean }>(
      `with gone as (
         update people set left_at = case when $3::timestamptz is null then null else coalesce(left_at, $3) end
         where agency = $1 and id = $2 returning agency, id, left_at
       ), told as (
         insert into mailbox (key, trajectory, kind, to_agency, to_role, to_person, item, title, due, code, at)
         select 'left/' || agency || '/' || id || '/' || $4, null, 'message', agency, 'coordinator', null, null,
           $5::jsonb, null, 'colleague-left', left_at from gone where left_at is not null and left_at = $3::timestamptz
         on conflict (key) do nothing
       ) select true as known from gone`,
      [agency, id, left === null ? null : iso(left), String(left), json(noticeTexts.of('colleague-left'))],
    );
    await askAnew(database, agency);
    return rows.length > 0;
  }

  /** Whether somebody left an agency. */
  async function hasLeft(agency: string, id: string): Promise<boolean> {
    const rows = await database.query(
      'select 1 from people where agency = $1 and id = $2 and left_at is not null',
      [agency, id],
    );
    return rows.length > 0;
  }

  /** Who of these left the agency for which they act. */
  const leaversAmong = (
    actors: readonly Pick<Actor, 'agency' | 'person'>[],
  ): Promise<{ agency: string; person: string }[]> =>
    database.query(
      `select agency, id as person from people where left_at is not null
         and (agency, id) in (select * from unnest($1::text[], $2::text[]))`,
      [actors.map(({ agency }) => agency), actors.map(({ person }) => person ?? null)],
    );

  return { putLeft, hasLeft, leaversAmong };
}
