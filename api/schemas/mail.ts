import { z } from 'zod';
import { mailSettingsSchema } from '../../domain/mailing/choosing.ts';
import type { MailKind, MailStatus } from '../../domain/mailing/mail.ts';
import { instant } from './common.ts';

const kinds = ['at-once', 'digest', 'invitation', 'test'] satisfies MailKind[];
const statuses = ['pending', 'sending', 'sent', 'failed', 'bounced', 'unneeded'] satisfies MailStatus[];

export const mailChoiceSchema = mailSettingsSchema.meta({ id: 'MailChoice' });

const mailSchema = z
  .strictObject({
    kind: z.enum(kinds),
    status: z.enum(statuses).meta({
      description:
        '`bounced`: the address is refused for good; `failed`: given up; `unneeded`: there was nothing left to say',
    }),
    dueAt: instant,
    sentAt: instant.nullable(),
  })
  .meta({ id: 'Mail' });

export const myMailSchema = z
  .strictObject({
    ...mailSettingsSchema.shape,
    address: z.string().nullable().meta({
      description: 'As your issuer or personnel system told it; null: no mail reaches you',
    }),
    refused: z.boolean().meta({ description: 'Mail to that address was refused for good' }),
    mails: z.array(mailSchema).meta({ description: 'The last twenty, newest first' }),
  })
  .meta({ id: 'MyMail' });

export const testMailSchema = z.strictObject({ dueAt: instant }).meta({ id: 'TestMail' });
