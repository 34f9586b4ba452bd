-- Deadlines too are found by the beginnings of words, for which there is an index.
alter table pseudonyms drop column searched;
alter table clients drop column called;
