import { z } from 'zod';
import { address, type Setting } from './setting.ts';

/** One address, with or without a name before it. */
const sender = z
  .string()
  .regex(
    /^([^<>\r\n]+ <[^\s@<>]+@[^\s@<>]+>|[^\s@<>]+@[^\s@<>]+)$/,
    'must be an address, or a name with one: Name <a@b.nl>',
  );

/** Settings of the ways in which mail leaves the house. */
export const mailSettings = {
  TRAJECT_SMTP_URL: {
    meaning:
      'mail server that takes mail to people: `smtps://` with TLS from the start, `smtp://` with STARTTLS where it offers that; without it and `TRAJECT_NOTIFY_KEY` no mail leaves the house',
    example: 'smtps://user:password@mail.example.nl',
    secret: true,
    value: z.url({ protocol: /^smtps?$/, error: 'must start with smtp:// or smtps://' }),
    uses: ['start', 'api', 'worker'],
    needs: [],
  },
  TRAJECT_MAIL_FROM: {
    meaning: 'sender of that mail, which `TRAJECT_SMTP_URL` needs',
    example: 'Traject <traject@example.nl>',
    value: sender,
    uses: ['start', 'api', 'worker'],
    needs: [],
  },
  TRAJECT_NOTIFY_KEY: {
    meaning: 'key of the API of NotifyNL, which brings mail in place of a mail server; as plain text only',
    example: 'traject-3fa85f64-…',
    secret: true,
    value: z.string().regex(/[0-9a-f-]{36}-[0-9a-f-]{36}$/, 'must be a whole key: name, service and secret'),
    uses: ['start', 'api', 'worker'],
    needs: [],
  },
  TRAJECT_NOTIFY_TEMPLATE: {
    meaning:
      'id of the template there, with the subject `((subject))` and the message `((body))`; `TRAJECT_NOTIFY_KEY` needs it',
    example: '3fa85f64-5717-4562-b3fc-2c963f66afa6',
    value: z.guid('must be the id of a template'),
    uses: ['start', 'api', 'worker'],
    needs: [],
  },
  TRAJECT_NOTIFY_URL: {
    meaning: 'where that service is',
    example: 'https://api.notifynl.nl',
    byDefault: 'https://api.notifynl.nl',
    value: address,
    uses: ['start', 'api', 'worker'],
    needs: [],
  },
} as const satisfies Record<string, Setting>;
