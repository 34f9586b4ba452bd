import type { Delivered, PeopleOfAgencies } from '../domain/reading/told.ts';
import type { Queryable } from './database.ts';
import type { Colleague } from './people.ts';

export function toldQueries(database: Queryable) {
  /** What became of messages: in the mailbox, read, and who was mailed about them. */
  const delivered = (keys: readonly string[]): Promise<Delivered[]> =>
    database.query<Delivered>(
      `select o.key, o.to_person as "toPerson", o.status, o.delivered_at as "deliveredAt", b.read_at as "readAt",
         (select coalesce(jsonb_agg(jsonb_build_object('person', m.person, 'status', m.status,
            'at', (extract(epoch from coalesce(m.sent_at, m.due_at)) * 1000)::bigint) order by m.due_at, m.key), '[]')
          from mail m where m.kind = 'at-once' and m.what -> 'notices' ? o.key and m.status <> 'unneeded') as mail
       from outbox o left join mailbox b on b.key = o.key where o.key = any($1::text[])`,
      [keys],
    );

  /** Everybody of these agencies, with who has left, by opaque id. */
  async function peopleOf(agencies: readonly string[]): Promise<PeopleOfAgencies> {
    const rows = await database.query<Pick<Colleague, 'agency' | 'id' | 'name' | 'absence' | 'hasLeft'>>(
      `select agency, id, name, case when absent_from is not null then jsonb_build_object(
         'from', absent_from, 'until', absent_until, 'replacement', replacement) end as absence,
         left_at is not null as "hasLeft" from people where agency = any($1::text[])`,
      [agencies],
    );
    const people = new Map<string, Map<string, (typeof rows)[number]>>();
    for (const row of rows) {
      const there = people.get(row.agency) ?? new Map<string, (typeof rows)[number]>();
      people.set(row.agency, there.set(row.id, row));
    }
    return people;
  }

  return { delivered, peopleOf };
}
