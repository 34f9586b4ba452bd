-- Notices that were given up are counted on every page of a coordinator.
create index outbox_failed on outbox (to_agency) where status = 'failed';
