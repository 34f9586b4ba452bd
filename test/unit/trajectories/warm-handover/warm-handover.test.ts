import { describe, expect, test } from 'vitest';
import {
  absent,
  answer,
  complete,
  handOver,
  hold,
  present,
  setDate,
  setFact,
} from '../../../scenarios/commands.ts';
import {
  caseManager,
  client,
  coordinator,
  municipality,
  probation,
  supervisor,
} from '../../../scenarios/people.ts';
import { begin, opened, plan, type Play } from '../../play.ts';

const inTime = (defaults?: Record<string, string>) =>
  plan('2026-03-02', {
    dates: { expectedRelease: '2026-09-01' },
    facts: { legalFrameAfter: 'none' },
    ...(defaults && { defaults }),
  });

describe('a hand-over opens', () => {
  test('42 days before release, from the case manager to the aftercare coordinator', () => {
    const play = inTime();
    play.on('2026-07-20', '23:59');
    expect(play.hasOpened('warm-handover')).toBe(0);
    play.on('2026-07-21', '00:00');
    const handover = opened(play, 'warm-handover');
    expect(handover.view()).toMatchObject({
      phase: 'preparing',
      dates: { needed: '2026-09-01' },
      facts: { giver: caseManager, receiver: municipality },
    });
    expect(handover.item('package')).toMatchObject({ due: '2026-08-18', owner: caseManager });
    expect(handover.item('handover-talk')).toMatchObject({ due: '2026-08-25', kind: 'meeting' });
  });

  test('to the supervisor when there is supervision after detention', () => {
    const play = inTime();
    play.by(caseManager, setFact('legalFrameAfter', 'supervision'));
    play.on('2026-07-21');
    expect(opened(play, 'warm-handover').view().facts['receiver']).toEqual(supervisor);
  });

  test('earlier by command, to whom the case manager says, and then not again', () => {
    const play = inTime();
    play.on('2026-06-01');
    play.by(caseManager, handOver(probation));
    expect(opened(play, 'warm-handover').view().facts).toMatchObject({
      giver: caseManager,
      receiver: probation,
    });
    expect(play.asks(caseManager, handOver(municipality))).toMatchObject({
      status: 409,
      code: 'handover-running',
    });
    play.on('2026-08-01');
    expect(play.hasOpened('warm-handover')).toBe(1);
  });

  test('never to oneself', () => {
    expect(inTime().asks(caseManager, handOver(caseManager))).toMatchObject({
      status: 422,
      code: 'own-receiver',
    });
  });

  test('without a receiver alarms the coordinator, once, and opens when there is one', () => {
    const play = inTime({});
    play.on('2026-07-25');
    expect(play.hasOpened('warm-handover')).toBe(0);
    expect(play.alarms('no-receiver')).toEqual([['2026-07-21', 'no-receiver', 'coordinator', 'handover']]);
    play.by(coordinator, { type: 'assign', role: 'aftercare-coordinator', agency: 'gemeente-utrecht' });
    expect(opened(play, 'warm-handover').view().facts['receiver']).toEqual(municipality);
    expect(play.alarms('no-receiver')).toHaveLength(1);
  });

  test('at once when release is nearer than 42 days', () => {
    expect(plan('2026-03-02', { dates: { expectedRelease: '2026-03-12' } }).hasOpened('warm-handover')).toBe(
      1,
    );
  });
});

/** Opened by a plan on 21 July, offered on Monday 3 August: to be accepted by 17 August. */
function offered() {
  const play = inTime();
  play.on('2026-08-03');
  const handover = opened(play, 'warm-handover');
  handover.by(
    caseManager,
    complete('package'),
    hold('handover-talk', '2026-08-03', [], present(client, caseManager)),
  );
  return { play, handover };
}
const roles = (play: Play) => play.told('acceptance').map(([day, role]) => [day, role]);

