import { z } from 'zod';
import { namedCommandSchema } from '../../domain/case/commands.ts';
import {
  daySchema,
  factValueSchema,
  keySchema,
  nameSchema,
  partySchema,
  personSchema,
} from '../../domain/case/fields.ts';
import { newReferenceSchema, pseudonymSchema, systemSchema } from '../../domain/ports/client.ts';

/** A step takes a hundred commands; the rest of a longer history would be done now instead of then. */
export const LONGEST_HISTORY = 95;

/** A day, or an instant where order within the day matters. */
const moment = z.union([
  daySchema,
  z.iso.datetime({ offset: true, error: 'an instant, such as 2026-11-22T14:33:00Z' }),
]);

/** An open case of an old system: one line of the file. */
export const lineSchema = z.strictObject({
  /** Of the case in the old system: the same key is the same case, however often it is imported. */
  key: z.string().trim().min(1).max(150),
  type: nameSchema,
  organisation: nameSchema,
  client: z
    .strictObject({
      reference: newReferenceSchema,
      system: systemSchema.optional(),
      pseudonym: pseudonymSchema.optional(),
    })
    .optional(),
  /** When it began there. */
  opened: moment,
  dates: z.record(keySchema, daySchema.nullable()).default({}),
  facts: z.record(keySchema, factValueSchema).default({}),
  parties: z.array(partySchema).max(50).default([]),
  /** What was done since, in any order: by whom, and as the API takes it. */
  history: z
    .array(
      z.strictObject({
        on: moment,
        by: z.strictObject({ agency: nameSchema, role: nameSchema, person: personSchema.optional() }),
        command: namedCommandSchema,
      }),
    )
    .max(LONGEST_HISTORY)
    .default([]),
});
export type Line = z.output<typeof lineSchema>;
