import type { Lang } from '../domain/calendar/types.ts';
import { usualMailSettings, type MailSettings } from '../domain/mailing/settings.ts';
import { json, type Queryable } from './database.ts';

export function mailSettingsQueries(database: Queryable) {
  /** What somebody chose at an agency, else what is usual, in the language that the issuer told. */
  async function mailSettings(agency: string, person: string): Promise<MailSettings> {
    const [row] = await database.query<{ settings: Partial<MailSettings> | null; lang: Lang | null }>(
      `select s.settings, p.lang from (values ($1, $2)) as of (agency, person)
       left join mail_settings s using (agency, person)
       left join people p on p.agency = of.agency and p.id = of.person`,
      [agency, person],
    );
    return { ...usualMailSettings, ...(row?.lang && { lang: row.lang }), ...row?.settings };
  }

  async function putMailSettings(agency: string, person: string, settings: MailSettings): Promise<void> {
    await database.query(
      `insert into mail_settings (agency, person, settings) values ($1, $2, $3::jsonb)
       on conflict (agency, person) do update set settings = excluded.settings`,
      [agency, person, json(settings)],
    );
  }

  /** Where somebody of an agency is reached, and whether mail there was refused for good. */
  async function mailAddress(
    agency: string,
    person: string,
  ): Promise<{ address: string | null; refused: boolean }> {
    const [row] = await database.query<{ address: string | null; refused: boolean }>(
      `select email as address, coalesce(email = email_refused, false) as refused from people
       where agency = $1 and id = $2`,
      [agency, person],
    );
    return row ?? { address: null, refused: false };
  }

  return { mailSettings, putMailSettings, mailAddress };
}
