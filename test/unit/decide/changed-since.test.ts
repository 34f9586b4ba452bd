import { describe, expect, test } from 'vitest';
import type { Actor, Outcome } from '../../../domain/case/case.ts';
import type { Command } from '../../../domain/case/commands.ts';
import { fingerprint } from '../../../domain/case/fingerprint.ts';
import { complete, hold, setDate, setFact } from '../../scenarios/commands.ts';
import { caseManager, coordinator, municipality, probation } from '../../scenarios/people.ts';
import { begin, plan, type Play } from '../play.ts';

let keys = 0;

/** Saves what was looked at when the case was at `expected`. */
function saves(play: Play, expected: number, actor: Actor, body: Command, key = `save-${++keys}`): Outcome {
  const envelope = { id: key, hash: fingerprint(body), actor, receivedAt: play.world.now, body, expected };
  return play.world.receive(play.id, [envelope])[0]!;
}
const begun = () => plan('2026-03-02', { dates: { expectedRelease: '2026-12-01' } });
const refused = { outcome: 'refused', status: 412, code: 'changed-since' };

describe('a second save', () => {
  test('of a date that somebody changed meanwhile is refused with what it is now, and goes once that was seen', () => {
    const play = begun();
    const looked = play.current().sequence;
    play.by(coordinator, setDate('expectedRelease', '2027-01-15'));
    const { sequence } = play.current();
    const late = saves(play, looked, caseManager, setDate('expectedRelease', '2026-12-15'));
    expect(late).toMatchObject({
      ...refused,
      present: { date: 'expectedRelease', value: '2027-01-15', sequence },
    });
    const by = play.events().find((event) => 'present' in late && event.sequence === late.present!.changed);
    expect(by).toMatchObject({ type: 'date-set', actor: coordinator });
    expect(play.current().dates['expectedRelease']).toBe('2027-01-15');
    expect(saves(play, sequence, caseManager, setDate('expectedRelease', '2026-12-15'))).toMatchObject({
      outcome: 'accepted',
    });
  });

  test('of a fact and of an item likewise', () => {
    const play = begun();
    const looked = play.current().sequence;
    play.by(caseManager, setFact('placeNeeded', true));
    expect(saves(play, looked, coordinator, setFact('placeNeeded', false))).toMatchObject({
      ...refused,
      present: { fact: 'placeNeeded', value: true },
    });
    play.by(caseManager, complete('language-level'));
    expect(saves(play, looked, coordinator, complete('language-level'))).toMatchObject({
      ...refused,
      present: { item: 'language-level', value: { status: 'done', due: expect.any(String), outcome: null } },
    });
  });

  test('a known key answers first, also after somebody else changed it', () => {
    const play = begun();
    const looked = play.current().sequence;
    const first = saves(play, looked, caseManager, setDate('expectedRelease', '2027-01-15'), 'key-1');
    expect(first).toMatchObject({ outcome: 'accepted' });
    play.by(coordinator, setDate('expectedRelease', '2027-02-15'));
    expect(saves(play, looked, caseManager, setDate('expectedRelease', '2027-01-15'), 'key-1')).toEqual(
      first,
    );
  });

  test('whoever may not give the command hears that, not what it is now', () => {
    const play = begun();
    const looked = play.current().sequence;
    play.by(coordinator, setDate('expectedRelease', '2027-01-15'));
    const late = saves(play, looked, municipality, setDate('expectedRelease', '2026-12-15'));
    expect(late).toMatchObject({ status: 403 });
    expect(late).not.toHaveProperty('present');
  });
});

test('what others changed, the clock, reminders and a new plan leave a save alone', () => {
  const play = begun();
  const looked = play.current().sequence;
  play.by(caseManager, complete('language-level'), setDate('expectedRelease', '2027-01-15'));
  play.on('2026-03-20');
  expect(play.types()).toContain('reminded');
  expect(play.current().sequence).toBeGreaterThan(looked + 2);
  for (const item of ['intake-screening', 'basic-conditions'])
    expect(saves(play, looked, caseManager, complete(item))).not.toMatchObject({ status: 412 });
});

test('of what was done is not refused for a lasting term set meanwhile: that is for what comes after it', () => {
  const play = begin('reflection-meeting', { on: '2026-06-01', by: probation });
  play.by(probation, hold('reflection', '2026-06-01'));
  const done = play.current();
  const weeks = {
    type: 'override-term',
    item: 'reflection',
    amount: 3,
    unit: 'weeks',
    lasting: true,
  } as const;
  play.by(probation, { ...weeks, reason: 'Loopt goed' });
  expect(play.current().items['reflection']).toEqual(done.items['reflection']);
  const reopened = saves(play, done.sequence, probation, {
    type: 'reopen',
    item: 'reflection',
    reason: 'Niet af',
  });
  expect(reopened).toMatchObject({ outcome: 'accepted' });
});
