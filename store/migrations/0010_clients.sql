-- References count within their system, and are compared by a form that the code makes (domain/ports/reference.ts) and
-- fills in after this. Rows that are equal by it stay as they are: all but the first are twins, for a coordinator.
alter table clients add column system text not null default 'shared', add column compared text,
  add column searched text, add column twin boolean not null default false,
  drop constraint clients_reference_key;
create unique index clients_compared on clients (system, compared) where not twin;
create index clients_searched on clients (searched);
create index clients_reference on clients (reference);
create index clients_unformed on clients (id) where compared is null;

-- Two records of one person: an alias that reading resolves. Nothing else is rewritten, so undoing is exact.
create table merges (
  id text primary key,
  into_client text not null references clients on delete cascade,
  from_client text not null references clients on delete cascade,
  reason text not null,
  by jsonb not null,
  at timestamptz not null,
  undone_at timestamptz,
  undone_by jsonb
);
create unique index merges_from on merges (from_client) where undone_at is null;
create index merges_into on merges (into_client) where undone_at is null;

-- The record that a client is read as, and all that are read as that one; ids that no table knows stand for themselves.
create function merged_into(client text) returns text language sql stable as $$
  with recursive up(id, depth) as (
    select client, 0
    union all
    select m.into_client, up.depth + 1 from up join merges m on m.from_client = up.id and m.undone_at is null
  ) cycle id set looped using path
  select id from up order by depth desc limit 1
$$;
create function same_client(client text) returns setof text language sql stable as $$
  with recursive down(id) as (
    select merged_into(client)
    union
    select m.from_client from down join merges m on m.into_client = down.id and m.undone_at is null
  )
  select id from down
$$;
