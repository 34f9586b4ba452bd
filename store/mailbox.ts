import type { Instant } from '../domain/calendar/types.ts';
import type { Addressee } from '../domain/case/events.ts';
import type { Covering } from '../domain/people/holding.ts';
import type { Announcement, NoticeRow, PersonalAnnouncement } from '../domain/reading/rows.ts';
import { conditions, type Conditions } from './conditions.ts';
import { decodeCursor, keyPart, pageSize, toPage, type Page, type PageRequest } from './cursor.ts';
import { iso, json, type Queryable } from './database.ts';

/** A notice that was delivered. No name and no offence in it: the deadline and where to find it. */
export interface Message extends Omit<NoticeRow, 'key'> {
  id: number;
  /** Null where it is about none, such as a subscription. */
  trajectory: string | null;
  readAt: Instant | null;
}

const COLUMNS =
  'id, trajectory, kind, to_agency as "toAgency", to_role as "toRole", to_person as "toPerson", item, title, due, code, at, read_at as "readAt"';

/** A role at an agency, and for whom of it the reader acts; without `covering` all of that role. */
export interface Reader extends Addressee {
  covering?: Covering;
}

/**
 * What is for a reader: what went to a person for whom she acts, and of her role what is for nobody in
 * particular, or for whom nobody acts now.
 */
function addressedTo({ agency, role, covering }: Reader): Conditions {
  const only = conditions();
  only.equal('to_agency', agency);
  if (!covering) {
    only.equal('to_role', role);
    return only;
  }
  const [mine, covered] = [only.bind(covering.mine), only.bind(covering.covered)];
  const ofNobody = `to_person is null or to_person <> all(${covered}::text[])`;
  only.add(`to_person = any(${mine}::text[]) or to_role = ${only.bind(role)} and (${ofNobody})`);
  return only;
}

/** Part of the delivery of an outbox notice; a second time it does nothing. `alone`: nobody is mailed. */
export async function putInMailbox(tx: Queryable, key: string, alone?: 'alone'): Promise<void> {
  await tx.query(
    `insert into mailbox (key, trajectory, kind, to_agency, to_role, to_person, item, title, due, code, at, mail_planned)
     select key, trajectory, kind, to_agency, to_role, to_person, item, title, due, code, at, $2 from outbox where key = $1
     on conflict (key) do nothing`,
    [key, alone === 'alone'],
  );
}

/** Tells the coordinator of an agency what is about no trajectory; a second time it does nothing. */
export const tellCoordinator = (tx: Queryable, told: Announcement): Promise<void> =>
  announce(tx, { ...told, toRole: 'coordinator', toPerson: null });

async function announce(
  tx: Queryable,
  {
    key,
    toAgency,
    toRole,
    toPerson,
    title,
    code,
    at,
  }: Omit<PersonalAnnouncement, 'toPerson'> & { toPerson: string | null },
): Promise<void> {
  await tx.query(
    `insert into mailbox (key, trajectory, kind, to_agency, to_role, to_person, item, title, due, code, at)
     values ($1, null, 'message', $2, $3, $4, null, $5::jsonb, null, $6, $7) on conflict (key) do nothing`,
    [key, toAgency, toRole, toPerson, json(title), code, iso(at)],
  );
}

export function mailboxQueries(database: Queryable) {
  /** Messages to this reader, newest first. @throws InvalidCursor */
  async function messages(to: Reader, page: PageRequest = {}): Promise<Page<Message>> {
    const only = addressedTo(to);
    const after = decodeCursor(page.cursor, [keyPart.instant, keyPart.number]);
    if (after) only.add(`(at, id) < (${only.bind(iso(Number(after[0])))}, ${only.bind(Number(after[1]))})`);
    const size = pageSize(page);
    const rows = await database.query<Message>(
      `select ${COLUMNS} from mailbox where ${only.where()} order by at desc, id desc limit ${size + 1}`,
      only.params,
    );
    return toPage(rows, size, (row) => [row.at, row.id]);
  }

  /** How many this reader did not read, counted to `most` at most. */
  async function unread(to: Reader, most: number): Promise<number> {
    const only = addressedTo(to);
    const [row] = await database.query<{ count: number }>(
      `select count(*) as count from (
         select from mailbox where ${only.where()} and read_at is null limit ${only.bind(most)}) counted`,
      only.params,
    );
    return row?.count ?? 0;
  }

  /** Marks messages of this reader as read; those of others, and those read before, stay as they are. */
  async function markRead(to: Reader, ids: number[], now: Instant): Promise<void> {
    const only = addressedTo(to);
    only.add(`id = any(${only.bind(ids)}::bigint[])`);
    const at = only.bind(iso(now));
    await database.query(
      `update mailbox set read_at = ${at} where ${only.where()} and read_at is null`,
      only.params,
    );
  }

  return {
    messages,
    unread,
    markRead,
    tellCoordinator: (announcement: Announcement) => tellCoordinator(database, announcement),
    /** Tells one person what is about no trajectory; a second time it does nothing. */
    tellPerson: (announcement: PersonalAnnouncement) => announce(database, announcement),
  };
}
