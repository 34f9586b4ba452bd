import { describe, expect, test } from 'vitest';
import { commandSchema, type Command } from '../../../domain/case/commands.ts';
import { answer, complete, decide, handOver, setFact } from '../../scenarios/commands.ts';
import { care, caseManager, coordinator, municipality, probation } from '../../scenarios/people.ts';
import { begin, opened, plan } from '../play.ts';
import { publicationOf } from '../../../domain/reading/publication.ts';

const said = (body: unknown): Command => commandSchema.parse(body);
const leave = (agency: string): Command => said({ type: 'leave', agency, reason: 'Woont elders' });
const begun = () => plan('2026-03-02', { dates: { expectedRelease: '2026-12-01' } });

describe('an agency that leaves', () => {
  test('sees the case no more; what it had to do is the coordinator’s, who can do it', () => {
    const play = begun();
    expect(play.item('information-request-probation').owner.agency).toBe('reclassering');
    play.by(coordinator, leave('reclassering'));
    expect(publicationOf(play.current(), []).trajectory.agencies).not.toContain('reclassering');
    expect(play.item('information-request-probation').owner).toEqual({
      agency: 'pi-noord',
      role: 'coordinator',
    });
    expect(play.asks(probation, answer('information-request-probation', 'delivered'))).toMatchObject({
      status: 403,
    });
    play.by(coordinator, answer('information-request-probation', 'delivered'));
  });

  test('stands in for nobody any more: what it asked of the client is recorded by who steers', () => {
    const play = begun();
    play.by(probation, said({ type: 'ask', to: { role: 'client' }, title: 'Wil je een maatje?' }));
    play.by(coordinator, leave('reclassering'));
    const row = publicationOf(play.current(), []).deadlines.find(({ item }) => item === 'asked-1');
    expect(row?.owner.agency).toBe('pi-noord');
    play.by(caseManager, answer('asked-1', 'delivered'));
  });

  test('is told nothing any more, also where what is decided would be addressed to it', () => {
    const house = begin('sheltered-housing', {
      on: '2026-03-02',
      by: care,
      dates: { registration: '2026-03-02' },
    });
    house.by(care, setFact('registeredBy', probation));
    house.by({ ...care, role: 'coordinator' }, leave('reclassering'));
    house.by(care, decide('screening', 'suitable', 'Past'));
    house.by(care, { type: 'skip', item: 'intake', reason: 'Kennen hem' });
    house.by(care, decide('place-decision', 'waiting-list', 'Vol'));
    const told = house.events().flatMap((each) => (each.type === 'notified' ? [each.to.agency] : []));
    expect(told).toEqual([]);
    expect(house.alarms('no-addressee')).toHaveLength(1);
  });

  test('is asked nothing and given nothing to do, before it takes part again', () => {
    const play = begun();
    play.by(coordinator, leave('reclassering'));
    const due = '2026-03-20';
    for (const [pointer, body] of [
      ['/to', { type: 'ask', to: probation, title: 'Weet u meer?' }],
      ['/owner', { type: 'add', title: 'Bellen', owner: probation, due, reason: 'x' }],
      ['/by', { type: 'promise', by: probation, text: 'Bellen', due }],
      ['/to', { type: 'forward', item: 'aftercare-arranged', to: probation, reason: 'x' }],
    ] as const)
      expect(play.asks(coordinator, said(body))).toMatchObject({ status: 422, code: 'part-ended', pointer });
  });

  describe('and was to receive a hand-over', () => {
    const gone = (prepared: boolean) => {
      const play = begun();
      play.by(caseManager, handOver(municipality));
      const handover = opened(play, 'warm-handover');
      if (prepared) handover.by(caseManager, complete('package'));
      handover.by(caseManager, leave('gemeente-utrecht'));
      return { play, handover };
    };

    test.each([true, false])('gives it back: nobody accepts in its place (offered: %s)', (prepared) => {
      const { play, handover } = gone(prepared);
      for (const who of [coordinator, caseManager, municipality])
        expect(handover.asks(who, answer('acceptance', 'accepted'))).toMatchObject({ outcome: 'refused' });
      expect(handover.view()).toMatchObject({ phase: 'returned', readyToClose: true });
      expect(handover.item('acceptance').answers).toMatchObject([
        { answer: 'refused', of: municipality, reason: 'Woont elders' },
      ]);
      expect(handover.alarms('no-receiver').map(([, , role]) => role)).toEqual([
        'coordinator',
        'case-manager',
      ]);
      expect(play.item('handover').status).not.toBe('done');
      play.by(caseManager, handOver(probation));
      expect(play.hasOpened('warm-handover')).toBe(2);
    });

    test('is not accepted for it once it was reopened', () => {
      const { handover } = gone(true);
      handover.by(coordinator, { type: 'reopen', item: 'acceptance', reason: 'Toch niet' });
      expect(handover.asks(coordinator, answer('acceptance', 'accepted'))).toMatchObject({
        status: 409,
        code: 'no-receiver',
      });
      handover.by(coordinator, answer('acceptance', 'refused', 'Niemand neemt het over'));
      expect(handover.view().phase).toBe('returned');
    });

    test('keeps nothing open where it had accepted before', () => {
      const play = begun();
      play.by(caseManager, handOver(municipality));
      const handover = opened(play, 'warm-handover');
      handover.by(caseManager, complete('package'));
      handover.by(municipality, answer('acceptance', 'accepted'));
      handover.by(caseManager, leave('gemeente-utrecht'));
      expect(handover.view().phase).toBe('accepted');
      expect(handover.alarms('no-receiver')).toEqual([]);
    });
  });

  test('comes back once somebody assigns it again', () => {
    const play = begun();
    play.by(coordinator, leave('reclassering'));
    play.by(caseManager, { type: 'assign', role: 'probation-worker', agency: 'reclassering' });
    expect(play.item('information-request-probation').owner.agency).toBe('reclassering');
  });

  test('the one that holds the case cannot, and neither can one that takes no part', () => {
    const play = begun();
    expect(play.asks(caseManager, leave('pi-noord'))).toMatchObject({ status: 409, code: 'holds-the-case' });
    expect(play.asks(caseManager, leave('leger-des-heils'))).toMatchObject({
      status: 422,
      code: 'takes-no-part',
      detail: { nl: expect.stringContaining('gemeente-utrecht') },
    });
    expect(play.asks(municipality, leave('reclassering'))).toMatchObject({ status: 403 });
  });
});
