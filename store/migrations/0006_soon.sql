-- The first day on which a deadline counts as soon, by the calendar of the institution: lists compare stored days only.
-- Rows from before get the day of a week without holidays; the right one comes when the trajectory is published again.
alter table deadlines add column soon_from date;
update deadlines set soon_from = due - 7 where due is not null;
alter table deadlines add constraint deadlines_soon check ((soon_from is null) = (due is null) and soon_from < due);
