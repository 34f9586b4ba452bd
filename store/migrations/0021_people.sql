-- Who works at an agency, as the issuer told at sign-in. A case holds the opaque id and nothing else of a person.
create table people (
  agency text not null,
  id text not null,
  name text,
  roles text[] not null,
  team text,
  seen_at timestamptz not null,
  primary key (agency, id)
);
