import { add, answer, close, complete } from '../commands.ts';
import { adviser, caseManager, probation, prosecutor } from '../people.ts';
import type { Scenario } from '../story.ts';

/** T4 (S1:1481, 1516-1522): a suspension of remand is a matter of days; the advice is given orally and counts. */
export const oralAdvice: Scenario = async ({ on, open }) => {
  await on('2026-03-02', '10:00');
  const advice = await open('probation-advice', {
    by: probation,
    dates: {},
    facts: { adviceKind: 'suspension' },
  });
  await advice.due({ 'request-prosecution': '2026-03-03', advice: null });
  await on('2026-03-03');
  await advice.told('request-prosecution', [['2026-03-03', 'coordinator at reclassering', 'on-the-day']]);
  await advice.by(prosecutor, answer('request-prosecution', 'accepted'));
  await advice.due({ acceptance: '2026-03-03' });
  await advice.by(adviser, answer('acceptance', 'accepted'));
  await advice.due({ advice: '2026-03-04' });

  await on('2026-03-04');
  await advice.by(adviser, add('oral-advice', 'Gevraagd in het MDO'));
  await advice.due({ 'oral-advice': '2026-03-04' });
  await advice.by(adviser, complete('oral-advice'));
  await advice.is({ phase: 'delivered', readyToClose: false });
  await advice.shows({ advice: { status: 'cancelled', waitingReason: 'mondeling uitgebracht' } });
  await advice.due({ 'client-told': '2026-03-04' });

  await on('2026-03-05');
  await advice.told('client-told', [['2026-03-04', 'adviser at reclassering', 'on-the-day']]);
  await advice.by(adviser, complete('client-told'), close('delivered', 'Mondeling, en besproken'));
  await advice.is({ status: 'closed' });
};

/** T4 (S1:1484-1486, 412-414): advice on leave: one request finds no adviser, the next is withdrawn with the leave itself. */
export const adviceNotGiven: Scenario = async ({ on, open }) => {
  await on('2026-06-01', '10:00');
  const begin = () =>
    open('probation-advice', {
      by: caseManager,
      dates: { needed: '2026-08-03' },
      facts: { adviceKind: 'leave' },
    });
  const first = await begin();
  await first.due({ 'request-prison': '2026-06-08' });
  await first.by(caseManager, answer('request-prison', 'accepted'));
  await first.due({ acceptance: '2026-06-04' });
  await on('2026-06-04');
  await first.refuses(adviser, answer('acceptance', 'refused'), 422, 'reason-required');
  await first.by(adviser, answer('acceptance', 'refused', 'Geen adviseur beschikbaar'));
  await first.is({ phase: 'refused', readyToClose: true, status: 'open' });
  await first.alarms('request-refused', [['2026-06-04', 'coordinator at pi-noord', 'acceptance']]);
  await first.by(caseManager, close('refused', 'Opnieuw aanvragen'));

  const second = await begin();
  await second.by(caseManager, answer('request-prison', 'accepted'));
  await second.by(adviser, answer('acceptance', 'accepted'));
  await second.due({ advice: '2026-07-27' });
  await on('2026-07-20');
  await second.told('advice', [['2026-07-13', 'adviser at reclassering', 'before-14']]);
  await second.by(caseManager, answer('advice', 'withdrawn', 'Het verlof gaat niet door'));
  await second.is({ phase: 'withdrawn', readyToClose: true });
  await second.by(caseManager, close('withdrawn', 'Geen verlof'));
  await on('2026-08-31');
  await second.told('advice', [['2026-07-13', 'adviser at reclassering', 'before-14']]);
};
