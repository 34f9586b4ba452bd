import { describe, expect, test } from 'vitest';
import { add, answer, complete, setDate, setFact } from '../../scenarios/commands.ts';
import { adviser, caseManager, prosecutor } from '../../scenarios/people.ts';
import { begin, opened, plan } from '../play.ts';

/** Opened Monday 2 March 2026; hearing Thursday 11 June. */
const forHearing = () =>
  begin('probation-advice', {
    on: '2026-03-02',
    dates: { hearing: '2026-06-11' },
    facts: { adviceKind: 'hearing' },
  });

describe('advice for a hearing', () => {
  test('is asked eight weeks before it; the window opens at ten', () => {
    const advice = forHearing();
    expect(advice.item('request-prosecution')).toMatchObject({
      due: '2026-04-16',
      opens: '2026-04-02',
      label: 'practice',
      waitingOn: { agency: 'om' },
    });
    expect(advice.item('request-prison').status).toBe('cancelled');
    expect(advice.item('advice-kind').status).toBe('cancelled');
    expect(advice.current().phase).toBe('to-request');
  });

  test('not asked in time: the coordinator hears it, then the case director', () => {
    const advice = forHearing();
    advice.on('2026-04-24');
    expect(advice.told('request-prosecution')).toEqual([
      ['2026-04-02', 'coordinator', 'before-14'],
      ['2026-04-16', 'coordinator', 'on-the-day'],
      ['2026-04-17', 'coordinator', 'not-received'],
      ['2026-04-23', 'case-director', 'case-director'],
    ]);
  });

  test('runs requested, accepted, delivered, and ends when the client knows', () => {
    const advice = forHearing();
    advice.on('2026-04-10');
    advice.by(prosecutor, answer('request-prosecution', 'delivered'));
    expect(advice.current().phase).toBe('requested');
    expect(advice.due('acceptance')).toBe('2026-04-15');
    advice.on('2026-04-13');
    advice.by(adviser, answer('acceptance', 'accepted'));
    expect(advice.current().phase).toBe('accepted');
    expect(advice.item('advice')).toMatchObject({ due: '2026-06-04', waitingOn: { agency: 'reclassering' } });
    advice.on('2026-06-02');
    advice.by(adviser, answer('advice', 'delivered'));
    expect(advice.current()).toMatchObject({ phase: 'delivered', readyToClose: false });
    advice.by(adviser, complete('client-told'));
    expect(advice.current().readyToClose).toBe(true);
  });

  test('moves with the hearing', () => {
    const advice = forHearing();
    advice.by(caseManager, setDate('hearing', '2026-07-09'));
    expect(advice.due('request-prosecution')).toBe('2026-05-13'); // 14 May is Ascension Day
  });

  test('waits for the one who must act, with reminders for the adviser', () => {
    const advice = forHearing();
    advice.on('2026-04-10');
    advice.by(prosecutor, answer('request-prosecution', 'accepted'));
    advice.by(adviser, answer('acceptance', 'accepted'));
    advice.on('2026-06-12');
    expect(advice.told('advice')).toEqual([
      ['2026-05-21', 'adviser', 'before-14'],
      ['2026-06-01', 'adviser', 'before-3'],
      ['2026-06-04', 'adviser', 'on-the-day'],
    ]);
    expect(advice.item('advice').deadlineStatus).toBe('overdue');
  });
});

describe('other kinds', () => {
  test('without a kind somebody must say which, in two working days', () => {
    const advice = begin('probation-advice', { on: '2026-03-02' });
    expect(advice.due('advice-kind')).toBe('2026-03-04');
    advice.by(caseManager, setFact('adviceKind', 'penitentiary-programme'));
    expect(advice.item('advice-kind').status).toBe('cancelled');
    expect(advice.item('request-prison')).toMatchObject({
      status: 'waiting',
      due: null,
      waitingReason: 'de uiterste adviesdatum is nog onbekend',
    });
    expect(advice.item('request-prosecution').status).toBe('cancelled');
  });

  test('a suspension of remand is a matter of days', () => {
    const advice = begin('probation-advice', { on: '2026-03-02', facts: { adviceKind: 'suspension' } });
    expect(advice.due('request-prosecution')).toBe('2026-03-03');
    advice.by(prosecutor, answer('request-prosecution', 'delivered'));
    expect(advice.due('acceptance')).toBe('2026-03-02');
    advice.by(adviser, answer('acceptance', 'accepted'));
    expect(advice.due('advice')).toBe('2026-03-03');
  });

  test('without a day it has no term: the adviser asks for the day, and need not wait for it', () => {
    const advice = begin('probation-advice', { on: '2026-03-02', facts: { adviceKind: 'detention-plan' } });
    expect(advice.item('needed-known')).toMatchObject({ status: 'open', due: '2026-03-09', owner: adviser });
    advice.by(caseManager, answer('request-prison', 'delivered'));
    advice.by(adviser, answer('acceptance', 'accepted'));
    expect(advice.item('advice')).toMatchObject({ status: 'waiting', due: null });
    advice.by(adviser, answer('advice', 'delivered'));
    expect(advice.item('advice')).toMatchObject({ status: 'done', deadlineStatus: 'none' });
  });

  test('a hearing of which nobody knows the day is asked for, and nothing climbs meanwhile', () => {
    const advice = begin('probation-advice', { on: '2026-03-02', facts: { adviceKind: 'hearing' } });
    expect(advice.item('request-prosecution')).toMatchObject({
      status: 'waiting',
      due: null,
      waitingReason: 'de zitting is nog onbekend',
    });
    expect(advice.item('hearing-known')).toMatchObject({ status: 'open', owner: adviser });
    advice.on('2026-04-13');
    expect(advice.told('request-prosecution')).toEqual([]);
    expect(new Set(advice.told('hearing-known').map(([, role]) => role))).toEqual(new Set(['adviser']));
    advice.by(adviser, setDate('hearing', '2026-06-11'));
    expect(advice.item('hearing-known').status).toBe('done');
    expect(advice.item('request-prosecution')).toMatchObject({ status: 'open', due: '2026-04-16' });
  });
});

