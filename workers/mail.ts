import { Client, Connection, type ConnectionOptions } from '@temporalio/client';
import type { DataConverter } from '@temporalio/common';
import { composeBy } from '../activities/letters.ts';
import { invitationLetters } from '../activities/invitations.ts';
import { createMailActivities } from '../activities/mail.ts';
import { writtenLetters } from '../activities/written-letters.ts';
import type { Instant } from '../domain/calendar/types.ts';
import type { Carrier } from '../notify/letter.ts';
import { createNotifyNl } from '../notify/notifynl.ts';
import { createSmtp } from '../notify/smtp.ts';
import type { MailBy } from '../settings/mail.ts';
import type { Store } from '../store/store.ts';
import { ensureSchedules } from './schedules.ts';

/** The way in which mail leaves the house; undefined: it does not. */
export function carrierOf(by: MailBy | undefined): Carrier | undefined {
  if (by === undefined) return undefined;
  return by.by === 'smtp' ? createSmtp(by) : createNotifyNl(by);
}

/** In whose name people are asked to meetings: the sender of mail, else an address that nobody has. */
export function organiserOf(by: MailBy | undefined, url: string): string {
  const from = by?.by === 'smtp' ? by.from : '';
  return /[^\s<]+@[^\s>]+/.exec(from)?.[0] ?? `no-reply@${new URL(url).hostname}`;
}

/** What a worker does for mail. @param parts.url where people reach this installation. */
export const mailActivitiesOf = ({
  url,
  organiser,
  ...parts
}: {
  store: Store;
  carrier: Carrier | undefined;
  url: string;
  organiser: string;
  now: () => Instant;
  report: (problem: string) => void;
}) => {
  const invitations = invitationLetters({ ...parts, url, organiser });
  const compose = composeBy({ ...writtenLetters({ ...parts, url }), ...invitations });
  return createMailActivities({ ...parts, compose });
};

/** Makes the schedules of mail on an engine, with a connection for as long as that takes. */
export async function scheduleMail(
  address: string,
  {
    namespace,
    dataConverter,
    ...options
  }: {
    namespace: string;
    dataConverter: DataConverter;
  } & Pick<ConnectionOptions, 'connectTimeout'>,
): Promise<void> {
  const connection = await Connection.connect({ address, ...options });
  try {
    await ensureSchedules(new Client({ connection, namespace, dataConverter }));
  } finally {
    await connection.close();
  }
}
