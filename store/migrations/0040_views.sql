-- Filters of a page that somebody keeps under a name; the page opens with at most one of them.
create table views (
  agency text not null,
  person text not null,
  page text not null,
  name text not null,
  query text not null,
  opens boolean not null,
  primary key (agency, person, page, name)
);
create unique index views_that_open on views (agency, person, page) where opens;
-- Whether single keys do something on somebody's pages.
alter table people add column keys boolean not null default true;
