-- What an organisation calls a client stays with its own trajectories and those who take part in them; elsewhere the
-- client has the neutral word of the table clients.
create table pseudonyms (
  client text not null references clients on delete cascade,
  organisation text not null,
  pseudonym text not null,
  primary key (client, organisation)
);

-- A word from before may have been typed: it stays with who opened the first trajectory.
insert into pseudonyms (client, organisation, pseudonym)
  select distinct on (c.id) c.id, t.organisation, c.pseudonym
  from clients c join trajectories t on t.client = c.id order by c.id, t.opened_at, t.id;
update clients set pseudonym = 'Cliënt ' || left(id, 4);
