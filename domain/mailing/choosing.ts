import { z } from 'zod';
import { dayWords } from '../calendar/format.ts';
import type { Instant, Lang } from '../calendar/types.ts';
import type { Refusal } from '../case/case.ts';
import { refuse } from '../case/refusal.ts';
import type { PlannedMail } from './mail.ts';
import type { MailSettings } from './settings.ts';

const clock = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
  .meta({ description: 'Hours and minutes of Amsterdam', examples: ['18:00'] });

/** What somebody may choose to be mailed. */
export const mailSettingsSchema = z.strictObject({
  digest: z.boolean().meta({ description: 'In the morning of working days what there is to do' }),
  atOnce: z.boolean().meta({ description: 'At once what cannot wait; the mailbox holds it in any case' }),
  quiet: z
    .strictObject({ from: clock, until: clock })
    .nullable()
    .meta({ description: 'When nothing is mailed, over midnight where `until` is the earlier; null: never' }),
  lang: z.enum(Object.keys(dayWords) as [Lang, ...Lang[]]),
});

/** What is wrong with a choice that is well formed: quiet hours that begin when they end. */
export function wrongMailSettings({ quiet }: MailSettings): Refusal | undefined {
  if (quiet === null || quiet.from !== quiet.until) return undefined;
  return refuse(
    422,
    'quiet-hours-empty',
    {
      nl: `De stille uren beginnen en eindigen om ${quiet.from}: kies een andere eindtijd, of laat beide tijden leeg.`,
      en: `The quiet hours begin and end at ${quiet.from}: choose another end, or leave both out.`,
    },
    '/quiet/until',
  );
}

/** A test message to somebody; asked for twice within a minute it is one. */
export const testMail = (agency: string, person: string, now: Instant): PlannedMail => ({
  key: `test/${agency}/${person}/${Math.floor(now / 60_000)}`,
  agency,
  person,
  kind: 'test',
  what: {},
  dueAt: now,
});
