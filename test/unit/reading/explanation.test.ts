import { describe, expect, test } from 'vitest';
import { explain } from '../../../domain/reading/explain.ts';
import { decide, hold, setDate, setFact } from '../../scenarios/commands.ts';
import { care, caseManager, probation } from '../../scenarios/people.ts';
import { begin, plan, type Play } from '../play.ts';

const of = (play: Play, item: string, lang: 'nl' | 'en' = 'nl') => explain(play.read(item)!, lang);
const steps = (play: Play, item: string, lang?: 'nl' | 'en') =>
  of(play, item, lang).steps.map((each) => [each.date, each.text]);

describe('the request of the CVvi, as in the contract', () => {
  const release = () =>
    begin('conditional-release', {
      on: '2026-10-01',
      by: probation,
      dates: { conditionalRelease: '2027-03-01' },
    });

  test('rule, label, source, base, term and arithmetic', () => {
    expect(of(release(), 'vi-request')).toMatchObject({
      item: 'vi-request',
      rule: 'conditional-release@1/vi-request',
      label: 'norm',
      source: 'S1:1508-1515',
      base: { date: 'conditionalRelease', on: '2027-03-01' },
      term: { amount: 105, unit: 'days', direction: 'before' },
      steps: [{ date: '2026-11-16', text: '105 kalenderdagen vóór de v.i.-datum 1 maart 2027' }],
      due: '2026-11-16',
      overridden: null,
      fallback: 'Niet ontvangen: de coördinator vraagt de CVvi naar het verzoek; de voorbereiding gaat door.',
    });
  });

  test('in English too', () => {
    expect(steps(release(), 'vi-request', 'en')).toEqual([
      ['2026-11-16', '105 calendar days before the conditional release date 1 March 2027'],
    ]);
  });

  test('the ladder ahead: when and to whom', () => {
    const { ladder } = of(release(), 'vi-request');
    expect(ladder.map((each) => [each.at.slice(0, 10), each.to.role, each.kind])).toEqual([
      ['2026-11-02', 'coordinator', 'escalation'],
      ['2026-11-16', 'coordinator', 'escalation'],
      ['2026-11-17', 'coordinator', 'escalation'],
      ['2026-11-23', 'case-director', 'escalation'],
    ]);
    expect(ladder.every((each) => /T08:\d\d:\d\dZ$/.test(each.at))).toBe(true);
  });
});

test('a day that rolls says why', () => {
  expect(steps(plan('2026-03-02'), 'second-mdo')).toEqual([
    ['2026-05-03', '62 kalenderdagen na de binnenkomst 2 maart 2026'],
    [
      '2026-05-01',
      'zondag 3 mei 2026 is geen werkdag (zondag), zaterdag 2 mei 2026 ook niet; de laatste werkdag ervoor is vrijdag 1 mei 2026',
    ],
  ]);
});

test('a window says when it opens', () => {
  expect(of(plan('2026-03-02'), 'second-mdo').opens).toEqual({
    date: '2026-04-27',
    text: '56 kalenderdagen na de binnenkomst 2 maart 2026',
  });
});

test('working days name the holidays in between', () => {
  const play = plan('2026-03-02');
  play.on('2026-04-22');
  play.by(caseManager, setFact('placeNeeded', true));
  const [[date, text] = []] = steps(play, 'place-registered');
  expect(date).toBe('2026-04-30');
  expect(text).toMatch(
    /^5 werkdagen na .*22 april 2026; niet meegeteld: maandag 27 april 2026 \(Koningsdag\)$/,
  );
});

test('the base is the date that stands in while the real one is unknown', () => {
  const play = plan('2026-03-02', { dates: { expectedRelease: '2026-12-01' } });
  expect(of(play, 'client-informed')).toMatchObject({ base: { date: 'expectedRelease', on: '2026-12-01' } });
  play.on('2026-11-10');
  play.by(caseManager, setDate('release', '2026-11-10'));
  expect(of(play, 'client-informed')).toMatchObject({ base: { date: 'release', on: '2026-11-10' } });
});

test('a repeat counts from the last meeting held', () => {
  const play = plan('2026-03-02');
  play.on('2026-04-28');
  play.by(caseManager, hold('second-mdo', '2026-04-28'));
  expect(steps(play, 'next-mdo')).toEqual([
    [
      '2026-06-09',
      '42 kalenderdagen na het laatst gehouden “Tweede MDO: D&R-plan vastgesteld” 28 april 2026',
    ],
  ]);
});

test('of several the one that gives the day is named', () => {
  const house = begin('sheltered-housing', {
    on: '2026-06-01',
    by: care,
    dates: { registration: '2026-06-01' },
  });
  house.by(care, setFact('toleranceSite', true));
  house.on('2026-06-08');
  house.by(care, setFact('abstinent', true));
  expect(steps(house, 'site-mismatch')).toEqual([
    ['2026-06-15', '5 werkdagen na de wijziging van “Cliënt leeft abstinent” op 8 juni 2026'],
  ]);
});

test('what goes with another item names it', () => {
  expect(steps(plan('2026-03-02'), 'violence-risk-screener')).toEqual([
    ['2026-03-30', 'op de datum van “Eerste MDO: concept D&R-plan” 30 maart 2026'],
  ]);
});

test('a day that lay in the past says so', () => {
  const [, fixed] = steps(plan('2026-03-02', { on: '2026-03-18' }), 'basic-conditions');
  expect(fixed?.[0]).toBe('2026-03-18');
  expect(fixed?.[1]).toMatch(/^12 maart 2026 lag al in het verleden/);
});

test('an extension gives its reason, an override what it was', () => {
  const play = plan('2026-03-02');
  play.by(caseManager, { type: 'extend', item: 'first-mdo', until: '2026-04-10', reason: 'Tolk ontbreekt' });
  play.by(caseManager, {
    type: 'override-term',
    item: 'som-screening',
    amount: 25,
    unit: 'days',
    reason: 'Werkafspraak',
  });
  expect(steps(play, 'first-mdo').at(-1)).toEqual(['2026-04-10', 'verlengd: Tolk ontbreekt']);
  expect(of(play, 'som-screening')).toMatchObject({
    term: { amount: 25, unit: 'days' },
    overridden: { from: { amount: 21, unit: 'days' }, amount: 25, unit: 'days', reason: 'Werkafspraak' },
    due: '2026-03-27',
  });
});

test('an item that waits has its rule, and no date', () => {
  const play = plan('2026-03-02');
  for (const each of [caseManager, probation])
    play.by(each, decide('som-screening', 'await-advice', 'Advies gevraagd'));
  expect(of(play, 'som-screening-2')).toMatchObject({
    due: null,
    base: null,
    steps: [],
    ladder: [],
    label: 'assumed',
  });
});

test('an agreement is due on the day agreed', () => {
  const play = plan('2026-03-02');
  play.by(
    caseManager,
    hold('first-mdo', '2026-03-02', [{ text: 'Bellen', owner: { role: 'mentor' }, by: '2026-03-09' }]),
  );
  expect(of(play, 'agreement-1')).toMatchObject({
    rule: null,
    label: null,
    steps: [{ date: '2026-03-09', text: 'afgesproken dag' }],
    due: '2026-03-09',
  });
});

test('of an item that is not there there is none', () => {
  const play = plan('2026-03-02');
  expect(play.read('tweede-mdo')).toBeUndefined();
});
