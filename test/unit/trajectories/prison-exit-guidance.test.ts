import { describe, expect, test } from 'vitest';
import type { Actor } from '../../../domain/case/case.ts';
import type { Command } from '../../../domain/case/commands.ts';
import {
  answer,
  complete,
  confirm,
  decide,
  hold,
  present,
  setDate,
  setFact,
} from '../../scenarios/commands.ts';
import { client } from '../../scenarios/people.ts';
import { begin, opened } from '../play.ts';

const exodus: Actor = { agency: 'exodus', role: 'prison-exit-worker' };
/** Opened Monday 2 March 2026; released Tuesday 1 December. */
const chosen: Actor = { agency: 'de-regenboog', role: 'care-worker' };
const guidance = () =>
  begin('prison-exit-guidance', {
    on: '2026-03-02',
    by: exodus,
    dates: { release: '2026-12-01' },
    parties: [exodus],
  });

describe('building trust', () => {
  test('what is due when', () => {
    const play = guidance();
    expect(Object.fromEntries(Object.keys(play.current().items).map((key) => [key, play.due(key)]))).toEqual({
      'release-known': '2026-03-30', // done at once: it is known
      'first-talk': '2026-03-16',
      'safety-house-checked': '2026-03-16',
      'hours-funded': '2026-03-30',
      talk: undefined,
      'options-explained': '2026-09-01',
      'client-choice': '2026-10-01',
      handover: undefined,
      call: undefined,
    });
    expect(play.item('first-talk')).toMatchObject({ owner: exodus, label: 'assumed' });
  });

  test('nobody knows when he is released: asked, and settled by telling it', () => {
    const play = begin('prison-exit-guidance', {
      on: '2026-03-02',
      by: exodus,
      dates: {},
      parties: [exodus],
    });
    expect([play.due('release-known'), play.item('client-choice').status]).toEqual(['2026-03-30', 'waiting']);
    play.by(exodus, setDate('release', '2026-12-01'));
    expect([play.item('release-known').status, play.due('client-choice')]).toEqual(['done', '2026-10-01']);
  });

  test('talks go on until release', () => {
    const play = guidance();
    play.on('2026-03-12');
    play.by(exodus, hold('first-talk', '2026-03-12'));
    expect(play.due('talk')).toBe('2026-04-09');
    play.on('2026-04-08');
    play.by(exodus, hold('talk', '2026-04-08'));
    expect(play.due('talk-2')).toBe('2026-05-06');
    play.on('2026-12-01');
    expect(play.item('talk-2').status).toBe('cancelled');
  });

  test('a first talk that does not come', () => {
    const play = guidance();
    play.on('2026-03-20');
    expect(play.told('first-talk')).toEqual([
      ['2026-03-09', 'prison-exit-worker', 'half-way'],
      ['2026-03-16', 'prison-exit-worker', 'on-the-day'],
    ]);
  });
});

