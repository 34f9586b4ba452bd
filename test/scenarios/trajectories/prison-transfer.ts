import {
  add,
  answer,
  close,
  complete,
  decide,
  handOver,
  hold,
  present,
  setDate,
  setFact,
} from '../commands.ts';
import { caseManager, caseManagerSouth, client, municipality, probation } from '../people.ts';
import type { Scenario } from '../story.ts';

/**
 * T1 and T7 (S1:655-660, 796-798): moved to another prison in the second week; the plan goes along once the case manager
 * there accepts it, its terms run on from admission. No legal frame follows: the municipality takes over.
 */
export const prisonTransfer: Scenario = async ({ on, open }) => {
  await on('2026-06-01', '10:00');
  const plan = await open('detention-reintegration', { by: caseManager, dates: { admission: '2026-06-01' } });
  await plan.by(caseManager, complete('intake-screening'));

  await on('2026-06-08');
  await plan.by(
    caseManager,
    add('transfer', 'Overplaatsing naar het zuiden'),
    handOver(caseManagerSouth, 'Overplaatsing'),
  );
  await plan.due({ transfer: '2026-06-22' });
  const transfer = await plan.opened('warm-handover');
  await transfer.due({ package: '2026-06-15', 'handover-talk': '2026-06-22', acceptance: null });
  await transfer.by(caseManager, complete('package'));
  await plan.refuses(caseManagerSouth, complete('basic-conditions'), 403, 'not-allowed'); // it has not accepted yet
  await plan.by(caseManager, complete('basic-conditions'), complete('language-level'));

  await on('2026-06-16');
  await transfer.told('acceptance', [['2026-06-15', 'case-manager at pi-zuid', 'after-7@2026-06-15']]);
  await transfer.by(caseManagerSouth, answer('acceptance', 'accepted'));
  await plan.shows({
    transfer: { status: 'done' },
    'first-mdo': { owner: caseManagerSouth, due: '2026-06-29' },
  });
  await plan.due({ 'second-mdo': '2026-07-31', 'som-screening': '2026-06-22' }); // day 62 is a Sunday
  await plan.refuses(caseManager, complete('violence-risk-screener'), 403, 'not-allowed');
  await transfer.due({ 'first-contact': '2026-06-19', 'fallback-period': '2026-07-14' });
  await transfer.by(caseManagerSouth, complete('first-contact'));

  await on('2026-06-29');
  await plan.told('first-mdo', [
    ['2026-06-15', 'case-manager at pi-noord', 'before-14'],
    ['2026-06-26', 'case-manager at pi-zuid', 'before-3'],
    ['2026-06-29', 'case-manager at pi-zuid', 'on-the-day'],
  ]);
  await plan.alarms('late-by-change', []);
  await plan.told('som-screening', [
    ['2026-06-08', 'case-manager at pi-noord', 'before-14'],
    ['2026-06-19', 'case-manager at pi-zuid', 'before-3'],
    ['2026-06-22', 'case-manager at pi-zuid', 'on-the-day'],
    ['2026-06-24', 'coordinator at pi-zuid', 'coordinator'],
    ['2026-06-29', 'case-director at zvh-midden', 'case-director'],
  ]);
  const chosen = decide('som-screening', 'no-priority', 'Geen inzet nodig in de PI');
  await plan.by(
    caseManagerSouth,
    chosen,
    complete('violence-risk-screener'),
    hold('first-mdo', '2026-06-29'),
  );
  await plan.by(probation, chosen);
  await plan.shows({ 'som-screening': { status: 'done', deadlineStatus: 'met-late' } });

  await on('2026-07-14');
  await transfer.by(caseManager, complete('fallback-period'));
  await transfer.is({ phase: 'completed', readyToClose: true });
  await transfer.by(caseManager, close('accepted', 'Overgedragen'));
  await plan.by(caseManagerSouth, setFact('status', 'sentenced'), setDate('verdict', '2026-07-14', 'Vonnis'));
  await plan.by(
    caseManagerSouth,
    setDate('expectedRelease', '2026-12-01', 'Strafduur berekend'),
    setFact('legalFrameAfter', 'none'),
  );
  await plan.due({
    'aftercare-arranged': '2026-11-03',
    'basic-conditions-recheck': '2026-11-03',
    'client-informed': '2026-11-17',
    handover: '2026-12-01',
  });

  await on('2026-07-31');
  await plan.by(caseManagerSouth, hold('second-mdo', '2026-07-31'));
  await plan.due({ 'next-mdo': '2026-09-11' });
  await plan.by(caseManagerSouth, setFact('regime', 'long'));
  await plan.due({ 'next-mdo': '2026-10-30' }); // three months, the day before is a Saturday
  await on('2026-10-20', '00:05'); // 42 days before
  await plan.hasOpened('warm-handover', 2);
  const handover = await plan.opened('warm-handover');
  await handover.due({ package: '2026-11-17', 'handover-talk': '2026-11-24' });
  await plan.is({ phase: 'release-preparation' });

  await on('2026-11-03');
  await plan.by(municipality, complete('aftercare-arranged'));
  await plan.by(caseManagerSouth, complete('basic-conditions-recheck'), complete('client-informed'));
  await handover.by(
    caseManagerSouth,
    complete('package'),
    hold('handover-talk', '2026-11-03', [], present(client, municipality)),
  );
  await handover.refuses(caseManagerSouth, answer('acceptance', 'accepted'), 403, 'not-allowed');
  await handover.by(municipality, answer('acceptance', 'accepted'));
  await handover.due({ 'first-contact': '2026-12-04', 'fallback-period': '2026-12-01' });
  await plan.shows({ handover: { status: 'done', deadlineStatus: 'met' } });
  await plan.is({ readyToClose: false });

  await on('2026-12-01');
  await plan.by(caseManagerSouth, setDate('release', '2026-12-01', 'Vrijgelaten'));
  await plan.is({ phase: 'released', readyToClose: true, status: 'open' });
  await plan.hasOpened('supervision', 0);
  await handover.by(municipality, complete('first-contact'));
  await handover.by(
    caseManagerSouth,
    complete('fallback-period'),
    close('accepted', 'De gemeente is geweest'),
  );
  await plan.by(caseManagerSouth, close('handed-over', 'De gemeente gaat verder'));
  await plan.is({ status: 'closed' });
};
