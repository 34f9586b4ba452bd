import type { Instant, Text } from '../domain/calendar/types.ts';
import type { Invitee, Told } from '../domain/icalendar/inviting.ts';
import type { MeetingRow } from '../domain/reading/rows.ts';
import { noticeTexts } from '../domain/words/texts.ts';
import { iso, json, type Database, type Queryable } from './database.ts';

/** A meeting as the store keeps it. */
export interface StoredMeeting extends MeetingRow {
  trajectory: string;
  sequence: number;
  changedAt: Instant;
}

/** What somebody was told of a meeting, and answered: null while she said nothing. */
export interface StoredInvitation extends Told {
  coming: boolean | null;
  answeredAt: Instant | null;
}

/** A meeting with the title of its item and who was told of it. */
export interface ToldMeeting extends StoredMeeting {
  title: Text;
  discreet: boolean;
  told: StoredInvitation[];
}

/** Which meeting of a trajectory. */
export type MeetingKey = Pick<StoredMeeting, 'trajectory' | 'item' | 'attempt'>;

export const MEETING = `m.trajectory, m.item, m.attempt, m.on_day as "on", m.at_time as "time", m.place, m.state,
  m.planned_by as "by", m.invited, m.sequence, m.changed_at as "changedAt"`;
/** Instants in JSON are numbers, as elsewhere. */
const INVITATIONS = `coalesce((select jsonb_agg(jsonb_build_object('agency', i.agency, 'person', i.person,
  'sequence', i.sequence, 'told', i.told, 'coming', i.coming,
  'answeredAt', floor(extract(epoch from i.answered_at) * 1000)) order by i.agency, i.person)
  from invitations i where (i.trajectory, i.item, i.attempt) = (m.trajectory, m.item, m.attempt)), '[]') as told`;
export const TOLD_MEETING = `select ${MEETING}, d.title, d.discreet, ${INVITATIONS}
  from meetings m join deadlines d on d.trajectory = m.trajectory and d.item = m.item`;

export function meetingQueries(database: Database) {
  /** The meetings of a trajectory that are planned, by day and time. */
  const meetingsOf = (trajectory: string): Promise<ToldMeeting[]> =>
    database.query<ToldMeeting>(
      `${TOLD_MEETING} where m.trajectory = $1 and m.state = 'planned' order by m.on_day, m.at_time, m.item`,
      [trajectory],
    );

  /** The one that an item is, or was last; undefined where none was planned. */
  async function meetingOf(trajectory: string, item: string): Promise<ToldMeeting | undefined> {
    const [row] = await database.query<ToldMeeting>(
      `${TOLD_MEETING} where m.trajectory = $1 and m.item = $2 order by m.attempt desc limit 1`,
      [trajectory, item],
    );
    return row;
  }

  /** One of them, each time that it was to be held. */
  async function meetingAt(
    trajectory: string,
    item: string,
    attempt: number,
  ): Promise<ToldMeeting | undefined> {
    const [row] = await database.query<ToldMeeting>(
      `${TOLD_MEETING} where m.trajectory = $1 and m.item = $2 and m.attempt = $3`,
      [trajectory, item, attempt],
    );
    return row;
  }

  return {
    meetingsOf,
    meetingOf,
    meetingAt,
    answerInvitation: (meeting: ToldMeeting, who: Invitee, coming: boolean, now: Instant): Promise<void> =>
      database.transaction((tx) => answer(tx, meeting, who, { coming, now })),
  };
}

/**
 * Keeps whether somebody comes. Whoever planned it is told of one who cannot, once for each day that it is
 * moved to; not of herself.
 */
async function answer(
  tx: Queryable,
  meeting: ToldMeeting,
  { agency, person }: Invitee,
  { coming, now }: { coming: boolean; now: Instant },
): Promise<void> {
  const { trajectory, item, attempt, on, time, place, by } = meeting;
  const [kept] = await tx.query<{ sequence: number }>(
    `insert into invitations as i (trajectory, item, attempt, agency, person, sequence, told, coming, answered_at)
     values ($1, $2, $3, $4, $5, $6, $7::jsonb, $8, $9)
     on conflict (trajectory, item, attempt, agency, person)
       do update set coming = excluded.coming, answered_at = excluded.answered_at returning sequence`,
    [
      trajectory,
      item,
      attempt,
      agency,
      person,
      meeting.sequence,
      json({ on, time, place }),
      coming,
      iso(now),
    ],
  );
  if (coming || (by.agency === agency && by.person === person)) return;
  const key = `cannot-come/${trajectory}/${item}/${attempt}/${agency}/${person}/${kept!.sequence}`;
  await tx.query(
    `insert into outbox (key, trajectory, kind, to_agency, to_role, to_person, item, title, due, code, at, next_at)
     values ($1, $2, 'message', $3, $4, $5, $6, $7::jsonb, $8, 'cannot-come', $9, $9) on conflict (key) do nothing`,
    [key, trajectory, by.agency, by.role, by.person, item, json(noticeTexts.of('cannot-come')), on, iso(now)],
  );
}

/** Who comes may have changed at an agency: somebody is away, is back, or left. */
export async function askAnew(tx: Queryable, agency: string): Promise<void> {
  await tx.query(
    `update meetings set to_tell = true where state = 'planned' and not to_tell
       and invited @> jsonb_build_array(jsonb_build_object('agency', $1::text))`,
    [agency],
  );
}
