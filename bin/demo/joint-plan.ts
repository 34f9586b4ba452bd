import { addDays } from '../../domain/calendar/day.ts';
import type { Day } from '../../domain/calendar/types.ts';
import type { Actor } from '../../domain/case/case.ts';
import type { Command } from '../../domain/case/commands.ts';
import {
  casemanager,
  done,
  intake,
  mapped,
  municipality,
  ordinaryFindings,
  probation,
  type DemoStep,
} from './script.ts';

type Add = Extract<Command, { type: 'add' }>;
type Adding = Partial<Add> & { item: string };

const added = (day: number, as: Actor, what: Adding): DemoStep => ({
  day,
  as,
  body: { type: 'add', reason: 'Besproken in het MDO', ...what },
});
const client = { role: 'client' };

/**
 * The steps of a case with a plan of prison, probation,
 * municipality and client: goals, actions, leave for one of them.
 */
// oxlint-disable-next-line max-lines-per-function -- a list
export function withPlan(steps: DemoStep[], today: Day): DemoStep[] {
  const from = (days: number): Day => addDays(today, days);
  const conditions = mapped(9, {
    ...ordinaryFindings,
    identity: { value: 'action-needed', wanted: 'Aangifte van vermissing doen' },
    income: { value: 'in-order' },
  });
  return [
    ...steps.map((step) => (step === intake[2] ? conditions : step)),
    added(27, casemanager, { item: 'plan-goal', title: 'Geldig ID bij ontslag', due: from(40) }),
    added(27, casemanager, {
      item: 'plan-action',
      title: 'Aangifte van vermissing doen',
      serves: 'plan-goal',
      owner: client,
      due: from(-60),
    }),
    added(27, casemanager, {
      item: 'plan-action',
      title: 'ID-kaart aanvragen in de PI',
      serves: 'plan-goal',
      owner: municipality,
      due: from(3),
    }),
    added(30, probation, {
      item: 'plan-goal',
      title: 'Leert nee zeggen tegen oude vrienden',
      owner: probation,
      due: from(60),
    }),
    added(30, probation, {
      item: 'plan-action',
      title: 'Oefenen in de training',
      serves: 'plan-goal-2',
      owner: client,
      due: from(12),
    }),
    done('plan-action', 45, casemanager),
    added(96, municipality, {
      item: 'plan-goal',
      title: 'Schulden op een rij',
      owner: municipality,
      due: from(50),
    }),
    added(96, casemanager, {
      item: 'reintegration-leave',
      serves: 'plan-goal',
      due: from(9),
      reason: 'Pasfoto en aanvraag bij de gemeente',
    }),
    added(97, casemanager, { item: 'leave-advice', serves: 'reintegration-leave', reason: 'Eerste verlof' }),
  ];
}
