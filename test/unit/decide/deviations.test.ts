import { describe, expect, test } from 'vitest';
import { complete, hold, setDate, setFact, skip } from '../../scenarios/commands.ts';
import { caseManager, coordinator, probation } from '../../scenarios/people.ts';
import { rules } from '../../../domain/rules.ts';
import { at, begin, openingOf, plan } from '../play.ts';

describe('an extension', () => {
  const extend = (until: string) =>
    ({ type: 'extend', item: 'first-mdo', until, reason: 'Tolk pas later beschikbaar' }) as const;

  test('moves the due date, and what hangs on it', () => {
    const play = plan('2026-03-02');
    play.by(caseManager, extend('2026-04-10'));
    expect(play.item('first-mdo')).toMatchObject({ due: '2026-04-10', flags: ['extended'] });
    expect(play.due('violence-risk-screener')).toBe('2026-04-10');
    play.on('2026-03-31');
    expect(play.told('first-mdo').map(([day]) => day)).toEqual(['2026-03-27']); // 14 days before the new day only
  });

  test('holds while the date it hangs on stays, and gives way to a later one', () => {
    const play = plan('2026-03-02');
    play.by(caseManager, extend('2026-04-10'), setDate('admission', '2026-03-09'));
    expect(play.due('first-mdo')).toBe('2026-04-10'); // 6 April would be earlier
    play.by(caseManager, setDate('admission', '2026-03-23'));
    expect(play.due('first-mdo')).toBe('2026-04-20');
  });

  test('can be extended again, not shortened', () => {
    const play = plan('2026-03-02');
    play.by(caseManager, extend('2026-04-10'));
    expect(play.asks(caseManager, extend('2026-04-08'))).toMatchObject({ status: 422, code: 'not-later' });
    play.by(caseManager, extend('2026-04-17'));
    expect(play.due('first-mdo')).toBe('2026-04-17');
  });
});

describe('an override', () => {
  const override = (item: string, amount: number) =>
    ({
      type: 'override-term',
      item,
      amount,
      unit: 'days',
      reason: 'Werkafspraak van deze inrichting',
    }) as const;

  test.each(['basic-conditions', 'first-mdo', 'second-mdo', 'next-mdo'])('of a norm (%s) is 422', (item) => {
    expect(plan('2026-03-02').asks(caseManager, override(item, 90))).toMatchObject({
      status: 422,
      code: 'norm-not-overridable',
    });
  });

  test('of a practice or an assumption moves the term, and is shown', () => {
    const play = plan('2026-03-02');
    play.by(caseManager, override('som-screening', 25));
    expect(play.item('som-screening')).toMatchObject({
      due: '2026-03-27',
      flags: ['overridden'],
      label: 'practice',
    });
    play.by(caseManager, override('trajectory-talk', 3));
    expect(play.due('trajectory-talk')).toBe('2026-03-27');
  });

  test('of a term that was done is too late', () => {
    const play = plan('2026-03-02');
    play.by(caseManager, complete('language-level'));
    expect(play.asks(caseManager, override('language-level', 5))).toMatchObject({
      status: 409,
      code: 'already-done',
    });
  });

  test('of a term that people agreed would do nothing: it is refused, and names the agreement', () => {
    const meetings = begin('reflection-meeting', { on: '2026-06-01', by: probation });
    const weeks = {
      type: 'override-term',
      item: 'reflection',
      amount: 4,
      unit: 'weeks',
      reason: 'Loopt goed',
    } as const;
    meetings.by(probation, { ...weeks, amount: 3, lasting: true });
    expect(meetings.due('reflection')).toBe('2026-06-22');
    meetings.by(probation, setFact('rhythmWeeks', 2));
    expect(meetings.due('reflection')).toBe('2026-06-15');
    for (const lasting of [{}, { lasting: true } as const])
      expect(meetings.asks(probation, { ...weeks, ...lasting })).toMatchObject({
        status: 409,
        code: 'agreed-otherwise',
        pointer: '/item',
      });
  });

  test('can be set at the opening, but not for a norm', () => {
    const parameters = { 'som-screening': { amount: 14, unit: 'days' as const } };
    expect(plan('2026-03-02', { parameters }).due('som-screening')).toBe('2026-03-16');
    const opening = openingOf('detention-reintegration', {
      on: '2026-03-02',
      dates: { admission: '2026-03-02' },
      parameters: { 'first-mdo': { amount: 60, unit: 'days' } },
    });
    expect(rules.open('x', opening, at('2026-03-02'))).toMatchObject({
      outcome: 'refused',
      status: 422,
      code: 'norm-not-overridable',
      pointer: '/parameters/first-mdo',
    });
  });
});

