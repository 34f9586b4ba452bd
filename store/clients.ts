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
   */
  async function ensureClient(reference: string, typed?: Typed): Promise<Client> {
    const client = (await clientByReference(reference)) ?? (await makeClient(reference));
    if (typed)
      await database.query(
        'insert into pseudonyms (client, organisation, pseudonym) values ($1, $2, $3) on conflict do nothing',
        [client.id, typed.organisation, typed.pseudonym],
      );
    return client;
  }

  async function makeClient(reference: string): Promise<Client> {
    await database.query(
      'insert into clients (reference, pseudonym) values ($1, $2) on conflict (reference) do nothing',
      [reference, newPseudonym()],
    );
    const client = await clientByReference(reference);
    if (!client) throw new Error(`the client that was just made is gone again: repeat the request`);
    return client;
  }

  async function clientByReference(reference: string): Promise<Client | undefined> {
    const [client] = await database.query<Client>(
      'select id, reference, pseudonym from clients where reference = $1',
      [reference],
    );
    return client;
  }

  /** How many of these opaque ids belong to nobody that the store knows. */
  async function unknownClients(ids: string[]): Promise<number> {
    const [row] = await database.query<{ count: number }>(
      'select count(*) as count from unnest($1::text[]) as given(id) where not exists (select from clients where clients.id = given.id)',
      [ids],
    );
    return row?.count ?? 0;
  }

  return { ensureClient, clientByReference, unknownClients };
}
