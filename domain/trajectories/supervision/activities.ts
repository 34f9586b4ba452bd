import type { ItemDefinition } from '../../policy/definition.ts';
import { after, assumed, before, decision, meeting, request, task } from '../../policy/writing.ts';

/** Added with a reason and a goal; the day is the one on which they are looked at again (S0:549-571). */
const activity = (name: string, nl: string, en: string): ItemDefinition =>
  task(name, nl, en, { owner: 'supervisor', track: 'activities', discretionary: true });

/**
 * To refer is not enough, he has to get to the right place (S0:1333-1336): that he came and is treated, or
 * goes on by his own will (S2:946-951), says who treats him.
 */
const carer = { fact: 'careBy' };

const whileTraining = {
  when: { fact: 'training', in: ['running'] },
  waitingFor: { nl: 'alleen als een training loopt', en: 'only while a training runs' },
};
const directed = (nl: string, en: string, ...values: string[]) => ({
  when: { fact: 'caseDirection', in: values },
  waitingFor: { nl: `alleen bij ${nl}`, en: `only with ${en}` },
});

/**
 * The seven specific activities by leverage point (S0:549-571),
 * training, case direction, care within the term.
 */
export const activities: ItemDefinition[] = [
  activity(
    'problem-solving',
    'Draagkracht: probleemoplossend vermogen vergroten',
    'Capacity: strengthen problem solving',
  ),
  activity(
    'training-guidance',
    'Draagkracht: begeleiden bij gedragsinterventies',
    'Capacity: guide during behavioural training',
  ),
  activity('psycho-education', 'Draagkracht: psycho-educatie', 'Capacity: psycho-education'),
  activity(
    'material-conditions',
    'Draaglast: materiële voorwaarden creëren',
    'Burden: create material conditions',
  ),
  activity('network-approach', 'Draagvlak: netwerkbenadering', 'Support base: network approach'),
  activity(
    'arranging-help',
    'Draagvlak: hulp- en dienstverlening arrangeren',
    'Support base: arrange help and services',
  ),
  activity('outreach', 'Alle aangrijpingspunten: outreachend werken', 'All leverage points: outreach'),
  task(
    'training-agreements',
    'Afspraken met de trainer: start, voortgang, wie wat oppakt',
    'Agreed with the trainer: start, progress, who acts',
    {
      owner: 'supervisor',
      track: 'training',
      sentry: whileTraining,
      due: assumed('S0:1012-1014', after({ fact: 'training' }, 5, 'working-days')),
    },
  ),
  request('training-progress', 'Voortgang van de training', 'Progress of the training', {
    owner: 'trainer',
    track: 'training',
    sentry: whileTraining,
    due: assumed('S0:1026-1027', after({ fact: 'training' }, 28, 'days')),
    repeat: {
      after: {},
      due: [assumed('S0:1026-1027', after({ lastHeld: ['training-progress'] }, 28, 'days'))],
    },
    settledBy: ['delivered', 'withdrawn'],
    recordedBy: ['supervisor'],
    fallback: { nl: 'De toezichthouder belt de trainer.', en: 'The supervisor calls the trainer.' },
  }),
  decision('training-absence', 'Signaal van de trainer: wie pakt wat op', 'Signal of the trainer: who acts', {
    owner: 'supervisor',
    track: 'training',
    discretionary: true,
    due: assumed('S0:1018-1021', after({ opening: true }, 2, 'working-days')),
    // Trainer and supervisor agree who acts (S0:1018-1021).
    addressedTo: [{ role: 'trainer' }],
    outcomes: [
      { id: 'supervisor-acts', title: { nl: 'De toezichthouder pakt het op', en: 'The supervisor acts' } },
      { id: 'trainer-acts', title: { nl: 'De trainer pakt het op', en: 'The trainer acts' } },
      { id: 'training-ends', title: { nl: 'De training stopt', en: 'The training stops' } },
    ],
  }),
  task(
    'training-practice',
    'Het geleerde in praktijk, ook na afloop van de training',
    'Practising what was learned, also after the training',
    {
      owner: 'supervisor',
      track: 'training',
      sentry: {
        when: { fact: 'training', in: ['finished'] },
        waitingFor: { nl: 'na afloop van de training', en: 'after the training' },
      },
      due: assumed('S0:1038-1040', after({ fact: 'training' }, 28, 'days')),
    },
  ),
  task(
    'case-direction-arranged',
    'Casusregie: wie regisseert, wie doet mee, wie doet wat, hoe iedereen het hoort',
    'Case direction: who directs, who takes part, who does what, how all are informed',
    {
      owner: 'supervisor',
      track: 'activities',
      sentry: directed('lichte of zware casusregie', 'light or heavy case direction', 'light', 'heavy'),
      due: assumed('S0:1338-1402', after({ fact: 'caseDirection' }, 14, 'days')),
    },
  ),
  meeting(
    'case-direction-meeting',
    'Regieoverleg: draagt iedereen bij?',
    'Direction meeting: does everyone contribute?',
    {
      owner: 'supervisor',
      track: 'activities',
      sentry: directed('zware casusregie', 'heavy case direction', 'heavy'),
      due: assumed('S0:1397-1402', after({ fact: 'caseDirection' }, 28, 'days')),
      repeat: {
        after: {},
        due: [assumed('S0:1397-1402', after({ lastHeld: ['case-direction-meeting'] }, 42, 'days'))],
      },
    },
  ),
  task(
    'care-started',
    'Behandeling of zorg gestart binnen de looptijd',
    'Treatment or care started within the term',
    {
      owner: 'supervisor',
      track: 'activities',
      discretionary: true,
      due: assumed('S2:946-951', after({ opening: true }, 3, 'months')),
      confirmedBy: carer,
    },
  ),
  task(
    'care-continuation',
    'Behandeling of zorg afgerond, of vrijwillig voortgezet',
    'Treatment or care finished, or continued voluntarily',
    {
      owner: 'supervisor',
      track: 'activities',
      discretionary: true,
      due: assumed('S2:946-951', before('end', 28, 'days')),
      confirmedBy: carer,
    },
  ),
  meeting(
    'case-discussion',
    'Casuïstiekbespreking of andere toezichthouder verkend',
    'Case discussion, or another supervisor explored',
    {
      owner: 'supervisor',
      track: 'activities',
      discretionary: true,
      due: assumed('S2:1597-1602, 1647-1650', after({ opening: true }, 14, 'days')),
    },
  ),
];