describe('how it ends otherwise', () => {
  test('oral advice in a meeting counts and is recorded; the written one does not apply any more', () => {
    const advice = forHearing();
    advice.on('2026-03-30');
    advice.by(caseManager, { type: 'add', item: 'oral-advice', reason: 'Gevraagd in het MDO' });
    expect(advice.due('oral-advice')).toBe('2026-03-30');
    advice.by(adviser, complete('oral-advice'));
    expect(advice.current().phase).toBe('delivered');
    expect(advice.item('advice')).toMatchObject({ status: 'cancelled' });
    expect(advice.due('client-told')).toBe('2026-03-30');
  });

  test('withdrawn by whoever asked: ready to close', () => {
    const advice = forHearing();
    advice.by(prosecutor, answer('request-prosecution', 'withdrawn'));
    expect(advice.current()).toMatchObject({ phase: 'withdrawn', readyToClose: true });
  });

  test('not accepted needs a reason, tells the coordinator, and is ready to close', () => {
    const advice = forHearing();
    advice.by(prosecutor, answer('request-prosecution', 'delivered'));
    expect(advice.asks(adviser, answer('acceptance', 'refused'))).toMatchObject({
      outcome: 'refused',
      status: 422,
      code: 'reason-required',
    });
    advice.by(adviser, answer('acceptance', 'refused', 'Al in toezicht: de toezichthouder adviseert'));
    expect(advice.current()).toMatchObject({ phase: 'refused', readyToClose: true, status: 'open' });
    expect(advice.alarms('request-refused')).toEqual([
      ['2026-03-02', 'request-refused', 'coordinator', 'acceptance'],
    ]);
  });
});

describe('other kinds and other ends', () => {
  test('probation sees what it is asked, and records it for the prosecution', () => {
    const advice = forHearing();
    expect(advice.current().parties).toContainEqual(adviser);
    advice.by(adviser, answer('request-prosecution', 'delivered'));
    expect(advice.current().phase).toBe('requested');
  });

  test('a suspension of remand is due tomorrow: the window of a hearing does not hold it back', () => {
    const advice = begin('probation-advice', {
      on: '2026-03-02',
      dates: { hearing: '2026-07-01' },
      facts: { adviceKind: 'suspension' },
    });
    expect(advice.item('request-prosecution')).toMatchObject({ due: '2026-03-03', opens: null });
  });

  test('for a conditional release it is 105 days as well, but from the day the advice is needed: no norm', () => {
    const advice = begin('probation-advice', {
      on: '2026-03-02',
      dates: { needed: '2027-03-01' },
      facts: { adviceKind: 'conditional-release' },
    });
    expect(advice.item('request-prosecution')).toMatchObject({
      due: '2026-11-16',
      label: 'assumed',
      source: 'S1:1508-1515',
    });
  });

  test('after oral advice nobody is asked for the request any more', () => {
    const advice = forHearing();
    advice.by(adviser, add('oral-advice', 'In het MDO'), complete('oral-advice'));
    expect(advice.item('request-prosecution')).toMatchObject({ status: 'cancelled' });
    advice.on('2026-06-01');
    expect(advice.told('request-prosecution')).toEqual([]);
  });

  test.each(['refused', 'withdrawn'] as const)(
    'one that is %s is told to whoever waits for it',
    (outcome) => {
      const detention = plan('2026-03-02', { dates: { hearing: '2026-06-11' } });
      detention.by(caseManager, add('probation-advice', 'Voor de zitting'));
      const advice = opened(detention, 'probation-advice');
      advice.by(caseManager, setFact('adviceKind', 'hearing'));
      advice.by(
        adviser,
        answer('request-prosecution', 'delivered'),
        answer('acceptance', outcome, 'Geen capaciteit'),
      );
      expect(detention.alarms('came-to-nothing').map(([, , role]) => role)).toEqual([
        'probation-worker',
        'coordinator',
      ]);
      expect(detention.item('probation-advice').status).toBe('open');
    },
  );
});
