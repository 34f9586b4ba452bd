import { describe, expect, test } from 'vitest';
import type { Actor } from '../../../domain/case/case.ts';
import type { Command } from '../../../domain/case/commands.ts';
import { complete, decide, hold, setFact } from '../../scenarios/commands.ts';
import { care, caseManager, defaults } from '../../scenarios/people.ts';
import { begin } from '../play.ts';

const volunteers: Actor = { agency: 'bw-de-brug', role: 'volunteer-coordinator' };
/** Opened Monday 1 June 2026. */
const buddy = () =>
  begin('buddy-matching', {
    on: '2026-06-01',
    by: care,
    defaults: { ...defaults, 'volunteer-coordinator': 'bw-de-brug' },
  });
/** A volunteer found on 8 June, after the wish of 1 June. */
function matched() {
  const play = buddy();
  play.by(care, decide('wish', 'volunteer', 'Zoekt gezelschap'));
  play.on('2026-06-08');
  play.by(volunteers, decide('match', 'matched', 'Kookt ook graag'));
  return play;
}

describe('from wish to match', () => {
  test('what is due when', () => {
    const play = buddy();
    expect([play.due('wish'), play.item('match'), play.current().phase]).toEqual([
      '2026-06-08',
      undefined,
      'wish',
    ]);
    play.by(care, decide('wish', 'volunteer', 'Zoekt gezelschap'));
    expect(play.item('match')).toMatchObject({ due: '2026-06-29', owner: volunteers });
    expect(play.current().phase).toBe('matching');
  });

  test('nobody found yet: looked for again; not wanted after all: ready to close', () => {
    const play = buddy();
    play.by(care, decide('wish', 'volunteer', 'Zoekt gezelschap'));
    play.by(volunteers, decide('match', 'no-match-yet', 'Niemand vrij'));
    expect(play.due('match-2')).toBe('2026-06-29');
    play.by(volunteers, decide('match-2', 'not-wanted', 'Wil toch niet'));
    expect(play.current()).toMatchObject({ readyToClose: true, status: 'open' });
  });

  test('can be paused in a crisis, with a day to look again; no reminders meanwhile', () => {
    const play = buddy();
    play.by(care, decide('wish', 'volunteer', 'Zoekt gezelschap'));
    play.by(care, { type: 'pause', track: 'matching', reason: 'Crisis', reviewOn: '2026-07-06' });
    play.on('2026-07-06');
    expect(play.told('match')).toEqual([]);
    expect(play.alarms('review-pause').map(([day, , role]) => [day, role])).toEqual([
      ['2026-07-06', 'coordinator'],
      ['2026-07-06', 'care-worker'],
    ]);
    play.by(care, { type: 'resume', track: 'matching', reason: 'Gaat beter' });
    expect(play.item('match').status).toBe('open');
  });
});

describe('from match to contact', () => {
  test('click talk, mandatory training, secrecy unless safety, and what must be reported told to the client', () => {
    const play = matched();
    expect(
      ['click-talk', 'basic-training', 'secrecy-agreed', 'client-told'].map((item) => play.due(item)),
    ).toEqual(['2026-06-22', '2026-07-06', '2026-07-06', '2026-06-22']);
    expect(play.item('basic-training').label).toBe('assumed'); // the source gives no number of days
    expect(play.item('client-told').owner).toEqual(care);
    expect(play.item('peer-role-agreed').status).toBe('cancelled');
  });

  test('no contact before all of it is done', () => {
    const play = matched();
    play.on('2026-06-18');
    play.by(volunteers, hold('click-talk', '2026-06-18'));
    expect(play.due('click')).toBe('2026-06-22');
    play.by(volunteers, decide('click', 'yes', 'Allebei enthousiast'), complete('secrecy-agreed'));
    play.by(care, complete('client-told'));
    expect(play.item('contact-starts').status).toBe('waiting');
    play.by(volunteers, complete('basic-training'));
    expect(play.due('contact-starts')).toBe('2026-07-30');
  });

  test('no click: the search goes on with somebody else', () => {
    const play = matched();
    play.by(volunteers, hold('click-talk', '2026-06-08'), decide('click', 'no', 'Te druk'));
    expect(play.due('match-2')).toBe('2026-07-06');
    expect(play.item('basic-training').status).toBe('open');
    play.by(volunteers, decide('match-2', 'matched', 'Rustiger'));
    expect([
      play.item('basic-training').status,
      play.due('basic-training-2'),
      play.due('click-talk-2'),
    ]).toEqual(['cancelled', '2026-07-06', '2026-06-22']);
  });

  test('a peer expert agrees on role and limits; no volunteer training', () => {
    const play = buddy();
    play.by(care, decide('wish', 'peer-expert', 'Iemand die het zelf heeft meegemaakt'));
    play.by(
      volunteers,
      decide('match', 'matched', 'Zelfde achtergrond'),
      hold('click-talk', '2026-06-01'),
      decide('click', 'yes', 'Ja'),
    );
    expect([play.due('peer-role-agreed'), play.item('basic-training').status]).toEqual([
      '2026-06-15',
      'cancelled',
    ]);
    play.by(volunteers, complete('peer-role-agreed'));
    play.by(care, complete('client-told'));
    expect(play.due('contact-starts')).toBe('2026-07-13');
  });
});

