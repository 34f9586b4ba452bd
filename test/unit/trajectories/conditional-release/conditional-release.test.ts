import { describe, expect, test } from 'vitest';
import { answer, complete, decide, setDate, setFact } from '../../../scenarios/commands.ts';
import { caseManager, coordinator, municipality, probation, prosecutor } from '../../../scenarios/people.ts';
import { at, begin, opened, plan } from '../../play.ts';

/** Admitted 2 March 2026, v.i. date 1 September 2026, known at the opening. */
function withConditionalRelease() {
  const play = plan('2026-03-02', { dates: { expectedRelease: '2026-09-01' } });
  play.by(caseManager, setFact('legalFrameAfter', 'conditional-release'));
  return { play, release: opened(play, 'conditional-release') };
}

describe('conditional release opens', () => {
  test('when the frame becomes so, with the release date of that moment and those of the plan who steer it', () => {
    const { play, release } = withConditionalRelease();
    expect(release.view()).toMatchObject({
      status: 'open',
      dates: { conditionalRelease: '2026-09-01' },
      organisation: 'pi-noord',
    });
    expect(release.due('vi-request')).toBe('2026-05-19');
    expect(release.current().parties).toContainEqual(probation);
    expect(play.current().parties).toContainEqual(municipality);
    expect(release.current().parties).not.toContainEqual(municipality);
    expect(release.view().related).toMatchObject([{ id: play.id, relation: 'opened-by' }]);
  });

  test('without a known release too, and then waits for its date', () => {
    const play = plan('2026-03-02');
    play.by(caseManager, setFact('legalFrameAfter', 'conditional-release'));
    const release = opened(play, 'conditional-release');
    expect(release.item('vi-request')).toMatchObject({
      status: 'waiting',
      waitingReason: 'de v.i.-datum is nog onbekend',
    });
    release.by(probation, setDate('conditionalRelease', '2026-09-01'));
    expect(play.view().dates['expectedRelease']).toBe('2026-09-01');
  });

  test('whose date nobody told asks for it', () => {
    const play = begin('conditional-release', { on: '2026-03-02', by: coordinator });
    expect(play.item('date-known')).toMatchObject({
      status: 'open',
      due: '2026-03-16',
      owner: { role: 'probation-worker' },
    });
    play.by(probation, setDate('conditionalRelease', '2026-09-01'));
    expect(play.item('date-known').status).toBe('done');
  });

  test('once: a second change uses the same one while it is open', () => {
    const { play, release } = withConditionalRelease();
    play.by(
      caseManager,
      setFact('legalFrameAfter', 'none'),
      setFact('legalFrameAfter', 'conditional-release'),
    );
    expect(play.hasOpened('conditional-release')).toBe(1);
    expect(release.current().readyToClose).toBe(false);
  });

  test('anew when the first was closed', () => {
    const { play, release } = withConditionalRelease();
    play.by(caseManager, setFact('legalFrameAfter', 'none'));
    release.by(coordinator, { type: 'close', outcome: 'frame-changed', reason: 'Kader vervallen' });
    play.by(caseManager, setFact('legalFrameAfter', 'conditional-release'));
    expect(play.hasOpened('conditional-release')).toBe(2);
    expect(opened(play, 'conditional-release').current().status).toBe('open');
  });
});

describe('while it is open', () => {
  test('it owns the date: the plan refers to it and follows it', () => {
    const { play, release } = withConditionalRelease();
    const outcome = play.asks(caseManager, setDate('expectedRelease', '2026-10-01'));
    expect(outcome).toMatchObject({
      outcome: 'refused',
      status: 409,
      code: 'date-owned-elsewhere',
      pointer: '/date',
    });
    expect(outcome.outcome === 'refused' && outcome.detail.nl).toContain('conditional-release');
    release.by(probation, setDate('conditionalRelease', '2026-10-01'));
    expect(play.view().dates['expectedRelease']).toBe('2026-10-01');
    expect(play.due('client-informed')).toBe('2026-09-17');
  });

  test('the introduction of the supervisor and the hand-over run there', () => {
    const { play, release } = withConditionalRelease();
    const elsewhere = { status: 'cancelled', waitingReason: 'loopt via het v.i.-traject' };
    expect(play.item('supervisor-introduction')).toMatchObject(elsewhere);
    expect(play.item('handover')).toMatchObject(elsewhere);
    expect(release.due('supervisor-introduction')).toBe('2026-07-21');
    expect(release.due('handover')).toBe('2026-09-01');
    play.on('2026-07-21');
    expect(play.hasOpened('warm-handover')).toBe(0);
    expect(release.hasOpened('warm-handover')).toBe(1);
    expect(opened(release, 'warm-handover').view().facts).toMatchObject({
      giver: probation,
      receiver: { agency: 'reclassering', role: 'supervisor' },
    });
  });

  test('a frame that changes back makes it ready to close, and a person decides', () => {
    const { play, release } = withConditionalRelease();
    play.by(caseManager, setFact('legalFrameAfter', 'supervision'));
    expect(release.current()).toMatchObject({ readyToClose: true, status: 'open' });
    expect(play.item('handover').status).toBe('cancelled');
    release.by(coordinator, { type: 'close', outcome: 'frame-changed', reason: 'Kader vervallen' });
    expect(play.item('handover')).toMatchObject({ status: 'open', due: '2026-09-01' });
    expect(play.item('supervisor-introduction')).toMatchObject({ status: 'open', due: '2026-07-21' });
    play.by(caseManager, setDate('expectedRelease', '2026-10-01'));
    expect(play.due('supervisor-introduction')).toBe('2026-08-20');
  });
});

