import { describe, expect, test } from 'vitest';
import { answer, complete, confirm, hold, setDate, setFact, skip } from '../../../scenarios/commands.ts';
import { care, caseManager, coordinator, municipality, probation } from '../../../scenarios/people.ts';
import { plan } from '../../play.ts';

/** In on Monday 2 March 2026, out on Monday 15 June. */
const inside = (facts = {}) => plan('2026-03-02', { dates: { expectedRelease: '2026-06-15' }, facts });

describe('the day somebody really leaves', () => {
  test('is asked for, until it is told: only then supervision starts', () => {
    const play = inside({ legalFrameAfter: 'supervision' });
    expect(play.item('release-recorded')).toMatchObject({
      status: 'open',
      due: '2026-06-15',
      label: 'assumed',
    });
    play.on('2026-06-23');
    expect(play.told('release-recorded').map(([, to]) => to)).toEqual([
      'case-manager',
      'case-manager',
      'case-manager',
    ]);
    expect(play.asks(caseManager, complete('release-recorded'))).toMatchObject({
      status: 409,
      code: 'tell-the-date',
    });
    expect(play.current().related.some((each) => each.type === 'supervision')).toBe(false);
    play.by(caseManager, setDate('release', '2026-06-16'));
    expect(play.item('release-recorded')).toMatchObject({ status: 'done', deadlineStatus: 'met-late' });
    expect(play.current().related.some((each) => each.type === 'supervision')).toBe(true);
  });

  test('on a Saturday it is asked for on the Monday', () => {
    expect(plan('2026-03-02', { dates: { expectedRelease: '2026-06-13' } }).due('release-recorded')).toBe(
      '2026-06-15',
    );
  });

  test('told without ever having been expected, it raises no alarm about itself', () => {
    const play = plan('2026-03-02');
    expect(play.item('release-recorded')).toMatchObject({ status: 'waiting', due: null });
    play.on('2026-05-04');
    play.by(caseManager, setDate('release', '2026-05-01'));
    expect(play.item('release-recorded').status).toBe('done');
    expect(
      play.events().filter((each) => each.type === 'alarm-raised' && each.item === 'release-recorded'),
    ).toEqual([]);
  });

  test('ends the meetings in prison', () => {
    const play = inside();
    play.on('2026-05-01');
    play.by(caseManager, hold('first-mdo', '2026-03-30'), hold('second-mdo', '2026-05-01'));
    expect(play.item('next-mdo').status).toBe('open');
    play.on('2026-06-15');
    play.by(caseManager, setDate('release', '2026-06-15'));
    for (const name of ['next-mdo', 'trajectory-talk-3'])
      expect(play.item(name)).toMatchObject({
        status: 'cancelled',
        waitingReason: 'kort verblijf, of al vrij',
      });
    expect(play.item('basic-conditions-recheck').status).toBe('open'); // whoever takes over still wants to know
  });
});

describe('a place after release', () => {
  test('that is withdrawn is no place: the alarms go on', () => {
    const play = inside({ placeNeeded: true });
    play.by(care, answer('place-confirmed', 'withdrawn'));
    expect(play.item('place-confirmed')).toMatchObject({ status: 'open', owner: caseManager });
    const again = answer('place-confirmed', 'withdrawn');
    expect(play.asks(caseManager, again)).toMatchObject({ code: 'wrong-answer' });
    play.on('2026-05-18');
    expect(play.told('place-confirmed').map(([day]) => day)).toEqual(['2026-05-04', '2026-05-18']);
  });

  test('is registered for when the house has him on its list, and there when the house says so', () => {
    const play = inside({ placeNeeded: true });
    play.by(probation, complete('place-registered'));
    expect(play.item('place-registered')).toMatchObject({ status: 'open', waitingOn: care });
    expect(play.asks(caseManager, confirm('place-registered'))).toMatchObject({ status: 403 });
    play.by(care, confirm('place-registered'));
    expect(play.item('place-registered')).toMatchObject({ status: 'done', confirmed: { by: care } });
    for (const who of [probation, caseManager])
      expect(play.asks(who, answer('place-confirmed', 'accepted'))).toMatchObject({ status: 403 });
    play.by(care, answer('place-confirmed', 'accepted'));
    expect(play.item('place-confirmed').status).toBe('done');
  });

  test('of a house that nobody knows here: the prison asks there, and says what it heard', () => {
    const play = plan('2026-03-02', { defaults: { 'probation-worker': 'reclassering' } });
    play.by(caseManager, setFact('placeNeeded', true), setDate('expectedRelease', '2026-12-01'));
    play.by(probation, complete('place-registered'));
    expect(play.item('place-registered').waitingOn).toEqual(coordinator);
    play.by(coordinator, confirm('place-registered'));
    play.by(caseManager, answer('place-confirmed', 'accepted'));
    expect(play.item('place-confirmed').status).toBe('done');
  });

  test('and aftercare is arranged when the municipality says so, not the prison (S1:678-680)', () => {
    const play = inside();
    for (const who of [caseManager, probation])
      expect(play.asks(who, complete('aftercare-arranged'))).toMatchObject({ status: 403 });
    play.by(municipality, complete('aftercare-arranged'));
    expect(play.item('aftercare-arranged').status).toBe('done');
  });

  test('that is needed again is looked for again', () => {
    const play = inside({ placeNeeded: true });
    play.by(probation, complete('place-registered'));
    play.by(care, confirm('place-registered'));
    play.by(caseManager, setFact('placeNeeded', false));
    play.on('2026-04-01');
    play.by(caseManager, setFact('placeNeeded', true));
    expect(play.item('place-registered-2')).toMatchObject({ status: 'open', due: '2026-04-10' }); // over Easter
    play.by(probation, skip('place-registered-2', 'Staat al op de lijst'));
    expect(play.item('place-registered-3')).toBeUndefined();
  });
});
