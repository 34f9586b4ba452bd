import type { Instant, Text } from '../domain/calendar/types.ts';
import { ADMITTED } from '../domain/partners/incoming.ts';
import { asConflict, type Signal, type SignalStatus } from '../domain/partners/signal.ts';
import { iso, json, type Database, type Queryable, type Transaction } from './database.ts';
import { locks } from './locks.ts';

/** Notified when signals came in. */
const ARRIVED = 'traject_signals';

/** What became of a signal that was put in the inbox. */
export interface Put {
  /** Id in the inbox. */
  signal: string;
  result: 'accepted' | 'duplicate' | 'conflict' | 'refused';
  code: string | null;
}

/** A signal that waits to be moved, with where it went before. */
export type Waiting = Signal & { attempts: number; nextAt: Instant };

/** What moving a signal led to; `received` with `nextAt`: to be tried again then. */
export interface Moved {
  id: string;
  status: SignalStatus;
  trajectories?: string[];
  organisations?: string[];
  code?: string;
  detail?: Text;
  nextAt?: Instant;
}

const COLUMNS = `id, sender, agency, source, event, type, subject, about, organisations, said_at as "saidAt",
  received_at as "receivedAt", n, digest, data, trace, status, code, detail, attempts, next_at as "nextAt"`;

const row = ({ saidAt, receivedAt, ...rest }: Signal) => ({
  ...rest,
  said_at: saidAt === null ? null : iso(saidAt),
  received_at: iso(receivedAt),
});

/** By id, so that two that put the same ones in wait for each other in one order. */
const INSERT = `insert into signals (id, sender, agency, source, event, type, subject, about, organisations, said_at,
    received_at, n, digest, data, trace, status, code, detail, next_at)
  select distinct on (id) id, sender, agency, source, event, type, subject, about, organisations, said_at,
    received_at, n, digest, data, trace, status, code, detail, received_at
  from jsonb_populate_recordset(null::signals, $1::jsonb) order by id, n
  on conflict (id) do nothing returning id, n`;

/** Locks what some of the signals that are due are about, unless what is about the same waits for later. */
const HELD = `with due as materialized (
    select distinct about from (
      select about from signals where status = 'received' and next_at <= $1
        and about not in (select about from signals where status = 'received' and next_at > $1)
      order by next_at, n limit $2) first
  ) select about from due where pg_try_advisory_xact_lock(hashtextextended(about, $3))`;

export function inboxQueries(database: Database) {
  /**
   * Puts signals in the inbox, all or none; when this gives back, they are there for ever. One that is there
   * already changes nothing; another under its key is kept beside it as a conflict.
   * @returns what became of each, in their order.
   */
  function putSignals(signals: Signal[]): Promise<Put[]> {
    return database.transaction(async (tx) => {
      const added = await insert(tx, signals);
      const others = signals.filter(({ id, n }) => added.get(id) !== n);
      const known = new Map(
        (
          await tx.query<Pick<Signal, 'id' | 'digest'>>('select id, digest from signals where id = any($1)', [
            others.map(({ id }) => id),
          ])
        ).map(({ id, digest }) => [id, digest]),
      );
      const conflicts = others.filter(({ id, digest }) => known.get(id) !== digest).map(asConflict);
      await insert(tx, conflicts);
      await tx.query(`select pg_notify('${ARRIVED}', '')`);
      return signals.map(({ id, n, digest, status, code }): Put => {
        if (added.get(id) === n)
          return { signal: id, result: status === 'refused' ? 'refused' : 'accepted', code };
        const conflict = known.get(id) !== digest;
        return {
          signal: id,
          result: conflict ? 'conflict' : 'duplicate',
          code: conflict ? 'key-reused' : null,
        };
      });
    });
  }

  /**
   * Hands out what waits, at most `limit` at a time, what is about one trajectory or client to one caller at
   * a time and in the order of their own time, but an admission first: it opens what the others are for. What
   * follows one that is to be tried again later waits for it, and keeps no others. Notes what became of them,
   * all in one transaction: what is handed out again after a crash may have been sent, so sending must be
   * harmless to repeat.
   */
  function moveSignals(
    limit: number,
    now: Instant,
    move: (groups: Waiting[][]) => Promise<Moved[]>,
  ): Promise<Moved[]> {
    return database.transaction(async (tx) => {
      const held = await tx.query<{ about: string }>(HELD, [iso(now), limit, locks.signals]);
      if (held.length === 0) return [];
      const rows = await tx.query<Waiting>(
        `select ${COLUMNS} from signals where status = 'received' and about = any($1)
         order by type <> $3, coalesce(said_at, received_at), received_at, n limit $2`,
        [held.map(({ about }) => about), limit, ADMITTED],
      );
      const ready = groupsOf(rows).filter((group) => group.every(({ nextAt }) => nextAt <= now));
      const moved = await move(ready);
      await note(tx, moved);
      return moved;
    });
  }

  /** Calls `onArrival` when signals come in, until the function it gives is called. */
  const onSignals = (onArrival: () => void) => database.listen(ARRIVED, onArrival);

  return { putSignals, moveSignals, onSignals, ...outcomes(database) };
}

