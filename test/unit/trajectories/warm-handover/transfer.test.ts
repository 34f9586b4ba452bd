import { describe, expect, test } from 'vitest';
import { answer, complete, handOver, setDate, setFact } from '../../../scenarios/commands.ts';
import {
  caseManager,
  caseManagerSouth,
  coordinator,
  municipality,
  probation,
} from '../../../scenarios/people.ts';
import { opened, plan } from '../../play.ts';

/** Admitted 2 March 2026 in pi-noord with a conditional release ahead; taken over by pi-zuid on 4 May. */
function transferred() {
  const play = plan('2026-03-02', { dates: { expectedRelease: '2026-09-01' } });
  play.by(caseManager, setFact('legalFrameAfter', 'conditional-release'));
  const release = opened(play, 'conditional-release');
  play.on('2026-05-04');
  play.by(caseManager, handOver(caseManagerSouth, 'Overplaatsing'));
  const handover = opened(play, 'warm-handover');
  handover.by(caseManager, complete('package'));
  expect(release.current().organisation).toBe('pi-noord');
  handover.by(caseManagerSouth, answer('acceptance', 'accepted'));
  return { play, release };
}

describe('a transfer that the other prison accepted', () => {
  test('takes the conditional release along', () => {
    const { play, release } = transferred();
    expect([play.current().organisation, release.current().organisation]).toEqual(['pi-zuid', 'pi-zuid']);
    expect(release.asks(caseManager, setDate('conditionalRelease', '2026-10-01'))).toMatchObject({
      outcome: 'refused',
      status: 403,
    });
    release.by(caseManagerSouth, setDate('conditionalRelease', '2026-10-01'));
    expect(play.view().dates['expectedRelease']).toBe('2026-10-01');
  });

  test('takes along what a professional opened for the prison itself, and neither a hand-over nor what another agency holds', () => {
    const play = plan('2026-03-02', {
      dates: { expectedRelease: '2026-09-01' },
      facts: { legalFrameAfter: 'none' },
    });
    const own = {
      type: 'open',
      trajectory: 'supervision',
      dates: {},
      facts: {},
      organisation: 'pi-noord',
      reason: 'Proef',
    } as const;
    play.by(caseManager, own, { ...own, trajectory: 'buddy-matching', organisation: 'reclassering' });
    play.on('2026-08-03');
    play.by(caseManager, handOver(caseManagerSouth, 'Overplaatsing'));
    const handover = opened(play, 'warm-handover');
    handover.by(caseManager, complete('package'));
    handover.by(caseManagerSouth, answer('acceptance', 'accepted'));
    expect(opened(play, 'supervision').current().organisation).toBe('pi-zuid');
    expect(opened(play, 'buddy-matching').current().organisation).toBe('reclassering');
    const told = play.current().related.filter(({ told: last }) => 'organisation' in last);
    expect(told.map(({ type }) => type)).toEqual(['supervision']);
  });

  test('brings reminders and alarms of the conditional release to its new coordinator', () => {
    const { release } = transferred();
    release.on('2026-05-20'); // the request of the CVvi was due on 19 May
    release.by(caseManagerSouth, setDate('conditionalRelease', '2026-08-24'));
    const told = release
      .events()
      .flatMap((each) => (each.type === 'reminded' && each.item === 'vi-request' ? [each.to] : []));
    expect(told).toContainEqual({ agency: 'pi-zuid', role: 'coordinator' });
    const alarmed = release
      .events()
      .flatMap((each) => (each.type === 'alarm-raised' && each.code === 'late-by-change' ? [each.to] : []));
    expect(alarmed).toContainEqual({ agency: 'pi-zuid', role: 'coordinator' });
    expect(alarmed).not.toContainEqual({ agency: 'pi-noord', role: 'coordinator' });
  });
});

test('a hand-over by command tells who asked for it, why, and by which command', () => {
  const play = plan('2026-03-02', { dates: { expectedRelease: '2026-09-01' } });
  expect(play.asks(caseManager, handOver(probation, 'Gaat eerder'), 'key-7')).toMatchObject({
    outcome: 'accepted',
  });
  const event = play
    .events()
    .find((each) => each.type === 'trajectory-opened' && each.related.type === 'warm-handover');
  expect(event).toMatchObject({ actor: caseManager, reason: 'Gaat eerder', commandId: 'key-7' });
});

describe('no way around an acceptance', () => {
  test('the receiver of a hand-over is fixed', () => {
    const play = plan('2026-03-02');
    play.by(caseManager, handOver(municipality));
    const handover = opened(play, 'warm-handover');
    const refused = { outcome: 'refused', status: 409, code: 'fixed-party', pointer: '/fact' };
    expect(handover.asks(caseManager, setFact('receiver', probation))).toMatchObject(refused);
    expect(handover.view().facts['receiver']).toEqual(municipality);
  });

  test('nobody hands over to whoever holds it, whoever asks', () => {
    const refused = { outcome: 'refused', status: 422, code: 'own-receiver', pointer: '/to' };
    expect(plan('2026-03-02').asks(coordinator, handOver(caseManager))).toMatchObject(refused);
  });

  test('a case manager of another prison is not assigned but accepts', () => {
    const play = plan('2026-03-02');
    const south = { type: 'assign', role: 'case-manager', agency: 'pi-zuid' } as const;
    const outcome = play.asks(coordinator, south);
    expect(outcome).toMatchObject({
      outcome: 'refused',
      status: 409,
      code: 'needs-handover',
      pointer: '/agency',
    });
    expect(outcome.outcome === 'refused' && outcome.detail.nl).toContain('hand-over');
    play.by(coordinator, { ...south, agency: 'pi-noord', person: 'collega' });
  });
});
