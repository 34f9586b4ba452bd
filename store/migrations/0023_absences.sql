-- Until when somebody is away, and who replaces her: read when work and messages are shown, so that no case is woken.
alter table people add column absent_from date;
alter table people add column absent_until date;
alter table people add column replacement text;
alter table people add constraint absence_whole check ((absent_from is null) = (absent_until is null));