describe('in contact', () => {
  function inContact() {
    const play = matched();
    play.by(
      volunteers,
      hold('click-talk', '2026-06-08'),
      decide('click', 'yes', 'Ja'),
      complete('secrecy-agreed'),
      complete('basic-training'),
    );
    play.by(care, complete('client-told'));
    play.on('2026-06-15');
    play.by(volunteers, complete('contact-starts'));
    return play;
  }

  test('guidance talks and the logbook', () => {
    const play = inContact();
    expect([play.due('guidance-talk'), play.due('logbook-read')]).toEqual(['2026-07-13', '2026-06-29']);
    play.on('2026-06-29');
    play.by(care, complete('logbook-read'));
    expect(play.due('logbook-read-2')).toBe('2026-07-13');
    play.by(volunteers, setFact('guidanceWeeks', 6));
    expect(play.due('guidance-talk')).toBe('2026-07-27');
    play.on('2026-07-31');
    expect(play.told('guidance-talk').map(([day, role]) => [day, role])).toEqual([
      ['2026-06-29', 'volunteer-coordinator'],
      ['2026-07-13', 'volunteer-coordinator'],
      ['2026-07-24', 'volunteer-coordinator'],
      ['2026-07-27', 'volunteer-coordinator'],
      ['2026-07-29', 'coordinator'],
    ]);
  });

  test('a volunteer signals, the care workers weigh; the client is told', () => {
    const play = inContact();
    const added: Command = { type: 'add', item: 'safety-signal', reason: 'Vrijwilliger maakt zich zorgen' };
    play.by(care, added);
    expect(play.item('safety-signal')).toMatchObject({ due: '2026-06-16', owner: care });
    play.by(care, decide('safety-signal', 'own-plan', 'Samen bekeken'));
    expect(play.due('signal-told')).toBe('2026-06-16');
  });

  test('ends with a good farewell', () => {
    const play = inContact();
    play.on('2026-09-01');
    play.by(care, setFact('ending', true, 'Samen besproken'));
    expect([play.due('farewell'), play.current().phase]).toEqual(['2026-09-29', 'farewell']);
    play.on('2026-09-28');
    play.by(volunteers, hold('farewell', '2026-09-28'));
    expect(play.current()).toMatchObject({ phase: 'ended', readyToClose: true, status: 'open' });
    expect(play.item('logbook-read').status).toBe('cancelled');
  });
});

test('peer support is opened beside a buddy of the same client', () => {
  const plan = begin('detention-reintegration', {
    on: '2026-06-01',
    dates: { admission: '2026-06-01' },
    defaults: { ...defaults, 'volunteer-coordinator': 'bw-de-brug' },
  });
  const beside = {
    type: 'open',
    trajectory: 'buddy-matching',
    dates: {},
    facts: {},
    reason: 'Wens',
  } as const;
  plan.by(caseManager, beside, beside);
  expect(plan.hasOpened('buddy-matching')).toBe(2);
});
