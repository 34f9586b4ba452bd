-- People outside every agency that a trajectory has to do with: the case and the engine know an opaque id only.
-- No foreign key: a name is kept before the command that brings it is decided.
create table outside_parties (
  id text primary key default gen_random_uuid()::text,
  trajectory text not null,
  name text not null,
  contact text not null default '',
  created_by jsonb not null,
  created_at timestamptz not null,
  unique (trajectory, name, contact)
);

-- On whom a deadline waits, with role or opaque id (`waiting_on` is the name that filters compare), since when, how
-- often somebody was reminded by a person, whether it is offered to its owner to take up, and which agency outside the
-- case is asked it: that one sees this row and no other.
alter table deadlines
  add column waiting_for jsonb,
  add column waiting_since date,
  add column chased jsonb,
  add column offered boolean not null default false,
  add column asked_agency text;
-- Rows from before are told whole when their trajectory is published again.
update deadlines set waiting_for = case when waiting_on = owner_agency
    then jsonb_build_object('agency', owner_agency, 'role', owner_role) else jsonb_build_object('role', waiting_on) end
  where waiting_on is not null;
create index deadlines_open_asked on deadlines (asked_agency) where asked_agency is not null and live and status = 'open';

-- Patterns over all cases count answers.
create index events_answered on events (trajectory) where type = 'request-answered';
drop index events_not_received;
