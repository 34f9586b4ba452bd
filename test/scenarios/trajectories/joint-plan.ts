import type { Actor } from '../../../domain/case/case.ts';
import type { Command } from '../../../domain/case/commands.ts';
import { complete, confirm, decide, hold, present, setDate } from '../commands.ts';
import { care, caseManager, client, municipality, probation } from '../people.ts';
import type { Scenario } from '../story.ts';

type Add = Extract<Command, { type: 'add' }>;

const goal = (title: string, { agency, role }: Actor, due: string): Add => ({
  type: 'add',
  item: 'plan-goal',
  title,
  owner: { agency, role },
  due,
  reason: 'Uit de intake',
});
const action = (
  title: string,
  serves: string,
  { agency, role }: { agency?: string; role: string },
  due: string,
): Add => ({
  type: 'add',
  item: 'plan-action',
  title,
  serves,
  owner: agency === undefined ? { role } : { agency, role },
  due,
  reason: 'Besproken met alle partijen',
});
const leave = (due: string, serves?: string): Add => ({
  type: 'add',
  item: 'reintegration-leave',
  due,
  reason: 'Inschrijven bij de gemeente',
  ...(serves !== undefined && { serves }),
});

/**
 * T1: one plan of prison, probation, municipality and client (S1:598-603, 624-641, 655-659, 3089-3093). Housing asks for a
 * place; an ID is a goal with actions, one of the client himself; leave only for that goal, after victims were weighed.
 */
