import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { somCriteriaSchema, type SomCriteria } from '../../../domain/som/criteria.ts';
import { decideSom } from '../../../domain/som/decide.ts';
import { somTable, type SomOutcome } from '../../../domain/som/table.ts';
import { anyForm, today } from './forms.ts';

const rank: Record<SomOutcome, number> = { 'no-priority': 0, 'await-advice': 1, weigh: 2, priority: 3 };
const nexts = { 'no-priority': 'end', 'await-advice': 'repeat', weigh: 'weighing', priority: 'continue' };
const advice = (form: SomCriteria) => decideSom(form, { today });
const check = (property: (form: SomCriteria) => void) =>
  fc.assert(
    fc.property(anyForm, (form) => {
      property(form);
    }),
    { numRuns: 150 },
  );

/** The rules as `keys.md` states them, written anew. */
function byHand(f: SomCriteria): SomOutcome {
  const guideline = (): SomOutcome => {
    if (
      f.residenceStatus === false ||
      f.tbsOrIsdImposed ||
      (f.careAuthorisationOutflow && f.supervisionAfterDetention !== true)
    )
      return 'no-priority';
    if (f.supervisionAfterDetention || f.article433) return 'priority';
    if (f.adviceForHearingRequested || f.isdOrTbsBeingExamined) return 'await-advice';
    if (
      f.recidivismRisk === 'low' &&
      f.riskAssessedOn &&
      f.riskAssessedOn >= '2025-03-23' &&
      f.riskAssessedOn <= today
    )
      return 'no-priority';
    if (f.phase === 'remand' && f.age && f.age >= 18 && f.age <= 23 && f.asrApplied === false)
      return 'priority';
    if (f.recentProbationInformation === false && f.olderInformationShowsHighRisk !== true)
      return 'no-priority';
    if (f.phase === 'sentenced' && typeof f.expectedStayDays === 'number' && f.expectedStayDays < 28)
      return 'no-priority';
    return 'weigh';
  };
  const outcome = guideline();
  return f.caseManagerConcern && (outcome === 'no-priority' || outcome === 'await-advice')
    ? 'weigh'
    : outcome;
}

describe('for any form', () => {
  test('the advice is that of the rules written by hand, with the step that fits it', () =>
    check((form) => {
      const { outcome, next } = advice(form);
      expect(outcome).toBe(byHand(form));
      expect(next).toBe(nexts[outcome]);
    }));

  test('exactly one step decides: the first that holds', () =>
    check((form) => {
      const { steps, guideline } = advice(form);
      const table = steps.slice(0, -1);
      expect(table.filter((step) => step.decides).map((step) => step.criterion)).toEqual([
        guideline.criterion,
      ]);
      expect(table.find((step) => step.result !== 'none' && step.result !== 'excepted')?.criterion).toBe(
        guideline.criterion,
      );
    }));

  test('what is unknown makes no condition true', () =>
    check((form) => {
      for (const { criterion, answer } of advice(form).steps) {
        const row = somTable.rows.find((each) => each.id === criterion);
        if (row && answer === 'yes')
          for (const { field } of row.when)
            expect(form[field] ?? null, `${criterion}: ${field}`).not.toBeNull();
      }
    }));

  test('every criterion is shown', () =>
    check((form) => expect(advice(form).steps).toHaveLength(somTable.rows.length + 2)));

  test('a concern never lowers the outcome', () =>
    check((form) => {
      const without = advice({ ...form, caseManagerConcern: false });
      const concerned = advice({ ...form, caseManagerConcern: true });
      expect(rank[concerned.outcome]).toBeGreaterThanOrEqual(rank[without.outcome]);
      expect(concerned.guideline).toEqual(without.guideline);
    }));

  test.each(['supervisionAfterDetention', 'olderInformationShowsHighRisk'] as const)(
    'the exception %s never lowers it',
    (exception) =>
      check((form) =>
        expect(rank[advice({ ...form, [exception]: true }).outcome]).toBeGreaterThanOrEqual(
          rank[advice({ ...form, [exception]: false }).outcome],
        ),
      ),
  );

  test('an answer taken back is never counted as yes', () =>
    check((form) => {
      for (const field of Object.keys(form) as (keyof SomCriteria)[]) {
        const before = advice(form).steps.filter((step) => step.answer === 'yes');
        const after = advice({ ...form, [field]: undefined }).steps.filter(
          (step) => step.answer === 'yes' && step.criterion !== 'weighing',
        );
        expect(before.map((step) => step.criterion)).toEqual(
          expect.arrayContaining(after.map((step) => step.criterion)),
        );
      }
    }));

  test('the schema accepts it or names the field at fault', () =>
    check((form) => {
      const result = somCriteriaSchema.safeParse({ ...form, on: today });
      const faults = result.success ? [] : result.error.issues;
      expect(faults.every(({ path, code }) => code === 'custom' && path.length === 1)).toBe(true);
    }));
});
