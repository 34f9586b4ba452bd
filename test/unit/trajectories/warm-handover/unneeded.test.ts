import { describe, expect, test } from 'vitest';
import {
  answer,
  complete,
  decide,
  handOver,
  promise,
  setDate,
  setFact,
  skip,
} from '../../../scenarios/commands.ts';
import {
  caseManager,
  coordinator,
  municipality,
  probation,
  prosecutor,
  supervisor,
} from '../../../scenarios/people.ts';
import { opened, plan, type Play } from '../../play.ts';

/** Admitted 2 March 2026; released on 1 September, with a conditional release; its hand-over is offered on 3 August. */
function offered() {
  const play = plan('2026-03-02', { dates: { expectedRelease: '2026-09-01' } });
  play.by(caseManager, setFact('legalFrameAfter', 'conditional-release'));
  const release = opened(play, 'conditional-release');
  play.on('2026-08-03');
  const handover = opened(release, 'warm-handover');
  handover.by(probation, complete('package'));
  return { play, release, handover };
}
const statuses = (play: Play) =>
  Object.fromEntries(Object.entries(play.current().items).map(([key, { status }]) => [key, status]));

describe('a hand-over whose conditional release is refused', () => {
  const refused = () => {
    const all = offered();
    all.play.on('2026-08-05');
    all.release.by(prosecutor, decide('om-decision', 'refused', 'Gedrag in detentie'));
    return all;
  };

  test('becomes ready to close and nothing in it waits any more, without a word on the frame; a person closes it', () => {
    const { handover } = refused();
    expect(handover.current()).toMatchObject({ readyToClose: true, status: 'open' });
    expect(statuses(handover)).toEqual({
      package: 'done',
      'handover-talk': 'cancelled',
      acceptance: 'cancelled',
      'first-contact': 'cancelled',
      'fallback-period': 'cancelled',
      'told-1': 'open', // for the receiver to read
    });
    expect(handover.item('acceptance').waitingReason).toBe('niet meer nodig: het is vervallen');
    expect(handover.asks(supervisor, answer('acceptance', 'accepted'))).toMatchObject({
      status: 409,
      code: 'item-cancelled',
    });
    handover.by(coordinator, { type: 'close', outcome: 'withdrawn', reason: 'V.i. afgewezen' });
  });

  test('is told to the giver and the receiver, once, and reminds nobody any more', () => {
    const { play, handover } = refused();
    expect(handover.alarms('not-needed').map(([day, , role]) => [day, role])).toEqual([
      ['2026-08-05', 'probation-worker'],
      ['2026-08-05', 'supervisor'],
    ]);
    const before = handover.events().length;
    play.on('2026-09-30');
    expect(handover.events().slice(before)).toEqual([]);
  });

  test('makes way for the one of the plan: one that lives, to whoever takes over now', () => {
    const { play, handover } = refused();
    const next = opened(play, 'warm-handover');
    expect(next.current()).toMatchObject({ readyToClose: false, facts: { giver: caseManager } });
    expect(next.id).not.toBe(handover.id);
  });

  test('is needed again when the decision turns out to be another', () => {
    const { release, handover } = refused();
    release.by(prosecutor, { type: 'reopen', item: 'om-decision', reason: 'Vergissing' });
    expect(handover.current().readyToClose).toBe(false);
    expect(handover.item('acceptance')).toMatchObject({ status: 'open', due: '2026-08-17' });
    expect(release.hasOpened('warm-handover')).toBe(1);
  });
});

describe('when the frame changes inside six weeks', () => {
  test('the hand-over of the plan gives way to that of the conditional release', () => {
    const play = plan('2026-03-02', {
      dates: { expectedRelease: '2026-09-01' },
      facts: { legalFrameAfter: 'supervision' },
    });
    play.on('2026-08-03');
    const first = opened(play, 'warm-handover');
    play.by(caseManager, setFact('legalFrameAfter', 'conditional-release'));
    expect(first.current().readyToClose).toBe(true);
    expect(first.item('package')).toMatchObject({
      status: 'cancelled',
      waitingReason: 'niet meer nodig: het is vervallen',
    });
    expect(first.alarms('not-needed').map(([, , role]) => role)).toEqual(['case-manager', 'supervisor']);
    expect(opened(opened(play, 'conditional-release'), 'warm-handover').current().readyToClose).toBe(false);
  });

  test('that of a conditional release that is closed gives way to that of the plan', () => {
    const { play, release, handover } = offered();
    play.by(caseManager, setFact('legalFrameAfter', 'none'));
    expect(handover.current().readyToClose).toBe(false);
    release.by(coordinator, { type: 'close', outcome: 'frame-changed', reason: 'Kader vervallen' });
    expect(handover.current().readyToClose).toBe(true);
    expect(handover.item('acceptance').waitingReason).toBe(
      'niet meer nodig: het traject waarvoor dit was, is gesloten',
    );
    expect(opened(play, 'warm-handover').current().facts).toMatchObject({ receiver: municipality });
  });
});

