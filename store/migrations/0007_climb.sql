-- Whether terms that no source gives climb to coordinator and case director in the cases of this organisation.
alter table organisations add column climb_assumed boolean not null default false;
