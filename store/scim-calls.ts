import type { Instant } from '../domain/calendar/types.ts';
import { iso, type Queryable } from './database.ts';

/** What was told of somebody by SCIM. `refused`: why it was not taken, in words. */
export interface ScimCall {
  at: Instant;
  what: 'create' | 'change' | 'remove';
  person: string | null;
  refused: string | null;
}

/** How many calls of an agency are kept. */
const CALLS = 200;

export function scimCallQueries(database: Queryable) {
  /** Remembers what was told and what became of it; the last of each agency. */
  async function rememberCall(agency: string, { at, what, person, refused }: ScimCall): Promise<void> {
    await database.query(
      `with old as (
         delete from scim_calls where agency = $1 and id <= (
           select id from scim_calls where agency = $1 order by id desc offset ${CALLS - 1} limit 1)
       ) insert into scim_calls (agency, at, what, person, refused) values ($1, $2, $3, $4, $5)`,
      [agency, iso(at), what, person, refused],
    );
  }

  /** What was told for an agency last, newest first. */
  const scimCalls = (agency: string, refused: boolean, limit: number): Promise<ScimCall[]> =>
    database.query<ScimCall>(
      `select at, what, person, refused from scim_calls where agency = $1 and (refused is not null) = $2
       order by id desc limit $3`,
      [agency, refused, limit],
    );

  return { rememberCall, scimCalls };
}
