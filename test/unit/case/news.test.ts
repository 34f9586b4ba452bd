import { describe, expect, test } from 'vitest';
import type { Case } from '../../../domain/case/case.ts';
import { newsSince, withOrAfter } from '../../../domain/case/news.ts';
import type { News } from '../../../domain/policy/vocabulary.ts';
import { plan } from '../play.ts';

const at = 1_000_000;

/** A case in which all of these were told, or done, at one instant. */
const told = (): Case => ({
  ...plan('2026-03-02').current(),
  dates: { verdict: '2026-03-04' },
  datesAt: { verdict: at },
  facts: { placeNeeded: true },
  factsAt: { placeNeeded: at },
  items: {
    talk: { of: 'talk', n: 1, status: 'done', actedOn: '2026-03-04', settledAt: at },
    goal: { of: 'goal', n: 1, status: 'open', addedAt: at },
    action: { of: 'action', n: 1, status: 'skipped', addedAt: at - 500, settledAt: at },
  },
});

describe('news since an instant', () => {
  test.each<[string, News]>([
    ['a fact', { fact: 'placeNeeded' }],
    ['a fact with one of these values', { fact: 'placeNeeded', to: [true] }],
    ['a date', { date: 'verdict' }],
    ['an item that was done', { acted: 'talk' }],
    ['an item that was added', { added: ['goal'] }],
    ['an item that was dropped', { added: ['action'] }],
  ])('is %s told after it; what was told in that instant was dealt with there', (_, news) => {
    const c = told();
    expect(newsSince(c, news, at - 1)).toBe(at);
    expect(newsSince(c, news, at)).toBeUndefined();
    expect(newsSince(c, news, withOrAfter(at))).toBe(at);
  });

  test('is no fact with another value, no date that is unknown again, nothing that was never told', () => {
    const c = told();
    expect(newsSince(c, { fact: 'placeNeeded', to: [false] }, 0)).toBeUndefined();
    expect(newsSince({ ...c, dates: {} }, { date: 'verdict' }, 0)).toBeUndefined();
    expect(newsSince(c, { acted: 'goal' }, 0)).toBeUndefined();
  });
});
