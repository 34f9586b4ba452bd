import type { Instant } from '../domain/calendar/types.ts';
import type { Person } from '../domain/people/person.ts';
import { iso, type Queryable } from './database.ts';

const COLUMNS = 'agency, id, name, roles, team';

export const peopleQueries = (database: Queryable) => ({
  /** Makes or replaces what the issuer told of somebody at an agency. */
  async putPerson({ agency, id, name, roles, team }: Person, at: Instant): Promise<void> {
    await database.query(
      `insert into people (agency, id, name, roles, team, seen_at) values ($1, $2, $3, $4, $5, $6)
       on conflict (agency, id) do update set name = excluded.name, roles = excluded.roles,
         team = excluded.team, seen_at = excluded.seen_at`,
      [agency, id, name, roles, team, iso(at)],
    );
  },

  /** Who works at an agency, by name; who has none last. */
  people: (agency: string): Promise<Person[]> =>
    database.query<Person>(`select ${COLUMNS} from people where agency = $1 order by name nulls last, id`, [
      agency,
    ]),
});
