-- What is kept is also told apart by who holds it and on whom it waits (docs/decisions/0026): who and what causes
-- lateness is then shown without walking past every row. `whose` is the agency of the owner, in `waiting` on whom it
-- waits; `who` is the role, in `holder` the person.
alter table deadline_changes add column owner_person text;
truncate deadline_counts;
alter table deadline_counts rename column owner_agency to whose;
alter table deadline_counts rename column owner_role to who;
alter table deadline_counts drop constraint deadline_counts_facet_check;
-- `holder`: of what is open and the agency’s own, by person; `waiting`: of what is open, by on whom it waits
alter table deadline_counts
  add constraint deadline_counts_facet_check check (facet in ('all', 'owner', 'done', 'holder', 'waiting'));

create or replace function note_deadlines() returns trigger language plpgsql as $$
begin
  if exists (select from came) then
    insert into deadline_changes (agencies, asked_agency, owner_agency, owner_role, owner_person, type, waiting_on, live,
      state, due, soon_from, acted_on, count)
    select agencies, asked_agency, owner_agency, owner_role, owner_person, type, waiting_on, live,
      deadline_state(status, due, flags, acted_on), due, soon_from, acted_on, count(*)
    from came where live or status = 'done' group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12;
  end if;
  return null;
end $$;
create or replace function note_deadline() returns trigger language plpgsql as $$
begin
  if old.live or old.status = 'done' then
    insert into deadline_changes (agencies, asked_agency, owner_agency, owner_role, owner_person, type, waiting_on, live,
      state, due, soon_from, acted_on, count)
    values (old.agencies, old.asked_agency, old.owner_agency, old.owner_role, old.owner_person, old.type, old.waiting_on,
      old.live, deadline_state(old.status, old.due, old.flags, old.acted_on), old.due, old.soon_from, old.acted_on, -1);
  end if;
  if tg_op = 'UPDATE' and (new.live or new.status = 'done') then
    insert into deadline_changes (agencies, asked_agency, owner_agency, owner_role, owner_person, type, waiting_on, live,
      state, due, soon_from, acted_on, count)
    values (new.agencies, new.asked_agency, new.owner_agency, new.owner_role, new.owner_person, new.type, new.waiting_on,
      new.live, deadline_state(new.status, new.due, new.flags, new.acted_on), new.due, new.soon_from, new.acted_on, 1);
  end if;
  return null;
end $$;
drop trigger deadlines_changed on deadlines;
create trigger deadlines_changed after update on deadlines for each row when (
  (old.agencies, old.asked_agency, old.owner_agency, old.owner_role, old.owner_person, old.type, old.waiting_on, old.live,
    old.status, old.flags, old.due, old.soon_from, old.acted_on)
  is distinct from (new.agencies, new.asked_agency, new.owner_agency, new.owner_role, new.owner_person, new.type,
    new.waiting_on, new.live, new.status, new.flags, new.due, new.soon_from, new.acted_on)
) execute function note_deadline();

truncate deadline_changes;
insert into deadline_changes (agencies, asked_agency, owner_agency, owner_role, owner_person, type, waiting_on, live, state,
  due, soon_from, acted_on, count)
select agencies, asked_agency, owner_agency, owner_role, owner_person, type, waiting_on, live,
  deadline_state(status, due, flags, acted_on), due, soon_from, acted_on, count(*)
from deadlines where live or status = 'done' group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12;
