-- What a command asked for, as a fingerprint: a key that comes back after the case forgot it is still known to be another's.
alter table events add column command_hash text;
