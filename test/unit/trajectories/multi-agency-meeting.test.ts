import { describe, expect, test } from 'vitest';
import { complete, decide, hold as held, setDate, setFact } from '../../scenarios/commands.ts';
import { care, caseManager, client, coordinator, municipality, probation } from '../../scenarios/people.ts';
import type { Day } from '../../../domain/calendar/types.ts';
import { begin } from '../play.ts';

/** Opened Monday 1 June 2026 for Thursday 25 June. */
const called = (facts = {}) =>
  begin('multi-agency-meeting', {
    on: '2026-06-01',
    dates: { planned: '2026-06-25' },
    facts: { kind: 'mdo', purpose: 'Wonen na vrijlating', convenor: caseManager, ...facts },
    parties: [probation, municipality, care],
  });
/** Held with everybody of the plan unless said otherwise. */
const hold = (
  item: string,
  on: Day,
  agreements: Parameters<typeof held>[2] = [],
  attendance = present(client, caseManager),
) => held(item, on, agreements, attendance);
const present = (...who: (typeof care)[]) => who.map(({ agency, role }) => ({ agency, role, present: true }));

describe('before the meeting', () => {
  test('parties are invited with the purpose, the client knows; who convenes owns it', () => {
    const mdo = called();
    expect(mdo.item('invitation')).toMatchObject({ due: '2026-06-11', label: 'assumed', owner: caseManager });
    expect([mdo.due('client-prepared'), mdo.due('meeting')]).toEqual(['2026-06-23', '2026-06-25']);
    expect(mdo.item('preparation').status).toBe('cancelled');
    expect(mdo.item('next-date').status).toBe('waiting');
    expect(mdo.current().phase).toBe('preparing');
  });

  test.each(['2026-06-01', '2026-06-02', '2026-06-04', '2026-06-10', '2026-06-12', '2026-06-15'])(
    'called for %s, at most two weeks ahead, is not late from the start',
    (planned) => {
      const mdo = begin('multi-agency-meeting', {
        on: '2026-06-01',
        dates: { planned },
        facts: { kind: 'mdo', purpose: 'Nu', convenor: caseManager, preparedWithoutClient: true },
      });
      expect(mdo.alarms('opened-late')).toEqual([]);
      for (const { item, due, flags } of mdo.view().items) {
        expect({ item, flags }).toEqual({ item, flags: [] });
        if (due !== null) expect(due >= '2026-06-01' && due <= planned, item).toBe(true);
      }
    },
  );

  test('professionals may prepare first, without the client', () => {
    expect(called({ preparedWithoutClient: true }).item('preparation')).toMatchObject({
      status: 'open',
      due: '2026-06-23',
      kind: 'meeting',
    });
  });

  test('it may be on a Saturday: people meet when the network can', () => {
    const council = begin('multi-agency-meeting', {
      on: '2026-06-01',
      dates: { planned: '2026-06-27' },
      facts: { kind: 'network-council', purpose: 'Familie helpt', convenor: caseManager },
    });
    expect([council.due('meeting'), council.due('client-prepared')]).toEqual(['2026-06-27', '2026-06-25']);
  });

  test.each(['kind', 'purpose', 'convenor'])('does not start without its %s', (fact) => {
    expect(() => called({ [fact]: null })).toThrow(new RegExp(`“null” does not fit “${fact}”`));
  });
});

describe('who convenes', () => {
  test('can be another later, but always somebody with a role that exists', () => {
    const mdo = called();
    mdo.by(caseManager, setFact('convenor', municipality));
    expect(mdo.item('invitation').owner).toEqual(municipality);
    const nobody = { agency: 'nergens', role: 'banaan' };
    expect(mdo.asks(caseManager, setFact('convenor', nobody))).toMatchObject({
      status: 422,
      code: 'wrong-value',
      pointer: '/value',
    });
    expect(mdo.asks(caseManager, setFact('convenor', null))).toMatchObject({
      status: 422,
      code: 'wrong-value',
    });
  });
});

