-- Municipalities' systems of cases (ZGW) that notify us, as an operator registered them: `settings` with the secret
-- sealed, and of what their notifications carry only the digest.
create table zgw_systems (
  sender text primary key references senders,
  authorization_digest text not null unique,
  settings jsonb not null
);

-- What they notified us of, until it was followed to what happened; nothing in it is about a person.
create table zgw_notifications (
  id text primary key,
  sender text not null references zgw_systems,
  notification jsonb not null,
  received_at timestamptz not null,
  status text not null default 'received' check (status in ('received', 'followed', 'passed-over', 'refused')),
  -- why it waits or was refused
  reason text,
  attempts int not null default 0,
  next_at timestamptz not null
);
create index zgw_notifications_due on zgw_notifications (next_at) where status = 'received';
