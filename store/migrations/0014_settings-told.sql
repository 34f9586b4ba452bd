-- When an administrator changed what an organisation arranged (partners, closed days, what climbs), and up to which
-- change each trajectory knows it: who does not yet is told.
alter table organisations add column changed_at timestamptz;
alter table trajectories add column settings_told timestamptz not null default 'epoch';
create index trajectories_settings on trajectories (organisation, settings_told) where status = 'open';
