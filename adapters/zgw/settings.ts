import { z } from 'zod';
import { nameSchema } from '../../domain/case/fields.ts';
import { eventSchemaOf } from '../../domain/partners/cloud-event.ts';
import { ADMITTED, incoming } from '../../domain/partners/incoming.ts';
import { systemSchema } from '../../domain/ports/client.ts';
import { eventOf } from '../contract.ts';

const address = z.url({ protocol: /^https?$/, error: 'an address with http:// or https://' });

/** What a status means here: a signal, but for the client, whom the case in that system names. */
const meaning = z
  .strictObject({
    type: z.enum(Object.keys(incoming).filter((type) => type !== ADMITTED)),
    data: z.record(z.string(), z.unknown()).default({}),
  })
  .superRefine(({ type, data }, context) => {
    const event = eventOf({ source: 'zgw', type, data: { ...data, client: { reference: 'x' } } });
    const { error } = eventSchemaOf(event).safeParse(event);
    for (const { path, message } of error?.issues ?? [])
      context.addIssue({ code: 'custom', path: [...path], message });
  });

/** A municipality's system of cases (ZGW): how it is reached, and what happens there means here. */
export const zgwSchema = z.strictObject({
  /** The registered sender in whose name its signals come. */
  sender: nameSchema,
  /** `Authorization` that its notifications carry (`auth` of the subscription there). */
  authorization: z.string().min(24).max(500),
  /** Root of its Zaken API: nothing outside it is ever asked for. */
  api: address.refine((url) => url.endsWith('/'), { error: 'an address that ends with a slash' }),
  clientId: z.string().min(1).max(200),
  secret: z.string().min(16).max(500),
  /** Where a case there names our client: a `kenmerk` of this source, or the number of a role. */
  reference: z.union([
    z.strictObject({ bron: z.string().min(1).max(40) }),
    z.strictObject({ rol: z.enum(['initiator', 'belanghebbende', 'klantcontacter']) }),
  ]),
  /** The system that the reference counts in here. */
  system: systemSchema.optional(),
  /** By the address of the case type, by the address of the status type. */
  statuses: z.record(address, z.record(address, meaning)),
});
export type ZgwSettings = z.output<typeof zgwSchema>;
