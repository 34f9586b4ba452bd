import type { Instant } from '../domain/calendar/types.ts';
import type { Actor } from '../domain/case/case.ts';
import type { Named } from '../domain/case/fields.ts';
import { chainOf } from './chain.ts';
import { iso, json, type Queryable } from './database.ts';

export function outsideQueries(database: Queryable) {
  /**
   * The opaque id of somebody outside every agency that a trajectory has to do with. The same name and
   * contact are the same person there, so that a repeated command is the same command.
   */
  async function ensureOutside(
    trajectory: string,
    { name, contact = '' }: Named,
    by: Actor,
    at: Instant,
  ): Promise<string> {
    const known = await find(trajectory, name, contact);
    if (known) return known.id;
    await database.query(
      `insert into outside_parties (trajectory, name, contact, created_by, created_at) values ($1, $2, $3, $4::jsonb, $5)
       on conflict do nothing`,
      [trajectory, name, contact, json({ agency: by.agency, role: by.role }), iso(at)],
    );
    const row = await find(trajectory, name, contact);
    if (!row) throw new Error('the person that was just kept is gone again: repeat the request');
    return row.id;
  }

  /** In the trajectory, or in one that it continues. */
  async function find(trajectory: string, name: string, contact: string) {
    const [row] = await database.query<{ id: string }>(
      `select id from outside_parties where trajectory in (${chainOf('$1')}) and name = $2 and contact = $3
       order by created_at limit 1`,
      [trajectory, name, contact],
    );
    return row;
  }

  /** What the people outside every agency of a trajectory are called, by opaque id. */
  async function outsideNames(trajectory: string): Promise<(id: string) => string | undefined> {
    const rows = await database.query<{ id: string; name: string }>(
      `select id, name from outside_parties where trajectory in (${chainOf('$1')})`,
      [trajectory],
    );
    const names = new Map(rows.map(({ id, name }) => [id, name]));
    return (id) => names.get(id);
  }

  return { ensureOutside, outsideNames };
}
