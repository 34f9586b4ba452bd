import { describe, expect, test } from 'vitest';
import type { Refusal } from '../../../domain/case/case.ts';
import { definitionOf, publishedDefinitions } from '../../../domain/catalogue.ts';
import { checkDefinition } from '../../../domain/check/check.ts';
import { commandSchema } from '../../../domain/case/commands.ts';
import { rules } from '../../../domain/rules.ts';
import { setDate, setFact } from '../../scenarios/commands.ts';
import { caseManager, municipality, probation, supervisor } from '../../scenarios/people.ts';
import { at, begin, openingOf, plan, type Start } from '../play.ts';
import type { FactValue } from '../../../domain/policy/values.ts';

const refusedAtOpening = (type: string, start: Start) => {
  const opened = rules.open('case-1', openingOf(type, start), at(start.on));
  return 'outcome' in opened ? opened : undefined;
};

describe('a hand-over to oneself', () => {
  const between = (giver: FactValue, receiver: FactValue): Refusal | undefined =>
    refusedAtOpening('warm-handover', { on: '2026-03-02', facts: { giver, receiver } });

  test('cannot be opened', () => {
    expect(between(caseManager, caseManager)).toMatchObject({
      status: 422,
      code: 'same-party',
      pointer: '/facts/receiver',
    });
    expect(between(caseManager, caseManager)?.detail.nl).toBe(
      'Ontvanger en Overdragende organisatie zijn dezelfde (pi-noord, case-manager): kies een ander.',
    );
  });

  test('is not one to another role, or to the same role elsewhere', () => {
    expect(between(probation, supervisor)).toBeUndefined();
    expect(between(caseManager, { ...caseManager, agency: 'pi-zuid' })).toBeUndefined();
    expect(between(caseManager, municipality)).toBeUndefined();
  });
});

describe('what people agree', () => {
  test.each([0, 53, 5000, 500_000, 1.5, -1])('%d weeks between talks is no rhythm', (weeks) => {
    const play = begin('supervision', { on: '2026-03-02', by: supervisor, dates: { start: '2026-03-02' } });
    expect(play.asks(supervisor, setFact('contactWeeks', weeks))).toMatchObject({
      status: 422,
      code: 'wrong-value',
      pointer: '/value',
    });
  });

  test.each([1, 52])('%d weeks is', (weeks) => {
    const play = begin('supervision', { on: '2026-03-02', by: supervisor, dates: { start: '2026-03-02' } });
    play.by(supervisor, setFact('contactWeeks', weeks));
    expect(play.due('contact')).toBe(weeks === 1 ? '2026-03-09' : '2027-03-01');
  });

  test('has a least and a most wherever a term takes its amount from it', () => {
    const supervision = definitionOf('supervision')!;
    const { between: _between, ...boundless } = supervision.facts['contactWeeks']!;
    const faults = (fact: object) =>
      checkDefinition(
        { ...supervision, facts: { ...supervision.facts, contactWeeks: fact as typeof boundless } },
        definitionOf,
      ).join();
    expect(faults(boundless)).toContain('“contact” takes its amount from a fact that has no least and most');
    expect(faults({ ...boundless, between: [0, 52] })).toContain('“contact” takes its amount from a fact');
    expect(faults({ ...boundless, between: [1, 52] })).toBe('');
  });
});

describe('a term', () => {
  const override = (amount: number, unit: string) =>
    commandSchema.safeParse({ type: 'override-term', item: 'language-level', amount, unit, reason: 'x' });

  test.each([
    [3660, 'days'],
    [2610, 'working-days'],
    [522, 'weeks'],
    [120, 'months'],
  ])('of ten years is the longest: %d %s', (amount, unit) => {
    expect(override(amount, unit).success).toBe(true);
    expect(override(amount + 1, unit).error?.issues[0]?.path).toEqual(['amount']);
  });
});

describe('what has happened', () => {
  test('does not lie ahead: a release is told once it is there', () => {
    const play = plan('2026-03-02', { dates: { expectedRelease: '2026-06-15' } });
    play.on('2026-06-14');
    const outcome = play.asks(caseManager, setDate('release', '2026-06-15'));
    expect(outcome).toMatchObject({ status: 422, code: 'day-in-future', pointer: '/on' });
    expect(outcome.outcome === 'refused' && outcome.detail.nl).toContain(
      'tot dan de verwachte ontslagdatum (expectedRelease)',
    );
    play.on('2026-06-15');
    play.by(caseManager, setDate('release', '2026-06-15'));
    expect(play.current().phase).toBe('released');
  });

  test('is not told ahead at the opening either', () => {
    const start = { on: '2026-03-02', by: probation, dates: { arrest: '2026-03-03' } };
    expect(refusedAtOpening('zsm-workplace', start)).toMatchObject({
      code: 'day-in-future',
      pointer: '/dates/arrest',
    });
  });

  test('is taken at the start where another date can stand in: a short sentence has its day', () => {
    const play = plan('2026-03-02', { dates: { release: '2026-03-20' } });
    expect([play.current().phase, play.due('client-informed')]).toEqual(['short-stay', '2026-03-18']);
  });

  test('is said so where a phase waits for the actual day', () => {
    const waiting = publishedDefinitions().filter((each) =>
      JSON.stringify(each.phases).includes('"actual":true'),
    );
    for (const { dates, phases } of waiting)
      for (const { when } of phases)
        if (when && 'reached' in when && when.actual)
          expect(dates[when.reached]).toMatchObject({ happened: true });
    expect(waiting.map((each) => each.id)).toContain('detention-reintegration');
  });
});
