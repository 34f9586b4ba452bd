import type { Queryable } from './database.ts';
import { newPseudonym } from './pseudonyms.ts';

export interface Client {
  /** Opaque: all that a trajectory and its history hold of the person. */
  id: string;
  reference: string;
  pseudonym: string;
}

export function clientQueries(database: Queryable) {
  /**
   * The client with this reference of the source system, made if there is none. An existing client keeps its pseudonym;
   * a new one without gets a neutral word that says nothing about the person.
   */
  async function ensureClient(reference: string, pseudonym: string = newPseudonym()): Promise<Client> {
    const known = await clientByReference(reference);
    if (known) return known;
    await database.query('insert into clients (reference, pseudonym) values ($1, $2) on conflict (reference) do nothing', [
      reference,
      pseudonym,
    ]);
    const client = await clientByReference(reference);
    if (!client) throw new Error(`the client that was just made is gone again: repeat the request`);
    return client;
  }

  async function clientByReference(reference: string): Promise<Client | undefined> {
    const [client] = await database.query<Client>('select id, reference, pseudonym from clients where reference = $1', [reference]);
    return client;
  }

  return { ensureClient, clientByReference };
}
