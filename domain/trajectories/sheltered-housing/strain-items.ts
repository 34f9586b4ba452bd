import type { ItemDefinition, SignalResponse } from '../../policy/definition.ts';
import { noted } from '../../policy/signals.ts';
import { after, assumed, decision, meeting, task } from '../../policy/writing.ts';
import { underTitle } from './conditions.ts';
import type { Condition } from '../../policy/vocabulary.ts';

const away: Condition = { fact: 'stay', in: ['suspended', 'relocated'] };
const wentAway = { fact: 'stay', to: ['suspended', 'relocated'] };
const endedNegatively = { fact: 'stay', to: ['ended-negatively'] };
const mismatch: Condition = {
  all: [
    { fact: 'abstinent', in: [true] },
    { fact: 'toleranceSite', in: [true] },
  ],
};

/** What houses do with what they see; none of it ends a stay (S4:1748-1751, 1879-1890, 1901-1906). */
export const signalResponses: SignalResponse[] = [
  {
    id: 'own-plan',
    title: { nl: 'Eigen plan met de cliënt', en: 'Own plan with the client' },
    brings: 'task',
  },
  {
    id: 'ask-supervisor',
    title: { nl: 'Navraag bij de toezichthouder', en: 'Ask the supervisor' },
    brings: 'request',
  },
  {
    id: 'meet',
    title: { nl: 'Gesprek met cliënt en betrokkenen', en: 'Talk with the client and those involved' },
    brings: 'meeting',
  },
  noted,
];

/**
 * When it strains or goes wrong: people weigh it, nothing
 * ends by itself (S4:1216-1230, 1748-1751, 1901-1905).
 */
export const strainItems: ItemDefinition[] = [
  decision('site-mismatch', 'Past de locatie nog?', 'Does the site still fit?', {
    owner: 'care-worker',
    sentry: {
      when: mismatch,
      waitingFor: {
        nl: 'alleen als een abstinente cliënt op een gedooglocatie woont',
        en: 'only when an abstinent client lives at a tolerance site',
      },
    },
    due: assumed(
      'S4:1219-1220, 2011-2017',
      after({ last: [{ fact: 'abstinent' }, { fact: 'toleranceSite' }] }, 5, 'working-days'),
    ),
    repeat: {
      after: [
        { news: { fact: 'site' } },
        { news: { fact: 'abstinent' } },
        { news: { fact: 'toleranceSite' } },
      ],
      due: [
        assumed(
          'S4:1219-1220, 2011-2017',
          after(
            { last: ['site', 'abstinent', 'toleranceSite'].map((fact) => ({ sinceLast: { fact } })) },
            5,
            'working-days',
          ),
        ),
      ],
    },
    outcomes: [
      { id: 'stays', title: { nl: 'Blijft, met reden', en: 'Stays, with a reason' } },
      { id: 'relocate', title: { nl: 'Andere locatie', en: 'Another site' } },
    ],
  }),
  task('other-site', 'Andere locatie gevonden met de cliënt', 'Another site found with the client', {
    owner: 'care-worker',
    due: assumed('S4:1219-1220, 2011-2017', after({ with: 'acted' }, 28, 'days')),
    repeat: { with: ['site-mismatch'], each: { outcomes: ['relocate'] } },
  }),
  decision(
    'incident',
    'Signaal: overtreding, oplopend risico of verlies',
    'Signal: breach, rising risk or loss',
    {
      owner: 'care-worker',
      discretionary: true,
      due: assumed('S4:1748-1750, 1901-1903', after({ opening: true }, 1, 'working-days')),
      // What happened; its cause is the reason given.
      outcomes: [
        { id: 'breach', title: { nl: 'Overtreding', en: 'Breach' } },
        { id: 'rising-risk', title: { nl: 'Oplopend risico', en: 'Rising risk' } },
        {
          id: 'loss-of-protection',
          title: { nl: 'Verlies van een beschermende factor', en: 'Loss of a protective factor' },
        },
      ],
      several: { alone: [] },
    },
  ),
  decision('incident-plan', 'Wat er met het signaal gebeurt', 'What is done with the signal', {
    owner: 'care-worker',
    due: assumed('S4:1748-1750, 1901-1906', after({ with: 'acted' }, 1, 'working-days')),
    repeat: { with: ['incident'], each: 'after' },
    // The supervisor is told what happened and what caused it (S4:1748-1750, 1902-1905). Not the prosecution:
    // what probation finds to be a breach, probation reports there (S0:672-674).
    addressedTo: [{ role: 'supervisor', outcomes: ['reported'], when: underTitle, subject: true }],
    outcomes: [
      { id: 'reported', title: { nl: 'Gemeld aan de toezichthouder', en: 'Reported to the supervisor' } },
      { id: 'own-plan', title: { nl: 'Eigen plan met de cliënt', en: 'Own plan with the client' } },
      { id: 'no-action', title: { nl: 'Geen actie, met reden', en: 'No action, with a reason' } },
    ],
    several: { alone: ['no-action'] },
  }),
  task('client-informed', 'Cliënt weet wat over hem is gemeld', 'Client knows what was reported', {
    tellsClient: true,
    owner: 'care-worker',
    due: assumed('S4:1777-1780, 1903-1905', after({ with: 'acted' }, 1, 'working-days')),
    repeat: { with: ['incident-plan'], each: { outcomes: ['reported'] } },
  }),
  meeting('return-talk', 'Gesprek over terugkeer', 'Talk about the return', {
    owner: 'care-worker',
    indispensable: ['client'],
    sentry: {
      when: away,
      waitingFor: { nl: 'alleen na een schorsing of verplaatsing', en: 'only after a suspension or move' },
    },
    due: assumed('S4:1226-1230', after(wentAway, 7, 'days')),
    repeat: { after: { news: { fact: 'stay', to: wentAway.to } } },
  }),
  meeting(
    'away-contact',
    'Contact zolang de cliënt elders verblijft',
    'Contact while the client stays elsewhere',
    {
      owner: 'care-worker',
      indispensable: ['client'],
      sentry: {
        when: away,
        waitingFor: {
          nl: 'alleen tijdens een schorsing of verplaatsing',
          en: 'only during a suspension or move',
        },
      },
      due: assumed('S4:1226-1230', after(wentAway, 14, 'days')),
      repeat: {
        after: {},
        due: [
          assumed('S4:1226-1230', after({ last: [wentAway, { lastHeld: ['away-contact'] }] }, 14, 'days')),
        ],
      },
    },
  ),
  task(
    'outflow-reasons',
    'Redenen van negatieve uitstroom vastgelegd',
    'Reasons of the negative outflow recorded',
    {
      note: 'required',
      owner: 'care-worker',
      sentry: {
        when: { fact: 'stay', in: ['ended-negatively'] },
        waitingFor: { nl: 'alleen bij negatieve uitstroom', en: 'only with a negative outflow' },
      },
      due: assumed('S4:1507-1509', after(endedNegatively, 5, 'working-days')),
      // Stands in the report for probation (S4:1505-1508).
      addressedTo: [{ role: 'supervisor', when: underTitle }],
      repeat: { after: { news: { fact: 'stay', to: endedNegatively.to } } },
    },
  ),
];
