-- Addresses at which one party answers one item without signing in. Of the secret in the address only its SHA-256 is
-- kept. What was answered through a link is in the events, whose actor names the link; nothing of it is kept twice.
create table links (
  id text primary key,
  -- A repeat of the request that made it gives it a new secret.
  body_hash text not null,
  secret_hash bytea not null unique check (octet_length(secret_hash) = 32),
  trajectory text not null,
  item text not null,
  party jsonb not null,
  round int not null,
  answers text[] not null,
  made_by jsonb not null,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  -- Its page was asked for, by whoever holds the address or by a scanner of mail: a sign and no proof.
  opened_at timestamptz,
  opened int not null default 0,
  withdrawn_by jsonb,
  withdrawn_at timestamptz
);
create index links_trajectory on links (trajectory, made_at);
