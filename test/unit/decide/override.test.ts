import { describe, expect, test } from 'vitest';
import { definitions } from '../../../domain/catalogue.ts';
import { duesOf, termsToSet } from '../../../domain/policy/items.ts';
import { complete } from '../../scenarios/commands.ts';
import { caseManager, municipality } from '../../scenarios/people.ts';
import { begin, plan, type Start } from '../play.ts';

const override = (item: string, amount: number, unit: 'days' | 'weeks' = 'days') =>
  ({ type: 'override-term', item, amount, unit, reason: 'Werkafspraak' }) as const;

/** A hand-over of which the dossier went to the receiver on Monday 16 March 2026. */
const offered = (start: Partial<Start> = {}) => {
  const play = begin('warm-handover', {
    on: '2026-03-02',
    facts: { giver: { ...caseManager }, receiver: { ...municipality } },
    ...start,
  });
  play.on('2026-03-16');
  play.by(caseManager, complete('package', '2026-03-16'));
  return play;
};

describe('another term', () => {
  test('moves the day that follows from it, also where it is not the first', () => {
    const play = offered();
    expect(play.due('acceptance')).toBe('2026-03-30');
    play.by(caseManager, override('acceptance', 3));
    expect(play.item('acceptance')).toMatchObject({ due: '2026-03-19', flags: ['overridden'] });
  });

  test('that is shorter never moves the day back', () => {
    const play = offered({ dates: { needed: '2026-03-27' } });
    expect(play.due('acceptance')).toBe('2026-03-27');
    play.by(caseManager, override('acceptance', 3));
    expect(play.due('acceptance')).toBe('2026-03-19');
  });

  test('that would change nothing is refused, and says what decides the day', () => {
    const play = offered({ dates: { needed: '2026-03-20' } });
    expect(play.asks(caseManager, override('acceptance', 10))).toMatchObject({
      status: 409,
      code: 'changes-nothing',
      pointer: '/item',
      detail: { nl: expect.stringContaining('20 maart 2026'), en: expect.stringContaining('20 March 2026') },
    });
    expect(play.item('acceptance').flags).toEqual([]);
  });

  test('that holds already, or gives way to a day that was agreed, is refused', () => {
    const play = plan('2026-03-02');
    expect(play.asks(caseManager, override('language-level', 10))).toMatchObject({ code: 'changes-nothing' });
    play.by(caseManager, {
      type: 'extend',
      item: 'language-level',
      until: '2026-04-30',
      reason: 'Toets later',
    });
    expect(play.asks(caseManager, override('language-level', 14))).toMatchObject({ code: 'changes-nothing' });
    play.by(caseManager, override('language-level', 80));
    expect(play.due('language-level')).toBe('2026-05-21');
  });

  test('set before the opening holds for the same terms', () => {
    const parameters = { acceptance: { amount: 3, unit: 'days' as const } };
    expect(offered({ parameters }).due('acceptance')).toBe('2026-03-19');
    expect(offered({ parameters, dates: { needed: '2026-03-17' } }).due('acceptance')).toBe('2026-03-17');
  });
});

test('what can be set of a rule is how long something takes', () => {
  const rules = definitions().flatMap(({ items }) => items.flatMap(duesOf));
  expect(rules.length).toBeGreaterThan(100);
  for (const rule of rules) {
    const set = termsToSet(rule);
    expect(set.length).toBeGreaterThan(0);
    if (rule.earliest.some(({ amount }) => amount > 0))
      expect(set.every(({ amount }) => amount > 0)).toBe(true);
    // One amount for them all: no two terms of one rule differ in length.
    expect(new Set(set.map(({ amount, unit }) => `${amount} ${unit}`)).size).toBe(1);
  }
});
