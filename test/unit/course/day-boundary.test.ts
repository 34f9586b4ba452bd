import { expect, test } from 'vitest';
import { decide } from '../../scenarios/commands.ts';
import { coordinator, probation } from '../../scenarios/people.ts';
import { begin, plan } from '../play.ts';

test('a deadline that passes at midnight does not take the day that begins with it: supervision starts on a Saturday', () => {
  const play = begin('conditional-release', {
    on: '2026-03-02',
    by: coordinator,
    dates: { conditionalRelease: '2026-08-29' },
  });
  play.on('2026-08-03');
  play.by(probation, decide('om-decision', 'granted', 'Akkoord'));
  expect(play.due('handover')).toBe('2026-08-28');
  play.on('2026-08-29');
  expect(play.item('handover').status).toBe('open');
  expect(play.hasOpened('supervision')).toBe(1);
});

test('a hand-over opens in time when something else was due the day before', () => {
  // 42 days before Saturday 29 August is Saturday 18 July; the introduction is due on Friday the 17th.
  const play = plan('2026-03-02', {
    dates: { expectedRelease: '2026-08-29' },
    facts: { legalFrameAfter: 'supervision' },
  });
  expect(play.due('supervisor-introduction')).toBe('2026-07-17');
  play.on('2026-07-18');
  expect(play.hasOpened('warm-handover')).toBe(1);
  expect(play.current().phase).toBe('release-preparation');
});
