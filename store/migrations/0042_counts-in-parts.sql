-- What changed is added up in parts (store/folding.ts): what comes to nothing is taken away after each part, found here.
alter table deadline_counts drop constraint deadline_counts_count_check;
create index deadline_counts_nothing on deadline_counts (agency) where count = 0;
