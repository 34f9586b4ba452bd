import { describe, expect, test } from 'vitest';
import type { Actor } from '../../../domain/case/case.ts';
import { type Command, commandSchema } from '../../../domain/case/commands.ts';
import { answer, complete, decide, hold, setDate, setFact, skip } from '../../scenarios/commands.ts';
import { caseManager, care, probation } from '../../scenarios/people.ts';
import { plan, type Play } from '../play.ts';

const refused = (play: Play, who: Actor, body: Command) => {
  const outcome = play.asks(who, body);
  if (outcome.outcome !== 'refused') throw new Error(`${body.type} was ${outcome.outcome}`);
  return outcome;
};

describe('which command fits which kind', () => {
  const tries: [kind: string, item: string, who: Actor, fitting: string][] = [
    ['task', 'language-level', caseManager, 'complete'],
    ['milestone', 'handover', caseManager, 'complete'],
    ['decision', 'som-screening', caseManager, 'decide'],
    ['meeting', 'first-mdo', caseManager, 'hold-meeting'],
    ['request', 'information-request-probation', probation, 'answer'],
  ];
  const commands = (item: string): Command[] => [
    complete(item),
    decide(item, 'no-priority', 'Laag risico'),
    hold(item, '2026-03-02'),
    answer(item, 'delivered'),
  ];

  test.each(tries)('a %s (%s) takes one of them; the others are 422 and name it', (_, item, who, fitting) => {
    const play = plan('2026-03-02', { dates: { expectedRelease: '2026-12-01' } });
    const others = commands(item).filter((each) => each.type !== fitting);
    expect(others).toHaveLength(3);
    for (const body of others) {
      const outcome = refused(play, who, body);
      expect(outcome).toMatchObject({ status: 422, code: 'wrong-command', pointer: '/type' });
      expect(outcome.detail.nl).toContain(`“${fitting}”`);
      expect(outcome.detail.en).toContain(`“${fitting}”`);
    }
  });

  test('only a request can be requested', () => {
    expect(refused(plan('2026-03-02'), caseManager, { type: 'request', item: 'first-mdo' })).toMatchObject({
      status: 422,
      code: 'wrong-command',
    });
  });

  test('the fitting command for a milestone says that only the receiver can make it count', () => {
    const play = plan('2026-03-02', { dates: { expectedRelease: '2026-12-01' } });
    expect(refused(play, caseManager, complete('handover'))).toMatchObject({
      status: 409,
      code: 'needs-acceptance',
    });
  });
});

describe('the right command at the wrong moment is 409', () => {
  test.each([
    ['waiting', complete('place-registered'), 'item-waiting', probation],
    ['done', complete('language-level'), 'already-done', caseManager],
    ['skipped', hold('second-mdo', '2026-03-02'), 'already-skipped', caseManager],
    [
      'cancelled',
      complete('aftercare-arranged'),
      'item-cancelled',
      { agency: 'gemeente-utrecht', role: 'aftercare-coordinator' },
    ],
  ])('%s', (_, body, code, who) => {
    const play = plan('2026-03-02', { dates: { expectedRelease: '2026-12-01' } });
    play.by(
      caseManager,
      complete('language-level'),
      skip('second-mdo'),
      setFact('legalFrameAfter', 'supervision'),
    );
    play.by(caseManager, { type: 'assign', role: 'aftercare-coordinator', agency: 'gemeente-utrecht' });
    expect(refused(play, who, body)).toMatchObject({ status: 409, code });
  });

  test('closed', () => {
    const play = plan('2026-03-02');
    play.by(caseManager, { type: 'close', outcome: 'transferred', reason: 'Naar TBS' });
    expect(refused(play, caseManager, complete('language-level'))).toMatchObject({
      status: 409,
      code: 'closed',
    });
    expect(play.current().status).toBe('closed');
  });
});

