import { comparisonForm, searchForm } from '../domain/ports/reference.ts';
import type { Transaction } from './database.ts';

/**
 * Gives references of before the comparison the forms by which they are compared and searched for. Rows that
 * turn out equal stay apart: the one that was used first keeps the form, the others are its twins.
 */
export async function giveForms(tx: Transaction): Promise<void> {
  await tx.script('set local statement_timeout = 0');
  await tx.query('lock table clients in share row exclusive mode');
  const rows = await tx.query<{ id: string; reference: string }>(
    'select id, reference from clients where compared is null',
  );
  if (rows.length === 0) return;
  await tx.query(
    `with given as (
       select * from unnest($1::text[], $2::text[], $3::text[]) as g(id, compared, searched)
     ), ranked as (
       select c.id, g.compared, g.searched, row_number() over (
         partition by c.system, g.compared
         order by (select min(opened_at) from trajectories t where t.client = c.id) nulls last, c.id) as place,
         exists (select from clients o where o.system = c.system and o.compared = g.compared) as taken
       from clients c join given g on g.id = c.id
     )
     update clients c set compared = r.compared, searched = r.searched, twin = r.taken or r.place > 1
     from ranked r where r.id = c.id`,
    [
      rows.map(({ id }) => id),
      rows.map(({ reference }) => comparisonForm(reference)),
      rows.map(({ reference }) => searchForm(reference)),
    ],
  );
}
