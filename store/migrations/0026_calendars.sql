-- Whether messages and calendars keep silent about what an item is called; rows from before are told whole when their
-- trajectory is published again, and keep silent until then.
alter table deadlines add column discreet boolean not null default true;

-- Meetings that have a day, each time that one is to be held. `sequence` is that of the trajectory when it last changed:
-- it rises in calendars too, also after the store was lost.
create table meetings (
  trajectory text not null references trajectories on delete cascade,
  item text not null,
  attempt int not null,
  on_day date not null,
  at_time text,
  place text,
  state text not null check (state in ('planned', 'over', 'off')),
  planned_by jsonb not null,
  invited jsonb not null,
  sequence bigint not null,
  changed_at timestamptz not null,
  -- Whether those invited are still to be told of it.
  to_tell boolean not null,
  primary key (trajectory, item, attempt)
);
create index meetings_to_tell on meetings (changed_at) where to_tell;
create index meetings_invited on meetings using gin (invited jsonb_path_ops) where state = 'planned';

-- Who was told of a meeting, and what she answered.
create table invitations (
  trajectory text not null,
  item text not null,
  attempt int not null,
  agency text not null,
  person text not null,
  sequence bigint not null,
  -- The day, time and place that she was told last; null: that she need not come.
  told jsonb,
  coming boolean,
  answered_at timestamptz,
  primary key (trajectory, item, attempt, agency, person),
  foreign key (trajectory, item, attempt) references meetings on delete cascade
);

-- Addresses at which calendars read somebody's meetings and due days, or those of one trajectory. Of the secret in the
-- address only its SHA-256 is kept. What was taken back stays, so that calendars that go on asking are emptied.
create table calendars (
  id text primary key,
  agency text not null,
  person text not null,
  trajectory text,
  secret_hash bytea not null unique check (octet_length(secret_hash) = 32),
  lang text not null,
  made_at timestamptz not null,
  used_at timestamptz,
  revoked_at timestamptz
);
create unique index calendars_one on calendars (agency, person, coalesce(trajectory, '')) where revoked_at is null;
