-- What nobody picked up is counted on every page of a coordinator: a refused signal until somebody saw it, what could
-- not be delivered, and unread messages of the role by what they tell.
create index signals_refused on signals using gin (organisations) where status in ('refused', 'conflict') and judged is null;
create index deliveries_dead on deliveries (subscription) where status = 'dead';
