import { describe, expect, test } from 'vitest';
import type { SomCriteria } from '../../../domain/som/criteria.ts';
import { decideSom } from '../../../domain/som/decide.ts';
import { today } from './forms.ts';

const advice = (criteria: SomCriteria) => decideSom(criteria, { today });
const asr: SomCriteria = { phase: 'remand', age: 20, asrApplied: false };

describe('each row of the table', () => {
  test.each<[string, SomCriteria, outcome: string, next: string, criterion: string]>([
    ['nothing known', {}, 'weigh', 'weighing', 'weighing'],
    ['no residence status', { residenceStatus: false }, 'no-priority', 'end', 'no-residence-status'],
    ['a residence status', { residenceStatus: true }, 'weigh', 'weighing', 'weighing'],
    [
      'no residence status, though supervision',
      { residenceStatus: false, supervisionAfterDetention: true },
      'no-priority',
      'end',
      'no-residence-status',
    ],
    ['TBS or ISD imposed', { tbsOrIsdImposed: true }, 'no-priority', 'end', 'tbs-or-isd-imposed'],
    [
      'TBS or ISD imposed, though supervision',
      { tbsOrIsdImposed: true, supervisionAfterDetention: true },
      'no-priority',
      'end',
      'tbs-or-isd-imposed',
    ],
    ['care authorisation', { careAuthorisationOutflow: true }, 'no-priority', 'end', 'care-authorisation'],
    [
      'care authorisation without supervision',
      { careAuthorisationOutflow: true, supervisionAfterDetention: false },
      'no-priority',
      'end',
      'care-authorisation',
    ],
    [
      'care authorisation yields to supervision',
      { careAuthorisationOutflow: true, supervisionAfterDetention: true },
      'priority',
      'continue',
      'supervision-after-detention',
    ],
    [
      'care authorisation does not yield to 43.3',
      { careAuthorisationOutflow: true, article433: true },
      'no-priority',
      'end',
      'care-authorisation',
    ],
    [
      'supervision after detention',
      { supervisionAfterDetention: true },
      'priority',
      'continue',
      'supervision-after-detention',
    ],
    ['article 43.3', { article433: true }, 'priority', 'continue', 'article-43-3'],
    ['advice requested', { adviceForHearingRequested: true }, 'await-advice', 'repeat', 'advice-for-hearing'],
    [
      'ISD or TBS examined',
      { isdOrTbsBeingExamined: true },
      'await-advice',
      'repeat',
      'isd-or-tbs-being-examined',
    ],
    [
      'low risk, a year ago to the day',
      { recidivismRisk: 'low', riskAssessedOn: '2025-03-23' },
      'no-priority',
      'end',
      'low-risk',
    ],
    [
      'low risk, a year and a day ago',
      { recidivismRisk: 'low', riskAssessedOn: '2025-03-22' },
      'weigh',
      'weighing',
      'weighing',
    ],
    ['low risk, day unknown', { recidivismRisk: 'low' }, 'weigh', 'weighing', 'weighing'],
    [
      'low risk counts from the day of the screening',
      { on: '2027-03-24', recidivismRisk: 'low', riskAssessedOn: today },
      'weigh',
      'weighing',
      'weighing',
    ],
    ['medium risk', { recidivismRisk: 'medium', riskAssessedOn: today }, 'weigh', 'weighing', 'weighing'],
    ['18 on remand without ASR', { ...asr, age: 18 }, 'priority', 'continue', 'young-adult-without-asr'],
    ['23 on remand without ASR', { ...asr, age: 23 }, 'priority', 'continue', 'young-adult-without-asr'],
    ['17 on remand without ASR', { ...asr, age: 17 }, 'weigh', 'weighing', 'weighing'],
    ['24 on remand without ASR', { ...asr, age: 24 }, 'weigh', 'weighing', 'weighing'],
    ['20 on remand, ASR unknown', { phase: 'remand', age: 20 }, 'weigh', 'weighing', 'weighing'],
    ['20 and sentenced without ASR', { ...asr, phase: 'sentenced' }, 'weigh', 'weighing', 'weighing'],
    [
      'no recent information',
      { recentProbationInformation: false },
      'no-priority',
      'end',
      'no-recent-information',
    ],
    [
      'no recent information, older shows high risk',
      { recentProbationInformation: false, olderInformationShowsHighRisk: true },
      'weigh',
      'weighing',
      'weighing',
    ],
    ['sentenced, 27 days', { phase: 'sentenced', expectedStayDays: 27 }, 'no-priority', 'end', 'short-stay'],
    ['sentenced, 28 days', { phase: 'sentenced', expectedStayDays: 28 }, 'weigh', 'weighing', 'weighing'],
    ['on remand, 27 days', { phase: 'remand', expectedStayDays: 27 }, 'weigh', 'weighing', 'weighing'],
    ['phase unknown, 27 days', { expectedStayDays: 27 }, 'weigh', 'weighing', 'weighing'],
    [
      'supervision before advice',
      { supervisionAfterDetention: true, adviceForHearingRequested: true },
      'priority',
      'continue',
      'supervision-after-detention',
    ],
    [
      'advice before low risk',
      { adviceForHearingRequested: true, recidivismRisk: 'low', riskAssessedOn: today },
      'await-advice',
      'repeat',
      'advice-for-hearing',
    ],
    [
      'low risk before ASR',
      { ...asr, recidivismRisk: 'low', riskAssessedOn: today },
      'no-priority',
      'end',
      'low-risk',
    ],
    [
      'ASR before missing information',
      { ...asr, recentProbationInformation: false },
      'priority',
      'continue',
      'young-adult-without-asr',
    ],
  ])('%s', (_, criteria, outcome, next, criterion) =>
    expect(advice(criteria)).toMatchObject({
      outcome,
      next,
      guideline: { outcome, next, criterion },
      tableVersion: 'som@2021-03-01',
    }),
  );
});

