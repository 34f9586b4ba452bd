import type { ItemDefinition } from '../../policy/definition.ts';
import { after, assumed, before, decision, milestone, on, request, task } from '../../policy/writing.ts';
import { onlyInOrdinaryStay } from './stay.ts';

/**
 * The case manager coordinates, and so may record, what others and the client himself carry out (S1:631-633).
 */
const recordedBy = ['case-manager'];

const leave = 'reintegration-leave';

/**
 * One plan of prison, probation, municipality and client (S1:624-630, 3089-3093):
 * goals, also of behaviour, and the actions that serve them, each with an owner
 * and the day that is agreed. Leave only serves a goal (S1:655-659).
 */
export const jointPlan: ItemDefinition[] = [
  milestone('plan-goal', 'Doel in het D&R-plan', 'Goal in the D&R plan', {
    owner: 'case-manager',
    discretionary: true,
    titled: true,
    recordedBy,
  }),
  task('plan-action', 'Actie voor een doel', 'Action for a goal', {
    owner: 'case-manager',
    discretionary: true,
    titled: true,
    serves: 'plan-goal',
    recordedBy,
  }),
  // Drafted in the first MDO and adopted in the second; from
  // then on he is told of each change (S1:646-654, 1656-1663).
  task(
    'plan-told',
    'Cliënt kent het plan en wat erin verandert',
    'Client knows the plan and what changes in it',
    {
      tellsClient: true,
      owner: 'case-manager',
      track: 'plan',
      ...onlyInOrdinaryStay,
      sentry: {
        when: { item: 'second-mdo', status: ['done', 'skipped'] },
        waitingFor: {
          nl: 'begint als het D&R-plan is vastgesteld',
          en: 'starts when the D&R plan has been adopted',
        },
      },
      due: assumed('S1:1656-1663', after({ acted: 'second-mdo' }, 5, 'working-days')),
      repeat: {
        after: { news: { added: ['plan-goal', 'plan-action'] } },
        due: [
          assumed(
            'S1:1656-1663',
            after({ sinceLast: { added: ['plan-goal', 'plan-action'] } }, 5, 'working-days'),
          ),
        ],
      },
    },
  ),
  decision(leave, 'Re-integratieverlof', 'Re-integration leave', {
    discreet: true,
    owner: 'case-manager',
    discretionary: true,
    serves: 'plan-goal',
    outcomes: [
      { id: 'granted', title: { nl: 'Verlof toegekend', en: 'Leave granted' } },
      { id: 'not-granted', title: { nl: 'Verlof niet toegekend', en: 'Leave not granted' } },
    ],
    fallback: {
      nl: 'Zonder besluit geen verlof; de casemanager zegt de cliënt waarop het wacht.',
      en: 'Without a decision no leave; the case manager tells the client what it waits for.',
    },
  }),
  task(
    'leave-victim-interests',
    'Slachtofferbelangen gewogen bij verlof',
    'Interests of victims weighed for leave',
    {
      discreet: true,
      owner: 'case-manager',
      // The source says that they weigh, not when.
      due: assumed('S1:411-412', on({ with: 'due' })),
      repeat: { with: [leave], each: 'before', neededFor: ['granted'] },
    },
  ),
  task('leave-victims-informed', 'Slachtoffers geïnformeerd over verlof', 'Victims informed of leave', {
    discreet: true,
    owner: 'case-manager',
    // The source says that victims are informed, not when (S1:422-426).
    due: assumed('S1:422-426', after({ with: 'acted' }, 1, 'working-days')),
    repeat: { with: [leave], each: { outcomes: ['granted'] } },
  }),
  request('leave-advice', 'Reclasseringsadvies over verlof', 'Probation advice on leave', {
    discreet: true,
    owner: 'probation-worker',
    discretionary: true,
    serves: leave,
    due: assumed('S1:412-414', before({ with: 'due' }, 7, 'days')),
    settledBy: ['delivered', 'refused', 'withdrawn'],
    recordedBy,
    fallback: {
      nl: 'Het besluit wordt genomen met wat er is; het ontbreken van advies staat in de reden.',
      en: 'The decision is taken with what there is; its reason says that advice is missing.',
    },
  }),
];
