import { describe, expect, test } from 'vitest';
import { answer, complete, handOver, setDate, setFact } from '../../../scenarios/commands.ts';
import { care, caseManager, municipality, probation } from '../../../scenarios/people.ts';
import { begin, opened, plan, type Play } from '../../play.ts';

/** From probation to the municipality, needed on 1 September, offered on Monday 1 June 2026. */
function offered() {
  const facts = { giver: probation, receiver: municipality };
  const play = begin('warm-handover', {
    on: '2026-05-04',
    by: probation,
    dates: { needed: '2026-09-01' },
    facts,
  });
  play.on('2026-06-01');
  play.by(probation, complete('package'));
  return play;
}
const rolesFrom = (play: Play, day: string) =>
  play.told('acceptance').flatMap(([on, role]) => ((on as string) >= day ? [[on, role]] : []));

describe('an offer made again counts from that day', () => {
  test('when it was not received and is asked for anew', () => {
    const play = offered();
    play.on('2026-06-03');
    play.by(municipality, answer('acceptance', 'not-received'));
    play.on('2026-06-11');
    play.by(probation, { type: 'request', item: 'acceptance' });
    expect(play.item('acceptance')).toMatchObject({ due: '2026-06-25', owner: municipality, outcome: null });
    play.on('2026-07-31');
    expect(rolesFrom(play, '2026-06-11')).toEqual([
      ['2026-06-18', 'aftercare-coordinator'],
      ['2026-06-25', 'aftercare-coordinator'],
      ['2026-06-29', 'coordinator'], // 27 June is a Saturday
      ['2026-07-02', 'case-director'],
    ]);
  });

  test('when the package was made again', () => {
    const play = offered();
    play.on('2026-06-09');
    play.by(probation, { type: 'reopen', item: 'package', reason: 'Verkeerde stukken' });
    expect(play.item('acceptance')).toMatchObject({ due: null });
    play.on('2026-06-15');
    play.by(probation, complete('package'));
    expect(play.due('acceptance')).toBe('2026-06-29');
    play.on('2026-07-31');
    expect(rolesFrom(play, '2026-06-09')).toEqual([
      ['2026-06-22', 'aftercare-coordinator'],
      ['2026-06-29', 'aftercare-coordinator'],
      ['2026-07-01', 'coordinator'],
      ['2026-07-06', 'case-director'],
    ]);
  });
});

describe('an answer that settles nothing stays readable', () => {
  test('a place that was refused', () => {
    const play = plan('2026-03-02', {
      dates: { expectedRelease: '2026-09-01' },
      facts: { placeNeeded: true },
    });
    play.by(care, answer('place-confirmed', 'refused', 'Geen plek'));
    play.by(caseManager, setDate('expectedRelease', '2026-10-01'), setFact('language', 'Pools'));
    play.on('2026-04-01');
    expect(play.item('place-confirmed')).toMatchObject({
      status: 'open',
      outcome: 'refused',
      due: '2026-09-17',
    });
  });

  test('a hand-over that was not received', () => {
    const play = offered();
    play.by(municipality, answer('acceptance', 'not-received'));
    play.by(probation, setDate('needed', '2026-10-01'));
    play.on('2026-06-10');
    expect(play.item('acceptance')).toMatchObject({ status: 'open', outcome: 'not-received' });
  });
});

test('an acceptance while the release is unknown completes the hand-over on that day, and it never is late', () => {
  const play = plan('2026-03-02');
  play.on('2026-06-01');
  play.by(caseManager, handOver(municipality));
  expect(play.item('handover').status).toBe('waiting');
  const handover = opened(play, 'warm-handover');
  handover.by(caseManager, complete('package'));
  play.on('2026-06-10');
  handover.by(municipality, answer('acceptance', 'accepted'));
  play.on('2026-06-22');
  play.by(caseManager, setDate('expectedRelease', '2026-06-24'));
  play.on('2026-07-31');
  expect(play.item('handover')).toMatchObject({ status: 'done', actedOn: '2026-06-10', outcome: 'accepted' });
  expect(['none', 'met']).toContain(play.item('handover').deadlineStatus);
  expect(play.told('handover')).toEqual([]);
  expect(play.hasOpened('warm-handover')).toBe(1);
});
