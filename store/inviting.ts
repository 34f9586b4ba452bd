import type { Instant } from '../domain/calendar/types.ts';
import { dayOf, startOfDay } from '../domain/calendar/zone.ts';
import { comersOf, inviteesOf, tellingsOf, type Member, type Telling } from '../domain/icalendar/inviting.ts';
import { bounced, withoutAddress } from '../domain/mailing/unreached.ts';
import { json, type Database, type Queryable } from './database.ts';
import { tellUnreached } from './mail-planning.ts';
import { planMail } from './mail.ts';
import { TOLD_MEETING, type MeetingKey, type ToldMeeting } from './meetings.ts';

/** What is planned and moved within so long is told once. */
export const GATHER_MS = 2 * 60_000;

/** Somebody of an agency, and whether mail can reach her. */
type Reached = Member & { name: string | null; hasAddress: boolean; refused: boolean };

const PEOPLE = `select id, name, roles, left_at is not null as "hasLeft", email is not null as "hasAddress",
  coalesce(email = email_refused, false) as refused,
  case when absent_from is not null then jsonb_build_object('from', absent_from, 'until', absent_until,
    'replacement', replacement) end as absence from people where agency = $1 order by id`;

export function invitingQueries(database: Database) {
  /**
   * Plans the mail about meetings that were planned, moved or called off: one for each person who has an
   * address, in place of one about the same meeting that did not leave yet. Several processes may do so at
   * once. Whom it does not reach is told to her coordinator.
   * @returns how many meetings were looked at: as many as `limit` when there may be more.
   */
  function tellMeetings(limit: number, now: Instant): Promise<number> {
    return database.transaction(async (tx) => {
      const meetings = await tx.query<ToldMeeting>(
        `${TOLD_MEETING} where m.to_tell order by m.changed_at, m.trajectory limit $1 for update of m skip locked`,
        [limit],
      );
      const peopleOf = await peopleAt(tx, meetings);
      for (const meeting of meetings) {
        const told = meeting.told.filter((each) => each.told !== null);
        const invitees = inviteesOf(meeting, peopleOf, told);
        for (const telling of tellingsOf(meeting, invitees, meeting.told, now)) {
          const person = peopleOf(telling.agency).find(({ id }) => id === telling.person);
          await tell(tx, meeting, telling, { now, byMail: isReached(person) });
          if (telling.method === 'REQUEST' && person)
            await tellUnreached(tx, unreached(telling.agency, person, now), now);
        }
        await tx.query(
          'update meetings set to_tell = false where trajectory = $1 and item = $2 and attempt = $3',
          [meeting.trajectory, meeting.item, meeting.attempt],
        );
      }
      return meetings.length;
    });
  }

  return { tellMeetings, silenceMeetings: () => database.transaction(silence) };
}

/**
 * Nobody is told of what was kept until now: it came from the engine into an empty store. Whoever comes
 * counts as told; so does who was asked by name and is not known yet.
 */
async function silence(tx: Queryable): Promise<void> {
  const meetings = await tx.query<ToldMeeting>(`${TOLD_MEETING} where m.to_tell for update of m`);
  const peopleOf = await peopleAt(tx, meetings);
  for (const { trajectory, item, attempt, sequence, on, time, place, invited, state } of meetings) {
    if (state !== 'planned') continue;
    const comers = comersOf({ invited, on }, peopleOf);
    const told = invited.map(({ agency, person }, n) => ({ agency, person: comers[n]!.person ?? person }));
    await tx.query(
      `insert into invitations (trajectory, item, attempt, agency, person, sequence, told)
       select $1, $2, $3, agency, person, $4, $5::jsonb
       from jsonb_to_recordset($6::jsonb) as t (agency text, person text) where person is not null
       on conflict do nothing`,
      [trajectory, item, attempt, sequence, json({ on, time, place }), json(told)],
    );
  }
  await tx.query('update meetings set to_tell = false where to_tell');
}

/** The people of each agency of which somebody is asked to these meetings, or was. */
async function peopleAt(
  tx: Queryable,
  meetings: readonly ToldMeeting[],
): Promise<(agency: string) => Reached[]> {
  const known = new Map<string, Reached[]>();
  const agencies = meetings.flatMap(({ invited, told }) => [...invited, ...told].map(({ agency }) => agency));
  for (const agency of new Set(agencies)) known.set(agency, await tx.query<Reached>(PEOPLE, [agency]));
  return (agency) => known.get(agency) ?? [];
}

const isReached = (person: Reached | undefined): boolean =>
  person !== undefined && !person.hasLeft && person.hasAddress;

/** Told of somebody who is asked: once a month that she has no address, once a day that it was refused. */
function unreached(agency: string, person: Reached, now: Instant) {
  if (person.hasLeft || (person.hasAddress && !person.refused)) return [];
  const today = dayOf(now);
  return [
    person.hasAddress ? bounced(agency, person, startOfDay(today)) : withoutAddress(agency, person, today),
  ];
}

/** What she answered holds for the day and time that she answered for. */
async function tell(
  tx: Queryable,
  { trajectory, item, attempt }: MeetingKey,
  { agency, person, method, sequence, told, moved }: Telling,
  { now, byMail }: { now: Instant; byMail: boolean },
): Promise<void> {
  await tx.query(
    `insert into invitations as i (trajectory, item, attempt, agency, person, sequence, told)
     values ($1, $2, $3, $4, $5, $6, $7::jsonb)
     on conflict (trajectory, item, attempt, agency, person) do update set sequence = excluded.sequence,
       told = excluded.told, coming = case when $8 then null else i.coming end,
       answered_at = case when $8 then null else i.answered_at end`,
    [trajectory, item, attempt, agency, person, sequence, told && json(told), moved],
  );
  const about = json({ trajectory, item, attempt });
  await tx.query(
    `update mail set status = 'unneeded', last_error = 'told anew' where agency = $1 and person = $2
       and kind = 'invitation' and what @> $3::jsonb and status = 'pending' and taken_at is null and lost = 0`,
    [agency, person, about],
  );
  if (!byMail) return;
  // Of what nobody heard she need not hear that it is off.
  if (method === 'CANCEL') {
    const before = await tx.query(
      `select 1 from mail where agency = $1 and person = $2 and kind = 'invitation' and what @> $3::jsonb
         and status <> 'unneeded' limit 1`,
      [agency, person, about],
    );
    if (before.length === 0) return;
  }
  await planMail(tx, [
    {
      key: `invitation/${trajectory}/${item}/${attempt}/${agency}/${person}/${sequence}`,
      agency,
      person,
      kind: 'invitation',
      what: { trajectory, item, attempt, method, sequence },
      dueAt: now + GATHER_MS,
    },
  ]);
}
