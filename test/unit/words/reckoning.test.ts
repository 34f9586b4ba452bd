import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calendarOf } from '../../../domain/calendar/calendar.ts';
import { reckon, type Reckoning } from '../../../domain/calendar/term.ts';
import type { Roll, Unit } from '../../../domain/calendar/types.ts';
import { explainReckoning } from '../../../domain/words/reckoning.ts';
import { anyDay } from '../calendar/days.ts';

const admission = {
  day: '2026-03-02',
  name: { nl: 'de dag van binnenkomst', en: 'the admission date' },
  on: { nl: 'op', en: 'on' },
};
const term = (
  amount: number,
  unit: Unit = 'days',
  direction: Reckoning['direction'] = 'after',
  roll: Roll = 'preceding',
) => ({ amount, unit, direction, roll });
const anyTerm = fc.record({
  amount: fc.integer({ min: 0, max: 200 }),
  unit: fc.constantFrom<Unit>('days', 'weeks', 'months', 'working-days'),
  direction: fc.constantFrom<Reckoning['direction']>('before', 'after'),
  roll: fc.constantFrom<Roll>('none', 'preceding', 'following'),
});

/** The steps of a reckoning, with the text of each in both languages. */
function said(t: Reckoning, base = admission, closedDays: string[] = []) {
  const stepsIn = (lang: 'nl' | 'en') => {
    const counted = { day: base.day, name: base.name[lang], on: base.on[lang] };
    return explainReckoning(t, counted, calendarOf(closedDays), lang);
  };
  const en = stepsIn('en');
  return stepsIn('nl').map(({ date, text }, n) => ({ date, text: { nl: text, en: en[n]!.text } }));
}

describe('the arithmetic of a term in words', () => {
  test('says the count', () => {
    expect(
      said(term(105, 'days', 'before'), {
        day: '2027-03-01',
        name: { nl: 'de v.i.-datum', en: 'the conditional release date' },
        on: { nl: 'op', en: 'on' },
      }),
    ).toEqual([
      {
        date: '2026-11-16',
        text: {
          nl: '105 kalenderdagen vóór de v.i.-datum 1 maart 2027',
          en: '105 calendar days before the conditional release date 1 March 2027',
        },
      },
    ]);
  });

  test('says why each skipped day was closed', () => {
    expect(said(term(62))).toEqual([
      {
        date: '2026-05-03',
        text: {
          nl: '62 kalenderdagen na de dag van binnenkomst 2 maart 2026',
          en: '62 calendar days after the admission date 2 March 2026',
        },
      },
      {
        date: '2026-05-01',
        text: {
          nl: 'zondag 3 mei 2026 is geen werkdag (zondag), zaterdag 2 mei 2026 ook niet; de laatste werkdag ervoor is vrijdag 1 mei 2026',
          en: 'Sunday 3 May 2026 is not a working day (Sunday), nor is Saturday 2 May 2026; the last working day before it is Friday 1 May 2026',
        },
      },
    ]);
    expect(said(term(56, 'days', 'after', 'following'), admission, ['2026-04-28'])[1]).toEqual({
      date: '2026-04-29',
      text: {
        nl: 'maandag 27 april 2026 is geen werkdag (Koningsdag), dinsdag 28 april 2026 (gesloten door de instelling) ook niet; de eerste werkdag erna is woensdag 29 april 2026',
        en: "Monday 27 April 2026 is not a working day (King's Day), nor is Tuesday 28 April 2026 (closed by the institution); the first working day after it is Wednesday 29 April 2026",
      },
    });
    expect(said(term(35, 'days', 'after', 'preceding'))[1]?.text).toEqual({
      nl: 'maandag 6 april 2026 is geen werkdag (Tweede paasdag), zondag 5 april 2026, zaterdag 4 april 2026 en vrijdag 3 april 2026 (Goede Vrijdag) ook niet; de laatste werkdag ervoor is donderdag 2 april 2026',
      en: 'Monday 6 April 2026 is not a working day (Easter Monday), nor are Sunday 5 April 2026, Saturday 4 April 2026 and Friday 3 April 2026 (Good Friday); the last working day before it is Thursday 2 April 2026',
    });
  });

  test.each([
    [term(0), admission.day, 'op de dag van binnenkomst 2 maart 2026', 'on the admission date 2 March 2026'],
    [
      term(1, 'working-days', 'before'),
      admission.day,
      '1 werkdag vóór de dag van binnenkomst 2 maart 2026',
      '1 working day before the admission date 2 March 2026',
    ],
    [
      term(1, 'months', 'after', 'none'),
      '2026-01-31',
      '1 maand na de dag van binnenkomst 31 januari 2026 (die maand heeft geen dag 31)',
      '1 month after the admission date 31 January 2026 (that month has no day 31)',
    ],
    [
      term(2, 'working-days'),
      '2026-04-02',
      '2 werkdagen na de dag van binnenkomst 2 april 2026; niet meegeteld: vrijdag 3 april 2026 (Goede Vrijdag) en maandag 6 april 2026 (Tweede paasdag)',
      '2 working days after the admission date 2 April 2026; not counted: Friday 3 April 2026 (Good Friday) and Monday 6 April 2026 (Easter Monday)',
    ],
  ])('of %j from %s', (t, day, nl, en) => {
    expect(said(t, { ...admission, day }).map(({ text }) => text)).toEqual([{ nl, en }]);
  });

  test('ends on the day that reckon gives, with a second step exactly when the roll moved it', () => {
    fc.assert(
      fc.property(anyDay, anyTerm, fc.array(anyDay, { maxLength: 10 }), (day, t, closedDays) => {
        const c = calendarOf(closedDays);
        const steps = said(t, { ...admission, day }, closedDays);
        expect(steps.at(-1)?.date).toBe(reckon(t, day, c));
        expect(steps[0]?.date).toBe(reckon({ ...t, roll: 'none' }, day, c));
        expect(steps).toHaveLength(steps[0]!.date === reckon(t, day, c) ? 1 : 2);
        for (const { text } of steps) expect(`${text.nl} ${text.en}`).not.toMatch(/undefined|NaN|\s{2}/);
      }),
      { numRuns: 300 },
    );
  });
});
