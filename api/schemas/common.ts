import { z } from 'zod';
import { daySchema, idSchema, keySchema, nameSchema, unitSchema } from '../../domain/case/fields.ts';

/** Parts of what the API takes and gives. What it takes is strict: an unknown field is refused. */

export const name = nameSchema.meta({ description: 'kebab-case name' });
export const key = keySchema.meta({ description: 'camelCase name' });
export const id = idSchema.meta({
  description: 'Opaque id of a trajectory',
  examples: ['5f0c9c1e-8a55-5b0e-9a55-0d9f3f6f3c11'],
});
export const instant = z.iso.datetime().meta({ description: 'RFC 3339, in UTC' });
export const day = daySchema;
export const lastDay = day.nullable();
export const cursor = z
  .string()
  .max(500)
  .regex(/^[\w-]*$/)
  .meta({ description: '`next` of the page before' });
/** A whole number written as text, as it stands in a query. */
export const limit = z
  .string()
  .regex(/^([1-9]\d?|1\d\d|200)$/)
  .meta({ description: 'Rows wanted, 1 to 200; 50 if not said', examples: ['50'] });

export const party = z.strictObject({ agency: name, role: name });
export const owner = z.strictObject({ agency: z.string().nullable(), role: z.string() });
/** A role at an agency, the client (without one), or somebody outside every agency. */
export const partyShown = z.union([owner, z.strictObject({ name: z.string() })]).meta({
  id: 'PartyShown',
  description: '`role: client` without agency is the client; a name: somebody from outside',
});
export const chased = z
  .strictObject({ times: z.int(), on: day })
  .nullable()
  .meta({ description: 'Reminders by people: how many, and the day of the last' });
export const label = z.enum(['norm', 'practice', 'assumed']).nullable().meta({
  description:
    '`norm`: the source states it; `practice`: one or a few institutions do it so; `assumed`: our default',
});
/** A term also counts in Mondays: `1 mondays after` is the first Monday after a day. */
export const termUnit = z.enum([...unitSchema.options, 'mondays']);

export const problemSchema = z
  .strictObject({
    type: z.string().meta({ examples: ['/problems/unknown-item'] }),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    errors: z
      .array(
        z.strictObject({
          in: z.enum(['body', 'query', 'path', 'header']),
          pointer: z.string(),
          code: z.string(),
          detail: z.string(),
        }),
      )
      .optional()
      .meta({ description: 'Every fault in the input, each by JSON pointer' }),
    present: z
      .strictObject({
        date: z.string().optional(),
        fact: z.string().optional(),
        item: z.string().optional(),
        value: z.unknown().meta({
          description: 'The day or the value; of an item its `status`, `due` and `outcome`',
        }),
        sequence: z.int().meta({ description: 'For `If-Match`, once this was seen' }),
        changedBy: owner.nullable(),
        changedAt: z.string().nullable(),
      })
      .optional()
      .meta({ description: 'With 412: the date, fact or item as it is now, and who changed it' }),
  })
  .meta({
    id: 'Problem',
    description: 'RFC 9457; `title` and `detail` in the language of `Accept-Language`',
  });