test('in another frame nobody is reminded of what is no longer at issue; the coordinator hears that it can be closed', () => {
  const { play, release } = withConditionalRelease();
  const frame = (value: string) => play.by(caseManager, setFact('legalFrameAfter', value));
  frame('supervision');
  expect(release.alarms('ready-to-close')).toEqual([
    ['2026-03-02', 'ready-to-close', 'coordinator', undefined],
  ]);
  // Who holds the case goes on until a person closes it.
  expect(
    release
      .view()
      .items.filter(({ status }) => status !== 'cancelled')
      .map(({ item }) => item),
  ).toEqual(['handover']);
  frame('conditional-release');
  expect([release.due('vi-request'), release.due('om-decision')]).toEqual(['2026-05-19', '2026-08-04']);
  release.on('2026-03-03');
  frame('none');
  release.on('2026-08-30');
  for (const item of ['vi-request', 'om-decision', 'supervisor-introduction'])
    expect(release.told(item), item).toEqual([]);
  expect(release.alarms('ready-to-close')).toHaveLength(2);
});

describe('the decision of the prosecution', () => {
  const release = () =>
    begin('conditional-release', {
      on: '2026-10-01',
      by: probation,
      dates: { conditionalRelease: '2027-03-01' },
    });

  test('postponed with a new date re-plans and is decided again', () => {
    const play = release();
    play.on('2026-12-01');
    play.by(probation, decide('om-decision', 'postponed', 'Onderzoek loopt'));
    play.by(probation, setDate('conditionalRelease', '2027-06-01'));
    expect(play.item('om-decision')).toMatchObject({ status: 'done', outcome: 'postponed' });
    expect(play.item('om-decision-2')).toMatchObject({ status: 'open', due: '2027-05-04' });
    expect(play.due('supervisor-introduction')).toBe('2027-04-20');
  });

  test('postponed without a new date waits for it, and somebody asks for it in time', () => {
    const play = release();
    play.on('2027-01-18');
    play.by(probation, decide('om-decision', 'postponed', 'Onderzoek loopt'));
    expect(play.item('om-decision-2')).toMatchObject({
      status: 'waiting',
      due: null,
      waitingReason: 'wacht op de nieuwe v.i.-datum',
    });
    expect(play.item('new-date')).toMatchObject({ status: 'open', due: '2027-02-01', owner: probation });
    play.on('2027-02-04');
    expect(play.told('om-decision-2')).toEqual([]);
    expect(play.told('new-date').map(([day, role]) => [day, role])).toEqual([
      ['2027-01-25', 'probation-worker'],
      ['2027-02-01', 'probation-worker'],
    ]);
    play.by(probation, setDate('conditionalRelease', '2027-06-01'));
    expect(play.item('new-date')).toMatchObject({
      status: 'cancelled',
      waitingReason: 'de nieuwe v.i.-datum is bekend',
    });
    expect(play.item('om-decision-2')).toMatchObject({ status: 'open', due: '2027-05-04' });
  });

  test('postponed to a date that was told before is decided again once somebody says that it is the one', () => {
    const play = release();
    play.on('2026-12-01');
    play.by(probation, setDate('conditionalRelease', '2027-06-01'));
    play.on('2026-12-02');
    play.by(probation, decide('om-decision', 'postponed', 'Onderzoek loopt'));
    expect(play.item('om-decision-2').status).toBe('waiting');
    play.by(probation, complete('new-date'));
    expect(play.item('om-decision-2')).toMatchObject({ status: 'open', due: '2027-05-04' });
  });

  test('postponed twice waits twice', () => {
    const play = release();
    play.on('2026-12-01');
    play.by(
      probation,
      decide('om-decision', 'postponed', 'Onderzoek loopt'),
      setDate('conditionalRelease', '2027-06-01'),
    );
    play.on('2027-05-03');
    play.by(probation, decide('om-decision-2', 'postponed', 'Onderzoek loopt nog'));
    expect(play.item('om-decision-3').status).toBe('waiting');
    expect(play.item('new-date-2').status).toBe('open');
  });

  test('postponed, and granted on its new date, asks for no new date again', () => {
    const play = release();
    play.on('2026-12-01');
    play.by(probation, decide('om-decision', 'postponed', 'Onderzoek loopt'));
    play.on('2026-12-02');
    play.by(probation, setDate('conditionalRelease', '2027-06-01'));
    play.on('2027-05-03');
    play.by(probation, decide('om-decision-2', 'granted', 'Akkoord'));
    expect(play.item('new-date').status).toBe('cancelled');
    play.on('2027-05-20');
    expect(play.told('new-date')).toEqual([]);
  });

  test('refused makes it ready to close', () => {
    const play = release();
    play.by(prosecutor, decide('om-decision', 'refused', 'Gedrag in detentie'));
    expect(play.current()).toMatchObject({ phase: 'refused', readyToClose: true });
    expect(play.item('om-decision-2')).toBeUndefined();
  });

  test('granted is final, and the phase says so', () => {
    const play = release();
    play.by(probation, answer('vi-request', 'delivered'), decide('om-decision', 'granted', 'Akkoord'));
    expect(play.current()).toMatchObject({ phase: 'decided', readyToClose: false });
  });
});

test('what a closed trajectory opened hears that it was closed, and goes on', () => {
  const { play, release } = withConditionalRelease();
  play.by(caseManager, { type: 'close', outcome: 'died', reason: 'Overleden' });
  expect(release.view().related).toMatchObject([{ relation: 'opened-by', status: 'closed' }]);
  release.by(probation, setDate('conditionalRelease', '2026-10-01'), complete('early-preparation'));
  expect(release.types()).not.toContain('message-undelivered');
  expect(release.due('om-decision')).toBe('2026-09-03');
  expect(release.world.now).toBe(at('2026-03-02', '10:00'));
});
