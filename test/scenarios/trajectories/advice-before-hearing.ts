import { add, answer, close, complete, decide, setDate, setFact } from '../commands.ts';
import { adviser, caseManager, probation, prosecutor } from '../people.ts';
import type { Scenario } from '../story.ts';

/**
 * T2 and T4 (S1:1905-1912, 1988-1990): the screening waits for advice to a hearing that is put off; the request comes late,
 * the advice in time, and the screening is done again. A concern of the case manager brings it a third time.
 */
export const adviceBeforeHearing: Scenario = async ({ on, open }) => {
  await on('2026-03-02', '10:00');
  const dates = { admission: '2026-03-02', hearing: '2026-06-08' };
  const plan = await open('detention-reintegration', { by: caseManager, dates });
  await plan.by(caseManager, add('probation-advice', 'Advies voor de zitting'));
  await plan.due({ 'probation-advice': '2026-06-01' });
  const advice = await plan.opened('probation-advice');
  await advice.is({ phase: 'to-request', dates: { hearing: '2026-06-08', needed: null } });
  await advice.due({ 'advice-kind': '2026-03-04' });
  await advice.by(adviser, complete('advice-kind'), setFact('adviceKind', 'hearing'));
  await advice.shows({
    'request-prosecution': {
      due: '2026-04-13',
      opens: '2026-03-30',
      label: 'practice',
      waitingOn: { agency: 'om' },
    },
    'request-prison': { status: 'cancelled' },
    acceptance: { status: 'waiting', waitingReason: 'wacht op de aanvraag' },
  });

  await on('2026-03-20');
  const awaited = decide('som-screening', 'await-advice', 'Reclasseringsadvies is aangevraagd');
  await plan.by(caseManager, awaited);
  await plan.shows({ 'som-screening': { status: 'open', waitingOn: { agency: 'reclassering' } } }); // two must agree
  await plan.by(probation, awaited);
  await plan.shows({
    'som-screening': { status: 'done' },
    'som-screening-2': { status: 'waiting', due: null },
  });

  await on('2026-04-08');
  await plan.by(caseManager, setDate('hearing', '2026-06-22', 'Zitting uitgesteld'));
  await advice.is({ dates: { hearing: '2026-06-22', needed: null } });
  await advice.due({ 'request-prosecution': '2026-04-24' }); // day 56 is Koningsdag
  await plan.due({ 'probation-advice': '2026-06-15' });

  await on('2026-04-28');
  await advice.told('request-prosecution', [
    ['2026-03-30', 'coordinator at pi-noord', 'before-14'],
    ['2026-04-24', 'coordinator at pi-noord', 'on-the-day'],
    ['2026-04-28', 'coordinator at pi-noord', 'not-received'],
  ]);
  // In place of the same reminder again, two days later.
  await advice.hears('request-prosecution', [['2026-04-08', 'coordinator at pi-noord', 'moved']]);
  await advice.by(prosecutor, answer('request-prosecution', 'accepted'));
  await advice.is({ phase: 'requested' });
  await advice.shows({
    'request-prosecution': { deadlineStatus: 'met-late' },
    acceptance: { due: '2026-05-01', waitingOn: { agency: 'reclassering' } },
  });

  await on('2026-05-04');
  await advice.told('acceptance', [
    ['2026-04-29', 'adviser at reclassering', 'half-way'],
    ['2026-05-01', 'adviser at reclassering', 'on-the-day'],
  ]);
  await advice.by(adviser, answer('acceptance', 'accepted'));
  await advice.is({ phase: 'accepted' });
  await advice.due({ advice: '2026-06-15', 'client-told': '2026-06-15' });

  await on('2026-06-10');
  await advice.by(adviser, answer('advice', 'delivered'));
  await advice.is({ phase: 'delivered', readyToClose: false }); // the client has not heard it
  await plan.shows({ 'probation-advice': { status: 'done', deadlineStatus: 'met' } });
  await plan.due({ 'som-screening-2': '2026-06-24' });
  await advice.by(adviser, complete('client-told'));
  await advice.is({ readyToClose: true });
  await advice.by(adviser, close('delivered', 'Uitgebracht en besproken'));
  await advice.is({ status: 'closed' });

  await on('2026-06-22');
  await plan.told('som-screening-2', [['2026-06-17', 'case-manager at pi-noord', 'half-way']]);
  const repeated = decide('som-screening-2', 'guidance-talks', 'Motivatie is er');
  await plan.by(probation, repeated);
  await plan.by(caseManager, decide('som-screening-2', 'behavioural-training', 'Liever meteen een training'));
  await plan.shows({ 'som-screening-2': { status: 'open' } }); // they do not agree yet
  await plan.by(probation, decide('som-screening-2', 'behavioural-training', 'Akkoord'));
  await plan.shows({
    'som-screening-2': { status: 'done', outcome: 'behavioural-training' },
    'training-arranged': { due: '2026-07-06' },
  });
  await plan.lacks('som-screening-3', 'guidance-started');

  await on('2026-07-06');
  await plan.by(probation, complete('training-arranged'));
  await plan.by(caseManager, setFact('caseManagerConcern', true));
  await plan.due({ 'som-screening-3': '2026-07-13' });
  const all = ['guidance-talks', 'support-article-43-3', 'initiate-suspension-of-remand', 'other'];
  const chosen = {
    type: 'decide' as const,
    item: 'som-screening-3',
    outcome: 'prepare-supervision',
    also: all,
    reason: 'Alles wat helpt',
  };
  await plan.by(caseManager, chosen);
  await plan.by(probation, chosen);
  await plan.due({
    'supervision-prepared': '2026-07-20',
    'guidance-started': '2026-07-20',
    'article-43-3-supported': '2026-07-20',
    'other-som-agreement': '2026-07-20',
    'suspension-initiated': '2026-07-13',
  });
  await plan.by(
    probation,
    complete('supervision-prepared'),
    complete('guidance-started'),
    complete('article-43-3-supported'),
  );
  await plan.by(caseManager, complete('other-som-agreement'));
  const suspension = await plan.opened('probation-advice'); // with what is known filled in
  await suspension.due({ 'request-prosecution': '2026-07-07' });
  await suspension.by(prosecutor, answer('request-prosecution', 'accepted'));
  await suspension.by(adviser, answer('acceptance', 'accepted'), answer('advice', 'delivered'));
  await plan.shows({ 'suspension-initiated': { status: 'done', deadlineStatus: 'met' } });
};
