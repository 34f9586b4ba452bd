-- Where somebody is reached by mail and in which language, as was told of her; and which address of hers refused mail for good.
alter table people add column email text;
alter table people add column lang text;
alter table people add column email_refused text;
-- Mail that is to be sent, and what became of it. Its letter is composed when it is sent.
create table mail (
  key text primary key,
  agency text not null,
  person text not null,
  kind text not null,
  what jsonb not null,
  due_at timestamptz not null,
  status text not null default 'pending',
  attempts int not null default 0,
  -- When it may be tried, and which worker's turn it is until when.
  next_at timestamptz not null,
  taken_at timestamptz,
  -- How often a worker ended between handing it over and saying so.
  lost int not null default 0,
  sent_at timestamptz,
  -- How the service that brings it calls it, until that says what became of it.
  receipt text,
  last_error text
);
create index mail_due on mail (next_at, key) where status in ('pending', 'sending');
create index mail_of on mail (agency, person, due_at desc);
create index mail_about on mail using gin ((what -> 'notices')) where kind = 'at-once';
create index mail_receipts on mail (sent_at) where receipt is not null;
-- Whether it was decided who is mailed about a message; of those from before nobody is.
alter table mailbox add column mail_planned boolean not null default true;
alter table mailbox alter column mail_planned set default false;
create index mailbox_unplanned on mailbox (id) where not mail_planned;
-- What somebody chose to be mailed at an agency; who has no row has not chosen.
create table mail_settings (
  agency text not null,
  person text not null,
  settings jsonb not null,
  primary key (agency, person)
);
