import { describe, expect, test } from 'vitest';
import { blockersOf, isForAnotherCase, needsOf } from '../../../domain/reading/blockers.ts';
import { readItems } from '../../../domain/reading/item.ts';
import { complete, hold, setDate, setFact } from '../../scenarios/commands.ts';
import { care, caseManager, municipality, probation } from '../../scenarios/people.ts';
import { begin, plan, type Play } from '../play.ts';

const blockers = ({ current, world }: Play) => blockersOf(readItems(current(), world.now));
const needs = (play: Play, item: string) => needsOf(play.read(item)!);
const running = () => plan('2026-03-02', { parties: [probation, municipality] });

describe('what an item that waits needs', () => {
  test('is the date that somebody can tell, in the place of one that is told afterwards', () => {
    expect(needs(running(), 'handover')).toEqual([{ date: 'expectedRelease' }]);
  });

  test('is the item before it, and nothing once that is done', () => {
    const play = running();
    expect(needs(play, 'next-mdo')).toEqual([{ item: 'second-mdo' }]);
    expect(needs(play, 'trajectory-talk-3')).toContainEqual({ item: 'next-mdo' });
  });

  test('is the fact of which nobody knows how it is', () => {
    expect(needs(running(), 'supervisor-introduction')).toEqual([{ fact: 'legalFrameAfter' }]);
  });

  test('is what a fact follows from: what finds it out first, and the fact itself once that is done', () => {
    const play = running();
    expect(needs(play, 'place-confirmed')).toContainEqual({ item: 'basic-conditions' });
    play.by(caseManager, complete('basic-conditions'));
    expect(needs(play, 'place-confirmed')).toContainEqual({ fact: 'housing' });
  });

  test('is nothing where time brings it', () => {
    const cti = begin('critical-time-intervention', {
      on: '2026-03-02',
      by: care,
      dates: { release: '2026-04-01' },
      parties: [probation],
    });
    expect(needs(cti, 'problem-solving')).toEqual([]);
  });
});

describe('what is for another case', () => {
  const is = (play: Play, item: string) => isForAnotherCase(play.read(item)!);

  test('hangs on a fact that is known and is otherwise', () => {
    const play = running();
    expect(is(play, 'supervisor-introduction')).toBe(false);
    play.by(caseManager, setFact('legalFrameAfter', 'none', 'Besluit'));
    expect(is(play, 'supervisor-introduction')).toBe(true);
  });

  test('hangs on a stay that lasted longer already, though nobody knows the end', () => {
    const play = running();
    expect(is(play, 'weekly-team-review')).toBe(false);
    play.on('2026-03-30');
    expect(is(play, 'weekly-team-review')).toBe(true);
  });

  test('hangs on an outcome that will not come any more', () => {
    const play = begin('sheltered-housing', {
      on: '2026-03-02',
      by: care,
      dates: { registration: '2026-03-02' },
    });
    expect(is(play, 'intake')).toBe(false);
    play.by(care, { type: 'decide', item: 'screening', outcome: 'not-suitable', also: [], reason: 'Vol' });
    expect(is(play, 'intake')).toBe(true);
  });
});

describe('what stops a case', () => {
  test('is told once, with all that waits for it, most first', () => {
    const play = running();
    const [first] = blockers(play);
    expect(first!.by).toEqual({ date: 'expectedRelease' });
    expect(first!.items).toContain('handover');
    const counts = blockers(play).map(({ items }) => items.length);
    expect(counts).toEqual(counts.toSorted((a, b) => b - a));
  });

  test('stops nothing any more once it is known', () => {
    const play = running();
    play.by(caseManager, setDate('expectedRelease', '2026-12-01'));
    expect(blockers(play).map(({ by }) => by)).not.toContainEqual({ date: 'expectedRelease' });
  });

  test('is an item once it is late, and not before', () => {
    const play = running();
    const stops = () => blockers(play).find(({ by }) => 'item' in by && by.item === 'second-mdo');
    expect(stops()).toBeUndefined();
    play.on('2026-05-06');
    expect(stops()!.items).toEqual(expect.arrayContaining(['next-mdo', 'trajectory-talk-3', 'plan-told']));
    play.by(caseManager, hold('first-mdo', '2026-05-06'), hold('second-mdo', '2026-05-06'));
    expect(stops()).toBeUndefined();
  });

  test('is a pause, with what stands still', () => {
    const play = running();
    play.by(caseManager, { type: 'pause', track: 'plan', reason: 'Opname' });
    const [first] = blockers(play);
    expect(first).toMatchObject({ by: { pause: { track: 'plan' } } });
    expect(first!.items).toContain('first-mdo');
    expect(first!.items).not.toContain('handover');
  });

  test('is nothing in a case of which all is done or comes by itself', () => {
    const play = begin('alliance-check', {
      on: '2026-03-02',
      by: probation,
      facts: { worker: { ...probation } },
    });
    expect(blockers(play)).toEqual([]);
  });
});
