-- A title that somebody typed is for those concerned: `title` is what all who see the row may read, this is what was
-- typed, and the agencies that read it. Rows from before are told so when their trajectory is published again.
alter table deadlines
  add column typed_title jsonb,
  add column title_readers text[];
