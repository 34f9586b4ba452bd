-- Somebody outside every agency is kept before the command that names him is decided: `tried` until that is accepted,
-- `forgotten` once it was refused. Then the name is a digest under the row's own id, by which a repeat of that command
-- is known for a day.
alter table outside_parties add column state text not null default 'kept' check (state in ('tried', 'kept', 'forgotten'));
