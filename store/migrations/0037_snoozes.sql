-- What somebody does not want to see on her own work list before a day. Nobody else sees less of it.
create table snoozes (
  agency text not null,
  person text not null,
  trajectory text not null references trajectories on delete cascade,
  item text not null,
  until date not null,
  reason text not null,
  -- On whom it waited then: once that is another, it is shown.
  waiting_on text,
  primary key (agency, person, trajectory, item)
);
create index snoozes_of_trajectory on snoozes (trajectory);