describe('skip and reopen', () => {
  test('a skipped item is waived and comes back when reopened', () => {
    const play = plan('2026-03-02');
    play.by(caseManager, skip('language-level'));
    expect(play.item('language-level')).toMatchObject({ status: 'skipped', deadlineStatus: 'waived' });
    play.by(caseManager, { type: 'reopen', item: 'language-level', reason: 'Toch nodig' });
    expect(play.item('language-level')).toMatchObject({ status: 'open', due: '2026-03-12', actedOn: null });
  });

  test('a waiting item can be skipped, an open one need not be reopened', () => {
    const play = plan('2026-03-02');
    play.by(caseManager, skip('place-registered'));
    expect(play.item('place-registered').status).toBe('skipped');
    expect(play.asks(caseManager, { type: 'reopen', item: 'language-level', reason: 'x' })).toMatchObject({
      status: 409,
      code: 'not-done',
    });
  });

  test('reopened after its day it is due anew, and flagged', () => {
    const play = plan('2026-03-02');
    play.by(caseManager, complete('language-level'));
    play.on('2026-04-08');
    play.by(caseManager, { type: 'reopen', item: 'language-level', reason: 'Test was ongeldig' });
    expect(play.item('language-level')).toMatchObject({
      status: 'open',
      due: '2026-04-08',
      flags: ['late-by-change'],
    });
  });
});

describe('a pause', () => {
  test('of a track stops its reminders, not those of the other, and no date moves', () => {
    const play = plan('2026-03-02', { dates: { expectedRelease: '2026-05-04' } });
    play.on('2026-03-06');
    play.by(caseManager, { type: 'pause', track: 'plan', reason: 'Ziekenhuis', reviewOn: '2026-04-22' });
    expect(play.item('first-mdo')).toMatchObject({ due: '2026-03-30', flags: ['paused'] });
    play.on('2026-04-21');
    expect(play.told('first-mdo')).toEqual([]);
    expect(play.told('client-informed')).not.toEqual([]);
    expect(play.item('first-mdo').deadlineStatus).toBe('none');
  });

  test('is looked at again on its day, and every week until somebody resumes: owner and coordinator are told', () => {
    const play = plan('2026-03-02');
    play.on('2026-03-06');
    play.by(caseManager, { type: 'pause', reason: 'Ziekenhuis' });
    play.on('2026-04-11');
    const told = play.alarms('review-pause').map(([day, , role]) => [day, role]);
    expect(told).toEqual([
      ['2026-03-20', 'coordinator'], // fourteen days unless a day is named
      ['2026-03-20', 'case-manager'],
      ['2026-03-27', 'coordinator'],
      ['2026-03-27', 'case-manager'],
      ['2026-04-07', 'coordinator'], // 3 April is Good Friday, 6 April Easter Monday
      ['2026-04-07', 'case-manager'],
      ['2026-04-10', 'coordinator'],
      ['2026-04-10', 'case-manager'],
    ]);
  });

  test('resumed, what fell due meanwhile is not sent afterwards, what lies ahead is', () => {
    const play = plan('2026-03-02');
    play.on('2026-03-06');
    play.by(caseManager, { type: 'pause', reason: 'Ziekenhuis', reviewOn: '2026-05-01' });
    play.on('2026-03-28');
    play.by(caseManager, { type: 'resume', reason: 'Terug' });
    expect(play.asks(caseManager, { type: 'resume', reason: 'Terug' })).toMatchObject({
      status: 409,
      code: 'not-paused',
    });
    play.on('2026-03-30');
    expect(play.told('first-mdo')).toEqual([['2026-03-30', 'case-manager', 'on-the-day']]);
  });

  test('twice is 409', () => {
    const play = plan('2026-03-02');
    const pause = { type: 'pause', track: 'plan', reason: 'Ziekenhuis' } as const;
    play.by(caseManager, pause);
    expect(play.asks(caseManager, pause)).toMatchObject({ status: 409, code: 'already-paused' });
  });
});