describe('content that cannot be', () => {
  test.each<[string, Command, string, string]>([
    ['an unknown item', complete('tweede-mdo'), 'unknown-item', '/item'],
    ['an unknown date', setDate('birthday', '2026-03-02'), 'unknown-date', '/date'],
    ['an unknown fact', setFact('offence', 'x'), 'unknown-fact', '/fact'],
    ['a value the fact does not have', setFact('regime', 'strict'), 'wrong-value', '/value'],
    ['a boolean for a choice', setFact('regime', true), 'wrong-value', '/value'],
    ['a release before the admission', setDate('expectedRelease', '2026-03-01'), 'impossible-dates', '/on'],
    ['an admission after the release', setDate('admission', '2026-12-02'), 'impossible-dates', '/on'],
    ['no admission', setDate('admission', null), 'missing-date', '/on'],
    ['done in the future', complete('language-level', '2026-03-03'), 'day-in-future', '/on'],
    ['a meeting in the future', hold('first-mdo', '2026-03-30'), 'day-in-future', '/on'],
    [
      'an outcome the decision does not have',
      decide('som-screening', 'maybe', 'Twijfel'),
      'unknown-outcome',
      '/outcome',
    ],
    [
      'absent without a reason',
      hold(
        'first-mdo',
        '2026-03-02',
        [],
        [{ agency: 'reclassering', role: 'probation-worker', present: false }],
      ),
      'reason-required',
      '/attendance/0/reason',
    ],
    [
      'an extension that is not later',
      { type: 'extend', item: 'first-mdo', until: '2026-03-30', reason: 'x' },
      'not-later',
      '/until',
    ],
    [
      'an item that is not discretionary',
      { type: 'add', item: 'first-mdo', due: '2026-04-01', reason: 'x' },
      'unknown-item',
      '/item',
    ],
    [
      'an added item without a day',
      { type: 'add', title: 'Bellen', owner: { role: 'case-manager' }, reason: 'x' },
      'field-required',
      '/due',
    ],
    [
      'a promise for yesterday',
      { type: 'promise', by: { role: 'case-manager' }, text: 'Bellen', due: '2026-03-01' },
      'day-in-past',
      '/due',
    ],
    ['a track that is none', { type: 'pause', track: 'music', reason: 'x' }, 'unknown-track', '/track'],
  ])('%s is 422 with the field', (_, body, code, pointer) => {
    const play = plan('2026-03-02', { dates: { expectedRelease: '2026-12-01' } });
    const before = play.events().length;
    expect(refused(play, caseManager, body)).toMatchObject({ status: 422, code, pointer });
    expect(play.events()).toHaveLength(before);
  });

  test('a refusal says what there is instead', () => {
    const play = plan('2026-03-02');
    expect(refused(play, caseManager, complete('tweede-mdo')).detail.nl).toContain('second-mdo');
    expect(refused(play, caseManager, setFact('regime', 'strict')).detail.en).toContain('ordinary, long');
  });
});

describe('the shape of a command', () => {
  const valid = (body: unknown) => commandSchema.safeParse(body).success;

  test.each([
    ['a day that does not exist', { type: 'set-date', date: 'release', on: '2026-02-30', reason: 'x' }],
    ['a day before 2000', { type: 'set-date', date: 'release', on: '1999-12-31', reason: 'x' }],
    ['a day after 2100', { type: 'set-date', date: 'release', on: '2101-01-01', reason: 'x' }],
    ['a field nobody knows', { type: 'complete', item: 'package', by: 'me' }],
    ['a type nobody knows', { type: 'delete', item: 'package' }],
    ['a command between trajectories', { type: 'share-date', date: 'release', on: '2026-12-01' }],
    ['a skip without a reason', { type: 'skip', item: 'package' }],
    ['a reason of spaces', { type: 'skip', item: 'package', reason: '  ' }],
    [
      'an override of half a day',
      { type: 'override-term', item: 'package', amount: 0.5, unit: 'days', reason: 'x' },
    ],
  ])('%s is refused', (_, body) => expect(valid(body)).toBe(false));

  test('an owner may be a role alone', () => {
    expect(
      commandSchema.parse({ type: 'promise', by: 'care-worker', text: 'Bellen', due: '2026-04-01' }),
    ).toMatchObject({
      by: { role: 'care-worker' },
    });
  });
});

test('an agency that takes no part is refused, whatever it asks', () => {
  const play = plan('2026-03-02');
  expect(refused(play, care, complete('language-level'))).toMatchObject({ status: 403, code: 'not-allowed' });
});
