-- How mail stands is asked by day, by what waits and by what did not arrive; never by all that ever was.
create index mail_by_day on mail (due_at);
create index mail_sent on mail (sent_at) where sent_at is not null;
create index mail_not_arrived on mail (due_at desc, key)
  where status in ('failed', 'bounced') or status = 'pending' and last_error is not null;
-- What one letter gathers.
create index mail_waiting on mail (agency, person) where status = 'pending';
