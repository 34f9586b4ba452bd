import { describe, expect, test } from 'vitest';
import { answer, complete, decide, setDate, setFact } from '../../../scenarios/commands.ts';
import { caseManager, coordinator, probation, prosecutor, supervisor } from '../../../scenarios/people.ts';
import { opened, plan, type Play } from '../../play.ts';

/** Admitted 2 March 2026; prepared for a conditional release on 1 September. */
function prepared() {
  const play = plan('2026-03-02', { dates: { expectedRelease: '2026-09-01' } });
  play.by(caseManager, setFact('legalFrameAfter', 'conditional-release'));
  return { play, release: opened(play, 'conditional-release') };
}
const close = (release: Play) =>
  release.by(coordinator, { type: 'close', outcome: 'ended', reason: 'Klaar' });

function handedOver() {
  const { play, release } = prepared();
  play.on('2026-07-21');
  const handover = opened(release, 'warm-handover');
  handover.by(probation, complete('package'));
  handover.by(supervisor, answer('acceptance', 'accepted'));
  release.by(prosecutor, decide('om-decision', 'granted', 'Akkoord'));
  play.on('2026-09-02');
  close(release);
  return play;
}

function refused() {
  const { play, release } = prepared();
  play.on('2026-07-01');
  release.by(prosecutor, decide('om-decision', 'refused', 'Gedrag in detentie'));
  return { play, release };
}

describe('closed after it handed over', () => {
  test('opens no second one, and leaves nothing to hand over in the plan', () => {
    const play = handedOver();
    expect(play.hasOpened('conditional-release')).toBe(1);
    expect(play.item('handover')).toMatchObject({ status: 'cancelled', due: null });
    play.on('2026-10-01');
    expect(play.hasOpened('conditional-release')).toBe(1);
    expect(play.hasOpened('warm-handover')).toBe(0);
  });
});

describe('refused', () => {
  const left = [
    'early-preparation',
    'vi-request',
    'vi-report',
    'conditions-attuned',
    'supervisor-introduction',
    'handover',
  ];

  test('cancels what was being prepared, and hands nothing over', () => {
    const { play, release } = refused();
    for (const item of left)
      expect(release.item(item), item).toMatchObject({
        status: 'cancelled',
        due: null,
        waitingReason: expect.stringMatching(/^de v.i. is niet verleend/),
      });
    play.on('2026-08-01');
    expect(release.hasOpened('warm-handover')).toBe(0);
    expect(release.told('handover')).toEqual([]);
  });

  test('closed, brings the hand-over back to the plan, which opens it 42 days before release', () => {
    const { play, release } = refused();
    close(release);
    expect(play.hasOpened('conditional-release')).toBe(1);
    expect(play.item('handover')).toMatchObject({ status: 'open', due: '2026-09-01' });
    play.on('2026-07-20', '23:59');
    expect(play.hasOpened('warm-handover')).toBe(0);
    play.on('2026-07-21', '00:00');
    expect(play.hasOpened('warm-handover')).toBe(1);
    expect(play.hasOpened('conditional-release')).toBe(1);
  });

  test('closed, opens another only when the frame is set anew', () => {
    const { play, release } = refused();
    close(release);
    play.by(caseManager, setDate('expectedRelease', '2026-10-01'), setFact('placeNeeded', true));
    expect(play.hasOpened('conditional-release')).toBe(1);
    play.on('2026-07-02');
    play.by(
      caseManager,
      setFact('legalFrameAfter', 'unknown'),
      setFact('legalFrameAfter', 'conditional-release'),
    );
    expect(play.hasOpened('conditional-release')).toBe(2);
    expect(play.item('handover').status).toBe('cancelled');
  });
});

test('its date never lies before the admission', () => {
  const { release } = prepared();
  const early = setDate('conditionalRelease', '2026-03-01');
  expect(release.asks(probation, early)).toMatchObject({ outcome: 'refused', status: 422, pointer: '/on' });
  release.by(probation, setDate('conditionalRelease', '2026-03-31'));
});
