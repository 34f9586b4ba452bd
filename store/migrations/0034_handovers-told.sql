-- Who gave and why, and since when each who got something knows: what a process that was killed left half done is done
-- and told by another. What was kept before was told.
alter table handovers add column actor jsonb, add column reason text, add column told_at timestamptz;
update handovers set told_at = made_at;
create index handovers_untold on handovers (made_at) where told_at is null;
create index handovers_told on handovers (told_at);