export const jointPlan: Scenario = async ({ on, open }) => {
  await on('2026-03-02', '10:00');
  const dates = { admission: '2026-03-02', expectedRelease: '2026-08-31' };
  const plan = await open('detention-reintegration', { by: caseManager, dates });
  await plan.shows({ 'place-registered': { status: 'waiting' } });

  await on('2026-03-10');
  await plan.by(caseManager, {
    type: 'complete',
    item: 'basic-conditions',
    findings: {
      identity: { value: 'action-needed', wanted: 'Aangifte van vermissing doen' },
      housing: { value: 'place-needed', wanted: 'Beschermd wonen' },
      debts: { value: 'in-order' },
    },
  });
  // Nobody enters the need for a place a second time.
  await plan.shows({
    'place-registered': { status: 'open', due: '2026-03-17' },
    'place-confirmed': { status: 'open', due: '2026-08-17' },
  });
  await plan.refuses(caseManager, leave('2026-05-20', 'plan-goal'), 422, 'must-serve'); // there is no goal yet
  await plan.by(caseManager, goal('Geldig ID bij ontslag', caseManager, '2026-06-01'));
  await plan.by(probation, complete('place-registered'), goal('Leert nee zeggen', probation, '2026-07-01'));
  await plan.by(care, confirm('place-registered'));
  await plan.by(
    caseManager,
    action('Aangifte van vermissing', 'plan-goal', { role: 'client' }, '2026-04-01'),
    action('ID-kaart aanvragen in de PI', 'plan-goal', municipality, '2026-05-01'),
  );
  await plan.shows({
    'plan-action': { status: 'open', serves: 'plan-goal', owner: { agency: null, role: 'client' } },
    'plan-action-2': { owner: { agency: 'gemeente-utrecht', role: 'aftercare-coordinator' } },
    'plan-told': { status: 'waiting' },
  });

  await on('2026-03-30');
  await plan.by(
    caseManager,
    hold('first-mdo', '2026-03-30', [], present(caseManager, probation, municipality, client)),
  );
  // The client gets no messages: his case manager does.
  await plan.told('plan-action', [
    ['2026-03-18', 'case-manager at pi-noord', 'before-14'],
    ['2026-03-30', 'case-manager at pi-noord', 'before-3'],
  ]);
  await plan.by(caseManager, complete('plan-action'));

  await on('2026-04-30');
  await plan.by(
    caseManager,
    hold('second-mdo', '2026-04-30', [], present(caseManager, probation, municipality, client)),
  );
  await plan.is({ phase: 'plan-in-force' });
  await plan.shows({ 'plan-told': { status: 'open', due: '2026-05-08' } }); // 5 May is a holiday
  await plan.by(caseManager, complete('plan-told'));
  await plan.alarms('no-addressee', []);

  await on('2026-05-06');
  await plan.told('plan-action-2', [
    ['2026-04-17', 'aftercare-coordinator at gemeente-utrecht', 'before-14'],
    ['2026-04-28', 'aftercare-coordinator at gemeente-utrecht', 'before-3'],
    ['2026-05-01', 'aftercare-coordinator at gemeente-utrecht', 'on-the-day'],
    ['2026-05-06', 'coordinator at pi-noord', 'coordinator'],
  ]);
  await plan.refuses(caseManager, leave('2026-05-20'), 422, 'must-serve'); // for no goal
  await plan.refuses(caseManager, leave('2026-05-20', 'first-mdo'), 422, 'must-serve');
  await plan.by(caseManager, leave('2026-05-20', 'plan-goal'));
  await plan.by(caseManager, {
    type: 'add',
    item: 'leave-advice',
    serves: 'reintegration-leave',
    reason: 'Eerste verlof',
  });
  await plan.due({
    'reintegration-leave': '2026-05-20',
    'leave-victim-interests': '2026-05-20',
    'leave-advice': '2026-05-13',
  });
  await plan.lacks('plan-told-2'); // leave changes no goal or action

  await on('2026-05-13');
  await plan.by(probation, { type: 'answer', item: 'leave-advice', answer: 'delivered' });
  await plan.refuses(
    caseManager,
    decide('reintegration-leave', 'granted', 'Past bij het doel'),
    409,
    'needed-first',
  );
  await plan.by(
    caseManager,
    complete('leave-victim-interests'),
    decide('reintegration-leave', 'granted', 'Past bij het doel'),
  );
  await plan.due({ 'leave-victims-informed': '2026-05-18' }); // 14 and 15 May are days off
  await plan.by(caseManager, complete('leave-victims-informed'));

  await on('2026-05-21');
  await plan.by(municipality, action('Pasfoto betalen', 'plan-goal', municipality, '2026-06-15'));
  await plan.shows({ 'plan-told-2': { status: 'open', due: '2026-05-29' } }); // Whit Monday lies between
  await plan.by(municipality, complete('plan-action-2'));
  await plan.by(caseManager, complete('plan-told-2'), complete('plan-goal'));
  await plan.shows({
    'plan-action-3': { status: 'cancelled' },
    'plan-action-2': { status: 'done', deadlineStatus: 'met-late' },
  });
  await plan.refuses(caseManager, leave('2026-06-20', 'plan-goal'), 422, 'must-serve'); // that goal is reached
  await plan.by(caseManager, leave('2026-06-20', 'plan-goal-2'));
  await plan.by(caseManager, decide('reintegration-leave-2', 'not-granted', 'Nog te vroeg'));
  await plan.shows({ 'leave-victim-interests-2': { status: 'cancelled' } });
  await plan.lacks('leave-victims-informed-2');

  await on('2026-08-03');
  await plan.by(caseManager, {
    type: 'complete',
    item: 'basic-conditions-recheck',
    findings: { identity: { value: 'in-order' }, housing: { value: 'place-needed' } },
  });
  await plan.shows({
    'basic-conditions': { findings: expectedFirst },
    'basic-conditions-recheck': {
      findings: [
        { fact: 'identity', value: 'in-order', wanted: null },
        { fact: 'housing', value: 'place-needed', wanted: null },
      ],
    },
    'place-confirmed': { status: 'open' },
  });
  await plan.by(care, { type: 'answer', item: 'place-confirmed', answer: 'accepted' });
  await plan.by(probation, complete('plan-goal-2'));

  await on('2026-08-31');
  await plan.by(caseManager, setDate('release', '2026-08-31', 'Vrijgelaten'));
  await plan.is({ phase: 'released', readyToClose: false }); // until a receiver accepts
  const handover = await plan.opened('warm-handover');
  await handover.by(caseManager, complete('package'));
  await handover.by(municipality, { type: 'answer', item: 'acceptance', answer: 'accepted' });
  await plan.is({ readyToClose: true });
  await plan.by(caseManager, {
    type: 'close',
    outcome: 'handed-over',
    reason: 'De gemeente gaat verder met het plan',
  });
  await plan.is({ status: 'closed' });
};

const expectedFirst = [
  { fact: 'identity', value: 'action-needed', wanted: 'Aangifte van vermissing doen' },
  { fact: 'housing', value: 'place-needed', wanted: 'Beschermd wonen' },
  { fact: 'debts', value: 'in-order', wanted: null },
];
