import type { Instant } from '../domain/calendar/types.ts';
import type { Actor } from '../domain/case/case.ts';
import type { Signal, SignalStatus } from '../domain/partners/signal.ts';
import { comparisonForm, sharedSystem } from '../domain/ports/reference.ts';
import { conditions } from './conditions.ts';
import { decodeCursor, keyPart, pageSize, toPage, type Page, type PageRequest } from './cursor.ts';
import { iso, json, type Database, type Queryable } from './database.ts';

/** Who assigned a signal to a trajectory, or put it aside. */
export interface Judged {
  by: Pick<Actor, 'agency' | 'role'>;
  at: Instant;
  trajectory?: string;
  taught?: boolean;
  reason?: string;
}

export type ReceivedSignal = Signal & { trajectories: string[]; judged: Judged | null };

const SELECT = `select id, sender, agency, source, event, type, subject, about, organisations, said_at as "saidAt",
  received_at as "receivedAt", n, digest, data, trace, status, code, detail, trajectories, judged from signals`;

/** What a coordinator sees of the signals for his organisation. */
export function receivedQueries(database: Queryable) {
  /** Newest first. @throws InvalidCursor */
  async function receivedSignals(
    filter: { organisation: string; status?: SignalStatus },
    page: PageRequest = {},
  ): Promise<Page<ReceivedSignal>> {
    const only = conditions();
    only.add(`organisations @> array[${only.bind(filter.organisation)}]`);
    only.equal('status', filter.status);
    const after = decodeCursor(page.cursor, [keyPart.instant, keyPart.text]);
    if (after) only.add(`(received_at, id) < (${only.bind(iso(Number(after[0])))}, ${only.bind(after[1])})`);
    const size = pageSize(page);
    const rows = await database.query<ReceivedSignal>(
      `${SELECT} where ${only.where()} order by received_at desc, id desc limit ${size + 1}`,
      only.params,
    );
    return toPage(rows, size, (each) => [each.receivedAt, each.id]);
  }

  async function receivedSignal(id: string, organisation: string): Promise<ReceivedSignal | undefined> {
    const [signal] = await database.query<ReceivedSignal>(
      `${SELECT} where id = $1 and organisations @> array[$2]`,
      [id, organisation],
    );
    return signal;
  }

  /** How many wait for a coordinator of this organisation to say whose they are. */
  async function unknownSignals(organisation: string): Promise<number> {
    const [row] = await database.query<{ count: number }>(
      `select count(*) as count from signals where organisations @> array[$1] and status = 'unknown'`,
      [organisation],
    );
    return row!.count;
  }

  return { receivedSignals, receivedSignal, unknownSignals };
}

/** What becomes of signals that nobody could place. */
export function unplacedQueries(database: Database) {
  /**
   * Sends a signal of which nobody knew whose it is to a trajectory. @param client whose reference the sender
   * means by it from now on: others that wait under the same are looked at again. @returns false if it waits
   * no more.
   */
  function assignSignal(id: string, judged: Judged, teach?: Teaching): Promise<boolean> {
    return database.transaction(async (tx) => {
      const [row] = await tx.query<{ about: string }>(
        `update signals set status = 'received', subject = $2, judged = $3::jsonb, next_at = $4
         where id = $1 and status = 'unknown' returning about`,
        [id, judged.trajectory, json(judged), iso(judged.at)],
      );
      if (!row) return false;
      if (teach) {
        await tx.query(
          `insert into taught_clients (sender, system, compared, client, taught_by, taught_at)
           values ($1, $2, $3, $4, $5::jsonb, $6) on conflict (sender, system, compared)
           do update set client = excluded.client, taught_by = excluded.taught_by, taught_at = excluded.taught_at`,
          [
            teach.sender,
            teach.system ?? sharedSystem,
            comparisonForm(teach.reference),
            teach.client,
            json(judged.by),
            iso(judged.at),
          ],
        );
        await tx.query(
          `update signals set status = 'received', next_at = $3 where about = $1 and sender = $2 and status = 'unknown'`,
          [row.about, teach.sender, iso(judged.at)],
        );
      }
      await tx.query(`select pg_notify('traject_signals', '')`);
      return true;
    });
  }

  /** Puts a signal aside of which nobody knows whose it is. @returns false if it waits no more. */
  async function dismissSignal(id: string, judged: Judged): Promise<boolean> {
    const rows = await database.query(
      `update signals set status = 'dismissed', judged = $2::jsonb where id = $1 and status = 'unknown' returning id`,
      [id, json(judged)],
    );
    return rows.length > 0;
  }

  /** Looks again at what waits for a client that is known by now. */
  async function lookAgain(about: string, now: Instant): Promise<void> {
    await database.query(
      `update signals set status = 'received', next_at = $2 where about = $1 and status = 'unknown'`,
      [about, iso(now)],
    );
  }

  return {
    assignSignal,
    dismissSignal,
    lookAgain,
    isOfAnother: (client: string, named: Named) => isOfAnother(database, client, named),
  };
}

type Named = Pick<Teaching, 'reference' | 'system'>;

/** Whether this reference was made known of somebody else than this client, under any of his records. */
async function isOfAnother(
  database: Queryable,
  client: string,
  { reference, system = sharedSystem }: Named,
): Promise<boolean> {
  const rows = await database.query(
    `select from clients where system = $2 and (compared = $3 or reference = $4)
       and id not in (select same_client($1)) limit 1`,
    [client, system, comparisonForm(reference), reference],
  );
  return rows.length > 0;
}

/** That a reference of a sender is this client. */
export interface Teaching {
  sender: string;
  reference: string;
  system?: string;
  client: string;
}