/** What is about one trajectory or client together, in its order. */
function groupsOf(rows: Waiting[]): Waiting[][] {
  const groups = new Map<string, Waiting[]>();
  for (const each of rows) groups.set(each.about, [...(groups.get(each.about) ?? []), each]);
  return [...groups.values()];
}

async function insert(tx: Transaction, signals: Signal[]): Promise<Map<string, number>> {
  if (signals.length === 0) return new Map();
  const added = await tx.query<{ id: string; n: number }>(INSERT, [json(signals.map(row))]);
  return new Map(added.map(({ id, n }) => [id, n]));
}

async function note(tx: Transaction, moved: Moved[]): Promise<void> {
  await tx.query(
    `update signals s set status = g.status, code = g.code, detail = g.detail, attempts = s.attempts + 1,
       trajectories = coalesce(g.trajectories, s.trajectories),
       organisations = case when s.judged is null then coalesce(g.organisations, s.organisations) else s.organisations end,
       next_at = coalesce(g.next_at, s.next_at)
     from jsonb_to_recordset($1::jsonb) as g(id text, status text, code text, detail jsonb, trajectories text[],
       organisations text[], next_at timestamptz)
     where s.id = g.id`,
    [
      json(
        moved.map(({ nextAt, ...each }) => ({
          ...each,
          ...(nextAt !== undefined && { next_at: iso(nextAt) }),
        })),
      ),
    ],
  );
}

const outcomes = (database: Queryable) => ({
  /**
   * Of these signals and trajectories, what the record of the trajectory shows already: as `signal
   * trajectory`.
   */
  async recorded(commands: { command: string; trajectory: string }[]): Promise<Set<string>> {
    const rows = await database.query<{ command: string; trajectory: string }>(
      `select distinct g.command, g.trajectory from jsonb_to_recordset($1::jsonb) as g(command text, trajectory text)
       join events e on e.trajectory = g.trajectory and e.command_id = g.command`,
      [json(commands)],
    );
    return new Set(rows.map(({ command, trajectory }) => `${command} ${trajectory}`));
  },

  /**
   * Notes what became of signals that were sent, from what their trajectories recorded: applied where one of
   * them did so. @returns how many.
   */
  async settleSignals(): Promise<number> {
    const rows = await database.query(
      `update signals s set status = o.status, code = o.code, detail = o.detail from (
         select s.id,
           case when bool_or(e.type not in ('command-refused', 'command-failed')) then 'applied'
             when bool_and(e.data ->> 'code' = 'overtaken') then 'overtaken' else 'refused' end as status,
           min(case e.type when 'command-refused' then e.data ->> 'code' when 'command-failed' then 'internal' end) as code,
           (array_agg(e.data -> 'detail') filter (where e.type = 'command-refused'))[1] as detail
         from signals s cross join unnest(s.trajectories) as t(id)
           cross join lateral (select type, data from events
             where trajectory = t.id and command_id = 'signal/' || s.id order by sequence limit 1) e
         where s.status = 'sent'
         group by s.id having count(*) = cardinality(s.trajectories)) o
       where s.id = o.id returning s.id`,
    );
    return rows.length;
  },
});
