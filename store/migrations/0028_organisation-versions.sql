-- Who changed what of an organisation, and when: a row for each change, never changed itself. `by` is null where an
-- operator put it from a file.
alter table organisations add column version int not null default 1;
create table organisation_versions (
  agency text not null,
  version int not null,
  at timestamptz not null,
  by jsonb,
  organisation jsonb not null,
  primary key (agency, version)
);
insert into organisation_versions (agency, version, at, by, organisation)
select agency, 1, coalesce(changed_at, now()), null, jsonb_build_object('agency', agency, 'name', name, 'region', region,
  'defaults', defaults, 'closedDays', closed_days, 'climbAssumed', climb_assumed)
from organisations;
