import type { Day } from '../domain/calendar/types.ts';
import type { Counted } from '../domain/reading/answers.ts';
import type { Queryable } from './database.ts';

/** A person is never counted: neither the client nor anybody outside every agency. */
const OF_AN_AGENCY = `coalesce(e.data->'of'->>'role', '') not in ('client', 'outside')`;

/**
 * What each agency and each region did with what was asked of it, over all trajectories, open and closed.
 * Of older answers, of which nobody noted whose they are, that of who recorded them. An answer time runs
 * from the last time that it was asked, sent or passed on to the first answer that is more than *received*.
 * $1 the day from which answers count, $2 today.
 */
const ANSWERS = `with given as (
    select coalesce(e.data->'of'->>'agency', e.actor->>'agency') as agency, e.data->>'answer' as answer,
      e.trajectory, e.item, e.sequence, e.at, asked.sequence as question, asked.at as asked
    from events e left join lateral (
      select a.sequence, a.at from events a
      where a.trajectory = e.trajectory and a.item = e.item and a.sequence < e.sequence
        and a.type in ('request-sent', 'item-added', 'item-forwarded')
      order by a.sequence desc limit 1) asked on true
    where e.type = 'request-answered' and ${OF_AN_AGENCY}
  ), first as (
    select distinct on (trajectory, item, question) agency, at, asked, trajectory, item
    from given where answer <> 'received' order by trajectory, item, question, sequence
  ), rows as (
    select agency, answer, null::float8 as days, false as dated, false as late, false as waiting, null::date as since
    from given where at >= $1::date
    union all
    select f.agency, null, extract(epoch from f.at - f.asked) / 86400, d.due is not null,
      (f.at at time zone 'Europe/Amsterdam')::date > d.due, false, null
    from first f left join deadlines d on d.trajectory = f.trajectory and d.item = f.item
    where f.at >= $1::date
    union all
    select waiting_for->>'agency', null, null, due is not null, due < $2::date, true, waiting_since
    from deadlines
    where live and status = 'open' and waiting_for->>'agency' is not null and waiting_since is not null
  )
  select agency, o.region, count(*) filter (where answer = 'received') as received,
    count(*) filter (where answer = 'accepted') as accepted,
    count(*) filter (where answer = 'delivered') as delivered,
    count(*) filter (where answer = 'refused') as refused,
    count(*) filter (where answer = 'withdrawn') as withdrawn,
    count(*) filter (where answer = 'not-received') as "not-received",
    percentile_cont(0.5) within group (order by days) as median,
    percentile_cont(0.9) within group (order by days) as slow,
    count(*) filter (where waiting) as waiting, min(since)::text as since,
    count(*) filter (where waiting and late) as overdue,
    count(*) filter (where dated) as dated, count(*) filter (where dated and late) as late
  from rows left join organisations o using (agency)
  group by grouping sets ((agency, o.region), (o.region))
  having grouping(agency) = 0 or o.region is not null`;

export const answerQueries = (database: Queryable) => ({
  /** @param from answers of before this day do not count; what waits now always does. */
  answersGiven: (from: Day, today: Day): Promise<Counted[]> =>
    database.query<Counted>(ANSWERS, [from, today]),
});
