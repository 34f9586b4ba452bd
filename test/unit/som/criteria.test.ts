import { describe, expect, test } from 'vitest';
import { contradictionsIn, somCriteriaSchema } from '../../../domain/som/criteria.ts';

const faults = (form: unknown) =>
  (somCriteriaSchema.safeParse(form).error?.issues ?? []).map(({ path, code }) => [path.join('/'), code]);

describe('a SOM form', () => {
  test.each([
    ['empty', {}],
    ['unknown as null', { phase: null, residenceStatus: null, age: null, riskAssessedOn: null }],
    ['supervision on remand', { phase: 'remand', supervisionAfterDetention: true }],
    ['care authorisation on remand', { phase: 'remand', careAuthorisationOutflow: true, article433: true }],
    ['advice asked after the verdict', { phase: 'sentenced', adviceForHearingRequested: true }],
    [
      'a measure imposed and another examined',
      { phase: 'sentenced', tbsOrIsdImposed: true, isdOrTbsBeingExamined: true },
    ],
    ['minor', { age: 16 }],
    ['risk assessed today', { on: '2026-03-23', riskAssessedOn: '2026-03-23', recidivismRisk: 'low' }],
    [
      'old risk without recent information',
      {
        on: '2026-03-23',
        riskAssessedOn: '2025-03-22',
        recidivismRisk: 'low',
        recentProbationInformation: false,
      },
    ],
  ])('is read: %s', (_, form) => expect(faults(form)).toEqual([]));

  test.each<[string, unknown, [string, string][]]>([
    ['unknown field', { offence: 'x' }, [['', 'unrecognized_keys']]],
    ['30 February', { on: '2026-02-30' }, [['on', 'custom']]],
    ['a day as text', { riskAssessedOn: 'gisteren' }, [['riskAssessedOn', 'custom']]],
    ['yes as text', { article433: 'ja' }, [['article433', 'invalid_type']]],
    ['a phase that is not there', { phase: 'appeal' }, [['phase', 'invalid_value']]],
    ['half a year of age', { age: 18.5 }, [['age', 'invalid_type']]],
    ['an age of 200', { age: 200 }, [['age', 'too_big']]],
    ['a stay below nothing', { expectedStayDays: -1 }, [['expectedStayDays', 'too_small']]],
    [
      'risk assessed after the screening',
      { on: '2026-03-23', riskAssessedOn: '2026-03-24' },
      [['riskAssessedOn', 'custom']],
    ],
    [
      'recent risk without recent information',
      {
        on: '2026-03-23',
        riskAssessedOn: '2025-03-23',
        recidivismRisk: 'high',
        recentProbationInformation: false,
      },
      [['recentProbationInformation', 'custom']],
    ],
    [
      'a measure imposed before the verdict',
      { phase: 'remand', tbsOrIsdImposed: true },
      [['tbsOrIsdImposed', 'custom']],
    ],
  ])('is refused: %s', (_, form, wanted) => expect(faults(form)).toEqual(wanted));

  test('says in both languages what contradicts and what to do', () => {
    const [first] = contradictionsIn({ phase: 'remand', tbsOrIsdImposed: true });
    expect(first?.text).toEqual({
      nl: 'TBS of ISD wordt bij vonnis opgelegd: kies “veroordeeld”, of antwoord dat de maatregel nog wordt onderzocht',
      en: 'TBS or ISD is imposed by a verdict: choose “sentenced”, or answer that the measure is still being examined',
    });
  });
});
