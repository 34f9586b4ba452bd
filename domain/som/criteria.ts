import { z } from 'zod';
import { addMonths } from '../calendar/day.ts';
import type { Text } from '../calendar/types.ts';
import { daySchema } from '../case/fields.ts';

const answer = z.boolean().nullish();

const shape = {
  on: daySchema.optional().meta({ description: 'Day of the screening; today when left out' }),
  phase: z.enum(['remand', 'sentenced']).nullish(),
  residenceStatus: answer,
  tbsOrIsdImposed: answer,
  careAuthorisationOutflow: answer,
  supervisionAfterDetention: answer,
  article433: answer,
  adviceForHearingRequested: answer,
  isdOrTbsBeingExamined: answer,
  recentProbationInformation: answer.meta({
    description: 'Probation has information that is less than a year old',
  }),
  olderInformationShowsHighRisk: answer,
  recidivismRisk: z.enum(['low', 'medium', 'high']).nullish(),
  riskAssessedOn: daySchema.nullish(),
  age: z.int().min(12).max(120).nullish(),
  asrApplied: answer.meta({
    description: 'The framework for adolescent criminal law (ASR) has been applied',
  }),
  expectedStayDays: z.int().min(0).max(36_525).nullish(),
  caseManagerConcern: answer,
};

/** The answers on a SOM form; absent or null is unknown, which is a value of its own. */
export type SomCriteria = z.infer<z.ZodObject<typeof shape, z.core.$strict>>;

/** Two answers that cannot both be so; `field` is the one to look at. */
export interface Contradiction {
  field: keyof SomCriteria;
  text: Text;
}

/**
 * Answers that contradict each other by the form itself (S1:3268-3306). Only what cannot be so is one:
 * supervision on remand, advice asked after the verdict, or an imposed and a running examination of a measure
 * occur (another case, an appeal) and go through the table.
 */
export function contradictionsIn(criteria: SomCriteria): Contradiction[] {
  const { on, riskAssessedOn, recidivismRisk, recentProbationInformation, phase, tbsOrIsdImposed } = criteria;
  const found: Contradiction[] = [];
  if (on && riskAssessedOn && riskAssessedOn > on)
    found.push({
      field: 'riskAssessedOn',
      text: {
        nl: `het risico is ingeschat op ${riskAssessedOn}, na de screening van ${on}: geef de dag van een eerdere inschatting`,
        en: `the risk was assessed on ${riskAssessedOn}, after the screening of ${on}: give the day of an earlier assessment`,
      },
    });
  else if (
    on &&
    riskAssessedOn &&
    recidivismRisk &&
    recentProbationInformation === false &&
    riskAssessedOn >= addMonths(on, -12)
  )
    found.push({
      field: 'recentProbationInformation',
      text: {
        nl: `een risico-inschatting van ${riskAssessedOn} is informatie van minder dan een jaar oud: antwoord “ja” of pas de dag aan`,
        en: `a risk assessment of ${riskAssessedOn} is information less than a year old: answer “true” or correct the day`,
      },
    });
  if (phase === 'remand' && tbsOrIsdImposed === true)
    found.push({
      field: 'tbsOrIsdImposed',
      text: {
        nl: 'TBS of ISD wordt bij vonnis opgelegd: kies “veroordeeld”, of antwoord dat de maatregel nog wordt onderzocht',
        en: 'TBS or ISD is imposed by a verdict: choose “sentenced”, or answer that the measure is still being examined',
      },
    });
  return found;
}

/**
 * A SOM form as it comes in. Refuses unknown fields, days that do not exist,
 * and contradictory answers. Those that hang on the day of the screening are
 * found only when `on` is there: whoever reads a form puts today in first.
 */
export const somCriteriaSchema = z.strictObject(shape).superRefine((criteria, context) => {
  for (const { field, text } of contradictionsIn(criteria))
    context.addIssue({
      code: 'custom',
      path: [field],
      message: text.en,
      params: { code: 'contradictory-answers', text },
    });
});
