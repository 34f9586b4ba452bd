-- What the identity provider of an agency told of somebody by SCIM, and of nobody else: gone once it removed her.
create table provisioned (
  agency text not null,
  id text not null,
  user_name text not null,
  told jsonb not null,
  name text,
  team text,
  roles text[],
  email text,
  lang text,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  primary key (agency, id)
);
create unique index provisioned_names on provisioned (agency, lower(user_name));
-- Who may tell for an agency: by secrets, of which the digest is kept, or as `sub` of a system's access token.
create table scim_clients (
  agency text primary key,
  subject text,
  secrets text[] not null
);
-- What was told last, and what was refused: the last of each agency.
create table scim_calls (
  id bigint generated always as identity primary key,
  agency text not null,
  at timestamptz not null,
  what text not null,
  person text,
  refused text
);
create index scim_calls_last on scim_calls (agency, id);
-- Who said that she left: by hand it is not undone by SCIM.
alter table people add column left_by text;
update people set left_by = 'hand' where left_at is not null;
