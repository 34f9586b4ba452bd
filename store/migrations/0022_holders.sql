-- To whom a role was given in a case, by opaque id: on the rows of the work list, and of what is told.
alter table deadlines add column owner_person text;
update deadlines d set owner_person = p ->> 'person'
from trajectories t, jsonb_array_elements(t."case" -> 'parties') p
where t.id = d.trajectory and p ->> 'person' is not null and p ->> 'agency' = d.owner_agency
  and p ->> 'role' = d.owner_role;
create index deadlines_held on deadlines (owner_agency, owner_person, due_key) where live and status = 'open';
alter table outbox add column to_person text;
alter table mailbox add column to_person text;
