import { describe, expect, test } from 'vitest';
import type { Actor } from '../../../domain/case/case.ts';
import type { Command } from '../../../domain/case/commands.ts';
import { answer, complete, hold, setDate, setFact } from '../../scenarios/commands.ts';
import { care, defaults } from '../../scenarios/people.ts';
import { begin, opened } from '../play.ts';

const neighbourhood: Actor = { agency: 'buurtteam', role: 'neighbourhood-team' };
/** Opened in detention on Monday 1 June 2026; released Tuesday 1 September. */
const cti = () =>
  begin('critical-time-intervention', {
    on: '2026-06-01',
    by: care,
    dates: { release: '2026-09-01' },
    defaults: { ...defaults, 'neighbourhood-team': 'buurtteam' },
  });

describe('in detention', () => {
  test('barriers are worked on before release', () => {
    const play = cti();
    expect(
      Object.fromEntries(Object.keys(play.current().items).map((key) => [key, play.due(key)])),
    ).toMatchObject({
      'first-meeting': '2026-06-15',
      'domains-chosen': '2026-08-04',
      'barrier-benefit': '2026-08-04',
      'barrier-id': '2026-08-04',
      'barrier-housing': '2026-08-18',
    });
    expect(play.current().phase).toBe('preparation');
    expect(
      ['risk-and-protection', 'contact', 'phase-review-1'].map((item) => play.item(item).status),
    ).toEqual(['waiting', 'waiting', 'waiting']);
    expect(play.item('barrier-id')).toMatchObject({ label: 'assumed', owner: care });
  });

  test('the network can be mapped when a professional sees reason', () => {
    const play = cti();
    const added: Command = { type: 'add', item: 'network-mapped', reason: 'Zus wil helpen' };
    play.by(care, added);
    expect(play.due('network-mapped')).toBe('2026-06-15');
  });

  test('an unknown release date: waits, and all comes with the date', () => {
    const play = begin('critical-time-intervention', { on: '2026-06-01', by: care, dates: {} });
    expect([play.due('first-meeting'), play.item('barrier-id').status, play.current().phase]).toEqual([
      '2026-06-15',
      'waiting',
      'preparation',
    ]);
    play.by(care, setDate('release', '2026-09-01'));
    expect(play.due('barrier-id')).toBe('2026-08-04');
  });
});

describe('across the release date', () => {
  test('three phases of three months, with less and less contact', () => {
    const play = cti();
    play.on('2026-09-01');
    expect(play.current().phase).toBe('transition-to-community');
    expect([play.due('contact'), play.due('risk-and-protection'), play.due('phase-review-1')]).toEqual([
      '2026-09-03',
      '2026-10-01',
      '2026-12-01',
    ]);
    play.on('2026-09-03');
    play.by(care, hold('contact', '2026-09-03'));
    expect(play.due('contact-2')).toBe('2026-09-10');
    play.on('2026-12-01');
    expect(play.current().phase).toBe('try-out');
    play.by(care, hold('contact-2', '2026-12-01'));
    expect(play.due('contact-3')).toBe('2026-12-15');
    expect([play.due('supports-strengthened'), play.due('phase-review-2')]).toEqual([
      '2027-03-01',
      '2027-03-01',
    ]);
    play.on('2027-03-01');
    expect(play.current().phase).toBe('transfer-of-care');
    play.by(care, hold('contact-3', '2027-03-01'));
    expect(play.due('contact-4')).toBe('2027-03-25'); // day 28 is Easter Monday, and 26 March Good Friday
  });

  test('a first contact that was missed does not vanish when the next phase begins', () => {
    const play = cti();
    play.on('2026-12-05');
    expect(play.item('contact')).toMatchObject({
      status: 'open',
      due: '2026-09-03',
      deadlineStatus: 'overdue',
    });
    expect(play.told('contact')).toEqual([
      ['2026-09-02', 'care-worker', 'half-way'],
      ['2026-09-03', 'care-worker', 'on-the-day'],
    ]);
  });

  test('what client and worker agree goes before our rhythm', () => {
    const play = cti();
    play.on('2026-09-02');
    play.by(care, setFact('contactDays', 3), hold('contact', '2026-09-02'));
    expect(play.due('contact-2')).toBe('2026-09-04'); // day 3 is Saturday 5 September
  });

  test('a moved release date shifts every phase', () => {
    const play = cti();
    play.on('2026-08-20');
    play.by(care, setDate('release', '2026-10-01'));
    expect([play.due('barrier-id'), play.due('barrier-housing')]).toEqual(['2026-09-03', '2026-09-17']);
    play.on('2026-09-15');
    expect(play.current().phase).toBe('preparation');
    play.on('2026-10-01');
    expect([play.current().phase, play.due('contact'), play.due('phase-review-1')]).toEqual([
      'transition-to-community',
      '2026-10-02', // two days later is a Saturday
      '2026-12-31', // 1 January
    ]);
  });
});

describe('transfer of care', () => {
  test('ends only when formal and informal supports have accepted', () => {
    const play = cti();
    play.on('2027-02-28');
    expect(play.hasOpened('warm-handover')).toBe(0);
    play.on('2027-03-01', '09:00');
    const handover = opened(play, 'warm-handover');
    expect([play.due('handover'), play.due('informal-supports-accept')]).toEqual([
      '2027-06-01',
      '2027-06-01',
    ]);
    handover.by(care, complete('package'));
    handover.by(neighbourhood, answer('acceptance', 'accepted'));
    expect(play.item('handover').status).toBe('done');
    play.on('2027-06-01');
    expect(play.current()).toMatchObject({ phase: 'transfer-of-care', readyToClose: false });
    play.by(care, hold('contact', '2027-06-01'));
    expect(play.item('contact-2').status).toBe('open');
    play.by(care, complete('informal-supports-accept'));
    expect(play.current()).toMatchObject({ readyToClose: true, status: 'open' });
    expect(play.item('contact-2').status).toBe('cancelled');
  });

  test('nobody to take over: the coordinator is alarmed, and the guidance goes on', () => {
    const play = begin('critical-time-intervention', {
      on: '2026-06-01',
      by: care,
      dates: { release: '2026-09-01' },
    });
    play.on('2027-03-02');
    expect(play.alarms('no-receiver')).toEqual([['2027-03-01', 'no-receiver', 'coordinator', 'handover']]);
    expect(play.item('contact').status).toBe('open');
  });
});