describe('acceptance', () => {
  test('is due fourteen days after the offer, or when it is needed if that is earlier', () => {
    expect(offered().handover.due('acceptance')).toBe('2026-08-17');
    const late = inTime();
    late.on('2026-08-24');
    const handover = opened(late, 'warm-handover');
    handover.by(caseManager, complete('package'));
    expect(handover.due('acceptance')).toBe('2026-09-01');
  });

  test('by the receiver completes it there and in the plan; first contact and fallback period begin', () => {
    const { play, handover } = offered();
    handover.on('2026-08-07');
    handover.by(municipality, answer('acceptance', 'accepted'));
    expect(handover.current().phase).toBe('accepted');
    expect(handover.due('first-contact')).toBe('2026-09-04'); // three working days after 1 September
    expect(handover.due('fallback-period')).toBe('2026-09-04'); // 28 days
    expect(play.item('handover')).toMatchObject({
      status: 'done',
      actedOn: '2026-08-07',
      deadlineStatus: 'met',
    });
    handover.by(caseManager, setDate('arrival', '2026-09-10'));
    expect(handover.due('first-contact')).toBe('2026-09-15');
    handover.by(municipality, complete('first-contact'));
    handover.by(caseManager, complete('fallback-period'));
    expect(handover.current()).toMatchObject({ phase: 'completed', readyToClose: true });
  });

  test('is the receiver’s alone: not the giver, not the coordinator, not the director', () => {
    const { handover } = offered();
    for (const who of [caseManager, coordinator, { agency: 'zvh-midden', role: 'case-director' }])
      expect(handover.asks(who, answer('acceptance', 'accepted'))).toMatchObject({
        status: 403,
        code: 'not-allowed',
      });
    expect(handover.current().phase).toBe('offered');
  });

  test('is asked of the receiver after 7 and 14 days, of its coordinator at 16, of the case director at 21', () => {
    const { handover } = offered();
    handover.on('2026-08-31');
    expect(roles(handover)).toEqual([
      ['2026-08-10', 'aftercare-coordinator'],
      ['2026-08-17', 'aftercare-coordinator'],
      ['2026-08-19', 'coordinator'],
      ['2026-08-24', 'case-director'],
    ]);
  });

  test('each of those rolls to the next working day', () => {
    const play = begin('warm-handover', {
      on: '2026-04-02',
      by: probation,
      dates: { needed: '2026-06-01' },
      facts: { giver: probation, receiver: municipality },
    });
    play.on('2026-04-19'); // a Sunday: 7 days later 26 April, Sunday; Monday is Koningsdag
    play.by(probation, complete('package'));
    play.on('2026-05-15');
    expect(roles(play)).toEqual([
      ['2026-04-28', 'aftercare-coordinator'],
      ['2026-05-04', 'aftercare-coordinator'], // 3 May is a Sunday
      ['2026-05-06', 'coordinator'], // 5 May is Bevrijdingsdag
      ['2026-05-11', 'case-director'], // 10 May is a Sunday
    ]);
  });
});

describe('the arrival', () => {
  test('is told by the receiver, whose first contact counts from it, as by the giver; no other date is', () => {
    const { handover } = offered();
    handover.by(
      municipality,
      answer('acceptance', 'accepted'),
      setDate('arrival', '2026-09-08', 'Is gisteren aangekomen'),
    );
    expect(handover.due('first-contact')).toBe('2026-09-11');
    expect(handover.asks(municipality, setDate('needed', '2026-09-30'))).toMatchObject({
      status: 403,
      code: 'not-allowed',
    });
    handover.by(caseManager, setDate('arrival', '2026-09-10'), setDate('needed', '2026-09-10'));
    expect(
      handover.asks({ agency: 'bw-de-brug', role: 'care-worker' }, setDate('arrival', '2026-09-08')),
    ).toMatchObject({ status: 403 });
  });
});

describe('not received', () => {
  test('turns the rungs to the giver, counted from that day, and the receiver hears no more', () => {
    const { handover } = offered();
    handover.on('2026-08-11');
    handover.by(municipality, answer('acceptance', 'not-received'));
    expect(handover.item('acceptance')).toMatchObject({
      status: 'open',
      owner: caseManager,
      waitingOn: { agency: 'pi-noord' },
      flags: ['not-received'],
    });
    handover.on('2026-09-30');
    expect(roles(handover)).toEqual([
      ['2026-08-10', 'aftercare-coordinator'],
      ['2026-08-18', 'case-manager'],
      ['2026-08-25', 'case-manager'],
      ['2026-08-27', 'coordinator'],
      ['2026-09-01', 'case-director'],
    ]);
  });

  test('said twice is 409', () => {
    const { handover } = offered();
    handover.by(municipality, answer('acceptance', 'not-received'));
    expect(handover.asks(municipality, answer('acceptance', 'not-received'))).toMatchObject({
      status: 409,
      code: 'already-answered',
    });
  });

  test('sent again it waits on the receiver again', () => {
    const { handover } = offered();
    handover.by(municipality, answer('acceptance', 'not-received'));
    handover.by(caseManager, { type: 'request', item: 'acceptance' });
    expect(handover.item('acceptance')).toMatchObject({ owner: municipality, flags: [] });
    handover.by(municipality, answer('acceptance', 'accepted'));
    expect(handover.current().phase).toBe('accepted');
  });

  test('can still be accepted when it turns up', () => {
    const { play, handover } = offered();
    handover.by(municipality, answer('acceptance', 'not-received'), answer('acceptance', 'accepted'));
    expect(play.item('handover').status).toBe('done');
  });
});

