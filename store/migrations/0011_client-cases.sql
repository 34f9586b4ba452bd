-- That a client died: one record for all his trajectories, taken back for all of them at once.
create table deceased (
  id text primary key,
  client text not null,
  died_on date not null,
  reason text not null,
  by jsonb not null,
  at timestamptz not null,
  undone_at timestamptz,
  undone_by jsonb
);
create unique index deceased_client on deceased (client) where undone_at is null;

-- What is about to start, for as long as its trajectory is not shown: two starts at once see each other.
create table reservations (
  trajectory text primary key,
  client text not null,
  type text not null,
  at timestamptz not null
);
create index reservations_client on reservations (client, type);

create index trajectories_continued on trajectories (("case" #>> '{continued,from}'))
  where "case" #>> '{continued,from}' is not null;

alter table outbox drop constraint outbox_status_check,
  add constraint outbox_status_check check (status in ('pending', 'delivered', 'failed', 'held', 'withheld'));
