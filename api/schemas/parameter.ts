import { z } from 'zod';
import { unitSchema } from '../../domain/model/commands.ts';
import { EVERYWHERE } from '../../store/parameters.ts';
import { day, id, instant, label, name } from './common.ts';

const where = z
  .union([name, z.literal(EVERYWHERE)])
  .meta({ description: 'Agency, or `*` for every organisation; what an organisation sets itself goes before that' });
const reason = z.string().trim().min(1).max(2000);
export const amount = z.int().min(0).max(3660);

/** A term set otherwise, for every running case of a type. */
export const caseloadChange = { type: name, item: name, amount, unit: unitSchema };

export const previewSchema = z
  .string()
  .regex(/^[0-9a-f]{32}$/)
  .meta({ description: 'Fingerprint of all that would change' });

export const parameterQuery = z.strictObject({
  organisation: name.optional().meta({ description: 'Agency; your own if not said' }),
  type: name.optional(),
  history: z.enum(['true', 'false']).optional().meta({ description: '`true`: everything that was ever set, newest first' }),
});

export const parameterSchema = z
  .strictObject({
    organisation: where,
    type: z.string(),
    item: z.string(),
    title: z.string(),
    amount,
    unit: unitSchema,
    reason: z.string(),
    setBy: z.strictObject({ agency: z.string(), role: z.string() }),
    at: instant,
    standard: z
      .strictObject({ text: z.string(), label, source: z.string().nullable() })
      .nullable()
      .meta({ description: 'What the newest version of the definition says itself; null if it has this item no more' }),
  })
  .meta({ id: 'Parameter' });

export const parametersSchema = z.strictObject({ items: z.array(parameterSchema) }).meta({ id: 'Parameters' });

export const parameterBody = z
  .strictObject({
    organisation: where,
    ...caseloadChange,
    reason,
    running: z
      .strictObject({ preview: previewSchema, reason })
      .optional()
      .meta({ description: 'Running cases too, exactly as a simulation with `caseload` showed; without it only cases that start later' }),
  })
  .meta({ id: 'NewParameter' });

export const parameterSetSchema = z
  .strictObject({
    parameter: parameterSchema,
    running: z
      .array(z.strictObject({ trajectory: id, outcome: z.string(), code: z.string().nullable() }))
      .meta({ description: 'Per running case: `accepted`, or why not' }),
  })
  .meta({ id: 'ParameterSet' });

export const caseloadSchema = z
  .strictObject({
    preview: previewSchema,
    looked: z.int().meta({ description: 'Running cases that were looked at' }),
    cases: z.array(
      z.strictObject({
        trajectory: id,
        pseudonym: z.string(),
        organisation: z.string(),
        items: z
          .array(z.string())
          .meta({ description: 'Occurrences that get the term, besides those that come later; one still waiting has no date to move' }),
        dates: z.array(
          z.strictObject({ item: z.string(), title: z.string(), from: day.nullable(), to: day.nullable(), late: z.boolean() }),
        ),
        refused: z.string().nullable().meta({ description: 'Code of the reason why you cannot change this case; nothing moves there' }),
      }),
    ),
  })
  .meta({ id: 'CaseloadChanges' });
