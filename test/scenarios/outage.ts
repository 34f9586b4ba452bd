import { expect } from 'vitest';
import { dayOf } from '../../domain/calendar/zone.ts';
import { answer, complete, hold } from './commands.ts';
import { caseManager, municipality, probation } from './people.ts';
import type { Scenario } from './story.ts';

/**
 * The worker is down for twenty days over three deadlines: all is processed in order, once, with one summary, and
 * what was done in time counts as in time.
 */
export const outage: Scenario = async ({ on, open, workerStops, workerStarts }) => {
  await on('2026-03-02', '10:00');
  const plan = await open('detention-reintegration', { by: caseManager, dates: { admission: '2026-03-02' } });
  await on('2026-03-11', '11:00');
  await plan.by(
    caseManager,
    complete('intake-screening', '2026-03-03'),
    complete('language-level'),
    complete('violence-risk-screener'),
    hold('trajectory-talk', '2026-03-10'),
  );
  await plan.by(probation, answer('information-request-probation', 'delivered'));
  await plan.by(municipality, answer('information-request-municipality', 'delivered'));

  await on('2026-03-11');
  await workerStops();
  await on('2026-03-12', '10:00');
  await plan.by(caseManager, complete('basic-conditions'));
  await on('2026-03-31');
  await workerStarts();

  await plan.shows({
    'basic-conditions': { status: 'done', actedOn: '2026-03-12', deadlineStatus: 'met' },
    'som-screening': { status: 'open', due: '2026-03-23', deadlineStatus: 'overdue' },
    'first-mdo': { status: 'open', due: '2026-03-30', deadlineStatus: 'overdue' },
  });
  const moments = await plan.moments();
  const during = moments.filter((each) => each.recordedAt >= Date.parse('2026-03-31T00:00:00Z'));
  expect(during.map((each) => [dayOf(each.at), each.type, each.item])).toEqual([
    ['2026-03-12', 'reminded', 'basic-conditions'], // on the day, before it was done at ten
    ['2026-03-12', 'item-completed', 'basic-conditions'],
    ['2026-03-16', 'reminded', 'first-mdo'],
    ['2026-03-20', 'reminded', 'som-screening'],
    ['2026-03-23', 'reminded', 'som-screening'],
    ['2026-03-24', 'deadline-passed', 'som-screening'],
    ['2026-03-25', 'reminded', 'som-screening'],
    ['2026-03-27', 'reminded', 'first-mdo'],
    ...inOrder(moments, '2026-03-30'),
    ['2026-03-31', 'deadline-passed', 'first-mdo'],
    ['2026-03-31', 'summary-given', null],
  ]);
  expect(moments.map((each) => each.sequence)).toEqual(moments.map((_, index) => index + 1));
  expect(moments.map((each) => each.at)).toEqual(moments.map((each) => each.at).toSorted((a, b) => a - b));

  // Nothing of it was sent one by one: each person gets one summary.
  await plan.told('som-screening', [['2026-03-09', 'case-manager at pi-noord', 'before-14']]);
  await plan.told('first-mdo', []);
  await plan.alarms('summary', [
    ['2026-03-31', 'case-manager at pi-noord', null],
    ['2026-03-31', 'coordinator at pi-noord', null],
    ['2026-03-31', 'case-director at zvh-midden', null],
  ]);

  await on('2026-04-01');
  await plan.told('first-mdo', [['2026-04-01', 'coordinator at pi-noord', 'coordinator']]);
};

/** Two rungs of one morning: their order hangs on the minute that the id of the case gives. */
function inOrder(
  moments: { at: number; type: string; item: string | null }[],
  day: string,
): [string, string, string | null][] {
  const found = moments
    .filter((each) => dayOf(each.at) === day)
    .map((each): [string, string, string | null] => [day, each.type, each.item]);
  const rungs = found.filter(([, type]) => type === 'reminded'); // with the second the case director joins
  expect(rungs.toSorted((a, b) => (String(a[2]) < String(b[2]) ? -1 : 1))).toEqual([
    [day, 'reminded', 'first-mdo'],
    [day, 'reminded', 'som-screening'],
  ]);
  return found;
}
