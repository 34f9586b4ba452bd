import { describe, expect, test } from 'vitest';
import { complete, setDate } from '../../scenarios/commands.ts';
import { caseManager, probation } from '../../scenarios/people.ts';
import { plan } from '../play.ts';

test('a verdict that is told later than its day brings the screening back fourteen days after it was told', () => {
  const play = plan('2026-03-02');
  play.on('2026-03-20');
  for (const each of [caseManager, probation])
    play.by(each, {
      type: 'decide',
      item: 'som-screening',
      outcome: 'repeat-after-verdict',
      also: [],
      reason: 'Samen gewogen',
    });
  expect(play.item('som-screening-2')).toMatchObject({ status: 'waiting', due: null });
  play.on('2026-04-20');
  play.by(caseManager, setDate('verdict', '2026-03-18')); // before the screening itself
  expect(play.item('som-screening-2')).toMatchObject({ status: 'open', due: '2026-05-04', flags: [] });
});

describe('a release that moves from Saturday to the Friday before', () => {
  test('gives no second rung for what was told, and no summary', () => {
    const play = plan('2026-03-02', {
      dates: { expectedRelease: '2026-08-01' },
      facts: { placeNeeded: true },
    });
    const coordinated = () => play.told('place-confirmed').filter(([, role]) => role === 'coordinator');
    const monday = ['2026-06-22', 'coordinator', 'six-weeks@2026-06-22']; // Saturday 20 June rolls on
    play.on('2026-06-23');
    expect(coordinated()).toEqual([monday]);
    expect(play.due('place-confirmed')).toBe('2026-07-17');
    play.by(caseManager, setDate('expectedRelease', '2026-07-31'));
    expect(play.due('place-confirmed')).toBe('2026-07-17');
    play.on('2026-07-02');
    expect(coordinated()).toEqual([monday]);
    play.on('2026-07-03');
    expect(coordinated()).toEqual([monday, ['2026-07-03', 'coordinator', 'four-weeks@2026-07-03']]);
    expect(play.types()).not.toContain('summary-given');
  });
});

describe('an extension', () => {
  const extended = () => {
    const play = plan('2026-03-02'); // first meeting by 30 March
    play.by(caseManager, {
      type: 'extend',
      item: 'first-mdo',
      until: '2026-04-10',
      reason: 'Tolk pas later beschikbaar',
    });
    return play;
  };

  test('lapses when the term gives an earlier day', () => {
    const play = extended();
    play.by(caseManager, setDate('admission', '2026-02-23'));
    expect(play.item('first-mdo')).toMatchObject({ due: '2026-03-23', flags: [] });
  });

  test('lapses when the term gives a later day than the extension', () => {
    const play = extended();
    play.by(caseManager, setDate('admission', '2026-03-23'));
    expect(play.item('first-mdo')).toMatchObject({ due: '2026-04-20', flags: [] });
  });
});

test('nothing was done before the admission', () => {
  const play = plan('2026-03-02');
  const refused = { outcome: 'refused', status: 422, code: 'day-too-early', pointer: '/on' };
  expect(play.asks(caseManager, complete('language-level', '2026-03-01'))).toMatchObject(refused);
  play.by(caseManager, complete('language-level', '2026-03-02'));
});
