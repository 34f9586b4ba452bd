import type { Instant } from '../domain/calendar/types.ts';
import type { Actor } from '../domain/case/case.ts';
import type { Named } from '../domain/case/fields.ts';
import type { PersonNames } from '../domain/reading/parties.ts';
import { chainOf } from './chain.ts';
import { iso, json, type Queryable } from './database.ts';

/** Somebody outside every agency, under the opaque id that the case and the engine know. */
export interface Outside extends Named {
  id: string;
}

/** How long the repeat of a refused command is known, in milliseconds. */
const REPEATED_WITHIN = 86_400_000;

/** What is left of the name in a row: no one id makes the same of the same name. */
const digestOf = (name: string, contact: string): string =>
  `encode(sha256(convert_to(id || chr(31) || ${name} || chr(31) || ${contact}, 'UTF8')), 'hex')`;

export function outsideQueries(database: Queryable) {
  /**
   * The opaque id of somebody outside every agency that a trajectory has to do with. The same name and
   * contact are the same person there, so that a repeated command is the same command. Kept for good by
   * `keepOutside`, once the command was accepted. @returns whether they are `new` there.
   */
  async function ensureOutside(
    trajectory: string,
    { name, contact = '' }: Named,
    by: Actor,
    at: Instant,
  ): Promise<{ id: string; new: boolean }> {
    const known = await find(database, trajectory, name, contact);
    if (known) return { id: known.id, new: false };
    const made = await database.query<{ id: string }>(
      `insert into outside_parties (trajectory, name, contact, created_by, created_at, state)
       values ($1, $2, $3, $4::jsonb, $5, 'tried') on conflict do nothing returning id`,
      [trajectory, name, contact, json({ agency: by.agency, role: by.role }), iso(at)],
    );
    const row = made[0] ?? (await find(database, trajectory, name, contact));
    if (!row) throw new Error('the person that was just kept is gone again: repeat the request');
    return { id: row.id, new: made.length > 0 };
  }

  /** They have to do with the trajectory from now on, also where another command with them was refused. */
  async function keepOutside(people: Outside[]): Promise<void> {
    for (const { id, name, contact = '' } of people)
      await database.query(
        `update outside_parties set name = $2, contact = $3, state = 'kept' where id = $1 and state <> 'kept'`,
        [id, name, contact],
      );
  }

  /** What people outside every agency of a trajectory are called and how they are reached, by opaque id. */
  async function outsidePeople(trajectory: string): Promise<Map<string, Outside>> {
    const rows = await database.query<Outside>(
      `select id, name, contact from outside_parties
       where trajectory in (${chainOf('$1')}) and state <> 'forgotten'`,
      [trajectory],
    );
    return new Map(rows.map((row) => [row.id, row]));
  }

  /**
   * What they are called, by opaque id, and, by agency and id, the people of agencies who acted there or were
   * given a role: at two agencies the same id is of two people.
   */
  async function outsideNames(trajectory: string): Promise<PersonNames> {
    const [people, held] = await Promise.all([
      outsidePeople(trajectory),
      database.query<{ agency: string; id: string; name: string }>(
        `select p.agency, p.id, p.name from people p where p.name is not null and (p.agency, p.id) in (
           select data #>> '{party,agency}', data #>> '{party,person}' from events
           where trajectory in (${chainOf('$1')}) and type = 'party-joined'
           union select actor ->> 'agency', actor ->> 'person' from events
           where trajectory in (${chainOf('$1')}) and actor ->> 'person' is not null)`,
        [trajectory],
      ),
    ]);
    const holders = new Map(held.map(({ agency, id, name }) => [`${agency}/${id}`, name]));
    return (id, agency) => (agency === undefined ? people.get(id)?.name : holders.get(`${agency}/${id}`));
  }

  return {
    ensureOutside,
    keepOutside,
    forgetOutside: (ids: string[], now: Instant) => forget(database, ids, now),
    outsidePeople,
    outsideNames,
  };
}

/** In the trajectory, or in one that it continues. */
async function find(database: Queryable, trajectory: string, name: string, contact: string) {
  const [row] = await database.query<{ id: string }>(
    `select id from outside_parties where trajectory in (${chainOf('$1')})
       and (state <> 'forgotten' and name = $2 and contact = $3
         or state = 'forgotten' and name = ${digestOf('$2', '$3')})
     order by created_at limit 1`,
    [trajectory, name, contact],
  );
  return row;
}

/** The command that named them was refused: nothing is kept of who has nothing else to do with it. */
async function forget(database: Queryable, ids: string[], now: Instant): Promise<void> {
  await database.query(
    `update outside_parties set name = ${digestOf('name', 'contact')}, contact = '', state = 'forgotten'
     where id = any($1) and state = 'tried'`,
    [ids],
  );
  await database.query(`delete from outside_parties where state = 'forgotten' and created_at < $1`, [
    iso(now - REPEATED_WITHIN),
  ]);
}
