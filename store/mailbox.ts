import type { Instant } from '../domain/calendar/types.ts';
import type { Addressee } from '../domain/case/events.ts';
import type { NoticeRow } from '../domain/reading/rows.ts';
import { conditions } from './conditions.ts';
import { decodeCursor, keyPart, pageSize, toPage, type Page, type PageRequest } from './cursor.ts';
import { iso, type Queryable } from './database.ts';

/** A notice that was delivered. No name and no offence in it: the deadline and where to find it. */
export interface Message extends Omit<NoticeRow, 'key'> {
  id: number;
  /** Null where it is about none, such as a subscription. */
  trajectory: string | null;
  readAt: Instant | null;
}

const COLUMNS =
  'id, trajectory, kind, to_agency as "toAgency", to_role as "toRole", item, title, due, code, at, read_at as "readAt"';

/** Part of the delivery of an outbox notice; a second time it does nothing. */
export async function putInMailbox(tx: Queryable, key: string): Promise<void> {
  await tx.query(
    `insert into mailbox (key, trajectory, kind, to_agency, to_role, item, title, due, code, at)
     select key, trajectory, kind, to_agency, to_role, item, title, due, code, at from outbox where key = $1
     on conflict (key) do nothing`,
    [key],
  );
}

export function mailboxQueries(database: Queryable) {
  /** Messages to this role at this agency, newest first. @throws InvalidCursor */
  async function messages(to: Addressee, page: PageRequest = {}): Promise<Page<Message>> {
    const only = conditions();
    only.equal('to_agency', to.agency);
    only.equal('to_role', to.role);
    const after = decodeCursor(page.cursor, [keyPart.instant, keyPart.number]);
    if (after) only.add(`(at, id) < (${only.bind(iso(Number(after[0])))}, ${only.bind(Number(after[1]))})`);
    const size = pageSize(page);
    const rows = await database.query<Message>(
      `select ${COLUMNS} from mailbox where ${only.where()} order by at desc, id desc limit ${size + 1}`,
      only.params,
    );
    return toPage(rows, size, (row) => [row.at, row.id]);
  }

  async function unread(to: Addressee): Promise<number> {
    const [row] = await database.query<{ count: number }>(
      'select count(*) as count from mailbox where to_agency = $1 and to_role = $2 and read_at is null',
      [to.agency, to.role],
    );
    return row?.count ?? 0;
  }

  /** Marks messages of this addressee as read; those of others, and those read before, stay as they are. */
  async function markRead(to: Addressee, ids: number[], now: Instant): Promise<void> {
    await database.query(
      'update mailbox set read_at = $4 where to_agency = $1 and to_role = $2 and id = any($3::bigint[]) and read_at is null',
      [to.agency, to.role, ids, iso(now)],
    );
  }

  return { messages, unread, markRead };
}