describe('when another must take over before it was accepted', () => {
  const late = () => {
    const play = plan('2026-03-02', {
      dates: { expectedRelease: '2026-09-01' },
      facts: { legalFrameAfter: 'none' },
    });
    play.on('2026-08-03');
    return { play, first: opened(play, 'warm-handover') };
  };

  test('the hand-over by rule gives way to one to the new receiver; back again it is needed again', () => {
    const { play, first } = late();
    play.by(caseManager, setFact('legalFrameAfter', 'supervision'));
    expect(first.current().readyToClose).toBe(true);
    expect(first.item('package').waitingReason).toBe('niet meer nodig: een ander neemt het over');
    const second = opened(play, 'warm-handover');
    expect(second.current().facts).toMatchObject({ giver: caseManager, receiver: supervisor });
    play.by(caseManager, setFact('legalFrameAfter', 'none'));
    expect([first.current().readyToClose, second.current().readyToClose]).toEqual([false, true]);
    expect(play.hasOpened('warm-handover')).toBe(2);
  });

  test('back again after the first was closed, another is opened to the first receiver', () => {
    const { play, first } = late();
    play.by(caseManager, setFact('legalFrameAfter', 'supervision'));
    first.by(coordinator, { type: 'close', outcome: 'withdrawn', reason: 'Ander kader' });
    play.by(caseManager, setFact('legalFrameAfter', 'none'));
    expect(play.hasOpened('warm-handover')).toBe(3);
    expect(opened(play, 'warm-handover').current()).toMatchObject({
      readyToClose: false,
      facts: { receiver: municipality },
    });
  });

  test('one that was accepted stays, and so does one to a receiver whom somebody chose', () => {
    const { play, first } = late();
    first.by(caseManager, complete('package'));
    first.by(municipality, answer('acceptance', 'accepted'));
    play.by(caseManager, setFact('legalFrameAfter', 'supervision'));
    expect([play.hasOpened('warm-handover'), first.current().readyToClose]).toEqual([1, false]);

    const chosen = plan('2026-03-02', {
      dates: { expectedRelease: '2026-09-01' },
      facts: { legalFrameAfter: 'none' },
    });
    chosen.by(caseManager, handOver(probation));
    chosen.by(caseManager, setFact('legalFrameAfter', 'supervision'));
    chosen.on('2026-08-03');
    expect([
      chosen.hasOpened('warm-handover'),
      opened(chosen, 'warm-handover').current().readyToClose,
    ]).toEqual([1, false]);
  });
});

test('a milestone that a professional skips needs its trajectory no more', () => {
  const play = plan('2026-03-02', { dates: { hearing: '2026-06-11' } });
  play.by(caseManager, { type: 'add', item: 'probation-advice', reason: 'Zitting in juni' });
  const advice = opened(play, 'probation-advice');
  play.by(caseManager, skip('probation-advice', 'Zitting gaat niet door'));
  expect(advice.current().readyToClose).toBe(true);
  expect(advice.item('acceptance')).toMatchObject({
    status: 'cancelled',
    waitingReason: 'niet meer nodig: het is overgeslagen',
  });
});

test('what was promised in one that is needed no more reminds nobody, nor does a pause; needed again it does', () => {
  const play = plan('2026-03-02', {
    dates: { expectedRelease: '2026-09-01' },
    facts: { legalFrameAfter: 'none' },
  });
  play.on('2026-08-03');
  const handover = opened(play, 'warm-handover');
  handover.by(caseManager, promise(municipality, 'Briefadres regelen', '2026-08-20'), {
    type: 'pause',
    reviewOn: '2026-08-10',
    reason: 'Ziek',
  });
  play.by(caseManager, skip('handover', 'Vergissing'));
  const silent = () =>
    handover.events().filter(({ type }) => type === 'reminded' || type === 'alarm-raised').length;
  const before = silent();
  play.on('2026-08-17');
  handover.by(caseManager, { type: 'resume', reason: 'Beter' });
  play.on('2026-08-18');
  expect(silent()).toBe(before);
  play.by(caseManager, { type: 'reopen', item: 'handover', reason: 'Toch nodig' });
  play.on('2026-08-20');
  expect(handover.told('promise-1')).toEqual([['2026-08-20', 'aftercare-coordinator', 'on-the-day']]);
});

test('a hand-over that was skipped and closed is opened anew once the item is reopened', () => {
  const play = plan('2026-03-02', {
    dates: { expectedRelease: '2026-09-01' },
    facts: { legalFrameAfter: 'none' },
  });
  play.on('2026-08-03');
  play.by(caseManager, skip('handover', 'Vergissing'));
  opened(play, 'warm-handover').by(coordinator, {
    type: 'close',
    outcome: 'withdrawn',
    reason: 'Overgeslagen',
  });
  play.by(caseManager, { type: 'reopen', item: 'handover', reason: 'Toch nodig' });
  expect(play.hasOpened('warm-handover')).toBe(2);
  expect(opened(play, 'warm-handover').current()).toMatchObject({ status: 'open', readyToClose: false });
});

test('one that was accepted goes on whatever becomes of the rest', () => {
  const play = plan('2026-03-02', { dates: { expectedRelease: '2026-09-01' } });
  play.on('2026-06-01');
  play.by(caseManager, handOver(municipality));
  const handover = opened(play, 'warm-handover');
  handover.by(caseManager, complete('package'));
  handover.by(municipality, answer('acceptance', 'accepted'));
  play.by(caseManager, setDate('release', '2026-06-01'), {
    type: 'close',
    outcome: 'completed',
    reason: 'Klaar',
  });
  expect(handover.current().readyToClose).toBe(false);
  expect(handover.item('fallback-period').status).toBe('open');
});
