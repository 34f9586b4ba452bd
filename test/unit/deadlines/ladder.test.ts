import { describe, expect, test } from 'vitest';
import { complete, setDate, skip } from '../../scenarios/commands.ts';
import { caseManager, coordinator, probation } from '../../scenarios/people.ts';
import { begin, plan } from '../play.ts';

describe('a term of fifteen days or more', () => {
  test('reminds the owner 14 and 3 days before and on the day, then the coordinator, then the case director', () => {
    const play = plan('2026-03-02');
    play.on('2026-04-30');
    expect(play.told('first-mdo')).toEqual([
      ['2026-03-16', 'case-manager', 'before-14'],
      ['2026-03-27', 'case-manager', 'before-3'],
      ['2026-03-30', 'case-manager', 'on-the-day'],
      ['2026-04-01', 'coordinator', 'coordinator'], // two working days later
      ['2026-04-08', 'case-director', 'case-director'], // five: Good Friday and Easter Monday not counted
    ]);
  });

  test('a rung on a day off rolls to the next working day', () => {
    // Due 24 April; 14 days before is Friday 10 April, 3 days before Tuesday 21 April.
    const play = plan('2026-03-02');
    play.on('2026-04-30');
    expect(play.told('trajectory-talk-2').slice(0, 3)).toEqual([
      ['2026-04-10', 'case-manager', 'before-14'],
      ['2026-04-21', 'case-manager', 'before-3'],
      ['2026-04-24', 'case-manager', 'on-the-day'],
    ]);
    // Second MDO, due 1 May: 3 days before is 28 April, 14 days before Friday 17 April.
    const other = plan('2026-03-05'); // second MDO due 6 May (Bevrijdingsdag is the 5th); 3 days before is Sunday 3 May
    other.on('2026-05-06', '08:00');
    expect(other.due('second-mdo')).toBe('2026-05-06');
    expect(other.told('second-mdo')).toEqual([
      ['2026-04-22', 'case-manager', 'before-14'],
      ['2026-05-04', 'case-manager', 'before-3'],
    ]);
  });

  test('stops when the item is done', () => {
    const play = plan('2026-03-02');
    play.on('2026-03-20');
    play.by(caseManager, skip('first-mdo', 'Cliënt weigert'));
    play.on('2026-05-01');
    expect(play.told('first-mdo')).toEqual([['2026-03-16', 'case-manager', 'before-14']]);
  });
});

describe('a shorter term', () => {
  test('reminds half-way and on the day, then the coordinator after one working day, the director after three', () => {
    const play = plan('2026-03-02');
    play.on('2026-04-01');
    expect(play.told('basic-conditions')).toEqual([
      ['2026-03-09', 'case-manager', 'half-way'], // half-way is Saturday 7 March
      ['2026-03-12', 'case-manager', 'on-the-day'],
      ['2026-03-13', 'coordinator', 'coordinator'],
      ['2026-03-17', 'case-director', 'case-director'],
    ]);
  });

  test('never on the day of the opening', () => {
    const play = plan('2026-03-02', { time: '08:00' });
    play.on('2026-03-10');
    // Due 3 March: half-way is the opening itself.
    expect(play.told('intake-screening')).toEqual([['2026-03-03', 'case-manager', 'on-the-day']]);
  });

  test('of two rungs to one person on one day one is given', () => {
    // A place known on Monday to be needed within five working days: half-way and on-the-day never coincide,
    // but a promise for tomorrow has both rungs tomorrow or today.
    const play = plan('2026-03-02');
    play.on('2026-03-06', '08:00');
    play.by(caseManager, {
      type: 'promise',
      by: { role: 'case-manager' },
      text: 'Bellen',
      due: '2026-03-09',
    });
    play.on('2026-03-20');
    // Half-way of Friday to Monday is Saturday, rolled to Monday: the day itself.
    expect(play.told('promise-1').slice(0, 2)).toEqual([
      ['2026-03-09', 'case-manager', 'on-the-day'],
      ['2026-03-10', 'coordinator', 'coordinator'],
    ]);
  });

  test('the length counts from when the date became known, not from admission', () => {
    const play = plan('2026-03-02');
    play.on('2026-06-01');
    play.by(caseManager, setDate('expectedRelease', '2026-06-26')); // client-informed on 12 June, eleven days ahead
    play.on('2026-06-12');
    expect(play.told('client-informed')).toEqual([
      ['2026-06-08', 'case-manager', 'half-way'], // 6 June is a Saturday
      ['2026-06-12', 'case-manager', 'on-the-day'],
    ]);
  });
});

