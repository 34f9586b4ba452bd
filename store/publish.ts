import type { Instant } from '../domain/calendar/types.ts';
import { waitingName } from '../domain/reading/item.ts';
import type { DeadlineRow, EventRow, NoticeRow, Publication } from '../domain/reading/rows.ts';
import { iso, json, type Prepared, type Queryable } from './database.ts';

/** Notified with `<sequence> <trajectory>` when a trajectory was published. */
export const PUBLISHED = 'traject_published';

/**
 * Times that another publisher of the same trajectory may come between; each is a full commit of the other.
 */
const ATTEMPTS = 20;

/**
 * Writes what the store shows of a trajectory, in one statement and so in one transaction:
 * all of it or nothing. Safe to repeat and in any order: an older state never overwrites a
 * newer one, event and outbox rows are there once. Event rows that the store misses (it
 * came from an older backup) are recorded as an event of type `gap`, and pending outbox
 * rows from before the gap are held for an operator, since they may have been sent.
 */
export async function publish(database: Queryable, publication: Publication, now: Instant): Promise<void> {
  const params = parameters(publication, now);
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const [row] = await database.query<{ done: boolean }>(PUBLISH, params);
    if (row?.done) return;
  }
  throw new Error(
    `publish of trajectory ${publication.trajectory.id} gave way ${ATTEMPTS} times to another publisher: publish it again`,
  );
}

function parameters(publication: Publication, now: Instant): unknown[] {
  const { trajectory, deadlines, events, notices, meetings } = publication;
  const first = events.reduce((low, event) => Math.min(low, event.sequence), trajectory.sequence + 1);
  const row = {
    ...trajectory,
    openedAt: iso(trajectory.openedAt),
    clock: iso(trajectory.case.clock),
    settingsAt: iso(trajectory.case.settingsAt ?? 0),
  };
  return [
    trajectory.id,
    json(row),
    json(deadlines.map(deadlineRow)),
    json(events.map(eventRow)),
    json(notices.map(noticeRow)),
    first,
    iso(now),
    json(meetings),
  ];
}

/** With the name that filters compare, beside on whom it waits. */
const deadlineRow = (row: DeadlineRow) => ({ ...row, waitingName: waitingName(row.waitingOn) });
const eventRow = (event: EventRow) => ({ ...event, at: iso(event.at), recordedAt: iso(event.recordedAt) });
const noticeRow = (notice: NoticeRow) => ({ ...notice, at: iso(notice.at) });

/**
 * $1 trajectory, $2 its row, $3 deadlines, $4 events, $5 notices, $6 sequence of the
 * first event given, $7 now, $8 meetings. The row is written only as this statement's snapshot saw it
 * (`xmin`): else the deadlines deleted here would be those of an older snapshot than the
 * row. `done` is false if another publisher came between, and the statement is repeated.
 */
