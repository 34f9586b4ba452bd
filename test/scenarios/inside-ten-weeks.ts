import { answer, complete, decide, hold, setDate, setFact } from './commands.ts';
import { adviser, caseManager, municipality, probation, supervisor } from './people.ts';
import type { Scenario } from './story.ts';

/**
 * Inside ten weeks (trajectories.md, "two that every build must show"): on remand, sentenced in week 7, SOM postponed
 * and repeated, the release date known late, a conditional release, supervision after it.
 */
export const insideTenWeeks: Scenario = async ({ on, open }) => {
  await on('2026-03-02', '10:00');
  const plan = await open('detention-reintegration', {
    by: caseManager,
    dates: { admission: '2026-03-02', expectedRelease: null },
    facts: { status: 'remand' },
  });
  await plan.due({
    'intake-screening': '2026-03-03',
    'language-level': '2026-03-12',
    'basic-conditions': '2026-03-12',
    'information-request-probation': '2026-03-16',
    'information-request-municipality': '2026-03-16',
    'som-screening': '2026-03-23',
    'violence-risk-screener': '2026-03-30',
    'trajectory-talk': '2026-03-23',
    'first-mdo': '2026-03-30',
    'trajectory-talk-2': '2026-04-24',
    'second-mdo': '2026-05-01', // day 62 is Sunday 3 May
    'next-mdo': null,
    handover: null,
  });
  await plan.shows({
    'second-mdo': { opens: '2026-04-27' }, // Koningsdag: a window does not roll
    handover: { status: 'waiting', waitingReason: 'einddatum nog onbekend' },
  });
  await plan.is({ phase: 'intake' });

  await on('2026-03-11');
  await plan.by(
    caseManager,
    complete('intake-screening', '2026-03-03'),
    complete('language-level'),
    complete('basic-conditions'),
  );
  await plan.told('basic-conditions', [['2026-03-09', 'case-manager at pi-noord', 'half-way']]); // half-way is a Saturday
  await plan.shows({ 'basic-conditions': { status: 'done', deadlineStatus: 'met' } });

  await on('2026-03-13');
  await plan.by(probation, answer('information-request-probation', 'delivered'));
  await plan.by(municipality, answer('information-request-municipality', 'delivered'));

  await on('2026-03-20');
  const awaited = decide('som-screening', 'await-advice', 'Reclasseringsadvies is aangevraagd');
  await plan.by(caseManager, awaited);
  await plan.shows({
    'som-screening': { status: 'open', owner: { agency: 'reclassering', role: 'probation-worker' } },
  });
  await plan.by(probation, awaited);
  await plan.shows({
    'som-screening': { status: 'done', outcome: 'await-advice' },
    'som-screening-2': { status: 'waiting', due: null },
  });

  await on('2026-03-30');
  await plan.by(caseManager, complete('violence-risk-screener'));
  await plan.by(caseManager, hold('trajectory-talk', '2026-03-23'));
  await plan.by(caseManager, hold('first-mdo', '2026-03-30'));
  await plan.told('first-mdo', [
    ['2026-03-16', 'case-manager at pi-noord', 'before-14'],
    ['2026-03-27', 'case-manager at pi-noord', 'before-3'],
    ['2026-03-30', 'case-manager at pi-noord', 'on-the-day'],
  ]);
  await plan.is({ phase: 'plan-drafted' });

  await on('2026-04-15'); // day 44: week 7
  await plan.by(caseManager, setFact('status', 'sentenced'), setDate('verdict', '2026-04-15', 'Vonnis'));
  await plan.due({ 'som-screening-2': '2026-04-29' });

  await on('2026-04-20');
  await plan.by(caseManager, setDate('expectedRelease', '2026-09-01', 'Strafduur berekend'));
  await plan.due({
    'aftercare-arranged': '2026-08-04',
    'basic-conditions-recheck': '2026-08-04',
    'client-informed': '2026-08-18',
    handover: '2026-09-01',
  });
  await plan.by(caseManager, setFact('legalFrameAfter', 'conditional-release'));
  await plan.shows({
    'aftercare-arranged': { status: 'cancelled' },
    handover: { status: 'cancelled', waitingReason: 'loopt via het v.i.-traject' },
  });
  await plan.refuses(
    caseManager,
    setDate('expectedRelease', '2026-09-08', 'Nieuwe berekening'),
    409,
    'date-owned-elsewhere',
  );
  const release = await plan.opened('conditional-release');
  await release.due({
    'early-preparation': '2026-04-20', // day 180 was 5 March
    'vi-request': '2026-05-19',
    'vi-report': null,
    'om-decision': '2026-08-04',
    'supervisor-introduction': '2026-07-21',
    handover: '2026-09-01',
  });
  await release.shows({ 'early-preparation': { flags: ['past-when-known'] } });
  await release.by(probation, complete('early-preparation'));

  await on('2026-04-24');
  const chosen = decide('som-screening-2', 'prepare-supervision', 'Toezicht na detentie');
  await plan.by(caseManager, hold('trajectory-talk-2', '2026-04-24'), chosen);
  await plan.by(probation, chosen);
  await plan.shows({
    'som-screening-2': { status: 'done', deadlineStatus: 'met', outcome: 'prepare-supervision' },
  });
  await plan.due({ 'supervision-prepared': '2026-05-08' });
  await plan.lacks('som-screening-3');

  await on('2026-04-30');
  await plan.by(caseManager, hold('second-mdo', '2026-04-30'));
  await plan.due({ 'next-mdo': '2026-06-11', 'trajectory-talk-3': '2026-06-04' });
  await plan.is({ phase: 'plan-in-force' });

  await on('2026-05-18');
  await release.by(probation, answer('vi-request', 'accepted'));
  await release.due({ 'vi-report': '2026-06-29', 'conditions-attuned': '2026-06-29' });
  await release.is({ phase: 'reporting' });

  await on('2026-06-26');
  await release.by(adviser, complete('vi-report'));
  await release.by(probation, complete('conditions-attuned'));
  await release.by(supervisor, complete('supervisor-introduction'));

  await on('2026-07-20');
  await release.hasOpened('warm-handover', 0);
  await on('2026-07-21', '00:05'); // 42 days before
  const handover = await release.opened('warm-handover');
  await handover.due({ package: '2026-08-18', 'handover-talk': '2026-08-25', acceptance: null });

  await on('2026-08-03');
  await release.by(probation, decide('om-decision', 'granted', 'Beslissing OM'));

  await on('2026-08-12');
  await handover.by(probation, complete('package'));
  await handover.due({ acceptance: '2026-08-26' }); // fourteen days after the offer, before 1 September
  await handover.is({ phase: 'offered' });
  await handover.refuses(probation, answer('acceptance', 'accepted'), 403, 'not-allowed'); // of the same agency, but the giver
  await release.refuses(probation, complete('handover'), 409, 'needs-acceptance');

  await on('2026-08-19');
  await handover.by(supervisor, answer('acceptance', 'accepted'));
  await handover.told('acceptance', [['2026-08-19', 'supervisor at reclassering', `after-7@2026-08-19`]]);
  await handover.due({ 'first-contact': '2026-09-04', 'fallback-period': '2026-09-16' });
  await handover.is({ phase: 'accepted' });
  await release.shows({ handover: { status: 'done', deadlineStatus: 'met' } });
  await release.is({ phase: 'handed-over', readyToClose: false });

  await on('2026-09-01');
  await plan.by(caseManager, setDate('release', '2026-09-01', 'Vrijgelaten'));
  await plan.is({ phase: 'released', readyToClose: true });
  await release.is({ readyToClose: true });
};
