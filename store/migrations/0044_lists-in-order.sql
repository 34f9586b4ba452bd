-- Lists in order of due days that no index held: of a whole agency, of what is yet to be taken up by an agency and by a
-- person, and of what is without a day.
create index deadlines_open_agency on deadlines (owner_agency, due_key, trajectory, item) where live and status = 'open';
create index deadlines_offered_agency on deadlines (owner_agency, due_key, trajectory, item) where live and offered;
create index deadlines_offered_person on deadlines (owner_agency, owner_person, due_key, trajectory, item) where live and offered;
create index deadlines_without_day on deadlines (due_key, trajectory, item)
  where live and deadline_state(status, due, flags, acted_on) = 'none';
