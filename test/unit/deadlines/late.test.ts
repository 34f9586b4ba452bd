import { describe, expect, test } from 'vitest';
import { complete, setDate, setFact } from '../../scenarios/commands.ts';
import { caseManager, probation } from '../../scenarios/people.ts';
import { begin, plan } from '../play.ts';

describe('a day that had passed when it first became known', () => {
  test('is due on the first working day whose 17:00 is ahead, flagged, and fixed then', () => {
    const play = plan('2026-03-02', { on: '2026-03-18' });
    expect(play.item('basic-conditions')).toMatchObject({
      due: '2026-03-18',
      flags: ['past-when-known'],
      deadlineStatus: 'due-today',
    });
    expect(play.item('first-mdo')).toMatchObject({ due: '2026-03-30', flags: [] });
    play.on('2026-03-25');
    expect(play.item('basic-conditions')).toMatchObject({ due: '2026-03-18', deadlineStatus: 'overdue' });
  });

  test('after 17:00 it is the next working day', () => {
    expect(plan('2026-03-02', { on: '2026-03-18', time: '17:00' }).due('basic-conditions')).toBe(
      '2026-03-19',
    );
    expect(plan('2026-03-02', { on: '2026-03-18', time: '16:59' }).due('basic-conditions')).toBe(
      '2026-03-18',
    );
  });

  test('on a day off it is the next working day', () => {
    expect(plan('2026-03-02', { on: '2026-04-03' }).due('first-mdo')).toBe('2026-04-07'); // Good Friday to Easter Monday
  });

  test('on the last day itself, before 17:00, nothing is late', () => {
    expect(plan('2026-03-02', { on: '2026-03-12', time: '16:59' }).item('basic-conditions')).toMatchObject({
      due: '2026-03-12',
      flags: [],
    });
    expect(plan('2026-03-02', { on: '2026-03-12', time: '17:00' }).item('basic-conditions')).toMatchObject({
      due: '2026-03-13',
      flags: ['past-when-known'],
    });
  });

  test('an opening that is late alarms the coordinator once, not once for each item', () => {
    const play = plan('2026-03-02', { on: '2026-03-18' });
    expect(play.alarms()).toEqual([['2026-03-18', 'opened-late', 'coordinator', undefined]]);
  });

  test('the six basic conditions count from release if that is earlier than ten days', () => {
    const leaving = (expectedRelease: string) =>
      plan('2026-03-02', { dates: { expectedRelease } }).item('basic-conditions');
    expect(leaving('2026-03-09')).toMatchObject({ due: '2026-03-09', label: 'assumed' });
    expect(leaving('2026-03-12')).toMatchObject({ due: '2026-03-12', label: 'norm' });
    expect(leaving('2026-09-01')).toMatchObject({ due: '2026-03-12', label: 'norm' });
  });
});

describe('a date that moves', () => {
  const release = () => {
    const play = begin('conditional-release', {
      on: '2026-10-01',
      by: probation,
      dates: { conditionalRelease: '2027-03-01' },
    });
    play.by(probation, complete('early-preparation'));
    return play;
  };
  const late = { due: '2026-11-03', flags: ['late-by-change'] };

  test('so that a day lies in the past is flagged and alarms the coordinator', () => {
    const play = release();
    play.on('2026-11-03');
    play.by(probation, setDate('conditionalRelease', '2027-02-01'));
    expect(play.item('vi-request')).toMatchObject(late);
    expect(play.alarms('late-by-change')).toEqual([
      ['2026-11-03', 'late-by-change', 'coordinator', 'vi-request'],
    ]);
  });

  test('stays due on the day that was fixed, however often the plan is looked at again', () => {
    const play = release();
    play.on('2026-11-03');
    play.by(probation, setDate('conditionalRelease', '2027-02-01'));
    play.on('2026-11-05');
    play.by(
      probation,
      { type: 'acknowledge', item: 'om-decision' },
      { type: 'assign', role: 'supervisor', agency: 'reclassering' },
    );
    expect(play.item('vi-request')).toMatchObject({ due: '2026-11-03', deadlineStatus: 'overdue' });
  });

  test('back to a date of which a rung was given gives no rung again', () => {
    const play = release();
    play.on('2026-11-02', '12:00');
    expect(play.told('vi-request')).toEqual([['2026-11-02', 'coordinator', 'before-14']]);
    play.by(probation, setDate('conditionalRelease', '2027-05-03'));
    expect(play.due('vi-request')).toBe('2027-01-18');
    play.by(probation, setDate('conditionalRelease', '2027-03-01'));
    play.on('2026-11-16', '08:00');
    expect(play.told('vi-request')).toEqual([['2026-11-02', 'coordinator', 'before-14']]);
  });

  test('clears the rungs that no longer apply', () => {
    const play = release();
    play.by(probation, setDate('conditionalRelease', '2027-05-03'));
    play.on('2026-12-31');
    expect(play.told('vi-request')).toEqual([]);
    play.on('2027-01-04');
    expect(play.told('vi-request')).toEqual([['2027-01-04', 'coordinator', 'before-14']]);
  });

  test('keeps what was done', () => {
    const play = release();
    play.by(probation, setDate('conditionalRelease', '2027-05-03'));
    expect(play.item('early-preparation')).toMatchObject({ status: 'done', actedOn: '2026-10-01' });
  });

  test('to the same day changes nothing', () => {
    const play = release();
    const before = play.events().length;
    play.by(probation, setDate('conditionalRelease', '2027-03-01'));
    expect(play.events()).toHaveLength(before);
  });
});

