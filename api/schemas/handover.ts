import { z } from 'zod';
import { personSchema, reasonSchema } from '../../domain/case/fields.ts';
import { MOST_AT_ONCE } from '../../domain/people/giving.ts';
import { day, id, name } from './common.ts';

const next = z
  .string()
  .nullable()
  .meta({ description: 'Where the next part begins, as `after`; null after the last' });
const remaining = z.int().meta({ description: 'Roles in cases that come after this part' });
const after = z.string().max(500).meta({ description: '`next` of the part before' });
const holder = personSchema.nullable().meta({ description: 'Opaque id; null: nobody' });

export const heldQuery = z.strictObject({
  from: z
    .string()
    .max(3500)
    .regex(/^[a-z0-9-]{1,64}(,[a-z0-9-]{1,64}){0,49}$/)
    .optional()
    .meta({ description: 'Of these people of your agency, with commas between them' }),
  nobody: z.enum(['true', 'false']).optional().meta({ description: 'And of what nobody holds' }),
  after: after.optional(),
});

export const heldSchema = z
  .strictObject({
    items: z.array(
      z
        .strictObject({
          trajectory: id,
          role: name,
          person: holder,
          type: name,
          client: z
            .strictObject({ pseudonym: z.string() })
            .nullable()
            .meta({ description: 'Null where it is about many cases' }),
          organisation: name,
          open: z.int().meta({ description: 'Items of this role that are still to be met' }),
          overdue: z.int(),
          next: day.nullable().meta({ description: 'The earliest day of what is open' }),
        })
        .meta({ id: 'HeldCase' }),
    ),
    next,
    remaining,
  })
  .meta({ id: 'HeldCases' });

export const handoverBody = z
  .strictObject({
    from: z.array(holder).min(1).max(50).meta({
      description: 'Whose cases; null: what nobody holds. Your own, or as their coordinator anybody’s',
    }),
    cases: z
      .array(
        z.strictObject({
          trajectory: id,
          role: name,
          from: holder
            .optional()
            .meta({ description: 'With whom you saw it: given to nobody else since. Null: nobody held it' }),
          to: holder
            .optional()
            .meta({ description: 'To whom this one goes, in place of spreading it over `to`' }),
        }),
      )
      .min(1)
      .max(MOST_AT_ONCE)
      .optional()
      .meta({ description: 'Only these; without it all, in parts' }),
    to: z
      .array(personSchema)
      .max(20)
      .meta({ description: 'Colleagues over whom they are spread by what each has open; none: nobody' }),
    reason: reasonSchema.meta({ description: 'Kept in the history of each case' }),
    after: after.optional(),
  })
  .meta({ id: 'Handover' });

export const handoverSchema = z
  .strictObject({
    id: z.string(),
    items: z.array(
      z
        .strictObject({
          trajectory: id,
          role: name,
          from: holder,
          to: holder,
          outcome: z.enum(['accepted', 'refused', 'failed', 'unavailable']).meta({
            description: '`unavailable`: not confirmed in time; the same request under the same key does it',
          }),
          code: z.string().nullable().meta({ description: 'Why it was not accepted' }),
          detail: z.string().nullable(),
        })
        .meta({ id: 'GivenCase' }),
    ),
    next,
    remaining,
  })
  .meta({ id: 'HandoverResult' });
