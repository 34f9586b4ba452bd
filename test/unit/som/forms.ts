import fc from 'fast-check';
import { addDays } from '../../../domain/calendar/day.ts';
import type { SomCriteria } from '../../../domain/som/criteria.ts';

export const today = '2026-03-23';

const known = fc.option(fc.boolean(), { nil: undefined });

/** Any form, contradictory ones too: the table has an answer for each. */
export const anyForm: fc.Arbitrary<SomCriteria> = fc.record({
  phase: fc.option(fc.constantFrom('remand' as const, 'sentenced' as const), { nil: undefined }),
  residenceStatus: known,
  tbsOrIsdImposed: known,
  careAuthorisationOutflow: known,
  supervisionAfterDetention: known,
  article433: known,
  adviceForHearingRequested: known,
  isdOrTbsBeingExamined: known,
  recentProbationInformation: known,
  olderInformationShowsHighRisk: known,
  recidivismRisk: fc.option(fc.constantFrom('low' as const, 'medium' as const, 'high' as const), {
    nil: undefined,
  }),
  riskAssessedOn: fc.option(
    fc.integer({ min: -800, max: 5 }).map((days) => addDays(today, days)),
    { nil: null },
  ),
  age: fc.option(fc.integer({ min: 12, max: 90 }), { nil: null }),
  asrApplied: known,
  expectedStayDays: fc.option(fc.integer({ min: 0, max: 60 }), { nil: undefined }),
  caseManagerConcern: known,
});
