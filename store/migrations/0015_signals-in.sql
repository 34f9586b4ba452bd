-- Partners' systems that may send signals, as an operator registered them; `types` null: every type.
create table senders (
  id text primary key,
  agency text not null,
  subject text not null,
  speaks_for text[] not null,
  types text[],
  secrets text[] not null,
  unique (agency, subject)
);

-- The inbox. The id is made from sender, source and the id of the event, so that the same signal is there once, for
-- ever; a conflict, or what could not be understood, has an id of its own. What is accepted stands here before anybody
-- hears of it, and never goes.
create table signals (
  id text primary key,
  sender text not null,
  agency text not null,
  source text not null,
  event text not null,
  type text not null,
  subject text,
  -- a trajectory, a client, or the signal itself: order is kept within it
  about text not null,
  organisations text[] not null,
  said_at timestamptz,
  received_at timestamptz not null,
  -- place among those received together
  n int not null,
  digest text not null,
  data jsonb not null,
  trace text,
  status text not null check (status in
    ('received', 'sent', 'applied', 'refused', 'overtaken', 'conflict', 'unknown', 'dismissed')),
  code text,
  detail jsonb,
  -- where it went
  trajectories text[] not null default '{}',
  attempts int not null default 0,
  next_at timestamptz not null,
  -- who assigned or dismissed it, when and why
  judged jsonb
);
create index signals_due on signals (next_at, n) where status = 'received';
create index signals_about on signals (about) where status in ('received', 'unknown');
create index signals_sent on signals (received_at) where status = 'sent';
create index signals_shown on signals using gin (organisations);
create index signals_unknown on signals using gin (organisations) where status = 'unknown';
create index signals_newest on signals (received_at desc, id desc);

-- What a coordinator taught: this reference of this sender is this client.
create table taught_clients (
  sender text not null,
  system text not null,
  compared text not null,
  client text not null,
  taught_by jsonb not null,
  taught_at timestamptz not null,
  primary key (sender, system, compared)
);
