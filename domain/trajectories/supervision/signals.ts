import type { ItemDefinition, SignalResponse } from '../../policy/definition.ts';
import { noted } from '../../policy/signals.ts';
import { after, assumed, decision, rung, task } from '../../policy/writing.ts';

/** Responses to a signal (S0:759-763); a breach is another thing, and a person says which it is. */
const responses = [
  { id: 'with-client', title: { nl: 'Met de cliënt bespreken', en: 'Talk it over with the client' } },
  { id: 'with-network', title: { nl: 'Met het netwerk bespreken', en: 'Talk it over with the network' } },
  { id: 'with-prosecution', title: { nl: 'Overleg met het OM', en: 'Consult the prosecution' } },
  { id: 'with-police', title: { nl: 'Overleg met de politie', en: 'Consult the police' } },
  { id: 'no-action', title: { nl: 'Geen actie nodig', en: 'No action needed' } },
  { id: 'breach', title: { nl: 'Overtreding van een voorwaarde', en: 'Breach of a condition' } },
];

/** A signal of whoever takes part is answered in the same ways; a breach is said in the plan itself. */
export const signalResponses: SignalResponse[] = [
  { id: 'with-client', title: { nl: 'Gesprek met de cliënt', en: 'Talk with the client' }, brings: 'task' },
  {
    id: 'with-network',
    title: { nl: 'Overleg met het netwerk', en: 'Talk with the network' },
    brings: 'task',
  },
  {
    id: 'with-prosecution',
    title: { nl: 'Overleg met het OM', en: 'Consult the prosecution' },
    brings: 'request',
  },
  { id: 'with-police', title: { nl: 'Overleg met de politie', en: 'Consult the police' }, brings: 'request' },
  {
    id: 'signalling-plan',
    title: { nl: 'Acties uit het signaleringsplan', en: 'Actions of the signalling plan' },
    brings: 'task',
  },
  noted,
];

const urgent = [
  rung('on-the-day', 'due', 0, 'days', 'after', 'owner'),
  rung('coordinator', 'due', 1, 'working-days', 'after', 'coordinator'),
  rung('case-director', 'due', 3, 'working-days', 'after', 'case-director'),
];

/**
 * A signal asks for a response, a breach for a decision to report
 * or not; a person takes it and says why (S0:672-674, 732-734).
 */
export const signals: ItemDefinition[] = [
  decision(
    'signal',
    'Signaal: wat is er aan de hand en wat doen we?',
    'Signal: what is going on, and what do we do?',
    {
      owner: 'supervisor',
      discretionary: true,
      due: assumed('S0:757-763', after({ opening: true }, 2, 'working-days')),
      outcomes: responses,
      several: { alone: ['no-action'] },
      ladder: urgent,
    },
  ),
  decision('re-arrest', 'Signaal: opnieuw aangehouden', 'Signal: arrested again', {
    owner: 'supervisor',
    discretionary: true,
    due: assumed('S3:345-352', after({ opening: true }, 1, 'working-days')),
    outcomes: responses,
    several: { alone: ['no-action'] },
    ladder: urgent,
  }),
  task('signal-response', 'Afspraak na het signaal uitgevoerd', 'Agreement after the signal carried out', {
    owner: 'supervisor',
    repeat: {
      with: ['signal', 're-arrest'],
      each: { outcomes: ['with-client', 'with-network', 'with-prosecution', 'with-police'] },
    },
    due: assumed('S0:759-763', after({ with: 'acted' }, 5, 'working-days')),
  }),
  decision(
    'reporting-decision',
    'Overtreding: wel of niet melden aan justitie',
    'Breach: report to justice or not',
    {
      owner: 'supervisor',
      repeat: { with: ['signal', 're-arrest'], each: { outcomes: ['breach'] } },
      due: assumed('S0:672-674, 732-734', after({ with: 'acted' }, 1, 'working-days')),
      outcomes: [
        { id: 'report', title: { nl: 'Melden', en: 'Report' } },
        { id: 'not-report', title: { nl: 'Niet melden, met reden', en: 'Do not report, with a reason' } },
      ],
      ladder: urgent,
    },
  ),
  task(
    'breach-report',
    'Gemeld aan justitie; de cliënt weet wat er gemeld is',
    'Reported to justice; the client knows what was reported',
    {
      tellsClient: true,
      owner: 'supervisor',
      repeat: { with: ['reporting-decision'], each: { outcomes: ['report'] } },
      due: assumed('S0:672-674', after({ with: 'acted' }, 1, 'working-days')),
      // The prosecution gets and reads it, with why it was reported (S0:672-674).
      addressedTo: [{ role: 'prosecutor', subject: true }],
      ladder: urgent,
    },
  ),
  task(
    'signalling-plan',
    'Signaleringsplan met de cliënt: groen, oranje, rood',
    'Signalling plan with the client: green, orange, red',
    {
      owner: 'supervisor',
      discretionary: true,
      due: assumed('S0:773-774, S4:1977-1979', after({ opening: true }, 28, 'days')),
    },
  ),
  task('signalling-actions', 'Acties uit het signaleringsplan', 'Actions of the signalling plan', {
    owner: 'supervisor',
    sentry: {
      when: { fact: 'signalPhase', in: ['orange', 'red'] },
      waitingFor: { nl: 'alleen in oranje of rood', en: 'only in orange or red' },
    },
    due: [
      {
        ...assumed('S4:1977-1979', after({ fact: 'signalPhase' }, 0, 'days', 'following')),
        when: { fact: 'signalPhase', in: ['red'] },
      },
      assumed('S4:1977-1979', after({ fact: 'signalPhase' }, 2, 'working-days')),
    ],
    repeat: { after: { news: { fact: 'signalPhase' } } },
    ladder: urgent,
  }),
];
