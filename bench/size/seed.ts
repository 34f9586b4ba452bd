import type { Day } from '../../domain/calendar/types.ts';
import type { Database } from '../../store/database.ts';
import { fold } from '../../store/folding.ts';

/** Open deadlines of each trajectory; eleven more rows of each wait or are done. */
export const OPEN_EACH = 14;
const ROWS_EACH = OPEN_EACH + 11;

/** Prisons, municipalities, and the one agency that takes part in every trajectory. */
const PRISONS = 25;
const MUNICIPALITIES = 340;
export const EVERYWHERE = 'reclassering';

/** A number from 0 that looks random and is the same each time. */
const chance = (of: string, below: number | string): string => `(abs(hashtext(${of})) % ${below})`;

const TRAJECTORIES = `insert into trajectories (id, type, definition, status, phase, organisation, client, sequence, clock,
    agencies, open_hash, opened_at, "case", published_at)
  select md5('t' || n), type, type || '@1', 'open', 'intake', prison, md5('c' || n), 1, $2::date, array[prison, '${EVERYWHERE}', town],
    'hash', $2::date - ${chance(`'o' || n`, 300)} * interval '1 day' - n * interval '1 ms', '{}', $2::date
  from generate_series(1, $1::int) n, lateral (select 'pi-' || n % ${PRISONS} as prison,
    'gemeente-' || ${chance(`'g' || n`, MUNICIPALITIES)} as town,
    (array['detention-reintegration', 'detention-reintegration', 'conditional-release', 'supervision'])[n % 4 + 1] as type) of_it`;

/**
 * Of the rows of a trajectory eight are its prison's, four of the agency that is everywhere, two of the
 * municipality; one in twenty is overdue, one in three waits for another agency, most are given to somebody.
 */
const DEADLINES = `insert into deadlines (trajectory, item, title, kind, status, opens, due, soon_from, owner_agency,
    owner_role, owner_person, waiting_on, waiting_for, waiting_since, offered, asked_agency, label, flags, acted_on,
    type, organisation, client, agencies, live)
  select t.id, 'item-' || k, '{"nl": "Titel van een taak", "en": "Title of a task"}', 'task', state, null, due, due - 7,
    owner, role, case when state = 'open' and ${chance(`'h' || t.id || k`, 5)} > 0
      then owner || '-p' || ${chance(`'p' || t.id || owner`, `case owner when '${EVERYWHERE}' then 1500 else 40 end`)} end,
    waits, case when waits is not null then jsonb_build_object('agency', waits, 'role', 'case-manager') end,
    case when waits is not null then $1::date - 3 end,
    state = 'open' and ${chance(`'f' || t.id || k`, 25)} = 0,
    case when k = 1 and ${chance(`'a' || t.id`, 200)} = 0 then 'ggz' end, 'norm',
    case when ${chance(`'b' || t.id || k`, 50)} = 0 then array['paused'] else '{}' end,
    case when state = 'done' then $1::date - ${chance(`'d' || t.id || k`, 200)} end,
    t.type, t.organisation, t.client, t.agencies, true
  from trajectories t, generate_series(1, ${ROWS_EACH}) k,
    lateral (select (array['open', 'waiting', 'done'])[case when k <= ${OPEN_EACH} then 1 when k % 2 = 0 then 2 else 3 end] as state,
      t.agencies[case when k % 7 < 4 then 1 when k % 7 < 6 then 2 else 3 end] as owner,
      case when k % 7 < 4 then (case when k % 7 = 0 then 'coordinator' else 'case-manager' end)
        when k % 7 < 6 then 'probation-worker' else 'municipality' end as role,
      case when ${chance(`'w' || t.id || k`, 3)} = 0 then t.agencies[1 + k % 3] end as waits,
      $1::date + ${chance(`'u' || t.id || k`, 20)} * ${chance(`'v' || t.id || k`, 20)} - ${chance(`'x' || t.id || k`, 10)} as due) of_it`;

/** Messages, one in ten unread; answers to questions; people; names of clients and of organisations. */
const OTHERS = [
  `insert into clients (id, reference, pseudonym, compared, searched)
   select md5('c' || n), 'R' || n, 'Cliënt ' || left(md5('c' || n), 4), 'r' || n, 'r' || n from generate_series(1, $1::int) n`,
  `insert into pseudonyms (client, organisation, pseudonym)
   select md5('c' || n), 'pi-' || n % ${PRISONS}, (array['Merel', 'Kievit', 'Grutto', 'Sijs', 'Linde', 'Eik', 'Iep', 'Wulp'])[n % 8 + 1] || ' ' || n
   from generate_series(1, $1::int) n`,
  `insert into organisations (agency, name, defaults, closed_days, region)
   select 'pi-' || n, 'PI ' || n, '{}', '{}', 'regio-' || n % 10 from generate_series(0, least($1::int, ${PRISONS}) - 1) n`,
  `insert into people (agency, id, name, roles, team, seen_at)
   select agency, agency || '-p' || n, 'Naam ' || n, array['case-manager'], null, now()
   from (select distinct unnest(agencies) as agency from trajectories) a,
     generate_series(0, case agency when '${EVERYWHERE}' then 1499 else 39 end) n where $1::int > 0`,
  `insert into mailbox (key, trajectory, kind, to_agency, to_role, to_person, item, title, due, code, at, read_at)
   select d.trajectory || d.item, d.trajectory, 'reminder', owner_agency, owner_role, owner_person, item, title, due, 'owner-14',
     now() - ${chance(`'m' || d.trajectory || d.item`, 90)} * interval '1 day',
     case when ${chance(`'n' || d.trajectory || d.item`, 10)} > 0 then now() end
   from deadlines d where item in ('item-1', 'item-5', 'item-6') and $1::int > 0`,
  `insert into events (trajectory, sequence, at, recorded_at, type, item, actor, data)
   select id, 1, now() - interval '9 days', now(), 'request-sent', 'item-1', jsonb_build_object('agency', organisation, 'role', 'case-manager'), '{}'
   from trajectories where $1::int > 0
   union all
   select id, 2, now() - ${chance(`'e' || id`, 9)} * interval '1 day', now(), 'request-answered', 'item-1',
     jsonb_build_object('agency', agencies[3], 'role', 'municipality'), jsonb_build_object('answer', 'accepted')
   from trajectories where ${chance(`'q' || id`, 5)} = 0`,
];

/** Fills an empty, migrated database; its statements are copied in by SQL, past `publish`, and counted as ever. */
export async function seed(database: Database, trajectories: number, today: Day): Promise<void> {
  await database.transaction(async (tx) => {
    await tx.script(`set local statement_timeout = 0; set local work_mem = '256MB';
      alter table deadlines enable always trigger deadlines_came;
      set local session_replication_role = replica`);
    await tx.query(TRAJECTORIES, [trajectories, today]);
    await tx.query(DEADLINES, [today]);
    for (const sql of OTHERS) await tx.query(sql, [trajectories]);
    await tx.script('alter table deadlines enable trigger deadlines_came');
  });
  await fold(database);
  await database.transaction((tx) => tx.script('set local statement_timeout = 0; analyze'));
}
