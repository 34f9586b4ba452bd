import type { Queryable } from './database.ts';

/** Two trajectories of one type that run for one client. */
export interface RunningTwice {
  older: string;
  newer: string;
  /** Keys of the alarms that each gave. */
  alarmsOfOlder: string[];
  alarmsOfNewer: string[];
}

const openerOf = (row: string): string =>
  `jsonb_path_query_first(${row}."case", '$.related[*] ? (@.relation == "opened-by").id')`;

/**
 * Trajectories of these types of which two are open for one client, under any of his records: a case opens
 * another without looking in the store. Not those that one trajectory opened: it knows both.
 */
const TWICE = `with merged as (
    select each.id, merged_into(each.id) as person from merges m
      cross join lateral (values (m.into_client), (m.from_client)) as each(id)
    where m.undone_at is null group by each.id
  ), running as (
    select t.id, t.type, t.opened_at, coalesce(m.person, t.client) as person
    from trajectories t left join merged m on m.id = t.client
    where t.status = 'open' and t.client <> '' and t.type = any($1)
  )
  select one.id as older, other.id as newer, one."case" -> 'alarms' as "alarmsOfOlder",
    other."case" -> 'alarms' as "alarmsOfNewer"
  from running a join running b on b.person = a.person and b.type = a.type
      and (b.opened_at, b.id) > (a.opened_at, a.id)
    join trajectories one on one.id = a.id join trajectories other on other.id = b.id
  where coalesce(${openerOf('one')} <> ${openerOf('other')}, true)
  order by a.id, b.id`;

export const twiceQueries = (database: Queryable) => ({
  runningTwice: (types: string[]): Promise<RunningTwice[]> => database.query(TWICE, [types]),
});
