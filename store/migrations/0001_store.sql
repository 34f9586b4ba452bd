create table clients (
  id text primary key default gen_random_uuid()::text,
  reference text not null unique,
  pseudonym text not null
);

create table organisations (
  agency text primary key,
  name text not null,
  -- role -> agency, where the parties of a trajectory name nobody; the coordinator too
  defaults jsonb not null,
  closed_days date[] not null
);

-- No foreign key to clients: a trajectory can be published again into a store that lost them.
create table trajectories (
  id text primary key,
  type text not null,
  definition text not null,
  status text not null check (status in ('open', 'closed')),
  phase text not null,
  organisation text not null,
  client text not null,
  sequence bigint not null,
  -- the clock of the case: tells two states with the same sequence apart
  clock timestamptz not null,
  agencies text[] not null,
  open_hash text not null,
  opened_at timestamptz not null,
  "case" jsonb not null,
  published_at timestamptz not null
);
create index trajectories_newest on trajectories (opened_at desc, id desc);
create index trajectories_client on trajectories (client);
create index trajectories_agencies on trajectories using gin (agencies);

create table deadlines (
  trajectory text not null references trajectories on delete cascade,
  item text not null,
  title jsonb not null,
  kind text not null,
  status text not null check (status in ('waiting', 'open', 'done', 'skipped', 'cancelled')),
  opens date,
  due date,
  -- sorts last what has no due date
  due_key date not null generated always as (coalesce(due, date '9999-12-31')) stored,
  owner_agency text,
  owner_role text not null,
  waiting_on text,
  label text,
  flags text[] not null,
  acted_on date,
  -- of the trajectory, so that lists and counts read one table
  type text not null,
  organisation text not null,
  client text not null,
  agencies text[] not null,
  live boolean not null,
  primary key (trajectory, item)
);
create index deadlines_open on deadlines (due_key, trajectory, item) where live and status = 'open';
create index deadlines_open_owner on deadlines (owner_agency, owner_role, due_key, trajectory, item) where live and status = 'open';
create index deadlines_open_agencies on deadlines using gin (agencies) where live and status = 'open';
create index deadlines_done on deadlines (acted_on) where status = 'done';

-- The legal record: rows are added, never changed (but for a gap that is filled).
create table events (
  trajectory text not null references trajectories on delete cascade,
  sequence bigint not null,
  at timestamptz not null,
  recorded_at timestamptz not null,
  type text not null,
  item text,
  actor jsonb not null,
  reason text,
  command_id text,
  data jsonb not null,
  primary key (trajectory, sequence)
);
create index events_command on events (trajectory, command_id) where command_id is not null;
create index events_gaps on events (trajectory) where type = 'gap';

create table outbox (
  key text primary key,
  trajectory text not null references trajectories on delete cascade,
  kind text not null,
  to_agency text not null,
  to_role text not null,
  item text,
  title jsonb not null,
  due date,
  code text not null,
  at timestamptz not null,
  status text not null default 'pending' check (status in ('pending', 'delivered', 'failed', 'held')),
  attempts int not null default 0,
  next_at timestamptz not null,
  delivered_at timestamptz,
  last_error text
);
create index outbox_pending on outbox (next_at, key) where status = 'pending';
create index outbox_trajectory on outbox (trajectory);

create table mailbox (
  id bigint primary key generated always as identity,
  key text not null unique,
  trajectory text not null references trajectories on delete cascade,
  kind text not null,
  to_agency text not null,
  to_role text not null,
  item text,
  title jsonb not null,
  due date,
  code text not null,
  at timestamptz not null,
  read_at timestamptz
);
create index mailbox_addressee on mailbox (to_agency, to_role, at desc, id desc);
create index mailbox_unread on mailbox (to_agency, to_role) where read_at is null;
create index mailbox_trajectory on mailbox (trajectory);
