import { z } from 'zod';
import { referenceSchema } from '../../domain/ports/client.ts';
import { deadlineSchema } from './deadline.ts';
import { summarySchema } from './trajectory.ts';

export const clientBody = z
  .strictObject({ reference: referenceSchema.meta({ description: 'Number in the source system' }) })
  .meta({ id: 'ClientSearch' });

export const clientSchema = z
  .strictObject({
    client: z.strictObject({
      reference: z.string(),
      pseudonym: z.string().nullable().meta({ description: 'Null where your agency takes part in nothing' }),
    }),
    trajectories: z.array(summarySchema),
    deadlines: z.array(deadlineSchema),
  })
  .meta({ id: 'ClientPicture' });
