-- Several cases given to others at once, as that was first asked for: a repeat does the same and no more.
create table handovers (
  id text primary key,
  hash text not null,
  plan jsonb not null,
  next text,
  made_at timestamptz not null
);
-- What somebody holds, also where nothing of it is open.
create index trajectories_holders on trajectories using gin (("case" -> 'parties') jsonb_path_ops) where status = 'open';
