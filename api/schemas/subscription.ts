import { z } from 'zod';
import { deliveryStatuses } from '../../domain/partners/subscription.ts';
import { outgoingTypeSchema } from '../../domain/partners/outgoing.ts';
import { instant, name } from './common.ts';

const url = z
  .string()
  .min(1)
  .max(500)
  .meta({
    description: 'Where events are sent by `POST`; `https:`, and not inside our network',
    examples: ['https://esb.example.nl/traject'],
  });
const types = z
  .array(outgoingTypeSchema)
  .max(50)
  .transform((given) => [...new Set(given)])
  .meta({ description: 'Only these; none: all' });

export const subscriptionBody = z
  .strictObject({
    url,
    types: types.optional(),
    agency: name.optional().meta({ description: 'Only for the administrator; else your own' }),
  })
  .meta({ id: 'NewSubscription' });

export const changedBody = z
  .strictObject({ url, types: types.optional() })
  .meta({ id: 'ChangedSubscription' });

const fields = {
  id: z.uuid(),
  agency: name,
  url: z.string(),
  types: z.array(outgoingTypeSchema),
  status: z.enum(['verifying', 'active', 'refused', 'disabled']).meta({
    description:
      '`verifying`: the receiver has yet to agree (an `OPTIONS` with `WebHook-Request-Origin`, answered with `WebHook-Allowed-Origin`); `refused`: it did not; `disabled`: it answered 410',
  }),
  reason: z.string().nullable().meta({ description: 'Why it has not agreed yet, or not at all' }),
  rate: z.int().nullable().meta({ description: 'Most requests a minute, as the receiver said' }),
  createdAt: instant,
  oldSecretUntil: instant.nullable().meta({ description: 'Until then the secret before signs too' }),
};
const secret = z.string().meta({
  description: 'Signs what is sent, as Standard Webhooks says. Shown this once',
  examples: ['whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'],
});

export const subscriptionSchema = z.strictObject(fields).meta({ id: 'Subscription' });
export const madeSchema = z.strictObject({ ...fields, secret }).meta({ id: 'SubscriptionWithSecret' });
export const subscriptionsSchema = z.strictObject({ items: z.array(subscriptionSchema) });

export const deliveryStatus = z.enum(deliveryStatuses).meta({
  description:
    '`pending`: in line, or waiting to be tried again; `dead`: tried for three days; `withheld`: the agency no longer takes part',
});

export const deliverySchema = z
  .strictObject({
    id: z.uuid(),
    event: z.string().meta({ description: '`id` of the CloudEvent' }),
    type: z.string(),
    trajectory: z.string().nullable().meta({ description: 'Null for a test' }),
    sequence: z.int().nullable(),
    at: instant,
    status: deliveryStatus,
    attempts: z.int(),
    nextAt: instant.nullable().meta({ description: 'When it is tried again' }),
    lastStatus: z.int().nullable(),
    lastError: z.string().nullable(),
    endedAt: instant.nullable(),
  })
  .meta({ id: 'Delivery' });

export const deliveriesSchema = z.strictObject({
  items: z.array(deliverySchema),
  next: z.string().nullable(),
});

export const queuedSchema = z
  .strictObject({ id: z.uuid().meta({ description: 'The delivery' }) })
  .meta({ id: 'QueuedDelivery' });
