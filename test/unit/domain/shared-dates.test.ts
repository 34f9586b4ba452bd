import { expect, test } from 'vitest';
import { decide, setDate } from '../../scenarios/commands.ts';
import { caseManager, probation } from '../../scenarios/people.ts';
import { begin, opened, plan } from './play.ts';

test('a trajectory keeps the date that it cannot do without when the one that shares it no longer knows it', () => {
  const release = begin('conditional-release', { on: '2027-02-01', by: probation, dates: { conditionalRelease: '2027-03-01' } });
  release.by(probation, decide('om-decision', 'granted', 'Akkoord'));
  release.on('2027-03-02');
  const supervision = opened(release, 'supervision');
  const before = supervision.view().items.map(({ item, due }) => [item, due]);
  release.by(probation, setDate('conditionalRelease', null, 'Vergissing'));
  expect(supervision.current().dates).toMatchObject({ start: '2027-03-01' });
  expect(supervision.view().items.map(({ item, due }) => [item, due])).toEqual(before);
  release.by(probation, setDate('conditionalRelease', '2027-03-02'));
  expect(supervision.current().dates).toMatchObject({ start: '2027-03-02' });
});

test('a trajectory that a professional opened with a day of its own keeps that day', () => {
  const play = plan('2026-01-05', { dates: { expectedRelease: '2026-04-20' }, facts: { legalFrameAfter: 'supervision' } });
  play.by(caseManager, { type: 'open', trajectory: 'supervision', dates: { start: '2026-06-01' }, facts: {}, reason: 'Later begin' });
  const supervision = opened(play, 'supervision');
  expect(supervision.current().dates).toMatchObject({ start: '2026-06-01' });
  play.by(caseManager, setDate('expectedRelease', '2026-05-04'));
  expect(supervision.current().dates).toMatchObject({ start: '2026-06-01' });
});

test('a trajectory that a professional opened without a day of its own follows ours', () => {
  const play = plan('2026-01-05', { dates: { expectedRelease: '2026-04-20' }, facts: { legalFrameAfter: 'supervision' } });
  play.by(caseManager, { type: 'open', trajectory: 'supervision', dates: {}, facts: {}, reason: 'Vroeg begin' });
  play.by(caseManager, setDate('expectedRelease', '2026-05-04'));
  expect(opened(play, 'supervision').current().dates).toMatchObject({ start: '2026-05-04' });
});