const PUBLISH: Prepared = {
  name: 'publish',
  text: `
with given as (
  select * from jsonb_to_record($2::jsonb) as g(
    type text, definition text, status text, phase text, organisation text, client text,
    sequence bigint, clock timestamptz, agencies text[], "openHash" text, "openedAt" timestamptz,
    "settingsAt" timestamptz, "case" jsonb)
), before as (
  select t.xmin as version, (t.sequence, t.clock) > (g.sequence, g.clock) as newer
  from trajectories t, given g where t.id = $1
), span as (
  select $6::bigint as first, $6::bigint + jsonb_array_length($4::jsonb) - 1 as last
), gaps as (
  select sequence as first, (data ->> 'to')::bigint as last from events where trajectory = $1 and type = 'gap'
), known as (
  select greatest(
    (select coalesce(max(sequence), 0) from events where trajectory = $1),
    (select max(last) from gaps),
    (select ("case" #>> '{continued,after}')::bigint from given)) as last
), lost as (
  select known.last + 1 as first, span.first - 1 as last from known, span where known.last + 1 < span.first
), still_lost as (
  select span.last + 1 as first, gaps.last from gaps, span
  where gaps.first <= span.last and gaps.last > span.last
    and gaps.last >= span.first and span.last >= span.first
), written as (
  insert into trajectories as t (id, type, definition, status, phase, organisation, client,
    sequence, clock, agencies, open_hash, opened_at, settings_told, "case", published_at)
  select $1, type, definition, status, phase, organisation, client,
    sequence, clock, agencies, "openHash", "openedAt", "settingsAt", "case", $7::timestamptz from given
  on conflict (id) do update set
    type = excluded.type, definition = excluded.definition, status = excluded.status, phase = excluded.phase,
    organisation = excluded.organisation, client = excluded.client, sequence = excluded.sequence,
    clock = excluded.clock, agencies = excluded.agencies, open_hash = excluded.open_hash,
    opened_at = excluded.opened_at, settings_told = greatest(t.settings_told, excluded.settings_told),
    "case" = excluded."case", published_at = excluded.published_at
  where t.xmin = (select version from before) and not (select newer from before)
  returning t.*
), removed as (
  delete from deadlines d using written w
  where d.trajectory = w.id and d.item not in (select value ->> 'item' from jsonb_array_elements($3::jsonb))
), planned as (
  insert into deadlines as d (trajectory, item, title, typed_title, title_readers, kind, status, opens, due, soon_from,
    owner_agency, owner_role, owner_person, waiting_on, waiting_for, waiting_since, chased, offered, asked_agency, label,
    flags, acted_on, discreet, type, organisation, client, agencies, live)
  select w.id, item, title, "typedTitle", "titleReaders", kind, g.status, opens, due, "soonFrom", owner ->> 'agency', owner ->> 'role', "ownerPerson",
    "waitingName", "waitingOn", "waitingSince", chased, offered, "askedAgency",
    label, flags, "actedOn", discreet, w.type, w.organisation, w.client, w.agencies, w.status = 'open'
  from written w, jsonb_to_recordset($3::jsonb) as g(
    item text, title jsonb, "typedTitle" jsonb, "titleReaders" text[], kind text, status text, opens date, due date, "soonFrom" date, owner jsonb, "ownerPerson" text,
    "waitingName" text, "waitingOn" jsonb, "waitingSince" date, chased jsonb, offered boolean, "askedAgency" text,
    label text, flags text[], "actedOn" date, discreet boolean)
  on conflict (trajectory, item) do update set
    title = excluded.title, typed_title = excluded.typed_title, title_readers = excluded.title_readers,
    kind = excluded.kind, status = excluded.status, opens = excluded.opens,
    due = excluded.due, soon_from = excluded.soon_from, owner_agency = excluded.owner_agency,
    owner_role = excluded.owner_role, owner_person = excluded.owner_person, waiting_on = excluded.waiting_on, waiting_for = excluded.waiting_for,
    waiting_since = excluded.waiting_since, chased = excluded.chased, offered = excluded.offered,
    asked_agency = excluded.asked_agency, label = excluded.label,
    flags = excluded.flags, acted_on = excluded.acted_on,
    discreet = excluded.discreet, type = excluded.type,
    organisation = excluded.organisation, client = excluded.client, agencies = excluded.agencies,
    live = excluded.live
  where (d.title, d.typed_title, d.title_readers, d.kind, d.status, d.opens, d.due, d.soon_from, d.owner_agency, d.owner_role, d.owner_person,
      d.waiting_on, d.waiting_for, d.waiting_since, d.chased, d.offered, d.asked_agency, d.label, d.flags, d.acted_on, d.discreet, d.type, d.organisation, d.client, d.agencies, d.live)
    is distinct from (excluded.title, excluded.typed_title, excluded.title_readers, excluded.kind, excluded.status, excluded.opens, excluded.due,
      excluded.soon_from, excluded.owner_agency, excluded.owner_role, excluded.owner_person, excluded.waiting_on, excluded.waiting_for,
      excluded.waiting_since, excluded.chased, excluded.offered, excluded.asked_agency, excluded.label,
      excluded.flags, excluded.acted_on, excluded.discreet, excluded.type, excluded.organisation, excluded.client,
      excluded.agencies, excluded.live)
), met as (
  insert into meetings as m (trajectory, item, attempt, on_day, at_time, place, state, planned_by, invited, sequence,
    changed_at, to_tell)
  select w.id, item, attempt, "on", "time", place, g.state, "by", invited, w.sequence, $7::timestamptz, g.state = 'planned'
  from written w, jsonb_to_recordset($8::jsonb) as g(
    item text, attempt int, "on" date, "time" text, place text, state text, "by" jsonb, invited jsonb)
  on conflict (trajectory, item, attempt) do update set
    on_day = excluded.on_day, at_time = excluded.at_time, place = excluded.place, state = excluded.state,
    planned_by = excluded.planned_by, invited = excluded.invited, sequence = excluded.sequence,
    changed_at = excluded.changed_at, to_tell = true
  where (m.on_day, m.at_time, m.place, m.state, m.planned_by, m.invited) is distinct from (excluded.on_day,
    excluded.at_time, excluded.place, excluded.state, excluded.planned_by, excluded.invited)
), called_off as (
  update meetings m set state = 'off', sequence = w.sequence, changed_at = $7::timestamptz, to_tell = true
  from written w where m.trajectory = w.id and m.state = 'planned' and not exists (
    select from jsonb_to_recordset($8::jsonb) as g(item text, attempt int) where g.item = m.item and g.attempt = m.attempt)
), recorded as (
  insert into events as e (trajectory, sequence, at, recorded_at, type, item, actor, reason, command_id,
    command_hash, data)
  select $1, sequence, at, "recordedAt", type, item, actor, reason, "commandId", "commandHash", data
  from jsonb_to_recordset($4::jsonb) as g(
    sequence bigint, at timestamptz, "recordedAt" timestamptz, type text, item text, actor jsonb, reason text,
    "commandId" text, "commandHash" text, data jsonb)
  union all
  select $1, first, $7::timestamptz, $7::timestamptz, 'gap', null,
    '{"agency": "traject", "role": "system"}'::jsonb, null, null, null,
    jsonb_build_object('type', 'gap', 'from', first, 'to', last)
  from (select * from lost union all select * from still_lost) g
  on conflict (trajectory, sequence) do update set
    at = excluded.at, recorded_at = excluded.recorded_at, type = excluded.type, item = excluded.item,
    actor = excluded.actor, reason = excluded.reason, command_id = excluded.command_id,
    command_hash = excluded.command_hash, data = excluded.data, era = excluded.era, tx = excluded.tx
  where e.type = 'gap' and excluded.type <> 'gap'
), shortened as (
  update events e set data = e.data || jsonb_build_object('to', span.first - 1) from span
  where e.trajectory = $1 and e.type = 'gap' and span.last >= span.first and e.sequence < span.first
    and (e.data ->> 'to')::bigint >= span.first
), held as (
  update outbox set status = 'held' where trajectory = $1 and status = 'pending' and exists (select from lost)
    and key not in (select value ->> 'key' from jsonb_array_elements($5::jsonb))
), told as (
  insert into outbox (key, trajectory, kind, to_agency, to_role, to_person, item, title, due, code, at, next_at)
  select key, $1, kind, "toAgency", "toRole", "toPerson", item, title, due, code, at, $7::timestamptz
  from jsonb_to_recordset($5::jsonb) as g(
    key text, kind text, "toAgency" text, "toRole" text, "toPerson" text, item text, title jsonb, due date, code text,
    at timestamptz)
  on conflict (key) do nothing
)
select
  exists (select from written) or coalesce((select newer from before), false) as done,
  (select pg_notify('${PUBLISHED}', sequence || ' ' || id) from written) as notified`,
};
