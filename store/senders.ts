import type { Sender } from '../domain/partners/sender.ts';
import type { Queryable } from './database.ts';

const SELECT = 'select id, agency, subject, speaks_for as "speaksFor", types, secrets from senders';

export const senderQueries = (database: Queryable) => ({
  /** The sender whose access token says this. */
  async senderOf(agency: string, subject: string): Promise<Sender | undefined> {
    const [sender] = await database.query<Sender>(`${SELECT} where agency = $1 and subject = $2`, [
      agency,
      subject,
    ]);
    return sender;
  },

  /** The sender that was registered under this name. */
  async senderNamed(id: string): Promise<Sender | undefined> {
    const [sender] = await database.query<Sender>(`${SELECT} where id = $1`, [id]);
    return sender;
  },

  senders: (): Promise<Sender[]> => database.query<Sender>(`${SELECT} order by id`),

  /** Those that sign what they send. */
  signingSenders: (): Promise<Sender[]> =>
    database.query<Sender>(`${SELECT} where cardinality(secrets) > 0 order by id`),

  /** Makes or replaces it. What it sent before stays as it is. */
  async putSender({ id, agency, subject, speaksFor, types, secrets }: Sender): Promise<void> {
    await database.query(
      `insert into senders (id, agency, subject, speaks_for, types, secrets) values ($1, $2, $3, $4, $5, $6)
       on conflict (id) do update set agency = excluded.agency, subject = excluded.subject,
         speaks_for = excluded.speaks_for, types = excluded.types, secrets = excluded.secrets`,
      [id, agency, subject, speaksFor, types, secrets],
    );
  },
});