describe('what professionals add', () => {
  test('a promise is an item until it is settled, kept or not', () => {
    const play = plan('2026-03-02');
    play.by(probation, {
      type: 'promise',
      by: { role: 'probation-worker' },
      text: 'Belt de moeder',
      due: '2026-03-09',
    });
    expect(play.item('promise-1')).toMatchObject({
      title: 'Belt de moeder',
      due: '2026-03-09',
      origin: 'promise',
      owner: probation,
      status: 'open',
    });
    play.on('2026-03-10');
    expect(play.item('promise-1').deadlineStatus).toBe('overdue');
    play.by(probation, { type: 'settle', promise: 'promise-1', kept: false });
    expect(play.item('promise-1')).toMatchObject({
      status: 'done',
      outcome: 'broken',
      deadlineStatus: 'not-met',
    });
    expect(play.asks(probation, { type: 'settle', promise: 'promise-1', kept: true })).toMatchObject({
      status: 409,
      pointer: '/promise',
    });
  });

  test('only a promise is settled', () => {
    expect(
      plan('2026-03-02').asks(caseManager, { type: 'settle', promise: 'first-mdo', kept: true }),
    ).toMatchObject({
      status: 422,
      code: 'wrong-command',
    });
  });

  test('each agreement of a meeting becomes an item with its owner and day', () => {
    const play = plan('2026-03-02');
    play.on('2026-03-30');
    const agreements = [
      { text: 'ID-bewijs aanvragen', owner: { role: 'aftercare-coordinator' }, by: '2026-04-13' },
      { text: 'Werkgever bellen', owner: { agency: 'pi-noord', role: 'mentor' }, by: '2026-04-03' },
    ];
    play.by(caseManager, hold('first-mdo', '2026-03-30', agreements));
    expect(play.item('agreement-1')).toMatchObject({
      title: 'ID-bewijs aanvragen',
      due: '2026-04-13',
      owner: { agency: 'gemeente-utrecht', role: 'aftercare-coordinator' },
      origin: 'agreement',
    });
    expect(play.item('agreement-2')).toMatchObject({
      title: 'Werkgever bellen',
      due: '2026-04-03',
      owner: { agency: 'pi-noord', role: 'mentor' },
    }); // Good Friday stays: a day agreed is a day agreed
    play.on('2026-04-14', '18:00');
    expect(play.told('agreement-1').map(([day, role]) => [day, role])).toEqual([
      ['2026-04-07', 'aftercare-coordinator'], // half-way is Easter Monday
      ['2026-04-13', 'aftercare-coordinator'],
      ['2026-04-14', 'coordinator'],
    ]);
  });

  test('a discretionary item of the definition, and one with its own title', () => {
    const play = plan('2026-03-02');
    play.by(caseManager, {
      type: 'add',
      item: 'network-contact',
      due: '2026-04-08',
      reason: 'Moeder wil helpen',
    });
    play.by(caseManager, {
      type: 'add',
      title: 'Fiets ophalen',
      owner: { role: 'case-manager' },
      due: '2026-04-09',
      reason: 'Belofte',
    });
    expect(play.item('network-contact')).toMatchObject({
      status: 'open',
      due: '2026-04-08',
      owner: probation,
    });
    expect(play.item('added-1')).toMatchObject({ status: 'open', due: '2026-04-09', title: 'Fiets ophalen' });
    play.by(caseManager, setFact('regime', 'long'));
    expect(play.item('network-contact')).toMatchObject({ status: 'open', due: '2026-04-08' });
  });

  test('acknowledged is seen, not done', () => {
    const play = plan('2026-03-02');
    play.by(coordinator, { type: 'acknowledge', item: 'first-mdo' });
    expect(play.item('first-mdo')).toMatchObject({ status: 'open', acknowledgedOn: '2026-03-02' });
  });
});