describe('an item that comes by a change', () => {
  test('whose day had passed is late by change, not unknown before', () => {
    const play = plan('2026-06-01', { dates: { expectedRelease: '2026-06-19' } });
    play.on('2026-06-15');
    play.by(caseManager, setDate('expectedRelease', '2026-08-31'));
    expect(play.item('language-level')).toMatchObject({
      status: 'open',
      due: '2026-06-15',
      flags: ['late-by-change'],
    });
    expect(play.alarms('late-by-change')).toEqual([
      ['2026-06-15', 'late-by-change', 'coordinator', 'language-level'],
    ]);
  });

  test('that goes and comes back the same day keeps its fixed day', () => {
    const play = plan('2026-06-01', { dates: { expectedRelease: '2026-06-19' } });
    play.on('2026-06-15');
    for (const day of ['2026-08-31', '2026-06-19', '2026-08-31'])
      play.by(caseManager, setDate('expectedRelease', day));
    expect(play.item('language-level')).toMatchObject({ status: 'open', due: '2026-06-15' });
    expect(play.alarms('late-by-change').filter(([, , , item]) => item === 'language-level')).toHaveLength(1);
  });

  test('short, longer and short again: the ordinary items are cancelled once more', () => {
    const play = plan('2026-06-01', { dates: { expectedRelease: '2026-06-19' } });
    play.on('2026-06-10');
    play.by(caseManager, setDate('expectedRelease', '2026-08-31'), setDate('expectedRelease', '2026-06-28'));
    expect(play.view().phase).toBe('short-stay');
    expect(play.item('first-mdo')).toMatchObject({ status: 'cancelled', due: null });
    expect(play.item('client-informed').due).toBe('2026-06-25'); // Sunday 28 June less two working days
  });

  test('a concern of the case manager opens SOM in a short stay', () => {
    const play = plan('2026-06-01', { dates: { expectedRelease: '2026-06-19' } });
    expect(play.item('som-screening')).toMatchObject({ status: 'cancelled', outcome: 'no-priority' });
    play.by(caseManager, setFact('caseManagerConcern', true));
    expect(play.item('som-screening')).toMatchObject({ status: 'open', due: '2026-06-19', outcome: null }); // before he leaves
    expect(play.due('weekly-team-review')).toBe('2026-06-08');
  });

  test('who leaves before the first Monday is spoken of before that', () => {
    const play = plan('2026-06-02', { dates: { expectedRelease: '2026-06-05' } });
    expect(play.due('weekly-team-review')).toBe('2026-06-05');
  });

  test('a stay of 27 days is short, of 28 it is not', () => {
    expect(plan('2026-06-01', { dates: { expectedRelease: '2026-06-28' } }).view().phase).toBe('short-stay');
    expect(plan('2026-06-01', { dates: { expectedRelease: '2026-06-29' } }).item('first-mdo').status).toBe(
      'open',
    );
  });
});

test('closing days of the institution are no working days', () => {
  const play = plan('2026-03-02', { closedDays: ['2026-03-30', '2026-03-27'] });
  expect(play.due('first-mdo')).toBe('2026-03-26');
});
