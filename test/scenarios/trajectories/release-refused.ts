import { answer, close, complete, decide, setDate } from '../commands.ts';
import { adviser, caseManager, probation, supervisor } from '../people.ts';
import type { Scenario } from '../story.ts';
import { setFact } from '../commands.ts';

/** T3 (S1:1508-1538): the conditional release is postponed, then refused; the way out runs through the D&R plan again. */
export const releaseRefused: Scenario = async ({ on, open }) => {
  await on('2026-05-04', '10:00');
  const plan = await open('detention-reintegration', {
    by: caseManager,
    dates: { admission: '2026-05-04', expectedRelease: '2026-12-01' },
    facts: { status: 'sentenced', legalFrameAfter: 'conditional-release' },
  });
  await plan.shows({ handover: { status: 'cancelled', waitingReason: 'loopt via het v.i.-traject' } });
  const release = await plan.opened('conditional-release');
  await release.due({
    'early-preparation': '2026-06-04',
    'vi-request': '2026-08-18',
    'om-decision': '2026-11-03',
  });
  await release.by(probation, complete('early-preparation'));

  await on('2026-08-25');
  await release.told('vi-request', [
    ['2026-08-04', 'coordinator at pi-noord', 'before-14'],
    ['2026-08-18', 'coordinator at pi-noord', 'on-the-day'],
    ['2026-08-19', 'coordinator at pi-noord', 'not-received'],
    ['2026-08-25', 'case-director at zvh-midden', 'case-director'],
  ]);
  await release.by(probation, answer('vi-request', 'accepted'));
  await release.due({ 'vi-report': '2026-10-06', 'conditions-attuned': '2026-10-06' });
  await on('2026-10-06');
  await release.by(adviser, complete('vi-report'));
  await release.by(probation, complete('conditions-attuned'));
  await release.by(supervisor, complete('supervisor-introduction'));

  await on('2026-11-02');
  const handover = await release.opened('warm-handover'); // since 20 October
  await handover.due({ package: '2026-11-17' });
  await release.by(probation, decide('om-decision', 'postponed', 'Eerst een plek met zorg'));
  await release.shows({
    'om-decision-2': { status: 'waiting', waitingReason: 'wacht op de nieuwe v.i.-datum' },
  });
  await release.due({ 'new-date': '2026-11-16' });

  await release.due({ 'om-decision-2': null, 'new-date': '2026-11-16' }); // waits for the new date
  await release.by(probation, setDate('conditionalRelease', '2027-02-01', 'Uitgesteld'));
  await release.due({ 'om-decision-2': '2027-01-04' });
  await handover.is({ dates: { needed: '2027-02-01' } });
  await handover.due({ package: '2027-01-18' });
  await plan.is({ dates: { expectedRelease: '2027-02-01' } });
  await plan.refuses(caseManager, setDate('expectedRelease', '2027-02-08'), 409, 'date-owned-elsewhere');

  await on('2027-01-04');
  await release.told('om-decision-2', [
    ['2026-12-21', 'prosecutor at om', 'before-14'],
    ['2027-01-04', 'prosecutor at om', 'on-the-day'], // three days before is New Year's Day
  ]);
  await release.by(probation, decide('om-decision-2', 'refused', 'Te veel risico'));
  await release.is({ phase: 'refused', readyToClose: true, status: 'open' });
  await release.shows({ handover: { status: 'cancelled', waitingReason: 'de v.i. is niet verleend' } });
  await plan.shows({ handover: { status: 'open', due: '2027-02-01' } }); // the D&R plan hands over again
  await handover.is({ readyToClose: true });
  await handover.by(probation, close('not-needed', 'De v.i. is afgewezen'));
  await release.by(probation, close('refused', 'Afgewezen door het OM'));

  await plan.by(
    caseManager,
    setDate('expectedRelease', '2027-06-01', 'Einde van de straf'),
    setFact('legalFrameAfter', 'supervision'),
  );
  await plan.due({ 'supervisor-introduction': '2027-04-20', handover: '2027-06-01' });
  await on('2027-04-20', '10:00');
  const again = await plan.opened('warm-handover');
  await again.by(caseManager, complete('package'));
  await again.shows({ acceptance: { waitingOn: { agency: 'reclassering' }, due: '2027-05-04' } });
  await again.by(supervisor, answer('acceptance', 'accepted'));
  await plan.by(probation, complete('supervisor-introduction'));
  await on('2027-06-01');
  await plan.hasOpened('supervision', 0);
  await plan.by(caseManager, setDate('release', '2027-06-01', 'Vrijgelaten'));
  await plan.hasOpened('supervision', 1);
  await plan.is({ phase: 'released', readyToClose: true });
};
