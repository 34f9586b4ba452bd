import { z } from 'zod';
import { daySchema, reasonSchema } from '../../domain/case/fields.ts';
import { referenceSchema, systemSchema } from '../../domain/ports/client.ts';
import { deadlineSchema } from './deadline.ts';
import { summarySchema } from './trajectory.ts';

/** Opaque, as the store made it; a client that the store lost stands under what the engine holds. */
export const clientId = z
  .string()
  .regex(/^[\w-]{1,64}$/)
  .meta({ description: 'Opaque id of a client' });

export const clientBody = z
  .strictObject({
    reference: referenceSchema.meta({ description: 'Number in the source system' }),
    system: systemSchema.optional().meta({ description: 'The system that it counts in; if not said any' }),
  })
  .meta({ id: 'ClientSearch' });

const known = z.strictObject({
  id: clientId,
  reference: z.string(),
  system: z.string(),
  pseudonym: z.string(),
});

export const clientSchema = z
  .strictObject({
    client: z.strictObject({
      id: clientId.nullable(),
      reference: z.string(),
      pseudonym: z.string().nullable().meta({ description: 'Null where your agency takes part in nothing' }),
      deceasedOn: daySchema.nullable(),
    }),
    clients: z
      .array(known)
      .meta({ description: 'Everybody whom the reference can mean; `client` is the first of them' }),
    trajectories: z.array(summarySchema),
    deadlines: z.array(deadlineSchema),
  })
  .meta({ id: 'ClientPicture' });

export const mergeBody = z
  .strictObject({
    into: clientId.meta({ description: 'The record that both are read as' }),
    from: clientId,
    reason: reasonSchema,
  })
  .meta({ id: 'NewMerge' });

export const deceasedBody = z
  .strictObject({ on: daySchema, reason: reasonSchema })
  .meta({ id: 'NewDeceased' });

export const recordedSchema = z.strictObject({ id: z.string() }).meta({ id: 'Recorded' });

export const twinsSchema = z
  .strictObject({
    items: z.array(
      z.strictObject({
        clients: z.array(z.strictObject({ id: clientId, reference: z.string(), pseudonym: z.string() })),
        others: z.int().meta({ description: 'How many more there are, in which your agency takes no part' }),
      }),
    ),
  })
  .meta({ id: 'Twins' });
