import type { ItemDefinition } from '../../policy/definition.ts';
import { after, assumed, decision, meeting, request, task } from '../../policy/writing.ts';
import { placed } from './conditions.ts';

const bridgeDecided = { firstActed: 'place-decision', outcomes: ['ambulatory-bridge'] };
/** Asked of the organisation that registers the client, mostly probation (S4:877-879). */
const fromRegistrant = {
  owner: { fact: 'registeredBy', else: 'probation-worker' },
  track: 'placement',
  recordedBy: ['care-worker'],
  settledBy: ['delivered', 'refused', 'withdrawn'],
};

/** From registration to a place, the waiting list or an ambulatory bridge (S4:869-979). */
export const placementItems: ItemDefinition[] = [
  request(
    'indication',
    'Indicatiestelling in Ifzo en plaatser bekend',
    'Indication in Ifzo and placer known',
    {
      ...fromRegistrant,
      due: assumed('S4:944-946', after('registration', 5, 'working-days')),
    },
  ),
  request('advice-request', 'Reclasseringsadvies opgevraagd', 'Probation advice requested', {
    ...fromRegistrant,
    due: assumed('S4:877-879', after('registration', 10, 'working-days')),
  }),
  request('risk-assessment', 'Risicotaxatie ontvangen', 'Risk assessment received', {
    ...fromRegistrant,
    due: assumed('S4:878-881, 892-895', after('registration', 10, 'working-days')),
  }),
  decision('screening', 'Screening (gemotiveerd)', 'Screening (with reasons)', {
    owner: 'care-worker',
    track: 'placement',
    due: assumed('S4:876-877, 940-960', after('registration', 15, 'working-days')),
    outcomes: [
      { id: 'suitable', title: { nl: 'Passend', en: 'Suitable' } },
      { id: 'other-setting', title: { nl: 'Andere setting passender', en: 'Another setting fits better' } },
      { id: 'not-suitable', title: { nl: 'Niet passend hier', en: 'Not suitable here' } },
    ],
  }),
  meeting(
    'intake',
    'Intake op locatie met rondleiding, of in de PI',
    'Intake on site with a tour, or in prison',
    {
      owner: 'care-worker',
      indispensable: ['client'],
      track: 'placement',
      sentry: {
        when: { item: 'screening', outcome: ['suitable'] },
        waitingFor: { nl: 'wacht op de screening', en: 'waits for the screening' },
      },
      due: assumed('S4:907-913', after({ acted: 'screening' }, 10, 'working-days')),
    },
  ),
  decision(
    'place-decision',
    'Plek, wachtlijst of ambulante overbrugging',
    'Place, waiting list or ambulatory bridge',
    {
      owner: 'care-worker',
      track: 'placement',
      sentry: {
        when: { item: 'intake', status: ['done', 'skipped'] },
        waitingFor: { nl: 'wacht op de intake', en: 'waits for the intake' },
      },
      due: assumed('S4:911-914', after({ acted: 'intake' }, 5, 'working-days')),
      outcomes: [
        { id: 'confirmed', title: { nl: 'Plek bevestigd', en: 'Place confirmed' } },
        { id: 'waiting-list', title: { nl: 'Wachtlijst', en: 'Waiting list' } },
        {
          id: 'ambulatory-bridge',
          title: { nl: 'Wachtlijst met ambulante overbrugging', en: 'Waiting list with ambulatory bridge' },
        },
        { id: 'refused', title: { nl: 'Geen plaatsing', en: 'No placement' } },
      ],
      // Whoever registered him waits for it; clients often know too little of where they go (S4:902-908).
      addressedTo: [{ fact: 'registeredBy', else: 'probation-worker' }, { role: 'client' }],
      repeat: {
        after: { outcomes: ['waiting-list', 'ambulatory-bridge'] },
        due: [assumed('S4:911-914', after({ acted: 'place-decision' }, 28, 'days'))],
      },
    },
  ),
  meeting('ambulatory-contact', 'Ambulant contact tijdens het wachten', 'Ambulatory contact while waiting', {
    owner: 'care-worker',
    indispensable: ['client'],
    sentry: {
      when: {
        all: [
          { not: placed },
          {
            any: [
              { item: 'place-decision', outcome: ['ambulatory-bridge'] },
              { item: 'bridge-started', status: ['done'] },
            ],
          },
        ],
      },
      waitingFor: { nl: 'alleen bij ambulante overbrugging', en: 'only with an ambulatory bridge' },
    },
    due: assumed('S4:911-914', after({ first: [{ acted: 'bridge-started' }, bridgeDecided] }, 14, 'days')),
    repeat: {
      after: {},
      due: [assumed('S4:911-914', after({ lastHeld: ['ambulatory-contact'] }, 14, 'days'))],
    },
  }),
  task('bridge-started', 'Ambulante overbrugging gestart', 'Ambulatory bridge started', {
    owner: 'care-worker',
    discretionary: true,
    due: assumed('S4:911-914', after({ opening: true }, 5, 'working-days')),
  }),
];
