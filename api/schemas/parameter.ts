import { z } from 'zod';
import {
  amountSchema,
  reasonSchema,
  unitSchema,
  withinTenYears,
  withinTenYearsSaid,
} from '../../domain/case/fields.ts';
import { MOST_SHIFTED } from '../../domain/what-if/caseload.ts';
import { day, id, instant, key, label, name } from './common.ts';

const oneAtMost = ({ organisation, region }: { organisation?: string; region?: string }) =>
  !organisation || !region;
const oneAtMostSaid = {
  path: ['region'],
  error: 'name an organisation or a region, not both; neither is everywhere',
};

/** Where a term is set. */
const place = {
  organisation: name
    .optional()
    .meta({ description: 'Agency; what it sets itself goes before what its region sets' }),
  region: name
    .optional()
    .meta({ description: 'Region of organisations; goes before what holds everywhere. Neither: everywhere' }),
};
const after = id
  .optional()
  .meta({ description: '`next` of the part before, where the caseload is too large for one' });

/** A term set otherwise, for every running case of a type. */
export const caseloadChange = { type: name, item: name, amount: amountSchema, unit: unitSchema };

const next = z
  .string()
  .nullable()
  .meta({ description: 'Where the next part of the caseload begins; null if this was all' });

export const previewSchema = z
  .string()
  .regex(/^[0-9a-f]{32}$/)
  .meta({ description: 'Fingerprint of all that would change' });

export const parameterQuery = z
  .strictObject({
    organisation: name.optional().meta({ description: 'Agency; your own if neither is said' }),
    region: name.optional().meta({ description: 'Only what the region set, and everywhere' }),
    type: name.optional(),
    history: z
      .enum(['true', 'false'])
      .optional()
      .meta({ description: '`true`: everything that was ever set, newest first' }),
  })
  .refine(oneAtMost, oneAtMostSaid);

const termOfLoad = z
  .strictObject({ ...caseloadChange, ...place, after })
  .refine(oneAtMost, oneAtMostSaid)
  .refine(withinTenYears, withinTenYearsSaid);

/** Days by which a date is tried out, and not none. */
export const shiftDaysSchema = z
  .int()
  .min(-MOST_SHIFTED)
  .max(MOST_SHIFTED)
  .refine((days) => days !== 0, 'by how many days');

const dateOfLoad = z
  .strictObject({
    type: name,
    date: key.meta({ description: 'Of that type; it shifts where it is known' }),
    days: shiftDaysSchema.meta({ description: 'So many days later, or earlier' }),
    after,
  })
  .meta({ id: 'DateShift' });

/** What a simulation looks at: each running case for which a changed term counts, or a date shifts. */
export const caseloadQuery = z.union([termOfLoad, dateOfLoad]);

export const parameterSchema = z
  .strictObject({
    organisation: z.string().nullable(),
    region: z.string().nullable().meta({ description: 'Neither: it holds everywhere' }),
    type: z.string(),
    item: z.string(),
    title: z.string(),
    amount: amountSchema,
    unit: unitSchema,
    reason: z.string(),
    setBy: z.strictObject({ agency: z.string(), role: z.string() }),
    at: instant,
    standard: z.strictObject({ text: z.string(), label, source: z.string().nullable() }).nullable().meta({
      description: 'What the newest version of the definition says itself; null if it has this item no more',
    }),
  })
  .meta({ id: 'Parameter' });

export const parametersSchema = z
  .strictObject({ items: z.array(parameterSchema) })
  .meta({ id: 'Parameters' });

export const parameterBody = z
  .strictObject({
    ...place,
    ...caseloadChange,
    reason: reasonSchema,
    running: z.strictObject({ preview: previewSchema, reason: reasonSchema, after }).optional().meta({
      description:
        'Running cases too, exactly as a simulation with `caseload` showed; without it only cases that start later',
    }),
  })
  .refine(oneAtMost, oneAtMostSaid)
  .refine(withinTenYears, withinTenYearsSaid)
  .meta({ id: 'NewParameter' });

export const parameterSetSchema = z
  .strictObject({
    parameter: parameterSchema,
    running: z
      .array(z.strictObject({ trajectory: id, outcome: z.string(), code: z.string().nullable() }))
      .meta({ description: 'Per running case: `accepted`, or why not' }),
    next,
  })
  .meta({ id: 'ParameterSet' });

export const caseloadSchema = z
  .strictObject({
    preview: previewSchema,
    looked: z.int().meta({ description: 'Running cases that were looked at' }),
    next,
    remaining: z.int().meta({ description: 'Running cases after this part' }),
    cases: z.array(
      z.strictObject({
        trajectory: id,
        pseudonym: z.string(),
        organisation: z.string(),
        items: z.array(z.string()).meta({
          description:
            'Occurrences that get the term, besides those that come later; one still waiting has no date to move',
        }),
        dates: z.array(
          z.strictObject({
            item: z.string(),
            title: z.string(),
            from: day.nullable(),
            to: day.nullable(),
            late: z.boolean(),
            reckoned: day.nullable().meta({
              description: 'The day that the term gives, where that lies in the past: it is due at once',
            }),
          }),
        ),
        refused: z
          .string()
          .nullable()
          .meta({ description: 'Code of the reason why you cannot change this case; nothing moves there' }),
      }),
    ),
  })
  .meta({ id: 'CaseloadChanges' });