describe('the client chooses', () => {
  test('no choice yet is no refusal: asked again in two weeks', () => {
    const play = guidance();
    play.on('2026-09-21');
    play.by(exodus, decide('client-choice', 'no-choice-yet', 'Wil er nog over denken'));
    expect(play.due('client-choice-2')).toBe('2026-10-05');
    expect(play.current()).toMatchObject({ phase: 'building-trust', readyToClose: false });
  });

  test('not told where to: the coordinator hears it, and no other place gets it', () => {
    const play = guidance();
    play.on('2026-09-21');
    play.by(exodus, decide('client-choice', 'chosen', 'Nieuwe omgeving'));
    play.on('2026-10-20');
    expect([play.hasOpened('warm-handover'), play.alarms('no-receiver')]).toEqual([
      0,
      [['2026-10-20', 'no-receiver', 'coordinator', 'handover']],
    ]);
  });

  test('whoever hands over cannot be the place: the coordinator hears that nobody receives', () => {
    const play = guidance();
    play.on('2026-10-20');
    play.by(exodus, decide('client-choice', 'chosen', 'Nieuwe omgeving'), setFact('chosenPlace', exodus));
    expect(play.hasOpened('warm-handover')).toBe(0);
    expect(play.alarms('no-receiver')).toEqual([['2026-10-20', 'no-receiver', 'coordinator', 'handover']]);
    play.by(exodus, setFact('chosenPlace', chosen));
    expect(opened(play, 'warm-handover').current().facts.receiver).toEqual(chosen);
  });

  test('another place and a later release: that one gets the hand-over on its own day, with nothing else to wake it', () => {
    const play = guidance();
    play.on('2026-10-20');
    play.by(
      exodus,
      decide('client-choice', 'chosen', 'Nieuwe omgeving'),
      setFact('chosenPlace', { agency: 'exodus', role: 'care-worker' }),
    );
    play.by(exodus, setDate('release', '2027-02-01'), setFact('chosenPlace', chosen));
    play.on('2026-12-20');
    expect(play.hasOpened('warm-handover')).toBe(1);
    play.on('2026-12-21'); // 42 days before
    expect(play.hasOpened('warm-handover')).toBe(2);
  });

  test('the client may choose another place after all: that one gets the hand-over, whatever its role', () => {
    const play = guidance();
    play.on('2026-10-20');
    const team: Actor = { agency: 'buurtteam', role: 'neighbourhood-team' };
    play.by(exodus, decide('client-choice', 'chosen', 'Nieuwe omgeving'), setFact('chosenPlace', team));
    expect(play.hasOpened('warm-handover')).toBe(1);
    const first = opened(play, 'warm-handover');
    play.by(exodus, setFact('chosenPlace', chosen));
    expect([play.hasOpened('warm-handover'), first.current().readyToClose]).toEqual([2, true]);
    expect(opened(play, 'warm-handover').current().facts.receiver).toEqual(chosen);
    play.on('2026-11-02');
    expect(play.hasOpened('warm-handover')).toBe(2);
  });

  test('what was asked is told as it is done, once', () => {
    const play = guidance();
    play.by(exodus, { type: 'complete', item: 'hours-funded', findings: { hoursFunded: { value: true } } });
    expect(play.current().facts.hoursFunded).toBe(true);
  });

  test('released later than planned after all: the calls count from the new day', () => {
    const play = guidance();
    play.on('2026-12-01');
    play.by(exodus, hold('call', '2026-12-01'), setDate('release', '2027-02-01', 'Later vrij'));
    expect(play.item('call-2').status).toBe('cancelled');
    play.on('2027-02-01');
    expect(play.due('call-2')).toBe('2027-03-01');
  });

  test('the choice opens a warm hand-over that the institution accepts; guidance stays available', () => {
    const play = guidance();
    play.on('2026-09-21');
    play.by(exodus, decide('client-choice', 'chosen', 'Nieuwe omgeving'), setFact('chosenPlace', chosen));
    expect([play.due('handover'), play.current().phase, play.hasOpened('warm-handover')]).toEqual([
      '2026-12-01',
      'choosing',
      0,
    ]);
    play.on('2026-10-20');
    const handover = opened(play, 'warm-handover');
    expect([handover.due('package'), handover.due('handover-talk')]).toEqual(['2026-11-17', '2026-11-24']);
    play.by(exodus, setDate('release', '2026-12-08'));
    expect(handover.current().dates.needed).toBe('2026-12-08');
    handover.by(exodus, complete('package'), hold('handover-talk', '2026-10-20', [], present(client)));
    handover.by(chosen, answer('acceptance', 'accepted'));
    expect(play.item('handover').status).toBe('done');
    play.on('2026-12-08');
    expect([play.current().phase, play.due('call'), play.current().readyToClose]).toEqual([
      'available',
      '2026-12-15',
      false,
    ]);
    play.by(exodus, hold('call', '2026-12-08'));
    expect(play.due('call-2')).toBe('2027-01-05');
    play.on('2027-03-08');
    expect(play.current()).toMatchObject({ readyToClose: true, status: 'open' });
  });

  test('who wants no guidance is not pushed; a person closes', () => {
    const play = guidance();
    play.by(exodus, decide('client-choice', 'declined', 'Gaat naar zijn zus'));
    expect(play.current()).toMatchObject({ readyToClose: true, status: 'open' });
  });

  test('no place in time: emergency shelter on the day of release', () => {
    const play = guidance();
    const added: Command = { type: 'add', item: 'emergency-place', reason: 'Nog geen plek' };
    play.on('2026-11-16');
    play.by(exodus, added);
    expect(play.due('emergency-place')).toBe('2026-12-01');
    const shelter: Actor = { agency: 'opvang-utrecht', role: 'care-worker' };
    play.by(exodus, setFact('emergencyShelter', shelter), complete('emergency-place'));
    expect(play.item('emergency-place')).toMatchObject({ status: 'open', waitingOn: shelter });
    play.by(shelter, confirm('emergency-place'));
    expect(play.item('emergency-place').status).toBe('done');
  });
});
