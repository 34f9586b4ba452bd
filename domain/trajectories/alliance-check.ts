import type { Definition, ItemDefinition } from '../policy/definition.ts';
import { after, assumed, decision, meeting, milestone, task } from '../policy/writing.ts';

const worker = { fact: 'worker' };

/**
 * What to talk about, by the three clusters (S2:103-107). No
 * score: the outcome is a subject, never a verdict on a person.
 */
const subjects = [
  { id: 'goal-and-task', title: { nl: 'Praten over doel en taak', en: 'Talk about goal and task' } },
  {
    id: 'bond-and-trust',
    title: { nl: 'Praten over binding en vertrouwen', en: 'Talk about bond and trust' },
  },
  {
    id: 'clarity-of-frame',
    title: { nl: 'Praten over helderheid van het kader', en: 'Talk about clarity of the frame' },
  },
  { id: 'nothing-to-discuss', title: { nl: 'Het gaat goed zo', en: 'It is fine as it is' } },
];
/** It can strain more than once: each choice brings what it asks for. */
const chosen = (...outcomes: string[]) =>
  ({ repeat: { with: ['strain-route'], each: { outcomes } } }) satisfies Partial<ItemDefinition>;

/**
 * T13 Working-alliance check: support for the conversation. The client's and the worker's view stand apart
 * (S1:892-899); nothing is reckoned from them, no worker is ranked, no client labelled. When it strains a
 * person chooses: talk about it with colleagues, or another supervisor (S2:1599-1602, 1647-1650).
 */
export const allianceCheck: Definition = {
  id: 'alliance-check',
  version: 1,
  title: { nl: 'Stilstaan bij de werkalliantie', en: 'Working-alliance check' },
  purpose: {
    nl: 'Cliënt en werker zeggen ieder hoe de samenwerking gaat, en praten daar samen over.',
    en: 'Client and worker each say how the cooperation goes, and talk about it together.',
  },
  source: 'S2:103-107, 1599-1602, 1647-1650; S1:892-899',
  dates: {},
  facts: {
    worker: { title: { nl: 'Werker', en: 'Worker' }, type: 'party', required: true },
  },
  phases: [
    {
      id: 'strained',
      title: { nl: 'Stroef: iemand kiest de route', en: 'Strained: a person chooses' },
      when: { item: 'strain-route', status: ['open'] },
    },
    {
      id: 'discussed',
      title: { nl: 'Besproken', en: 'Discussed' },
      when: { item: 'talk', status: ['done', 'skipped'] },
    },
    { id: 'views', title: { nl: 'Ieders kijk', en: 'Each their view' } },
  ],
  items: [
    decision('client-view', 'Kijk van de cliënt', 'View of the client', {
      owner: worker,
      due: assumed('S2:103-107, S1:892-899', after({ opening: true }, 14, 'days')),
      outcomes: subjects,
      several: { alone: ['nothing-to-discuss'] },
    }),
    decision('worker-view', 'Kijk van de werker', 'View of the worker', {
      owner: worker,
      due: assumed('S2:103-107, S1:892-899', after({ opening: true }, 14, 'days')),
      outcomes: subjects,
      several: { alone: ['nothing-to-discuss'] },
    }),
    meeting('talk', 'Gesprek over beide kanten', 'Talk about both views', {
      owner: worker,
      indispensable: ['client'],
      sentry: {
        when: {
          all: [
            { item: 'client-view', status: ['done', 'skipped'] },
            { item: 'worker-view', status: ['done', 'skipped'] },
          ],
        },
        waitingFor: {
          nl: 'wacht op de kijk van cliënt en werker',
          en: 'waits for the views of client and worker',
        },
      },
      due: assumed('S2:103-107', after({ opening: true }, 21, 'days')),
    }),
    decision('strain-route', 'Stroef: hoe verder?', 'Strained: how to go on?', {
      owner: 'practice-supervisor',
      discretionary: true,
      due: assumed('S2:1599-1602, 1647-1650', after({ opening: true }, 5, 'working-days')),
      outcomes: [
        { id: 'go-on', title: { nl: 'Samen verder', en: 'Go on together' } },
        { id: 'case-discussion', title: { nl: 'Bespreken in het team', en: 'Discuss in the team' } },
        {
          id: 'colleague',
          title: {
            nl: 'Een collega van dezelfde organisatie neemt het over',
            en: 'A colleague of the same organisation',
          },
        },
        {
          id: 'another-supervisor',
          title: {
            nl: 'Toezichthouder van een andere organisatie',
            en: 'A supervisor of another organisation',
          },
        },
      ],
    }),
    meeting('case-discussion', 'Casusbespreking in het team', 'Case discussion in the team', {
      owner: worker,
      ...chosen('case-discussion'),
      due: assumed('S2:1647-1650', after({ with: 'acted' }, 14, 'days')),
    }),
    task(
      'client-informed',
      'Cliënt weet wie de nieuwe toezichthouder wordt en waarom',
      'Client knows who will be the new supervisor and why',
      {
        tellsClient: true,
        owner: worker,
        ...chosen('colleague', 'another-supervisor'),
        discreet: true,
        due: assumed('S2:1599-1602', after({ with: 'acted' }, 5, 'working-days')),
      },
    ),
    // Within one organisation nobody accepts for another agency:
    // the practice supervisor sees to it that it happened.
    task(
      'taken-over',
      'Collega heeft het overgenomen, na een gesprek met de cliënt',
      'A colleague took over, after a talk with the client',
      {
        owner: 'practice-supervisor',
        ...chosen('colleague'),
        due: assumed('S2:1599-1602', after({ with: 'acted' }, 28, 'days')),
      },
    ),
    milestone(
      'handover',
      'Overdracht aan de andere toezichthouder aanvaard',
      'Hand-over to the other supervisor accepted',
      {
        owner: worker,
        discreet: true,
        ...chosen('another-supervisor'),
        due: assumed('S2:1599-1602', after({ with: 'acted' }, 28, 'days')),
        completedBy: { trajectory: 'warm-handover', phases: ['accepted', 'completed'], failed: ['returned'] },
      },
    ),
  ],
  opens: [
    {
      // Who takes over is a person's choice: the hand-over opens by command.
      type: 'warm-handover',
      when: { item: 'handover', status: ['open'] },
      item: 'handover',
      dates: {},
      shared: false,
      facts: [],
      receiver: [],
    },
  ],
  offers: [{ type: 'multi-agency-meeting' }, { type: 'case-learning-meeting' }],
  tellsOpener: {},
  readyToClose: {
    all: [
      { item: 'talk', status: ['done', 'skipped'] },
      { not: { item: 'strain-route', status: ['waiting', 'open'] } },
      { not: { item: 'case-discussion', status: ['open'] } },
      { not: { item: 'taken-over', status: ['open'] } },
      { not: { item: 'handover', status: ['open'] } },
    ],
  },
  steeredBy: ['supervisor', 'care-worker', 'probation-worker', 'practice-supervisor', 'coordinator'],
};
