import { expect, test } from 'vitest';
import { decide, setDate } from '../../scenarios/commands.ts';
import { probation } from '../../scenarios/people.ts';
import { begin, opened } from './play.ts';

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
