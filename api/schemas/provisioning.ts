import { z } from 'zod';
import { instant, name } from './common.ts';

const callSchema = z.strictObject({
  at: instant,
  what: z.enum(['create', 'change', 'remove']),
  person: z.string().nullable().meta({ description: 'Opaque id; null where none was said' }),
});

export const provisioningSchema = z
  .strictObject({
    items: z.array(
      z
        .strictObject({
          agency: name,
          last: callSchema.nullable().meta({ description: 'What was told and taken last' }),
          refused: z
            .array(callSchema.extend({ reason: z.string() }))
            .meta({ description: 'What was not taken, newest first, at most twenty: what to mend there' }),
        })
        .meta({ id: 'ProvisionedAgency' }),
    ),
  })
  .meta({ id: 'Provisioning' });
