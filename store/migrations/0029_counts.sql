-- What is counted on pages is kept, by the agency that sees it, whose it is and the day it is due, so that midnight
-- changes nothing (docs/decisions/0025). `store/kept.ts` reads it, `store/folding.ts` brings it up to date.

-- What an item counts as for as long as it stays as it is; `open` is one of the statuses that hang on today
-- (domain/deadlines/deadline-status.ts).
create function deadline_state(status text, due date, flags text[], acted_on date) returns text
language sql immutable parallel safe as $$
  select case
    when status = 'skipped' then 'waived'
    when due is null or status in ('waiting', 'cancelled') then 'none'
    when status = 'open' then case when 'paused' = any(flags) then 'none' else 'open' end
    when 'broken' = any(flags) then 'not-met'
    when acted_on > due then 'met-late'
    else 'met'
  end
$$;

-- How many deadlines came or went, as whoever published wrote it: rows are added here and taken away by the fold.
create table deadline_changes (
  agencies text[] not null,
  asked_agency text,
  owner_agency text,
  owner_role text not null,
  type text not null,
  waiting_on text,
  live boolean not null,
  state text not null,
  due date,
  soon_from date,
  acted_on date,
  count int not null
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000);

-- The sum of all that was folded. Where a facet does not tell something apart, the text is empty and the day the last.
create table deadline_counts (
  -- that sees it
  agency text not null,
  -- `all`; `owner`: by agency and role; `done`: by the day it was done, of closed trajectories too
  facet text not null check (facet in ('all', 'owner', 'done')),
  owner_agency text not null,
  owner_role text not null,
  state text not null,
  -- empty where the agency is only asked it
  type text not null,
  -- another agency must act first: told apart in `all`
  elsewhere boolean not null,
  -- of `all` and `owner` the due day of what is open
  day date not null,
  soon_from date not null,
  count bigint not null check (count <> 0),
  primary key (agency, facet, owner_agency, owner_role, state, type, elsewhere, day, soon_from)
);

-- A trajectory comes with many deadlines at once, and changes a few at a time: this costs publishing least.
create function note_deadlines() returns trigger language plpgsql as $$
begin
  if exists (select from came) then
    insert into deadline_changes
    select agencies, asked_agency, owner_agency, owner_role, type, waiting_on, live,
      deadline_state(status, due, flags, acted_on), due, soon_from, acted_on, count(*)
    from came where live or status = 'done' group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11;
  end if;
  return null;
end $$;
create function note_deadline() returns trigger language plpgsql as $$
begin
  if old.live or old.status = 'done' then
    insert into deadline_changes values (old.agencies, old.asked_agency, old.owner_agency, old.owner_role, old.type,
      old.waiting_on, old.live, deadline_state(old.status, old.due, old.flags, old.acted_on), old.due, old.soon_from,
      old.acted_on, -1);
  end if;
  if tg_op = 'UPDATE' and (new.live or new.status = 'done') then
    insert into deadline_changes values (new.agencies, new.asked_agency, new.owner_agency, new.owner_role, new.type,
      new.waiting_on, new.live, deadline_state(new.status, new.due, new.flags, new.acted_on), new.due, new.soon_from,
      new.acted_on, 1);
  end if;
  return null;
end $$;
create trigger deadlines_came after insert on deadlines referencing new table as came
  for each statement execute function note_deadlines();
create trigger deadlines_went after delete on deadlines for each row execute function note_deadline();
create trigger deadlines_changed after update on deadlines for each row when (
  (old.agencies, old.asked_agency, old.owner_agency, old.owner_role, old.type, old.waiting_on, old.live, old.status,
    old.flags, old.due, old.soon_from, old.acted_on)
  is distinct from (new.agencies, new.asked_agency, new.owner_agency, new.owner_role, new.type, new.waiting_on,
    new.live, new.status, new.flags, new.due, new.soon_from, new.acted_on)
) execute function note_deadline();

insert into deadline_changes
select agencies, asked_agency, owner_agency, owner_role, type, waiting_on, live,
  deadline_state(status, due, flags, acted_on), due, soon_from, acted_on, count(*)
from deadlines where live or status = 'done' group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11;

-- Lists by due day that no index held: what is yet to be taken up, read or confirmed, and what is done.
create index deadlines_offered on deadlines (owner_agency, owner_role, due_key, trajectory, item) where live and offered;
create index deadlines_done_by_day on deadlines (due_key, trajectory, item) where live and status = 'done';
