import { describe, expect, test } from 'vitest';
import { setDate, setFact } from '../../scenarios/commands.ts';
import { caseManager, probation } from '../../scenarios/people.ts';
import { begin, plan } from '../play.ts';

describe('an item with a sentry', () => {
  test('waits and says for what', () => {
    const play = plan('2026-03-02', { dates: { expectedRelease: '2026-12-01' } });
    expect(play.item('supervisor-introduction')).toMatchObject({
      status: 'waiting',
      due: null,
      waitingReason: 'alleen bij toezicht na detentie',
    });
    expect(play.view('en').items.find((each) => each.item === 'supervisor-introduction')?.waitingReason).toBe(
      'only with supervision after detention',
    );
  });

  test('opens when it turns true, is cancelled when it turns false again, and comes back', () => {
    const play = plan('2026-03-02', { dates: { expectedRelease: '2026-12-01' } });
    play.by(caseManager, setFact('legalFrameAfter', 'supervision'));
    expect(play.item('supervisor-introduction')).toMatchObject({ status: 'open', due: '2026-10-20' });
    expect(play.item('aftercare-arranged').status).toBe('cancelled');
    play.by(caseManager, setFact('legalFrameAfter', 'none'));
    expect(play.item('supervisor-introduction')).toMatchObject({ status: 'cancelled', due: null });
    expect(play.item('aftercare-arranged')).toMatchObject({ status: 'open', due: '2026-11-03' });
    play.by(caseManager, setFact('legalFrameAfter', 'supervision'));
    expect(play.item('supervisor-introduction')).toMatchObject({ status: 'open', due: '2026-10-20' });
  });

  test('waits for its date when that is unknown', () => {
    const play = plan('2026-03-02', { facts: { legalFrameAfter: 'supervision' } });
    expect(play.item('supervisor-introduction')).toMatchObject({
      status: 'waiting',
      waitingReason: 'einddatum nog onbekend',
    });
    play.by(caseManager, setDate('expectedRelease', '2026-12-01'));
    expect(play.due('supervisor-introduction')).toBe('2026-10-20');
    play.by(caseManager, setDate('expectedRelease', null));
    expect(play.item('supervisor-introduction')).toMatchObject({ status: 'waiting', due: null });
  });

  test('that counts from a fact counts from the day the fact became known', () => {
    const play = plan('2026-03-02');
    expect(play.item('place-registered').status).toBe('waiting');
    play.on('2026-04-22');
    play.by(caseManager, setFact('placeNeeded', true));
    expect(play.due('place-registered')).toBe('2026-04-30'); // five working days, Koningsdag not counted
  });
});

describe('conditional release', () => {
  test('the report waits for the request of the CVvi, then takes 42 days', () => {
    const play = begin('conditional-release', {
      on: '2026-10-01',
      by: probation,
      dates: { conditionalRelease: '2027-03-01' },
    });
    expect(play.item('vi-report')).toMatchObject({
      status: 'waiting',
      waitingReason: 'wacht op het verzoek van de CVvi',
    });
    play.on('2026-11-12');
    play.by(probation, { type: 'answer', item: 'vi-request', answer: 'accepted' });
    expect(play.due('vi-report')).toBe('2026-12-24');
    expect(play.due('conditions-attuned')).toBe('2026-12-24');
  });

  test('waits for its date', () => {
    const play = begin('conditional-release', { on: '2026-10-01', by: probation, dates: {} });
    expect(play.item('vi-request')).toMatchObject({
      status: 'waiting',
      waitingReason: 'de v.i.-datum is nog onbekend',
    });
    play.by(probation, setDate('conditionalRelease', '2027-03-01'));
    expect(play.due('vi-request')).toBe('2026-11-16');
  });

  test('a withdrawn request leaves no report to write', () => {
    const play = begin('conditional-release', {
      on: '2026-10-01',
      by: probation,
      dates: { conditionalRelease: '2027-03-01' },
    });
    play.by(probation, { type: 'answer', item: 'vi-request', answer: 'withdrawn' });
    expect(play.item('vi-report').status).toBe('waiting');
  });
});
