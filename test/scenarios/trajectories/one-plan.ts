import type { Day } from '../../../domain/calendar/types.ts';
import type { Command } from '../../../domain/model/commands.ts';
import { add, answer, complete, decide, hold, setDate, setFact } from '../commands.ts';
import { caseManager, municipality, probation } from '../people.ts';
import type { Scenario } from '../story.ts';

type Owner = { agency?: string; role: string };

const goal = (title: string, { agency, role }: Owner, due: Day): Extract<Command, { type: 'add' }> => ({
  type: 'add',
  item: 'plan-goal',
  title,
  owner: agency === undefined ? { role } : { agency, role },
  due,
  reason: 'Uit de intake',
});
const serving = (item: string, serves: string, due?: Day): Command => ({ type: 'add', item, serves, due, reason: 'Dient dit doel' });
const action = (title: string, serves: string, { agency, role }: Owner, due: Day): Command => ({
  ...goal(title, { agency, role }, due),
  item: 'plan-action',
  serves,
});
const client: Owner = { role: 'client' };

/**
 * T1 (S1:411-426, 583-603, 624-660, 3089-3093): the six conditions are mapped once and asked again; one plan of prison, probation,
 * municipality and client; leave only for a goal, after the victims' interests are weighed; he hears of every change.
 */
export const onePlan: Scenario = async ({ on, open }) => {
  await on('2026-03-02', '10:00');
  const dates = { admission: '2026-03-02', expectedRelease: '2026-09-01' };
  const plan = await open('detention-reintegration', { by: caseManager, dates, facts: { legalFrameAfter: 'none' } });
  await plan.shows({ 'place-registered': { status: 'waiting' } });

  await on('2026-03-11');
  const findings = {
    identity: { value: 'action-needed', wanted: 'Aangifte van vermissing' },
    housing: { value: 'place-needed' },
    income: { value: 'in-order' },
    debts: { value: 'action-needed', wanted: 'Schulden op een rij' },
    care: { value: 'in-order' },
    network: { value: 'in-order' },
  };
  await plan.by(caseManager, { type: 'complete', item: 'basic-conditions', findings });
  await plan.due({ 'place-registered': '2026-03-18', 'place-confirmed': '2026-08-18' }); // nobody asked for a place a second time
  await plan.by(caseManager, goal('Geldig ID bij vrijlating', client, '2026-06-01'));
  await plan.by(probation, goal('Zegt nee tegen oude vrienden', probation, '2026-08-03'));
  await plan.by(caseManager, action('Aangifte van vermissing', 'plan-goal', client, '2026-04-01'));
  await plan.by(municipality, action('Schulden op een rij', 'plan-goal-2', municipality, '2026-04-13'));
  await plan.refuses(caseManager, serving('reintegration-leave', 'plan-goal-9', '2026-06-15'), 422, 'must-serve');
  await plan.shows({ 'plan-action': { owner: { agency: null, role: 'client' }, serves: 'plan-goal', due: '2026-04-01' } });

  await on('2026-03-30');
  await plan.by(caseManager, hold('first-mdo', '2026-03-30'));
  await plan.is({ phase: 'plan-drafted' });
  await on('2026-04-16');
  await plan.told('plan-action', [
    ['2026-03-18', 'case-manager at pi-noord', 'before-14'], // he is reminded by his case manager
    ['2026-03-30', 'case-manager at pi-noord', 'before-3'], // three days before is a Sunday
    ['2026-04-01', 'case-manager at pi-noord', 'on-the-day'],
    ['2026-04-07', 'coordinator at pi-noord', 'coordinator'], // after Easter
    ['2026-04-10', 'case-director at zvh-midden', 'case-director'],
  ]);
  await plan.told('plan-action-2', [
    ['2026-03-30', 'aftercare-coordinator at gemeente-utrecht', 'before-14'],
    ['2026-04-10', 'aftercare-coordinator at gemeente-utrecht', 'before-3'],
    ['2026-04-13', 'aftercare-coordinator at gemeente-utrecht', 'on-the-day'],
    ['2026-04-15', 'coordinator at pi-noord', 'coordinator'],
  ]);
  await plan.by(caseManager, complete('plan-action'), complete('plan-goal'));
  await plan.by(municipality, complete('plan-action-2'));

  await on('2026-04-29');
  await plan.by(caseManager, hold('second-mdo', '2026-04-29'));
  await plan.due({ 'plan-told': '2026-05-07', 'next-mdo': '2026-06-10' }); // 5 May is a holiday
  await plan.by(caseManager, complete('plan-told'));
  await plan.by(
    probation,
    add('behavioural-training', 'Leren nee zeggen', '2026-07-01'),
    add('motivational-talks', 'Wil wel', '2026-06-01'),
  );
  await plan.by(probation, add('three-way-talk', 'Met zijn drieën', '2026-05-20'), add('network-contact', 'Zijn zus', '2026-05-20'));

  await on('2026-05-18');
  await plan.by(caseManager, serving('reintegration-leave', 'plan-goal-2', '2026-06-15'));
  await plan.by(caseManager, serving('leave-advice', 'reintegration-leave'));
  await plan.due({ 'leave-advice': '2026-06-08', 'leave-victim-interests': '2026-06-15' });
  await plan.by(probation, complete('three-way-talk'), complete('network-contact'), complete('motivational-talks'));
  await plan.by(probation, answer('leave-advice', 'delivered'));
  const granted = decide('reintegration-leave', 'granted', 'Oefent bij zijn zus');
  await plan.refuses(caseManager, granted, 409, 'needed-first');
  await plan.by(caseManager, complete('leave-victim-interests'), granted);
  await plan.due({ 'leave-victims-informed': '2026-05-19' });
  await plan.by(caseManager, complete('leave-victims-informed'));
  await plan.by(probation, action('Sportclub zoeken', 'plan-goal-2', probation, '2026-06-22'));
  await plan.due({ 'plan-told-2': '2026-05-26' }); // Whit Monday

  await on('2026-06-10');
  await plan.by(caseManager, complete('plan-told-2'), hold('next-mdo', '2026-06-10'));
  await plan.due({ 'next-mdo-2': '2026-07-22' });
  await plan.by(probation, complete('behavioural-training'), complete('plan-action-3'), complete('plan-goal-2'));

  await on('2026-08-04');
  const settled = Object.fromEntries(Object.keys(findings).map((name) => [name, { value: 'in-order' }]));
  await plan.by(caseManager, { type: 'complete', item: 'basic-conditions-recheck', findings: settled });
  await plan.by(caseManager, complete('client-informed'), setFact('status', 'sentenced'), setDate('release', '2026-08-31', 'Vrijgelaten'));
  await plan.shows({ 'place-registered': { status: 'cancelled' }, 'place-confirmed': { status: 'cancelled' } }); // he has a place of his own
  await plan.is({ readyToClose: false });
};