describe('a refusal', () => {
  test('returns the case to the giver, with an alarm to the giver and the coordinator in the plan', () => {
    const { play, handover } = offered();
    handover.on('2026-08-05');
    handover.by(municipality, answer('acceptance', 'refused', 'Woont elders'));
    expect(handover.current()).toMatchObject({ phase: 'returned', readyToClose: true });
    expect(play.item('handover')).toMatchObject({ status: 'open', owner: caseManager });
    expect(play.alarms('handover-returned').map(([day, , role]) => [day, role])).toEqual([
      ['2026-08-05', 'case-manager'],
      ['2026-08-05', 'coordinator'],
    ]);
    expect(handover.alarms()).toEqual([]); // told once, where the giver must act
  });

  test('of a hand-over whose plan was closed is told by the hand-over itself', () => {
    const { play, handover } = offered();
    play.world.adopt({ ...play.current(), status: 'closed' });
    handover.by(municipality, answer('acceptance', 'refused', 'Woont elders'));
    expect(handover.alarms('request-refused').map(([, , role]) => role)).toEqual([
      'coordinator',
      'case-manager',
    ]);
  });

  test('is followed by an offer to another, which can be accepted', () => {
    const { play, handover } = offered();
    handover.by(municipality, answer('acceptance', 'refused', 'Woont elders'));
    play.on('2026-08-06');
    expect(play.hasOpened('warm-handover')).toBe(1); // not to the same one by itself
    play.by(caseManager, handOver({ agency: 'gemeente-amersfoort', role: 'aftercare-coordinator' }));
    const second = opened(play, 'warm-handover');
    second.by(caseManager, complete('package'));
    second.by(
      { agency: 'gemeente-amersfoort', role: 'aftercare-coordinator' },
      answer('acceptance', 'accepted'),
    );
    expect(play.item('handover').status).toBe('done');
    expect(play.asks(caseManager, handOver(municipality))).toMatchObject({
      status: 409,
      code: 'already-done',
    });
  });
});

test('a date that the plan shares moves the hand-over with it', () => {
  const { play, handover } = offered();
  play.by(caseManager, setDate('expectedRelease', '2026-08-13'));
  expect(handover.view().dates['needed']).toBe('2026-08-13');
  expect(handover.due('acceptance')).toBe('2026-08-13');
});

describe('a hand-over of which the day changes', () => {
  /** Opened on Monday 2 March 2026, 42 days before the day it is needed, Monday 13 April. */
  const begun = (dates: Record<string, string | null> = { needed: '2026-04-13' }) =>
    begin('warm-handover', {
      on: '2026-03-02',
      by: caseManager,
      dates,
      facts: { giver: caseManager, receiver: municipality },
    });

  test('waits for the new day when that falls away: nothing is late by it', () => {
    const play = begun();
    expect([play.due('package'), play.due('handover-talk')]).toEqual(['2026-03-30', '2026-04-02']); // 3 April is Good Friday, 6 April Easter Monday
    play.on('2026-03-20');
    play.by(caseManager, setDate('needed', null, 'Vrijlating opgeschort'));
    for (const name of ['package', 'handover-talk'])
      expect(play.item(name)).toMatchObject({
        status: 'waiting',
        due: null,
        flags: [],
        waitingReason: 'de uiterste overdrachtsdatum is nog onbekend',
      });
    expect(play.alarms('late-by-change')).toEqual([]);
    play.by(caseManager, setDate('needed', '2026-05-11'));
    expect(play.item('package')).toMatchObject({ status: 'open', due: '2026-04-24' }); // 27 April is King's Day
  });

  test('begun less than a fortnight ahead it is due at once, not in the past', () => {
    const play = plan('2026-03-02', { dates: { expectedRelease: '2026-03-09' } });
    const handover = opened(play, 'warm-handover');
    expect([handover.due('package'), handover.due('handover-talk')]).toEqual(['2026-03-03', '2026-03-04']);
    expect(handover.alarms('opened-late')).toEqual([]);
    const tomorrow = opened(
      plan('2026-03-02', { dates: { expectedRelease: '2026-03-03' } }),
      'warm-handover',
    );
    expect([tomorrow.due('package'), tomorrow.due('handover-talk')]).toEqual(['2026-03-03', '2026-03-03']);
    play.by(caseManager, setDate('expectedRelease', '2026-06-15', 'Hechtenis verlengd'));
    expect([handover.due('package'), handover.due('handover-talk')]).toEqual(['2026-06-01', '2026-06-08']);
  });

  test('counts from its opening when nobody ever told a day', () => {
    const play = begun({});
    expect([play.due('package'), play.due('handover-talk')]).toEqual(['2026-03-09', '2026-03-16']);
  });

  test('a first contact that does not come is told to the coordinator of the receiver', () => {
    const play = begun();
    play.by(caseManager, complete('package'));
    play.by(municipality, answer('acceptance', 'accepted'));
    play.on('2026-04-20');
    const told = play
      .events()
      .flatMap((each) => (each.type === 'reminded' && each.item === 'first-contact' ? [each.to] : []));
    expect(told.filter(({ role }) => role === 'coordinator')).toEqual([
      { agency: 'gemeente-utrecht', role: 'coordinator' },
    ]);
  });

  test('of the talk is recorded whether the client was there, or why not', () => {
    const play = begun();
    for (const attendance of [[], present(caseManager)])
      expect(play.asks(caseManager, hold('handover-talk', '2026-03-02', [], attendance))).toMatchObject({
        status: 422,
        code: 'field-required',
        pointer: '/attendance',
      });
    play.by(
      caseManager,
      hold(
        'handover-talk',
        '2026-03-02',
        [],
        [absent(client, 'Ziek; hij belt morgen met de gemeente'), ...present(caseManager)],
      ),
    );
    expect(play.item('handover-talk').status).toBe('done');
  });
});