describe('attendance and outcomes', () => {
  test('it is told who was there', () => {
    const mdo = called();
    mdo.on('2026-06-25');
    expect(mdo.asks(caseManager, held('meeting', '2026-06-25', [], []))).toMatchObject({
      status: 422,
      code: 'field-required',
      pointer: '/attendance',
      detail: { nl: 'Zeg wie erbij was en wie niet (client).' },
    });
  });

  test('an absent party has a reason', () => {
    const mdo = called();
    mdo.on('2026-06-25');
    const absent = { agency: probation.agency, role: probation.role, present: false };
    expect(
      mdo.asks(caseManager, held('meeting', '2026-06-25', [], [...present(client), absent])),
    ).toMatchObject({
      code: 'reason-required',
    });
    mdo.by(
      caseManager,
      held('meeting', '2026-06-25', [], [...present(client), { ...absent, reason: 'Ziek' }]),
    );
    expect(mdo.events().find((each) => each.type === 'meeting-held')).toMatchObject({
      attendance: [{ present: true }, { reason: 'Ziek' }],
    });
  });

  test('each outcome has an owner and a day; undone it climbs to the case director', () => {
    const mdo = called();
    mdo.on('2026-06-25');
    mdo.by(
      caseManager,
      hold('meeting', '2026-06-25', [{ text: 'Briefadres regelen', owner: municipality, by: '2026-07-09' }]),
    );
    expect(mdo.item('agreement-1')).toMatchObject({
      due: '2026-07-09',
      owner: municipality,
      title: 'Briefadres regelen',
    });
    mdo.on('2026-07-15');
    expect(mdo.told('agreement-1')).toEqual([
      ['2026-07-02', 'aftercare-coordinator', 'half-way'],
      ['2026-07-09', 'aftercare-coordinator', 'on-the-day'],
      ['2026-07-10', 'coordinator', 'coordinator'],
      ['2026-07-14', 'case-director', 'case-director'],
    ]);
  });

  test('a next meeting has its own invitation and its own question of what follows', () => {
    const mdo = called();
    mdo.on('2026-06-25');
    mdo.by(caseManager, hold('meeting', '2026-06-25'));
    expect(mdo.due('next-date')).toBe('2026-06-26');
    expect([mdo.item('invitation').status, mdo.item('client-prepared').status]).toEqual([
      'cancelled',
      'cancelled',
    ]); // too late for it
    mdo.by(
      caseManager,
      decide('next-date', 'planned', 'Nog geen plek'),
      setDate('nextMeeting', '2026-07-23'),
    );
    expect([mdo.due('next-meeting'), mdo.due('invitation-2'), mdo.due('client-prepared-2')]).toEqual([
      '2026-07-23',
      '2026-07-09',
      '2026-07-21',
    ]);
    mdo.on('2026-07-23');
    mdo.by(caseManager, hold('next-meeting', '2026-07-23'));
    expect(mdo.due('next-date-2')).toBe('2026-07-24');
    expect(mdo.current()).toMatchObject({ phase: 'following-up', readyToClose: false });
  });

  test('ready to close when no next meeting is needed and every outcome is settled; a person closes', () => {
    const mdo = called();
    mdo.on('2026-06-25');
    mdo.by(
      caseManager,
      hold('meeting', '2026-06-25', [{ text: 'ID aanvragen', owner: care, by: '2026-07-09' }]),
    );
    mdo.by(caseManager, decide('next-date', 'not-needed', 'Alles verdeeld'));
    expect(mdo.current()).toMatchObject({ phase: 'ended', readyToClose: false });
    mdo.by(care, complete('agreement-1'));
    expect(mdo.current()).toMatchObject({ readyToClose: true, status: 'open' });
    mdo.by(coordinator, { type: 'close', outcome: 'ended', reason: 'Klaar' });
    expect(mdo.current().status).toBe('closed');
  });

  test('“there will be a next one” is not forgotten: its day is asked, and it has one either way', () => {
    const mdo = called();
    mdo.on('2026-06-25');
    mdo.by(caseManager, hold('meeting', '2026-06-25'), decide('next-date', 'planned', 'Nog geen plek'));
    expect(mdo.item('next-planned')).toMatchObject({ status: 'open', due: '2026-07-02', label: 'assumed' });
    expect(mdo.item('next-meeting').status).toBe('waiting');
    mdo.by(caseManager, setDate('nextMeeting', '2026-07-23'));
    expect([mdo.item('next-planned').status, mdo.due('next-meeting')]).toEqual(['cancelled', '2026-07-23']);
    mdo.on('2026-07-23');
    mdo.by(
      caseManager,
      hold('next-meeting', '2026-07-23'),
      decide('next-date-2', 'planned', 'Nog niet klaar'),
    );
    expect([mdo.item('next-meeting-2').status, mdo.due('next-planned-2')]).toEqual(['waiting', '2026-07-30']);
    mdo.by(caseManager, complete('next-planned-2'));
    expect(mdo.due('next-meeting-2')).toBe('2026-08-20');
    mdo.by(caseManager, { type: 'skip', item: 'next-meeting-2', reason: 'Toch niet nodig' });
    expect(mdo.current()).toMatchObject({ phase: 'ended', readyToClose: true });
  });

  test('a meeting that does not go on: a person closes', () => {
    const mdo = called();
    mdo.by(caseManager, { type: 'skip', item: 'meeting', reason: 'Opgelost zonder overleg' });
    expect(mdo.current()).toMatchObject({ phase: 'ended', readyToClose: true, status: 'open' });
  });

  test('what the client agreed to do is followed by whoever called the meeting', () => {
    const rto = begin('multi-agency-meeting', {
      on: '2026-06-01',
      by: municipality,
      dates: { planned: '2026-06-25' },
      facts: { kind: 'rto', purpose: 'Schulden', convenor: municipality },
    });
    rto.on('2026-06-25');
    rto.by(
      municipality,
      hold('meeting', '2026-06-25', [{ text: 'Post meenemen', owner: { role: 'client' }, by: '2026-07-09' }]),
    );
    rto.on('2026-07-09');
    expect(rto.told('agreement-1').at(-1)).toEqual(['2026-07-09', 'aftercare-coordinator', 'on-the-day']);
    rto.by(municipality, complete('agreement-1'));
  });

  test('an agreement that nobody holds is told to the coordinator', () => {
    const mdo = called();
    mdo.on('2026-06-25');
    mdo.by(
      caseManager,
      hold('meeting', '2026-06-25', [
        { text: 'Regeling treffen', owner: { role: 'debt-adviser' }, by: '2026-07-09' },
      ]),
    );
    expect(mdo.alarms('no-addressee')).toEqual([
      ['2026-06-25', 'no-addressee', 'coordinator', 'agreement-1'],
    ]);
  });
});
