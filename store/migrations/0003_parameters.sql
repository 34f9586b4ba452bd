-- Terms that an organisation, or ('*') every organisation, sets otherwise than the definition. Rows are added, never
-- changed: of one organisation, type and item the newest counts.
create table parameters (
  id bigint primary key generated always as identity,
  organisation text not null,
  type text not null,
  item text not null,
  amount int not null check (amount >= 0),
  unit text not null check (unit in ('days', 'weeks', 'months', 'working-days')),
  reason text not null,
  set_by jsonb not null,
  at timestamptz not null
);
create index parameters_newest on parameters (organisation, type, item, id desc);