describe('rungs', () => {
  test('are given between nine and ten in the morning in Amsterdam, winter and summer', () => {
    const play = plan('2026-03-02');
    play.on('2026-06-30');
    const hours = play
      .events()
      .flatMap((each) =>
        each.type === 'reminded'
          ? [new Date(each.at).toLocaleTimeString('nl', { timeZone: 'Europe/Amsterdam', hour: '2-digit' })]
          : [],
      );
    expect(hours.length).toBeGreaterThan(20);
    expect(new Set(hours)).toEqual(new Set(['09']));
  });

  test('each is given once for a due date', () => {
    const play = plan('2026-03-02');
    play.on('2026-12-31');
    const keys = play
      .events()
      .flatMap((each) => (each.type === 'reminded' ? [`${each.item}/${each.due}/${each.rung}`] : []));
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('the request of the CVvi is watched by the coordinator', () => {
    const play = begin('conditional-release', {
      on: '2026-10-01',
      by: probation,
      dates: { conditionalRelease: '2027-03-01' },
    });
    play.on('2026-11-30');
    expect(play.told('vi-request')).toEqual([
      ['2026-11-02', 'coordinator', 'before-14'],
      ['2026-11-16', 'coordinator', 'on-the-day'],
      ['2026-11-17', 'coordinator', 'not-received'],
      ['2026-11-23', 'case-director', 'case-director'],
    ]);
  });

  test('a place to be confirmed alarms the coordinator six and four weeks before release', () => {
    const play = plan('2026-03-02', {
      dates: { expectedRelease: '2026-10-01' },
      facts: { placeNeeded: true },
    });
    play.on('2026-09-16');
    expect(play.told('place-confirmed').filter(([, role]) => role === 'coordinator')).toEqual([
      ['2026-08-20', 'coordinator', 'six-weeks@2026-08-20'],
      ['2026-09-03', 'coordinator', 'four-weeks@2026-09-03'],
    ]);
  });

  test('without a case director the coordinator is told', () => {
    const play = plan('2026-03-02', { defaults: {} });
    play.on('2026-03-31');
    expect(play.told('basic-conditions').at(-1)).toEqual(['2026-03-17', 'coordinator', 'case-director']);
  });

  test('an item that nobody owns yet alarms the coordinator, and its rungs go there', () => {
    const play = plan('2026-03-02', { defaults: {} });
    expect(play.alarms('no-addressee')).toContainEqual([
      '2026-03-02',
      'no-addressee',
      'coordinator',
      'information-request-probation',
    ]);
    play.on('2026-03-10');
    expect(play.told('information-request-probation')).toEqual([['2026-03-09', 'coordinator', 'half-way']]);
    play.by(coordinator, { type: 'assign', role: 'probation-worker', agency: 'reclassering' });
    play.on('2026-03-16');
    expect(play.told('information-request-probation').at(-1)).toEqual([
      '2026-03-16',
      'probation-worker',
      'on-the-day',
    ]);
  });

  test('overdue is noticed once, from the day after', () => {
    const play = plan('2026-03-02');
    play.on('2026-03-12', '23:59');
    expect(play.item('basic-conditions').deadlineStatus).toBe('due-today');
    play.on('2026-03-13', '00:01');
    expect(play.item('basic-conditions').deadlineStatus).toBe('overdue');
    play.by(caseManager, complete('basic-conditions', '2026-03-12'));
    expect(play.item('basic-conditions').deadlineStatus).toBe('met');
    expect(
      play.events().filter((each) => each.type === 'deadline-passed' && each.item === 'basic-conditions'),
    ).toHaveLength(1);
  });
});