describe('a concern of the case manager', () => {
  test.each<[SomCriteria, string]>([
    [{ residenceStatus: false }, 'no-priority'],
    [{ adviceForHearingRequested: true }, 'await-advice'],
  ])('turns %o into weighing and keeps %s as the guideline', (criteria, kept) => {
    const { outcome, next, guideline, steps } = advice({ ...criteria, caseManagerConcern: true });
    expect({ outcome, next }).toEqual({ outcome: 'weigh', next: 'weighing' });
    expect(guideline.outcome).toBe(kept);
    expect(steps.at(-1)).toMatchObject({ criterion: 'concern', answer: 'yes', result: 'weigh' });
    expect(steps.find((step) => step.decides)).toMatchObject({
      criterion: guideline.criterion,
      result: kept,
    });
  });

  test('leaves priority as it is', () => {
    expect(advice({ article433: true, caseManagerConcern: true })).toMatchObject({
      outcome: 'priority',
      next: 'continue',
    });
  });
});

describe('what is shown', () => {
  test('is every criterion, what is unknown too', () => {
    const { steps } = advice({});
    expect(steps).toHaveLength(13);
    expect(steps[0]).toEqual({
      criterion: 'no-residence-status',
      number: 1,
      answer: 'unknown',
      result: 'none',
      decides: false,
      text: 'Geen verblijfsstatus: onbekend.',
    });
  });

  test('is a later answer without taking the outcome away', () => {
    const { outcome, steps } = advice({ residenceStatus: false, article433: true });
    expect(outcome).toBe('no-priority');
    expect(steps.find((step) => step.criterion === 'article-43-3')).toMatchObject({
      answer: 'yes',
      result: 'priority',
      decides: false,
      text: 'Artikel 43.3-plaatsing: ja. Een eerder criterium gaf al de uitkomst.',
    });
  });

  test('is an exception in words, in both languages', () => {
    const form: SomCriteria = { careAuthorisationOutflow: true, supervisionAfterDetention: true };
    const text = (lang: 'nl' | 'en') =>
      decideSom(form, { today, lang }).steps.find((step) => step.result === 'excepted')?.text;
    expect(text('nl')).toBe(
      'Uitstroom met zorgmachtiging: ja, maar toezicht na detentie gaat voor (criterium 7).',
    );
    expect(text('en')).toBe(
      'Leaves with a care authorisation: yes, but supervision after detention comes first (criterion 7).',
    );
  });
});
