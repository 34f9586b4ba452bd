import { describe, expect, test } from 'vitest';
import { decide, hold, setFact, skip } from '../../../scenarios/commands.ts';
import { caseManager, probation } from '../../../scenarios/people.ts';
import { plan } from '../../play.ts';

/** Admitted Monday 2 March 2026; both first MDOs held on their day. */
function withTwoMdos(secondHeld: string) {
  const play = plan('2026-03-02');
  play.on('2026-03-30');
  play.by(caseManager, hold('first-mdo', '2026-03-30'));
  play.on(secondHeld);
  play.by(caseManager, hold('second-mdo', secondHeld));
  return play;
}

describe('next MDO', () => {
  test('waits for the second', () => {
    const play = plan('2026-03-02');
    expect(play.item('next-mdo')).toMatchObject({
      status: 'waiting',
      due: null,
      waitingReason: 'begint als het tweede MDO is gehouden',
    });
  });

  test('comes 42 days after the day the last was held, not after the day it was due', () => {
    const play = withTwoMdos('2026-04-28');
    expect(play.due('next-mdo')).toBe('2026-06-09');
    play.on('2026-06-11');
    play.by(caseManager, hold('next-mdo', '2026-06-11'));
    expect(play.due('next-mdo-2')).toBe('2026-07-23');
  });

  test('held earlier than recorded counts from the day it was held', () => {
    const play = withTwoMdos('2026-04-28');
    play.on('2026-06-15');
    play.by(caseManager, hold('next-mdo', '2026-06-08'));
    expect(play.due('next-mdo-2')).toBe('2026-07-20');
  });

  test('rolls back from a holiday: 42 days after 14 April is Whit Tuesday, after 13 April Whit Monday', () => {
    expect(withTwoMdos('2026-04-14').due('next-mdo')).toBe('2026-05-26');
    expect(withTwoMdos('2026-04-13').due('next-mdo')).toBe('2026-05-22');
  });

  test('skipped, the series goes on from the day it was due', () => {
    const play = withTwoMdos('2026-04-28');
    play.by(caseManager, skip('next-mdo', 'Cliënt is in het ziekenhuis'));
    expect(play.item('next-mdo')).toMatchObject({ status: 'skipped', deadlineStatus: 'waived' });
    expect(play.due('next-mdo-2')).toBe('2026-07-21'); // 9 June and 42 days
  });

  test('starts too when the second is skipped', () => {
    const play = plan('2026-03-02');
    play.by(caseManager, skip('second-mdo', 'Vrijlating verwacht'));
    expect(play.due('next-mdo')).toBe('2026-06-12'); // 1 May and 42 days
  });

  test('in regime long comes after three months, and moves when the regime changes', () => {
    const play = withTwoMdos('2026-04-28');
    play.by(caseManager, setFact('regime', 'long'));
    expect(play.due('next-mdo')).toBe('2026-07-28');
    play.by(caseManager, setFact('regime', 'ordinary'));
    expect(play.due('next-mdo')).toBe('2026-06-09');
  });

  test('three months after 30 November is the end of February', () => {
    const play = plan('2026-10-05', { facts: { regime: 'long' } });
    play.on('2026-11-30');
    play.by(caseManager, hold('second-mdo', '2026-11-30'));
    expect(play.due('next-mdo')).toBe('2027-02-26'); // 28 February is a Sunday
  });
});

describe('trajectory talk', () => {
  test('goes seven days before each MDO, and moves with it', () => {
    const play = plan('2026-03-02');
    expect([
      play.due('trajectory-talk'),
      play.due('trajectory-talk-2'),
      play.due('trajectory-talk-3'),
    ]).toEqual(['2026-03-23', '2026-04-24', undefined]);
    play.by(caseManager, { type: 'extend', item: 'first-mdo', until: '2026-04-09', reason: 'Verlof' });
    expect(play.due('trajectory-talk')).toBe('2026-04-02');
    play.on('2026-04-28');
    play.by(caseManager, hold('second-mdo', '2026-04-28'));
    expect(play.due('trajectory-talk-3')).toBe('2026-06-02'); // before next-mdo of 9 June
  });

  test('that was held can be recorded after its MDO was', () => {
    const play = plan('2026-03-02');
    play.on('2026-03-16');
    play.by(caseManager, hold('first-mdo', '2026-03-16'));
    expect(play.item('trajectory-talk')).toMatchObject({ status: 'open', due: '2026-03-23' });
    play.by(caseManager, hold('trajectory-talk', '2026-03-10'));
    expect(play.item('trajectory-talk').status).toBe('done');
    expect(play.item('trajectory-talk-2').status).toBe('open');
  });

  test('of an MDO that is skipped no longer applies, and says why', () => {
    const play = plan('2026-03-02');
    play.by(caseManager, skip('first-mdo'));
    expect(play.item('trajectory-talk')).toMatchObject({
      status: 'cancelled',
      waitingReason: '“Eerste MDO: concept D&R-plan”, waar dit bij hoort, is overgeslagen',
    });
  });
});

describe('SOM', () => {
  test('is done once unless it waits for advice or verdict', () => {
    const play = plan('2026-03-02');
    for (const each of [caseManager, probation])
      play.by(each, decide('som-screening', 'no-priority', 'Laag risico'));
    expect(play.item('som-screening').status).toBe('done');
    expect(play.item('som-screening-2')).toBeUndefined();
  });

  test('waiting for advice or verdict it comes again fourteen days after the first of them', () => {
    const play = plan('2026-03-02');
    for (const each of [caseManager, probation])
      play.by(each, decide('som-screening', 'await-advice', 'Advies gevraagd'));
    expect(play.item('som-screening-2')).toMatchObject({ status: 'waiting', due: null });
    play.on('2026-03-19');
    play.by(caseManager, setFact('adviceDelivered', true));
    expect(play.due('som-screening-2')).toBe('2026-04-02');
    play.on('2026-03-25');
    play.by(caseManager, { type: 'set-date', date: 'verdict', on: '2026-03-25', reason: 'Vonnis' });
    expect(play.due('som-screening-2')).toBe('2026-04-02');
  });
});
