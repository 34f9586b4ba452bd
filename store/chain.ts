/**
 * A trajectory and those that it continues, as a subquery: what was kept of those counts in it too.
 * @param id the SQL of its id.
 */
export const chainOf = (id: string): string => `with recursive earlier(id) as (
    select ${id}::text
    union all
    select t."case" #>> '{continued,from}' from earlier join trajectories t on t.id = earlier.id
    where t."case" #>> '{continued,from}' is not null
  ) select id from earlier`;
