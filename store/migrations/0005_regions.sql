-- What organisations share: each belongs to one region at most.
alter table organisations add column region text;

-- A term is set for an organisation, for a region, or (neither) everywhere; the nearest counts.
alter table parameters alter column organisation drop not null;
alter table parameters add column region text;
update parameters set organisation = null where organisation = '*';
alter table parameters add constraint parameters_place check (organisation is null or region is null);
drop index parameters_newest;
create index parameters_newest on parameters (type, item, organisation, region, id desc);
