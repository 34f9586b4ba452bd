import { z } from 'zod';
import { somCriteriaSchema, type SomCriteria } from '../../domain/som/criteria.ts';

/** The answers of the form, bare or under `criteria`. */
export const somBody = z
  .union([z.strictObject({ criteria: somCriteriaSchema }), somCriteriaSchema])
  .transform((body): SomCriteria => ('criteria' in body ? body.criteria : body));

const outcome = z.enum(['no-priority', 'await-advice', 'weigh', 'priority']);
const next = z.enum(['end', 'repeat', 'continue', 'weighing']);

export const somSchema = z.strictObject({
  outcome,
  next,
  guideline: z
    .strictObject({ outcome, next, criterion: z.string() })
    .meta({ description: 'What the table gives before the concern of a case manager turns it' }),
  steps: z.array(
    z.strictObject({
      criterion: z.string(),
      number: z.int().nullable(),
      answer: z.enum(['yes', 'no', 'unknown']),
      result: z.union([outcome, z.enum(['excepted', 'none'])]),
      decides: z.boolean(),
      text: z.string(),
    }),
  ),
  tableVersion: z.string().meta({ examples: ['som@2021-03-01'] }),
});
