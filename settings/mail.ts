import type { MailChannel } from '../domain/mailing/channel.ts';
import type { SettingsOf } from './read.ts';
import type { Name } from './table.ts';

/** What a program needs to bring mail, once it is told where to: the sender, or the template. */
export const neededForMail = (given: Partial<Record<Name, string>>): Name[] => [
  ...(given.TRAJECT_SMTP_URL === undefined ? [] : (['TRAJECT_MAIL_FROM'] as const)),
  ...(given.TRAJECT_NOTIFY_KEY === undefined ? [] : (['TRAJECT_NOTIFY_TEMPLATE'] as const)),
];

type Given = Pick<
  SettingsOf<'start'>,
  | 'TRAJECT_SMTP_URL'
  | 'TRAJECT_MAIL_FROM'
  | 'TRAJECT_NOTIFY_KEY'
  | 'TRAJECT_NOTIFY_TEMPLATE'
  | 'TRAJECT_NOTIFY_URL'
>;

/** Who brings mail. */
export type MailBy =
  | { by: 'smtp'; url: string; from: string }
  | { by: 'notify'; url: string; key: string; template: string };

/** Who brings mail, for people to see: without what proves who we are. */
export const channelOf = (by: MailBy | undefined): MailChannel | null =>
  by === undefined ? null : { by: by.by, host: new URL(by.url).host };

/** Who brings mail, by what is set; undefined: no mail leaves the house. @throws where two would. */
export function mailBy(given: Given): MailBy | undefined {
  const { TRAJECT_SMTP_URL: smtp, TRAJECT_NOTIFY_KEY: key } = given;
  if (smtp !== undefined && key !== undefined)
    throw new Error('TRAJECT_SMTP_URL and TRAJECT_NOTIFY_KEY are both set: one of them brings mail');
  if (smtp !== undefined) return { by: 'smtp', url: smtp, from: given.TRAJECT_MAIL_FROM! };
  if (key === undefined) return undefined;
  return { by: 'notify', key, template: given.TRAJECT_NOTIFY_TEMPLATE!, url: given.TRAJECT_NOTIFY_URL };
}
