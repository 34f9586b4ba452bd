import type { Instant } from '../domain/calendar/types.ts';
import type { Actor } from '../domain/case/case.ts';
import type { Gift } from '../domain/people/giving.ts';
import { iso, json, type Queryable } from './database.ts';

/** What was asked for at once; `next`: where what was left out begins. */
interface Kept {
  hash: string;
  plan: Gift[];
  next: string | null;
}

/** A request of which not everybody has heard who got something. */
export interface UntoldHandover extends Pick<Kept, 'plan'> {
  id: string;
  actor: Actor;
  reason: string;
}

/** Requests to give several cases at once, as they were first made. */
export function givenQueries(database: Queryable) {
  /** Keeps what was asked for under an id, once. @returns what is kept there, by this request or before. */
  async function keepHandover(
    { id, hash, plan, next, actor, reason }: Kept & UntoldHandover,
    at: Instant,
  ): Promise<Kept> {
    await database.query(
      `insert into handovers (id, hash, plan, next, actor, reason, made_at)
       values ($1, $2, $3::jsonb, $4, $5::jsonb, $6, $7) on conflict (id) do nothing`,
      [id, hash, json(plan), next, json(actor), reason, iso(at)],
    );
    return (await keptHandover(id))!;
  }

  async function keptHandover(id: string): Promise<Kept | undefined> {
    const [row] = await database.query<Kept>('select hash, plan, next from handovers where id = $1', [id]);
    return row;
  }

  /** Made before `before`, and not told to everybody; the oldest first. */
  const untoldHandovers = (before: Instant, limit: number): Promise<UntoldHandover[]> =>
    database.query(
      `select id, plan, actor, reason from handovers where told_at is null and made_at < $1
       order by made_at limit ${limit}`,
      [iso(before)],
    );

  const handoverTold = async (id: string, at: Instant): Promise<void> => {
    await database.query('update handovers set told_at = $2 where id = $1 and told_at is null', [
      id,
      iso(at),
    ]);
  };

  /** What everybody heard of before then: a repeat under the same key would be a request of its own. */
  const forgetHandovers = async (before: Instant): Promise<void> => {
    await database.query('delete from handovers where told_at < $1', [iso(before)]);
  };

  return { keepHandover, keptHandover, untoldHandovers, handoverTold, forgetHandovers };
}
