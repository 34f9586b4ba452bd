-- Patterns over all cases look for these few among all events.
create index events_not_received on events (trajectory) where type = 'request-answered' and data->>'answer' = 'not-received';
