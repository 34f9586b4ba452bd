import type { Queryable } from './database.ts';

/** Who may tell for an agency. `secrets`: digests. */
export interface ScimClient {
  agency: string;
  subject: string | null;
  secrets: string[];
}

export const scimClientQueries = (database: Queryable) => ({
  /** Who tells for an agency, in place of who did before. */
  async putScimClient({ agency, subject, secrets }: ScimClient): Promise<void> {
    await database.query(
      `insert into scim_clients (agency, subject, secrets) values ($1, $2, $3)
       on conflict (agency) do update set subject = excluded.subject, secrets = excluded.secrets`,
      [agency, subject, secrets],
    );
  },

  /** The agency for which the secret with this digest tells. */
  async agencyOfSecret(digest: string): Promise<string | undefined> {
    const [found] = await database.query<{ agency: string }>(
      'select agency from scim_clients where $1 = any(secrets)',
      [digest],
    );
    return found?.agency;
  },

  /** Whether the system that is called so by the issuer tells for its agency. */
  async tellsFor(agency: string, subject: string): Promise<boolean> {
    const rows = await database.query('select 1 from scim_clients where agency = $1 and subject = $2', [
      agency,
      subject,
    ]);
    return rows.length > 0;
  },

  /** The agencies for which somebody may tell, by name. */
  scimClients: (): Promise<{ agency: string }[]> =>
    database.query<{ agency: string }>('select agency from scim_clients order by agency'),
});
