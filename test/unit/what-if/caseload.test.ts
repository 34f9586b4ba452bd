import { describe, expect, test } from 'vitest';
import { changeOf } from '../../../domain/what-if/caseload.ts';
import { addTo, nothingFound } from '../../../domain/what-if/load.ts';
import { caseManager, municipality } from '../../scenarios/people.ts';
import { plan, type Play } from '../play.ts';

const detention = (release?: string): Play =>
  plan('2026-03-02', { dates: { ...(release && { expectedRelease: release }) } });
const shift = (days: number) => ({ type: 'detention-reintegration', date: 'expectedRelease', days });
const tried = (play: Play, days: number, actor = caseManager) =>
  changeOf(play.current(), shift(days), actor, play.world.now, 'nl');

describe('a date that shifts in a caseload', () => {
  test('moves what the command would move, and stores nothing', () => {
    const play = detention('2026-12-01');
    const kept = structuredClone(play.current());
    const found = tried(play, 14)!;
    expect(play.current()).toEqual(kept);
    play.by(caseManager, { type: 'set-date', date: 'expectedRelease', on: '2026-12-15', reason: 'Vonnis' });
    expect(found.dates.length).toBeGreaterThan(0);
    for (const { item, from, to } of found.dates)
      expect([kept.items[item]?.due ?? null, play.due(item) ?? null]).toEqual([from, to]);
  });

  test('does nothing where it is not known, and says where one does not steer', () => {
    expect(tried(detention(), 14)).toBeUndefined();
    expect(tried(detention('2026-12-01'), 14, municipality)).toMatchObject({
      dates: [],
      refused: 'not-allowed',
    });
  });

  test('says of what would be late which day the term gives', () => {
    const play = detention('2026-12-01');
    play.on('2026-04-20');
    const late = tried(play, -215)!.dates.filter(({ reckoned }) => reckoned !== null);
    expect(late.length).toBeGreaterThan(0);
    for (const { reckoned, to } of late)
      expect([reckoned! < '2026-04-20', to! >= '2026-04-20']).toEqual([true, true]);
  });

  test('so does a term that gives a day in the past: it never is due today without a word', () => {
    const play = detention();
    play.on('2026-03-10');
    const amount = { amount: 2, unit: 'days' as const };
    const term = { type: 'detention-reintegration', item: 'language-level', ...amount };
    const { dates } = changeOf(play.current(), term, caseManager, play.world.now, 'nl')!;
    const moved = dates.find(({ item }) => item === 'language-level')!;
    expect([moved.reckoned, moved.to! >= '2026-03-10']).toEqual(['2026-03-04', true]);
  });

  test('is counted by case, date and item', () => {
    const found = nothingFound();
    const change = tried(detention('2026-12-01'), 14)!;
    for (const each of [undefined, change, change]) addTo(found, each && { ...each, pseudonym: 'Berk' });
    addTo(found, { ...change, dates: [], refused: 'not-allowed', pseudonym: 'Sam' });
    expect(found).toMatchObject({ looked: 4, moved: 2, refused: 1, dates: 2 * change.dates.length });
    expect([...found.items.values()].reduce((sum, { moves }) => sum + moves, 0)).toBe(found.dates);
    expect(found.cases).toHaveLength(2);
  });

  test('keeps the processor for no 50 milliseconds with one case', () => {
    const play = detention('2026-12-01');
    tried(play, 7);
    const took = Array.from({ length: 21 }, (_, n) => {
      const start = process.cpuUsage();
      tried(play, n + 1);
      return process.cpuUsage(start).user / 1000;
    });
    expect(took.toSorted((a, b) => a - b)[10]).toBeLessThan(50);
  });
});
