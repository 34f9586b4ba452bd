import { complete, setDate } from './commands.ts';
import { coordinator, probation } from './people.ts';
import type { Scenario } from './story.ts';

/** The v.i. date moves forward so that day 105 lies in the past, and flips back: flagged, alarmed, nobody reminded twice. */
export const movedDate: Scenario = async ({ on, open }) => {
  const move = (day: string) => setDate('conditionalRelease', day);
  await on('2026-10-01');
  const release = await open('conditional-release', {
    by: coordinator,
    dates: { conditionalRelease: '2027-03-01' },
  });
  await release.due({
    'vi-request': '2026-11-16',
    'om-decision': '2027-02-01',
    'supervisor-introduction': '2027-01-18',
  });
  await release.by(probation, complete('early-preparation'));

  await on('2026-11-03', '18:00');
  await release.told('vi-request', [['2026-11-02', 'coordinator at pi-noord', 'before-14']]);
  await release.by(coordinator, move('2027-02-01')); // day 105 was 19 October
  await release.shows({
    'vi-request': { due: '2026-11-04', flags: ['late-by-change'], deadlineStatus: 'due-soon' },
  });
  await release.due({ 'om-decision': '2027-01-04', 'supervisor-introduction': '2026-12-21' });
  await release.alarms('late-by-change', [['2026-11-03', 'coordinator at pi-noord', 'vi-request']]);

  await on('2026-11-04');
  await release.by(coordinator, move('2027-03-01'));
  await release.shows({
    'vi-request': { due: '2026-11-16', flags: [] },
    'om-decision': { due: '2027-02-01' },
  });
  await release.by(coordinator, move('2027-02-01'));
  await release.shows({ 'vi-request': { due: '2026-11-04', flags: ['late-by-change'] } });
  await release.by(coordinator, move('2027-03-01'));
  await release.shows({ 'vi-request': { due: '2026-11-16', flags: [] } });

  await on('2026-11-17', '18:00');
  await release.told('vi-request', [
    ['2026-11-02', 'coordinator at pi-noord', 'before-14'],
    ['2026-11-04', 'coordinator at pi-noord', 'on-the-day'], // of the date that held that morning
    ['2026-11-16', 'coordinator at pi-noord', 'on-the-day'],
    ['2026-11-17', 'coordinator at pi-noord', 'not-received'],
  ]);
  await release.alarms('late-by-change', [['2026-11-03', 'coordinator at pi-noord', 'vi-request']]);
};
