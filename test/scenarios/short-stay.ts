import { complete, setDate } from './commands.ts';
import { caseManager, municipality } from './people.ts';
import type { Scenario } from './story.ts';

/** A stay of eighteen days that turns out longer: the ordinary items come with their days from admission. */
export const shortStayTurnsLonger: Scenario = async ({ on, open }) => {
  await on('2026-06-01');
  const plan = await open('detention-reintegration', {
    by: caseManager,
    dates: { admission: '2026-06-01', expectedRelease: '2026-06-19' },
  });
  await plan.due({
    'intake-screening': '2026-06-02',
    'basic-conditions': '2026-06-11',
    'weekly-team-review': '2026-06-08', // the first Monday after admission
    'aftercare-arranged': '2026-06-03',
    'client-informed': '2026-06-17',
    handover: '2026-06-19',
  });
  await plan.is({ phase: 'short-stay' });
  await plan.shows({
    'first-mdo': { status: 'cancelled', due: null },
    'second-mdo': { status: 'cancelled' },
    'language-level': { status: 'cancelled' },
    'information-request-probation': { status: 'cancelled' },
    'som-screening': { status: 'cancelled', outcome: 'no-priority' },
    'basic-conditions-recheck': { status: 'cancelled' },
  });
  const handover = await plan.opened('warm-handover'); // at once
  await handover.due({ package: '2026-06-05', 'handover-talk': '2026-06-12' });

  await on('2026-06-05');
  await plan.by(caseManager, complete('intake-screening', '2026-06-02'), complete('basic-conditions'));
  await plan.by(municipality, complete('aftercare-arranged', '2026-06-03'));

  await on('2026-06-15', '10:00');
  await plan.by(caseManager, setDate('expectedRelease', '2026-08-31', 'Hechtenis verlengd'));
  await plan.is({ phase: 'intake' });
  await plan.shows({
    'language-level': { status: 'open', due: '2026-06-15', flags: ['late-by-change'] }, // 11 June had passed
    'information-request-probation': { status: 'open', due: '2026-06-15', flags: [] },
    'som-screening': { status: 'open', due: '2026-06-22', outcome: null },
    'first-mdo': { status: 'open', due: '2026-06-29' },
    'second-mdo': { status: 'open', opens: '2026-07-27', due: '2026-07-31' }, // day 62 is a Sunday
    'basic-conditions': { status: 'done', deadlineStatus: 'met' },
    'aftercare-arranged': { status: 'done' },
    'basic-conditions-recheck': { status: 'open', due: '2026-08-03' },
    'client-informed': { status: 'open', due: '2026-08-17' },
    handover: { status: 'open', due: '2026-08-31' },
    'weekly-team-review': { status: 'cancelled' },
  });
  await plan.alarms('late-by-change', [['2026-06-15', 'coordinator at pi-noord', 'language-level']]);
  await handover.is({ dates: { needed: '2026-08-31' } }); // a shared date moves with its parent's
  await handover.due({ package: '2026-08-17', 'handover-talk': '2026-08-24' });
};
