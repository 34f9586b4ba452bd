import type { ItemDefinition } from '../../policy/definition.ts';
import { after, assumed, decision, milestone, on, practice, task } from '../../policy/writing.ts';
import { underTitle } from './conditions.ts';

const hasAddress = { fact: 'letterAddress', to: [true] };
const inTransitionalHouse = { fact: 'transitionalHouse', to: [true] };
const endedNegatively = { fact: 'stay', to: ['ended-negatively'] };

/** Moving on (S4:1486-1574). */
export const outflowItems: ItemDefinition[] = [
  milestone('transitional-end', 'Uiterste termijn doorstroomhuis', 'Latest end of the transitional house', {
    owner: 'care-worker',
    sentry: {
      when: { fact: 'transitionalHouse', in: [true] },
      waitingFor: { nl: 'alleen in een doorstroomhuis', en: 'only in a transitional house' },
    },
    // From when the client lives there: he may have arrived in another house before.
    due: practice('S4:823', after({ last: [{ date: 'arrival' }, inTransitionalHouse] }, 24, 'months')),
  }),
  milestone(
    'first-months-on-site',
    'Eerste drie maanden op het terrein voorbij',
    'First three months on site are over',
    {
      owner: 'care-worker',
      discretionary: true,
      due: practice('S4:1013-1016', after('arrival', 3, 'months')),
    },
  ),
  task('letter-address', 'Post opgehaald (briefadres)', 'Mail collected (letter address)', {
    owner: 'care-worker',
    sentry: {
      when: { fact: 'letterAddress', in: [true] },
      waitingFor: {
        nl: 'alleen zolang de cliënt hier een briefadres heeft',
        en: 'only while the client has a letter address here',
      },
    },
    due: practice('S4:865-866', after(hasAddress, 7, 'days')),
    repeat: {
      after: {},
      due: [practice('S4:865-866', after({ last: [hasAddress, { acted: 'letter-address' }] }, 7, 'days'))],
    },
  }),
  decision(
    'outflow-decision',
    'Uitstroom: alle partijen hebben vertrouwen',
    'Outflow: all parties have confidence',
    {
      owner: 'care-worker',
      discretionary: true,
      agreedBy: ['care-worker', 'supervisor'],
      agreedWhile: underTitle,
      recordedBy: ['supervisor'],
      due: assumed('S4:1505-1509', after({ opening: true }, 14, 'days')),
      outcomes: [
        {
          id: 'all-confident',
          title: { nl: 'Alle partijen hebben vertrouwen', en: 'All parties have confidence' },
        },
        {
          id: 'without-confidence',
          title: {
            nl: 'Uitstroom zonder dat vertrouwen, met reden',
            en: 'Outflow without it, with a reason',
          },
        },
      ],
    },
  ),
  task('final-report', 'Eindverslag', 'Final report', {
    owner: 'care-worker',
    sentry: {
      when: {
        any: [
          { item: 'outflow-decision', status: ['done'] },
          { fact: 'stay', in: ['ended-negatively'] },
        ],
      },
      waitingFor: {
        nl: 'wacht op het besluit over uitstroom, of op het einde van het verblijf',
        en: 'waits for outflow or the end of the stay',
      },
    },
    // Written for probation: risk and protective factors, and what works (S4:1505-1507).
    addressedTo: [{ role: 'supervisor', when: underTitle }],
    due: assumed(
      'S4:1505-1508',
      after({ last: [{ acted: 'outflow-decision' }, endedNegatively] }, 14, 'days'),
    ),
    // Resumed after a negative end: the next outflow has a report of its own.
    repeat: {
      after: [{ news: { fact: 'stay', to: endedNegatively.to } }, { news: { added: ['outflow-decision'] } }],
      due: [
        assumed(
          'S4:1505-1508',
          after(
            { last: [{ sinceLast: { acted: 'outflow-decision' } }, { sinceLast: endedNegatively }] },
            14,
            'days',
          ),
        ),
      ],
    },
  }),
  milestone('handover', 'Warme overdracht aanvaard', 'Warm hand-over accepted', {
    owner: 'care-worker',
    sentry: {
      when: { item: 'outflow-decision', status: ['done'] },
      waitingFor: { nl: 'wacht op het besluit over uitstroom', en: 'waits for the decision on outflow' },
    },
    due: assumed('S4:1486-1503', after({ acted: 'outflow-decision' }, 28, 'days')),
    completedBy: { trajectory: 'warm-handover', phases: ['accepted', 'completed'], failed: ['returned'] },
  }),
  milestone('title-end-prepared', 'Omklap voorbereid', 'End of title prepared', {
    owner: 'care-worker',
    sentry: {
      when: { known: 'titleEnd' },
      waitingFor: {
        nl: 'alleen als het einde van de titel bekend is',
        en: 'only when the end of the title is known',
      },
    },
    due: assumed('S4:1520-1574', on('titleEnd')),
    completedBy: { trajectory: 'title-end', phases: ['decided', 'aftercare'], failed: [] },
  }),
];
