-- What is overdue or near is read of all owners, people or others at once: a small part of their rows, by day.
create index deadline_counts_near on deadline_counts (agency, facet, day)
  include (whose, who, type, elsewhere, count) where state = 'open' and facet <> 'all';
