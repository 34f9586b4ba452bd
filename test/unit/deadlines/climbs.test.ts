import { describe, expect, test } from 'vitest';
import { answer, complete, handOver, setDate, setFact } from '../../scenarios/commands.ts';
import { care, caseManager, caseManagerSouth } from '../../scenarios/people.ts';
import { begin, opened, plan, type Play, type Start } from '../play.ts';

const climbed = (play: Play, item: string) =>
  play.told(item).flatMap(([, , rung]) => (upwards.has(rung!) ? [rung] : []));
const upwards = new Set(['coordinator', 'case-director']);
const both = ['coordinator', 'case-director'];

const inPrison = (start: Partial<Start> = {}) => {
  const play = plan('2026-03-02', start);
  play.on('2026-04-30');
  return play;
};

describe('a term that is ours', () => {
  test('reminds whoever does it and shows as overdue, and tells nobody above', () => {
    const play = inPrison();
    expect(play.item('language-level')).toMatchObject({ label: 'assumed', deadlineStatus: 'overdue' });
    expect(play.told('language-level').map(([, role]) => role)).toEqual(['case-manager', 'case-manager']);
  });

  test('climbs where the organisation set so when the case was opened', () => {
    expect(climbed(inPrison({ climbAssumed: true }), 'language-level')).toEqual(both);
  });

  test('climbs once people gave it another day', () => {
    const play = plan('2026-03-02');
    play.by(caseManager, {
      type: 'extend',
      item: 'language-level',
      until: '2026-03-20',
      reason: 'Toets later',
    });
    play.on('2026-04-30');
    expect(climbed(play, 'language-level')).toEqual(both);
  });

  test('climbs as its own ladder says', () => {
    const play = begin('probation-advice', {
      on: '2026-03-02',
      by: caseManager,
      dates: { needed: '2026-06-01' },
      facts: { adviceKind: 'leave' },
    });
    play.on('2026-05-04');
    expect(play.item('request-prison')).toMatchObject({ label: 'assumed' });
    expect(play.told('request-prison').map(([, role]) => role)).toContain('case-director');
  });

  test('decides where it comes before a norm, and the norm where that comes first', () => {
    const leaving = (expectedRelease: string) => {
      const play = plan('2026-03-02', { dates: { expectedRelease } });
      play.on('2026-04-30');
      return climbed(play, 'basic-conditions');
    };
    expect(leaving('2026-03-10')).toEqual([]);
    expect(leaving('2026-09-01')).toEqual(both);
  });
});

test.each([
  ['a norm', 'first-mdo'],
  ['a practice', 'som-screening'],
])('%s climbs (%s)', (_, item) => {
  expect(climbed(inPrison(), item)).toEqual(both);
});

test('what people promised or added with a day climbs', () => {
  const play = plan('2026-03-02');
  play.by(caseManager, {
    type: 'promise',
    by: { agency: care.agency, role: care.role },
    text: 'Belt de zorgverzekeraar',
    due: '2026-03-16',
  });
  play.on('2026-04-30');
  expect(climbed(play, 'promise-1')).toEqual(both);
});

test('what is opened for the same organisation does as the case that opened it, and another prison as itself', () => {
  const play = plan('2026-03-02', { climbAssumed: true, dates: { expectedRelease: '2026-09-07' } });
  play.by(caseManager, setFact('legalFrameAfter', 'conditional-release'), setDate('hearing', '2026-04-01'));
  expect(opened(play, 'conditional-release').current().climbAssumed).toBe(true);
  play.by(caseManager, handOver(caseManagerSouth));
  const handover = opened(play, 'warm-handover');
  handover.by(caseManager, complete('package'));
  handover.by(caseManagerSouth, answer('acceptance', 'accepted'));
  expect(play.current()).toMatchObject({ organisation: 'pi-zuid', climbAssumed: undefined });
});
