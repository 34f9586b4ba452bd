import { z } from 'zod';
import { idSchema } from '../case/fields.ts';
import { clientOf, incoming } from './incoming.ts';

/**
 * An attribute is a text without control characters, as CloudEvents 1.0 says; ours are no longer than this.
 */
const attribute = (longest: number) =>
  z
    .string()
    .min(1)
    .max(longest)
    .refine((text) => !/\p{Cc}/u.test(text), { error: 'a text without control characters' });

/** The attributes of CloudEvents 1.0: what must be there, and what may. */
const attributes = {
  specversion: z.literal('1.0'),
  id: attribute(200).meta({ description: 'With `source` it says which event this is, for ever' }),
  source: attribute(500).meta({
    description: 'The system that tells it: a URN, organisation then system',
    examples: ['urn:nld:oin:00000099000000001000:systeem:tulp'],
  }),
  subject: idSchema.optional().meta({
    description: 'The trajectory; without it `data.client` says whose. Never a number of a person',
  }),
  time: z.iso
    .datetime({ offset: true, error: 'an instant, such as 2026-11-22T14:33:00Z' })
    .optional()
    .meta({ description: 'As of when it is so: it undoes nothing that was told of a later moment' }),
  datacontenttype: z
    .string()
    .regex(/^application\/([\w.+-]+\+)?json\s*(;.*)?$/i, { error: 'a kind of JSON' })
    .optional(),
  dataschema: attribute(500).optional(),
  traceparent: z
    .string()
    .regex(/^[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}$/)
    .optional(),
};

/** Extensions are taken and not read: their names and values are as CloudEvents 1.0 says. */
const extension = z.union([z.string().max(2000), z.number(), z.boolean()]);
const named = (event: object): boolean => Object.keys(event).every((name) => /^[a-z0-9]+$/.test(name));

const eventOf = <T extends z.ZodType, D extends z.ZodType>(type: T, data: D) =>
  z
    .object({ ...attributes, type, data })
    .catchall(extension)
    .refine(named, { error: 'attributes with names of lower-case letters and digits' })
    .refine(({ subject, data: told }) => subject !== undefined || clientOf(told), {
      path: ['data', 'client'],
      error: 'a `subject`, or `data.client` with its reference',
    });

const types = Object.keys(incoming);
const unknownEvent = eventOf(z.enum(types), z.looseObject({}));
type EventSchema = typeof unknownEvent;
const events: Record<string, z.ZodType> = Object.fromEntries(
  Object.entries(incoming).map(([type, { data }]) => [
    type,
    eventOf(z.literal(type), data).meta({ id: type.replace('nl.traject.', '').replaceAll('.', '-') }),
  ]),
);

/** The schema of an event of this type, of every type that there is; of another, what all have. */
export const eventSchemaOf = (event: unknown): EventSchema => {
  const type = typeof event === 'object' && event !== null && 'type' in event ? String(event.type) : '';
  return (Object.hasOwn(events, type) ? events[type] : unknownEvent) as EventSchema;
};

/** Any event that can be told, for the documents. */
export const anyEventSchema = z.union(Object.values(events));
