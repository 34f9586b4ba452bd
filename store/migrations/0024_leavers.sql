-- Since when somebody works at an agency no more: she has no access there, and what she held is nobody's.
alter table people add column left_at timestamptz;
