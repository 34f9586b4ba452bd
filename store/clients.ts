import type { Viewer } from '../domain/people/access.ts';
import { comparisonForm, searchForm, sharedSystem } from '../domain/ports/reference.ts';
import type { Queryable } from './database.ts';
import { newPseudonym } from './pseudonyms.ts';

export interface Client {
  /** Opaque: all that a trajectory and its history hold of the person. */
  id: string;
  reference: string;
  /** A neutral word that says nothing about the person. */
  pseudonym: string;
}

/** What an organisation itself calls a client: for its own trajectories, and unknown to others. */
export interface Typed {
  organisation: string;
  pseudonym: string;
}

export function clientQueries(database: Queryable) {
  /**
   * The client with this reference of the source system, made if there is none.
   * @param typed what the organisation that asks calls the client; the first word it gave stays.
   * @param system the one that the reference counts in.
   */
  async function ensureClient(reference: string, typed?: Typed, system = sharedSystem): Promise<Client> {
    const client = (await clientByReference(reference, system)) ?? (await makeClient(reference, system));
    if (typed)
      await database.query(
        'insert into pseudonyms (client, organisation, pseudonym) values ($1, $2, $3) on conflict do nothing',
        [client.id, typed.organisation, typed.pseudonym],
      );
    return client;
  }

  async function makeClient(reference: string, system: string): Promise<Client> {
    await database.query(
      `insert into clients (reference, pseudonym, system, compared, searched) values ($1, $2, $3, $4, $5)
       on conflict (system, compared) where not twin do nothing`,
      [reference, newPseudonym(), system, comparisonForm(reference), searchForm(reference)],
    );
    const client = await clientByReference(reference, system);
    if (!client) throw new Error(`the client that was just made is gone again: repeat the request`);
    return client;
  }

  /** The client whose reference in this system is the same when compared; of twins the one that was meant. */
  async function clientByReference(reference: string, system = sharedSystem): Promise<Client | undefined> {
    const [client] = await database.query<Client>(
      `select id, reference, pseudonym from clients where system = $1 and (compared = $2 or reference = $3)
       order by reference = $3 desc, twin limit 1`,
      [system, comparisonForm(reference), reference],
    );
    return client;
  }

  /**
   * Clients that this reference can mean, of whom the viewer takes part in something, each as the record that
   * it is read as. Found without case, accents or form; where some are closer than that, only those.
   */
  async function clientsLike(
    reference: string,
    viewer: Viewer,
    system?: string,
  ): Promise<(Client & { system: string })[]> {
    const rows = await database.query<Client & { system: string; near: number }>(
      `select distinct on (r.id) r.id, r.reference, r.pseudonym, r.system,
         case when c.reference = $1 then 0 when c.compared = $2 then 1 else 2 end as near
       from clients c join clients r on r.id = merged_into(c.id)
       where (c.searched = $3 or c.reference = $1) and ($4::text is null or c.system = $4) and exists (
         select from same_client(c.id) as same(id) join trajectories t on t.client = same.id
         where t.agencies @> array[$5])
       order by r.id, near`,
      [reference, comparisonForm(reference), searchForm(reference), system ?? null, viewer.agency],
    );
    const nearest = Math.min(...rows.map(({ near }) => near));
    return rows.flatMap(({ near, ...client }) => (near === nearest ? [client] : []));
  }

  /** How many of these opaque ids belong to nobody that the store knows. */
  async function unknownClients(ids: string[]): Promise<number> {
    const [row] = await database.query<{ count: number }>(
      'select count(*) as count from unnest($1::text[]) as given(id) where not exists (select from clients where clients.id = given.id)',
      [ids],
    );
    return row?.count ?? 0;
  }

  return { ensureClient, clientByReference, clientsLike, unknownClients };
}
