import { describe, expect, test } from 'vitest';
import { fingerprint } from '../../../domain/case/fingerprint.ts';
import { somCriteriaSchema } from '../../../domain/som/criteria.ts';
import { somTable } from '../../../domain/som/table.ts';
import { somDecisions, weighingCriteria } from '../../../domain/som/weighing.ts';

describe('the table', () => {
  test('is published: a change is a new version', () => {
    expect([somTable.version, fingerprint(somTable)]).toEqual(['som@2021-03-01', 'c99a5477e307b4de']);
  });

  test('tests only answers that the form has, and names each row once', () => {
    const fields = somTable.rows
      .flatMap((row) => [...row.when, ...(row.unless ? [row.unless.test] : [])])
      .map(({ field }) => field);
    expect(fields.filter((field) => !(field in somCriteriaSchema.shape))).toEqual([]);
    expect(new Set(somTable.rows.map((row) => row.id)).size).toBe(somTable.rows.length);
  });

  test('covers criteria 1 to 10, and the weighing 11 to 17', () => {
    expect([...new Set(somTable.rows.map((row) => row.criterion))].sort((a, b) => a - b)).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 9, 10,
    ]);
    expect(weighingCriteria.map((each) => each.number)).toEqual([11, 12, 13, 14, 15, 16, 17]);
  });

  test('has the ten decisions of the form', () => {
    expect(somDecisions.map((each) => each.id)).toEqual([
      'no-priority',
      'repeat-after-verdict',
      'request-advice',
      'prepare-supervision',
      'behavioural-training',
      'guidance-talks',
      'support-article-43-3',
      'initiate-care-after-detention',
      'initiate-suspension-of-remand',
      'other',
    ]);
  });
});
